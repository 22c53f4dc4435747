"""Where what is done goes: one stream, one file that can be gone on with, or a file for each input."""

import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from pressfacts.batch.journal import Entry, Journal
from pressfacts.batch.names import Names
from pressfacts.batch.source import Document
from pressfacts.batch.tasks import Done
from pressfacts.errors import InputError
from pressfacts.read.files import reason
from pressfacts.record.model import Record
from pressfacts.write.writer import TextFormat

_EVERY = 1.0
_UNFIT = (errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL)
"""The errors that are a single file's name's fault."""
Skip = tuple[Document, int]
Finished = Callable[[Entry], None]


class Sink(Protocol):
    """Takes what came of documents, in order."""

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:
        """The documents that are to be done, each with how many of its units are done already."""

    def begin(self, document: Document) -> None:
        """A document begins, unless it goes on; InputError where nothing can be written for this one."""

    def write(self, piece: str | Record) -> None:
        """A piece of the output."""

    def done(self, document: Document, entry: Entry) -> None:
        """Some units of a document are done, or all of it; `entry.end` is the sink's to set."""

    def close(self) -> None:
        """All documents are done."""

    def abandon(self) -> None:
        """The run ends, done or not: let go of what is open."""


class StreamSink:
    """Everything in one stream, with nothing to go on with; `put` writes a piece, `end` the format's end."""

    def __init__(self, put: Callable[[str | Record], None], end: Callable[[], None]) -> None:
        self.write = put
        self.close = end

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:  # noqa: ARG002
        """All documents."""
        return ((document, 0) for document in documents)

    def begin(self, document: Document) -> None:
        """Nothing to do."""

    def done(self, document: Document, entry: Entry) -> None:
        """Nothing to do."""

    def abandon(self) -> None:
        """Nothing to do: the stream is another's."""


class FileSink:
    """A file that grows as `NAME.part` with a journal beside it and gets its name when it is whole."""

    def __init__(self, path: Path, form: TextFormat, settings: str) -> None:
        self._path = path
        self._part = path.with_name(f"{path.name}.part")
        self._form = form
        self._journal = Journal(path.with_name(f"{path.name}.journal"), settings)
        self._file: BinaryIO | None = None
        self._end = 0
        self._waiting: list[Entry] = []
        self._told = time.monotonic()

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:
        """The documents after those of the journal that are still as they were; the rest of the output is cut."""
        source = iter(documents)
        done = self._journal.entries(self._room())
        skipped = at = 0
        document = None
        for entry in done:
            document = next(source, None)
            if document is None or not entry.is_of(document):
                break
            self._end, at, skipped = entry.end, self._journal.at(), entry.units
            finished(entry)
            if not entry.whole:
                break
            document, skipped = None, 0
        done.close()  # type: ignore[attr-defined]
        self._rest = (self._end, at)
        if document is not None:
            yield document, skipped
        for further in source:
            yield further, 0

    def _room(self) -> int:
        """How much output there is; a whole one of before is gone on with too."""
        for path in (self._part, self._path):
            try:
                return path.stat().st_size
            except FileNotFoundError:
                continue
        return 0

    def _opened(self) -> BinaryIO:
        if self._file is None:
            end, at = self._rest
            if at and not self._part.exists():
                self._path.replace(self._part)
            self._file = self._part.open("r+b" if at else "wb")
            self._file.truncate(end)
            self._file.seek(end)
            self._journal.go_on(at)
        return self._file

    def begin(self, document: Document) -> None:  # noqa: ARG002
        """Open the file where that is still to be done."""
        self._opened()

    def write(self, piece: str | Record) -> None:
        """Add a piece to the file; OSError where the disk is full."""
        if piece:
            before = self._form.separator if self._end else self._form.head
            data = (before + str(piece)).encode("utf-8")
            self._opened().write(data)
            self._end += len(data)

    def done(self, document: Document, entry: Entry) -> None:
        """Keep the entry until the output is on the disk, every second."""
        import msgspec

        self._waiting.append(msgspec.structs.replace(entry, stamp=document.stamp(), end=self._end))
        if time.monotonic() - self._told >= _EVERY:
            self._settle()

    def _settle(self) -> None:
        stream = self._opened()
        stream.flush()
        os.fsync(stream.fileno())
        self._journal.add(self._waiting)
        self._waiting.clear()
        self._told = time.monotonic()

    def close(self) -> None:
        """Write the format's end and give the file its name; nothing where it was whole before."""
        if self._file is None and not self._part.exists() and self._path.exists() and self._rest[1]:
            return
        stream = self._opened()
        self._settle()
        stream.write(((self._form.head if not self._end else "") + self._form.tail).encode("utf-8"))
        stream.flush()
        os.fsync(stream.fileno())
        stream.close()
        self._file = None
        self._part.replace(self._path)
        self._journal.close()

    def abandon(self) -> None:
        """Keep what is done for the run that goes on."""
        if self._file is None:
            return
        with suppress(OSError):
            self._settle()
            self._journal.close()
        with suppress(OSError):
            self._file.close()


