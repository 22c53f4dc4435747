"""What every format has in common: records go in one by one, nothing is held back."""

import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TextIO

from pressfacts.record import Record


class Writer(Protocol):
    """Takes records one at a time; `close` ends the output and leaves the stream open."""

    def write(self, record: Record) -> None:
        """Write one record."""

    def close(self) -> None:
        """Write what a format has after its last record."""


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A format as text: `render` turns a record into its piece, "" where it has nothing to say."""

    render: Callable[[Record], str]
    head: str = ""
    separator: str = ""
    tail: str = ""


class TextWriter:
    """Writes the pieces of a format to a text stream as they come."""

    def __init__(self, stream: TextIO, form: TextFormat) -> None:
        self._stream = stream
        self._form = form
        self._empty = True
        self._can_return = _is_draft(stream)
        self._place: tuple[int, bool] | None = None

    def write(self, record: Record) -> None:
        """Write one record's piece; OSError where the stream fails."""
        self.put(self._form.render(record))

    def put(self, piece: str) -> None:
        """Write a piece that the format's `render` made somewhere."""
        if piece:
            self._stream.write((self._form.head if self._empty else self._form.separator) + piece)
            self._empty = False

    def mark(self) -> None:
        """Remember this place, where the stream is a file that can be cut."""
        if self._can_return:
            self._place = self._stream.tell(), self._empty

    def back(self) -> bool:
        """Cut the file at the place that was remembered; False where that cannot be done."""
        if self._place is None:
            return False
        at, self._empty = self._place
        self._stream.seek(at)
        self._stream.truncate()
        return True

    def close(self) -> None:
        """Write the format's end, and its head where nothing came."""
        self._stream.write((self._form.head if self._empty else "") + self._form.tail)


def _is_draft(stream: TextIO) -> bool:
    """Whether a stream is a file of our own, not standard output, wherever that leads."""
    try:
        return stream is not sys.stdout and stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False
