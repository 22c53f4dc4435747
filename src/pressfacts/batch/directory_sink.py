"""Write one file per input under a folder, complete or not at all, with a journal of what each file holds."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import msgspec

from pressfacts.batch.journal import Entry, Journal
from pressfacts.batch.names import Names
from pressfacts.batch.output_files import LinkError, Place, digest_under
from pressfacts.batch.sinks import Finished, Skip
from pressfacts.batch.source import Document, is_url
from pressfacts.errors import InputError, PressfactsError
from pressfacts.read import STDIN
from pressfacts.read.files import reason
from pressfacts.record.model import Record
from pressfacts.write.writer import TextFormat

_UNFIT = (errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL, errno.ELOOP)
"""Errors caused by the name of a single file."""


class DirectorySink:
    """One output file per input, complete or not at all, laid out as the inputs are under their arguments.

    `note` receives messages for the user.
    """

    stamped = True

    def __init__(
        self,
        folder: Path,
        names: Names,
        form: TextFormat,
        settings: str,
        *,
        resume: bool,
        note: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._folder = folder
        self._names = names
        self._form = form
        self._journal = Journal(folder / ".pressfacts.journal", settings)
        self._resume = resume
        self._note = note
        self._place: Place | None = None
        self._size, self._sum = 0, blake2b(digest_size=16)
        self._open = False

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:
        """The documents whose output is missing, or was made with other settings or from another state of the input.

        A document whose output was edited since is given an error that explains what to do.
        """
        done = {entry.path: entry for entry in self._entries()}
        seen: set[str] = set()
        for document in documents:
            seen.add(document.name)
            entry = done.get(document.name)
            if not (entry and entry.whole and entry.is_of(document)):
                yield document, 0
                continue
            wrong = self._wrong(document, entry)
            if wrong is None:
                finished(entry)
            else:
                yield replace(document, error=str(InputError(document.name, wrong)) if wrong else None), 0

        self._note_gone([path for path in done if path not in seen and _is_gone(path)])

    def _note_gone(self, paths: list[str]) -> None:
        """Note the outputs of inputs that no longer exist; the user decides whether to keep them."""
        if paths:
            of = (
                f"{paths[0]}, which is gone"
                if len(paths) == 1
                else f"{len(paths):,} inputs that are gone ({paths[0]}, …)"
            )
            self._note(f"{self._folder}: still holds what was found in {of}")

    def _entries(self) -> Iterator[Entry]:
        if self._resume:
            self._journal.check()
            yield from self._journal.entries()

    def _wrong(self, document: Document, entry: Entry) -> str | None:
        """What is wrong with a document's output: "" where it is missing, None where it is unchanged."""
        path = self._names.of(document)
        try:
            found = digest_under(self._folder, path, entry.end)
        except LinkError as error:
            return f"its place {self._folder / path} cannot be read: {reason(error)}"
        except PressfactsError as error:
            return str(error)
        if found is None:
            return ""
        if found == (entry.end, entry.digest):
            return None
        return f"{self._folder / path} was changed since it was written; remove it, or put it back"

    def begin(self, document: Document) -> None:
        """Open a draft beside the future file; InputError where the path is taken or not possible."""
        if not self._open:
            self._journal.go_on(self._journal.mark())
            self._open = True
        path = self._names.of(document)
        try:
            self._place = Place(self._folder, path)
        except OSError as error:
            if error.errno not in _UNFIT:
                raise
            where = self._folder / path
            raise InputError(document.name, f"its place {where} cannot be written: {reason(error)}") from error
        self._size, self._sum = 0, blake2b(digest_size=16)

    def write(self, piece: str | Record) -> None:
        """Add a piece to the document's file."""
        if piece:
            self._put((self._form.separator if self._size else self._form.head) + str(piece))

    def _put(self, text: str) -> None:
        if self._place:
            data = text.encode("utf-8")
            self._place.write(data)
            self._sum.update(data)
            self._size += len(data)

    def undo(self, document: Document) -> bool:  # noqa: ARG002
        """Empty the draft."""
        if self._place:
            self._place.restart()
        self._size, self._sum = 0, blake2b(digest_size=16)
        return True

    def done(self, document: Document, entry: Entry) -> None:  # noqa: ARG002
        """Give the document's file its name once the document is complete."""
        if not entry.whole or self._place is None:
            return
        if not self._size and entry.failures:  # unreadable: an empty file would claim that there was nothing in it
            self.abandon()
            return
        self._put(("" if self._size else self._form.head) + self._form.tail)
        self._place.keep()
        self._place = None
        self._journal.add([msgspec.structs.replace(entry, end=self._size, digest=self._sum.hexdigest())])

    def close(self) -> None:
        """Close the journal."""
        self._journal.close()

    def abandon(self) -> None:
        """Remove the draft of an unfinished run."""
        if self._place:
            self._place.drop()
        self._place = None


def _is_gone(path: str) -> bool:
    """Whether an input no longer exists, as far as its name in the journal shows."""
    return path != STDIN and not is_url(path) and "\ufffd" not in path and not os.path.lexists(path)