class DirectorySink:
    """A file for each input, whole or not at all, in the places that the inputs have under their arguments."""

    def __init__(self, folder: Path, names: Names, form: TextFormat, settings: str, *, resume: bool) -> None:
        self._folder = folder
        self._names = names
        self._form = form
        self._journal = Journal(folder / ".pressfacts.journal", settings)
        self._resume = resume
        self._at = 0
        self._draft: Path | None = None
        self._file: BinaryIO | None = None
        self._empty = True
        self._open = False

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:
        """The documents whose file is missing, or is of other settings or of another state of the input."""
        done = {entry.path: entry for entry in self._entries()}
        for document in documents:
            entry = done.get(document.name)
            if entry and entry.whole and entry.is_of(document) and self._target(document).is_file():
                finished(entry)
            else:
                yield document, 0

    def _entries(self) -> Iterator[Entry]:
        if self._resume:
            yield from self._journal.entries(0)
            self._at = self._journal.at()

    def _target(self, document: Document) -> Path:
        return self._folder / self._names.of(document)

    def begin(self, document: Document) -> None:
        """Open a draft beside the file to be; InputError where its place is taken or cannot be."""
        if not self._open:
            self._journal.go_on(self._at)
            self._open = True
        target = self._target(document)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        except OSError as error:
            if error.errno not in _UNFIT:
                raise
            raise InputError(document.name, f"its place {target} cannot be written: {reason(error)}") from error
        self._draft = target.with_name(".pressfacts.tmp")  # one at a time: the folder is locked
        self._draft.unlink(missing_ok=True)  # of a run that was killed
        self._file, self._empty = self._draft.open("xb"), True

    def write(self, piece: str | Record) -> None:
        """Add a piece to the document's file."""
        if piece and self._file:
            before = self._form.head if self._empty else self._form.separator
            self._file.write((before + str(piece)).encode("utf-8"))
            self._empty = False

    def done(self, document: Document, entry: Entry) -> None:
        """Give the document's file its name once the document is whole."""
        import msgspec

        if not entry.whole or self._file is None or self._draft is None:
            return
        if self._empty and entry.failures:  # nothing could be read: no file says that there was nothing in it
            self.abandon()
            return
        self._file.write(((self._form.head if self._empty else "") + self._form.tail).encode("utf-8"))
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._draft.replace(self._target(document))
        self._file = self._draft = None
        self._journal.add([msgspec.structs.replace(entry, stamp=document.stamp(), end=0)])

    def close(self) -> None:
        """End the journal."""
        self._journal.close()

    def abandon(self) -> None:
        """Remove the draft of a run that did not come to its end."""
        if self._file:
            self._file.close()
        if self._draft:
            self._draft.unlink(missing_ok=True)
        self._file = self._draft = None


__all__ = ["DirectorySink", "Done", "FileSink", "Sink", "StreamSink"]
