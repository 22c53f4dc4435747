"""Sinks receive the results of a run: their protocol, and the sink of a single stream, which cannot be resumed."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from pressfacts.batch.journal import Entry
from pressfacts.batch.source import Document
from pressfacts.record.model import Record

Skip = tuple[Document, int]
Finished = Callable[[Entry], None]


class Sink(Protocol):
    """Receives the results of documents, in order; `stamped` where it needs their state at reading."""

    stamped: bool

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:
        """The documents still to be done, each with the number of its units that are done."""

    def begin(self, document: Document) -> None:
        """A document begins, unless it is resumed; InputError where its output cannot be written."""

    def write(self, piece: str | Record) -> None:
        """Write a piece of the output."""

    def undo(self, document: Document) -> bool:
        """Undo what was written of the current document; False where that is not possible."""

    def done(self, document: Document, entry: Entry) -> None:
        """Some units of a document are done, or all; the sink sets `entry.end`."""

    def close(self) -> None:
        """All documents are done."""

    def abandon(self) -> None:
        """The run ends, finished or not: release what is open."""


class StreamSink:
    """Everything goes to one stream and cannot be resumed; `put` writes a piece, `end` the format's end.

    `mark` remembers where a document begins and `back` returns there, for streams that can.
    """

    stamped = False

    def __init__(
        self,
        put: Callable[[str | Record], None],
        end: Callable[[], None],
        mark: Callable[[], None] | None = None,
        back: Callable[[], bool] | None = None,
    ) -> None:
        self.write = put
        self.close = end
        self._mark = mark
        self._back = back

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:  # noqa: ARG002
        """All documents."""
        return ((document, 0) for document in documents)

    def begin(self, document: Document) -> None:  # noqa: ARG002
        """Remember the position."""
        if self._mark:
            self._mark()

    def undo(self, document: Document) -> bool:  # noqa: ARG002
        """Go back to where the document began; what went through a pipe cannot be taken back."""
        return self._back() if self._back else False

    def done(self, document: Document, entry: Entry) -> None:
        """Nothing to do."""

    def abandon(self) -> None:
        """Nothing to do: the caller owns the stream."""
