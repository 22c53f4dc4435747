"""The documents of a run and their units of work: read one at a time, large texts in parts."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from pressfacts.batch.parts import ready_of, units_of
from pressfacts.batch.stamp import Stamp, bare_stamp, is_as_stamped, stamp_of, url_stamp
from pressfacts.batch.streamed import streamed
from pressfacts.batch.tasks import Failed, Remote, Unit
from pressfacts.errors import InputError
from pressfacts.read import STDIN, Reading
from pressfacts.read.files import reason, walk
from pressfacts.read.held import Held, hold, is_regular
from pressfacts.read.stream import Coming, Idle


@dataclass(frozen=True, slots=True)
class Document:
    """An input: a file, standard input or a URL; `error` where it is already known to be unreadable.

    `name` is its path in records, `root` the number of the argument it came from, `inside` its path within that.
    """

    file: str
    root: int
    inside: str
    error: str | None = None

    @property
    def name(self) -> str:
        """The path as the user gave it, with bytes that are not UTF-8 replaced."""
        return os.fsencode(self.file).decode("utf-8", "replace")

    @property
    def size(self) -> int:
        """Its size in bytes, as far as known."""
        stamp = bare_stamp(self.file)
        return stamp.times[0] if stamp else 0

    def is_as(self, stamp: Stamp | None) -> bool:
        """Whether it is unchanged since it was read; standard input never counts as unchanged."""
        if self.file == STDIN:
            return False
        if is_url(self.file):
            return url_stamp(self.file) == stamp
        return is_as_stamped(self.file, stamp)


@dataclass(slots=True)
class Visit:
    """What is known of a document besides its units: its state when it was read.

    `stamped`: its state is needed; `counted`: the output holds its number of articles; `idle`: called while the run
    waits for a stream.
    """

    document: Document
    stamped: bool = False
    counted: bool = True
    idle: Idle | None = None
    stamp: Stamp | None = None


def listed(paths: Sequence[str], reading: Reading) -> Iterator[Document]:
    """The documents under `paths` in order, found lazily."""
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
    """The units of one document, the same at every reading; only the last has `end`."""
    return visited(Visit(document), reading, stdin)


def visited(visit: Visit, reading: Reading, stdin: BinaryIO | None = None) -> Iterator[Unit]:
    """The units of one document; its state is in `visit` once the first unit is yielded."""
    last: Unit | None = None
    for unit in _with_failures(visit, reading, stdin):
        if last:
            yield last
        last = unit
    if last:
        yield replace(last, end=True)


def _with_failures(visit: Visit, reading: Reading, stdin: BinaryIO | None) -> Iterator[Unit]:
    """The units; an error becomes the last of them and invalidates those before."""
    name, begun = visit.document.name, False
    try:
        for unit in _units(visit, reading, stdin):
            yield unit
            begun = True
    except InputError as error:
        failure = error
    except OSError as error:
        failure = InputError(name, reason(error))
        lasting = isinstance(error, PermissionError)
        visit.stamp = bare_stamp(visit.document.file) if lasting else None
    except ValueError as error:  # no text, or a NUL in the name
        failure = InputError(name, str(error))
    else:
        return
    if begun:
        visit.stamp = None
    yield Failed(name, str(failure), spoils=begun)


def _units(visit: Visit, reading: Reading, stdin: BinaryIO | None) -> Iterator[Unit]:
    document = visit.document
    if document.error:
        yield Failed(document.name, document.error)
    elif is_url(document.file):
        visit.stamp = url_stamp(document.file) if visit.stamped else None
        yield Remote(document.name)
    elif document.file == STDIN:
        yield from _from_stdin(visit, stdin, reading)
    else:
        yield from _from_path(visit, reading)


def _from_stdin(visit: Visit, stdin: BinaryIO | None, reading: Reading) -> Iterator[Unit]:
    if stdin is None:
        yield Failed(STDIN, "-: no standard input")
    elif is_regular(stdin) and not stdin.tell():
        held = Held(getattr(stdin, "raw", stdin))
        ready = ready_of(STDIN, held, reading)
        held.settle(last=True)
        yield from units_of(STDIN, ready, reading)
    else:
        yield from streamed(STDIN, Coming(stdin, visit.idle), reading, counted=visit.counted)


def _from_path(visit: Visit, reading: Reading) -> Iterator[Unit]:
    name, file = visit.document.name, visit.document.file
    status = os.stat(file)  # noqa: PTH116 - a NUL in the name is a ValueError
    if stat.S_ISREG(status.st_mode):
        visit.stamp = bare_stamp(file)
    if stat.S_ISREG(status.st_mode) and status.st_size:
        held, ready = hold(file, lambda held: ready_of(name, held, reading))
        with held:
            visit.stamp = stamp_of(held)
            yield from units_of(name, ready, reading)
    else:  # a pipe, a device, a file of the system without a size, or an empty one
        with open(file, "rb", buffering=0) as stream:  # noqa: PTH123
            yield from streamed(name, Coming(stream, visit.idle), reading, counted=visit.counted)


__all__ = ["Document", "Visit", "is_url", "listed", "units", "visited"]
