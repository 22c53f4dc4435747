"""Where what is done goes: what every place has in common, and the one stream with nothing to go on with."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from pressfacts.batch.journal import Entry
from pressfacts.batch.source import Document
from pressfacts.record.model import Record

Skip = tuple[Document, int]
Finished = Callable[[Entry], None]


class Sink(Protocol):
    """Takes what came of documents, in order; `stamped` where it wants to know their state when they were read."""

    stamped: bool

    def due(self, documents: Iterable[Document], finished: Finished) -> Iterator[Skip]:
        """The documents that are to be done, each with how many of its units are done already."""

    def begin(self, document: Document) -> None:
        """A document begins, unless it goes on; InputError where nothing can be written for this one."""

    def write(self, piece: str | Record) -> None:
        """A piece of the output."""

    def undo(self, document: Document) -> bool:
        """Take back what was written of the document that is being written; whether that can be done."""

    def done(self, document: Document, entry: Entry) -> None:
        """Some units of a document are done, or all of it; `entry.end` is the sink's to set."""

    def close(self) -> None:
        """All documents are done."""

    def abandon(self) -> None:
        """The run ends, done or not: let go of what is open."""


class StreamSink:
    """Everything in one stream, with nothing to go on with; `put` writes a piece, `end` the format's end.

    `mark` remembers the place where a document begins and `back` returns to it, for what can do that.
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
        """Remember the place."""
        if self._mark:
            self._mark()

    def undo(self, document: Document) -> bool:  # noqa: ARG002
        """Go back to where the document began; what is out through a pipe is out."""
        return self._back() if self._back else False

    def done(self, document: Document, entry: Entry) -> None:
        """Nothing to do."""

    def abandon(self) -> None:
        """Nothing to do: the stream is another's."""
