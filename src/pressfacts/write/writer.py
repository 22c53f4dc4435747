"""The interface of all formats: records are written one by one."""

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
        """Write the format's end, after the last record."""


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A text format: `render` turns a record into its piece of the output, "" for none."""

    render: Callable[[Record], str]
    head: str = ""
    separator: str = ""
    tail: str = ""


class TextWriter:
    """Writes the pieces of a text format to a stream."""

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
        """Write a piece that the format's `render` made."""
        if piece:
            self._stream.write((self._form.head if self._empty else self._form.separator) + piece)
            self._empty = False

    def mark(self) -> None:
        """Remember this position, where the stream is a file that can be truncated."""
        if self._can_return:
            self._place = self._stream.tell(), self._empty

    def back(self) -> bool:
        """Truncate the file at the remembered position; False where that is not possible."""
        if self._place is None:
            return False
        at, self._empty = self._place
        self._stream.seek(at)
        self._stream.truncate()
        return True

    def close(self) -> None:
        """Write the format's end, and its head where there was no record."""
        self._stream.write((self._form.head if self._empty else "") + self._form.tail)


def _is_draft(stream: TextIO) -> bool:
    """Whether a stream is a file that was opened here, not standard output."""
    try:
        return stream is not sys.stdout and stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False
