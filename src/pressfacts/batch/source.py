"""The documents of a run and the units of work they make: read one at a time, large texts in parts."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from pressfacts.batch.tasks import ROOM, Failed, Part, Remote, Unit, Whole
from pressfacts.errors import InputError
from pressfacts.read import STDIN, Input, Reading
from pressfacts.read.documents import documents, records_in
from pressfacts.read.files import reason, walk
from pressfacts.read.kinds import NotTextError
from pressfacts.read.language import foreign, not_english
from pressfacts.read.large import KINDS, Large, large_text, spooled
from pressfacts.segment import Article, count_articles, segment, segment_blocks

Stamp = tuple[int, int] | None
_ARTICLES = 64


@dataclass(frozen=True, slots=True)
class Document:
    """Something to read: a file, standard input or a URL; `error` where it is known already that it cannot be.

    `name` is what records call it, `root` the number of the argument it came from, `inside` its path in there.
    """

    file: str
    root: int
    inside: str
    error: str | None = None

    @property
    def name(self) -> str:
        """The path as the user gave it, with bytes that are no UTF-8 replaced."""
        return os.fsencode(self.file).decode("utf-8", "replace")

    def stamp(self) -> Stamp:
        """Size and time of the file, None where there is none; they tell whether it has changed."""
        try:
            status = Path(self.file).stat()
        except (OSError, ValueError):
            return None
        return status.st_size, status.st_mtime_ns


def listed(paths: Sequence[str], reading: Reading) -> Iterator[Document]:
    """The documents under `paths` in order, each found when its turn comes."""
    for root, path in enumerate(paths):
        if is_url(path):
            yield from _listed_urls(path, root)
        elif path != STDIN and os.path.isdir(path):  # noqa: PTH112 - False, not an error, where it may not look
            for found in walk(path, reading.format):
                if isinstance(found, str):
                    yield Document(found, root, os.path.relpath(found, path))
                else:
                    yield Document(found.path, root, found.path, str(found))
        else:
            yield Document(path, root, os.path.basename(path) or path)  # noqa: PTH119


def is_url(path: str) -> bool:
    """Whether a path names something that fsspec reads ("s3://bucket/2024/")."""
    scheme, mark, _ = path.partition("://")
    return bool(mark) and scheme.replace("+", "").isalnum() and len(scheme) > 1


def _listed_urls(path: str, root: int) -> Iterator[Document]:
    from pressfacts.read.urls import list_urls

    try:
        for url in list_urls(path):
            yield Document(url, root, url.rpartition("://")[2])
    except OSError as error:
        yield Document(path, root, path, str(InputError(path, reason(error))))


def units(document: Document, reading: Reading, stdin: BinaryIO | None = None) -> Iterator[Unit]:
    """The units of one document, the same ones at every reading; only the last has `end`."""
    last: Unit | None = None
    for unit in _units(document, reading, stdin):
        if last:
            yield last
        last = unit
    if last:
        yield replace(last, end=True)


def _units(document: Document, reading: Reading, stdin: BinaryIO | None) -> Iterator[Unit]:
    name = document.name
    try:
        if document.error:
            yield Failed(name, document.error)
        elif is_url(document.file):
            yield Remote(name)
        elif document.file == STDIN:
            yield from _from_stdin(stdin, reading)
        else:
            yield from _from_file(name, document.file, reading)
    except NotTextError as error:
        yield Failed(name, str(InputError(name, str(error))))
    except OSError as error:
        yield Failed(name, str(InputError(name, reason(error))))
    except ValueError as error:  # a NUL in the name
        yield Failed(name, str(InputError(name, str(error))))


def _from_stdin(stdin: BinaryIO | None, reading: Reading) -> Iterator[Unit]:
    if stdin is None:
        yield Failed(STDIN, "-: no standard input")
        return
    with ExitStack() as stack:
        data, file = stack.enter_context(spooled(stdin))
        yield from _from_file(STDIN, file, reading) if file else _of_all(documents(STDIN, data, reading))


def _from_file(name: str, file: str, reading: Reading) -> Iterator[Unit]:
    large = large_text(name, file, reading) if reading.format in (None, *KINDS) else None
    if large is None or large.kind != "text":
        found = records_in(large, reading) if large else documents(name, Path(file).read_bytes(), reading)
        yield from _of_all(found)
        return
    language = None if reading.force else foreign(next(large.blocks(), ""))
    if language:
        yield Failed(name, str(not_english(name, language)))
        return
    how = reading.splitting
    yield from _parts(name, segment_blocks(large.blocks(), how), count_articles(large.blocks(), how))


def _of_all(found: Iterable[Input | InputError]) -> Iterator[Unit]:
    for item in found:
        if isinstance(item, InputError):
            yield Failed(item.path, str(item))
        elif len(item.text) <= ROOM or item.entry:
            yield Whole(item)
        else:
            articles = list(segment(item.text, item.splitting))
            yield from _parts(item.path, articles, len(articles))


def _parts(path: str, articles: Iterable[Article], count: int) -> Iterator[Part]:
    waiting: list[Article] = []
    size = 0
    for article in articles:
        if waiting and (size + len(article.text) > ROOM or len(waiting) >= _ARTICLES):
            yield Part(path, tuple(waiting), count)
            waiting, size = [], 0
        waiting.append(article)
        size += len(article.text)
    if waiting:
        yield Part(path, tuple(waiting), count)


__all__ = ["Document", "Large", "Stamp", "is_url", "listed", "units"]
