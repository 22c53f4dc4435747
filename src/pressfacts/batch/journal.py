"""The journal of a run beside its output, one line per finished document: an interrupted run resumes from it.

The first line holds the settings. Each further line is a document in input order: its path, its stamp, how many of its
units are done and whether those are all, where its output ends, the digest of all output up to there, counts and
messages. The last line of a complete output holds its length and digest. Every line is sealed with a hash over all
lines before it: an incomplete last line is ignored, any other line that does not fit is refused.
"""

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec

from pressfacts.batch.plain_files import open_plain, plain_size
from pressfacts.batch.source import Document
from pressfacts.batch.stamp import Stamp
from pressfacts.errors import PressfactsError

_FORM = b"pressfacts-journal/2 "
_SEAL = 16
_LONGEST = 1 << 28
"""Most bytes in a line: the settings hold every name of a configuration, a document's line all its failures."""
Count = Annotated[int, msgspec.Meta(ge=0)]
Mark = tuple[int, str]
"""A position in the journal and the seal of everything before it; (0, "") is the beginning."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="document"):
    """A document, or those of its units that are done so far."""

    path: str
    stamp: Stamp | None
    units: Count
    whole: bool
    end: Count
    digest: str = ""
    articles: Count = 0
    words: Count = 0
    failures: tuple[str, ...] = ()

    def is_of(self, document: Document) -> bool:
        """Whether the entry describes this document in its present state."""
        if self.path != document.name:
            return False
        return document.error in self.failures if document.error else document.is_as(self.stamp)


class Closing(msgspec.Struct, frozen=True, kw_only=True, tag="output"):
    """Length and digest of the complete output."""

    end: Count
    digest: str


_LINE: msgspec.json.Decoder[Entry | Closing] = msgspec.json.Decoder(Entry | Closing)


class Journal:
    """The journal of a run: call `check` and `entries` first, then `go_on`, then `add` for each document.

    `part` is the partial output that it describes, if any.
    """

    def __init__(self, path: Path, settings: str, part: Path | None = None) -> None:
        self._path = path
        self._first = _FORM + settings.encode() + b"\n"
        self._part = part
        self._file: BinaryIO | None = None
        self._mark: Mark = (0, "")
        self._seal = ""

    def check(self) -> tuple[bool, Closing | None]:
        """Whether there is a journal, and what it records of a complete output.

        PressfactsError where it belongs to a run with other settings, or a line of it was not written by a run.
        """
        closing: Closing | None = None
        begun = False
        for item, _ in self._items():
            begun = True
            closing = item if isinstance(item, Closing) else None
        return begun, closing

    def entries(self, room: int | None = None) -> Iterator[Entry]:
        """The finished documents in order; PressfactsError where the output would need more than `room` bytes."""
        last: tuple[Entry, Mark] | None = None
        for item, mark in self._items():
            if item is None:
                self._mark = mark
            elif isinstance(item, Entry):
                if last and (last[0].whole or item.path != last[0].path):
                    yield self._given(*last, room)
                last = item, mark
        if last:
            yield self._given(*last, room)

    def _given(self, entry: Entry, mark: Mark, room: int | None) -> Entry:
        if room is not None and entry.end > room:
            raise self.refused(f"records {entry.end:,} bytes of output where there are {room:,};")
        self._mark = mark
        return entry

    def _items(self) -> Iterator[tuple[Entry | Closing | None, Mark]]:
        """The content of each line with the position after it; None for the first."""
        try:
            lines = open_plain(self._path)
        except FileNotFoundError:
            return
        with lines:
            first = lines.readline(_LONGEST)
            if not first.endswith(b"\n") and len(first) < _LONGEST:
                return
            self._check(first)
            at, seal = len(first), _sealed("", first)
            yield None, (at, seal)
            for number, line in enumerate(iter(lambda: lines.readline(_LONGEST), b""), 2):
                if not line.endswith(b"\n"):
                    if len(line) >= _LONGEST:
                        raise self.refused(f"line {number} was not written by a run;")
                    return
                seal = _sealed(seal, line[_SEAL:])
                at += len(line)
                yield self._read(line, number, seal), (at, seal)

    def _read(self, line: bytes, number: int, seal: str) -> Entry | Closing:
        try:
            if line[:_SEAL].decode("ascii", "replace") == seal:
                return _LINE.decode(line[_SEAL:])
        except (msgspec.DecodeError, UnicodeDecodeError):
            pass
        raise self.refused(f"line {number} was not written by a run;")

    def _check(self, first: bytes) -> None:
        if not first.startswith(_FORM):
            raise self.refused("not a journal of this version;")
        if first != self._first:
            raise self.refused(
                "the interrupted run had other options, another model or another version; repeat it as it was, or"
            )

    def refused(self, why: str) -> PressfactsError:
        """The error that the run cannot resume from this journal, with what to do."""
        files = f"this file and {self._part.name}" if self._part and self._part.exists() else "this file"
        return PressfactsError(f"{self._path}: {why} remove {files} to start again")

    def mark(self) -> Mark:
        """The position after the entry given last."""
        return self._mark

    def go_on(self, mark: Mark) -> None:
        """Continue writing at `mark`, the position after the last valid entry; at 0 the journal starts again."""
        at, self._seal = mark
        new = plain_size(self._path) is None
        self._file = open_plain(self._path, write=True, create=new, new=new)
        self._file.truncate(at)
        self._file.seek(at)
        if not at:
            self._file.write(self._first)
            self._seal = _sealed("", self._first)
        self._file.flush()

    def add(self, entries: list[Entry | Closing]) -> None:
        """Record that documents are done, once their output is on disk."""
        if self._file is None:
            return
        for entry in entries:
            line = msgspec.json.encode(entry) + b"\n"
            self._seal = _sealed(self._seal, line)
            self._file.write(self._seal.encode() + line)
        self._file.flush()

    def close(self, closing: Closing | None = None) -> None:
        """Put the journal on disk, with the closing line of a complete output."""
        if self._file:
            self.add([closing] if closing else [])
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None


def _sealed(before: str, line: bytes) -> str:
    return blake2b(before.encode() + line, digest_size=_SEAL // 2).hexdigest()
