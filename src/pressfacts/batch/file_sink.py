"""One output file that can be resumed: it grows as `NAME.part`, checked against the journal beside it."""

import os
import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

import msgspec

from pressfacts.batch.journal import Closing, Entry, Journal, Mark
from pressfacts.batch.plain_files import open_plain, plain_size
from pressfacts.batch.sinks import Finished, Skip
from pressfacts.batch.source import Document
from pressfacts.errors import PressfactsError
from pressfacts.record.model import Record
from pressfacts.write.writer import TextFormat

_EVERY = 1.0
_BLOCK = 1 << 20
Place = tuple[int, blake2b]
"""A position in the output, and the digest of everything before it."""


class FileSink:
    """A file that grows as `NAME.part` with a journal beside it and gets its name when it is complete."""

    stamped = True

    def __init__(self, path: Path, form: TextFormat, settings: str) -> None:
        self._path = path
        self._part = path.with_name(f"{path.name}.part")
        self._form = form
        self._journal = Journal(path.with_name(f"{path.name}.journal"), settings, self._part)
        self._file: BinaryIO | None = None
        self._mark: Mark = (0, "")
        self._end, self._sum = 0, _digest()
        self._start: Place = (0, _digest())
        self._whole, self._all = False, True
        self._waiting: list[Entry | Closing] = []
        self._settled = time.monotonic()

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:
        """The documents after the unchanged ones of the journal; the output is truncated to what still holds.

        PressfactsError where the output does not match the journal.
        """
        standing, closing = self._standing()
        source = iter(documents)
        done = self._entries(standing)
        skipped, start, last = 0, 0, None
        document = None
        for entry in done:
            document = next(source, None)
            if document is None or not entry.is_of(document):
                self._all = False
                break
            start = last.end if last else 0
            last, self._mark, skipped = entry, self._journal.mark(), entry.units
            finished(entry)
            if not entry.whole:
                break
            document, skipped, start = None, 0, entry.end
        done.close()
        self._verify(standing, start, last, closing)
        if document is not None:
            yield document, skipped
        for further in source:
            yield further, 0

    def _entries(self, standing: Path | None) -> Generator[Entry, None, None]:
        """The journal's entries for the existing output."""
        if standing is not None:
            yield from self._journal.entries(None if self._whole else plain_size(standing))

    def _standing(self) -> tuple[Path | None, Closing | None]:
        """The existing output, partial or complete, that the journal describes; PressfactsError for any other file."""
        begun, closing = self._journal.check()
        part, whole = plain_size(self._part), plain_size(self._path)
        if part is not None:
            if not begun:
                raise PressfactsError(f"{self._part}: it has no journal; remove it to start again")
            return self._part, None
        self._whole = whole is not None and closing is not None
        return (self._path, closing) if self._whole else (None, None)

    def _verify(self, standing: Path | None, start: int, last: Entry | None, closing: Closing | None) -> None:
        """Check the output against the journal, and compute its digest up to where writing continues."""
        if standing is None or (last is None and closing is None):
            return
        end = last.end if last else 0
        with open_plain(standing) as stream:
            self._start = start, _read(stream, start, _digest())
            self._end, self._sum = end, _read(stream, end - start, self._start[1].copy())
            whole = _read(stream, closing.end - end, self._sum.copy()) if closing else None
            more = bool(stream.read(1)) if closing else False
        if (last and self._sum.hexdigest() != last.digest) or (
            whole and closing and (more or whole.hexdigest() != closing.digest)
        ):
            raise PressfactsError(
                f"{standing}: changed since it was written; restore it, or remove it and its journal to start again"
            )

    def _opened(self) -> BinaryIO:
        if self._file is None:
            if self._whole and self._end:
                self._path.replace(self._part)
            self._journal.go_on(self._mark)
            new = plain_size(self._part) is None
            self._file = open_plain(self._part, write=True, create=new, new=new)
            self._file.truncate(self._end)
            self._file.seek(self._end)
        return self._file

    def begin(self, document: Document) -> None:  # noqa: ARG002
        """Open the file unless it is open."""
        self._opened()
        self._start = self._end, self._sum.copy()

    def write(self, piece: str | Record) -> None:
        """Add a piece to the file; OSError where the disk is full."""
        if piece:
            before = self._form.separator if self._end else self._form.head
            self._put(before + str(piece))

    def _put(self, text: str) -> None:
        data = text.encode("utf-8")
        self._opened().write(data)
        self._sum.update(data)
        self._end += len(data)

    def undo(self, document: Document) -> bool:
        """Truncate the output to where the document began; the journal is written first."""
        stream = self._opened()
        self._end, self._sum = self._start[0], self._start[1].copy()
        self._settled = -_EVERY  # the next entry goes into the journal at once
        self.done(document, Entry(path=document.name, stamp=None, units=0, whole=False, end=0))
        stream.truncate(self._end)
        stream.seek(self._end)
        return True

    def done(self, document: Document, entry: Entry) -> None:  # noqa: ARG002
        """Hold the entry back until the output is on disk, which is every second."""
        self._waiting.append(msgspec.structs.replace(entry, end=self._end, digest=self._sum.hexdigest()))
        if time.monotonic() - self._settled >= _EVERY:
            self._settle()

    def _settle(self) -> None:
        stream = self._opened()
        stream.flush()
        os.fsync(stream.fileno())
        self._journal.add(self._waiting)
        self._waiting.clear()
        self._settled = time.monotonic()

    def close(self) -> None:
        """Write the format's end and give the file its name; nothing where it was complete already."""
        if self._file is None and self._whole and self._all:
            return
        stream = self._opened()
        self._settle()
        self._put(("" if self._end else self._form.head) + self._form.tail)
        stream.flush()
        os.fsync(stream.fileno())
        stream.close()
        self._file = None
        self._journal.close(Closing(end=self._end, digest=self._sum.hexdigest()))
        self._part.replace(self._path)

    def abandon(self) -> None:
        """Keep what is done for a run that resumes."""
        if self._file is None:
            return
        with suppress(OSError):
            self._settle()
            self._journal.close()
        with suppress(OSError):
            self._file.close()


def _digest() -> blake2b:
    return blake2b(digest_size=16)


def _read(stream: BinaryIO, size: int, found: blake2b) -> blake2b:
    """`found`, updated with the next `size` bytes of a stream."""
    while size > 0 and (data := stream.read(min(size, _BLOCK))):
        found.update(data)
        size -= len(data)
    return found
