"""What reading gives: a text, and what its format says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pressfacts.read.reading import AS_FOUND, Splitting


@dataclass(frozen=True, slots=True)
class Entry:
    """What a format says of a text that is one article: a record of a dump, a page, a message.

    `index` is its 0-based number among the `count` records of its file, unreadable ones counted; `published`
    is EDTF; `id` is the record's own; `source` is the publisher where the format has a place for it; `kept` are the
    fields that the user wants to keep, with their values.
    """

    index: int = 0
    count: int = 1
    title: str | None = None
    published: str | None = None
    id: str | None = None
    source: str | None = None
    kept: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Input:
    """A decoded input; `path` is what the user called it, "-" for standard input.

    A member of an archive has its name behind the archive's: "releases.zip/2024/may.txt". With an `entry` the
    text is one article; without it articles are still to be found, where `splitting` does not say otherwise.
    """

    path: str
    text: str
    entry: Entry | None = None
    splitting: Splitting = AS_FOUND
