"""What comes through a pipe or from a device: looked at before it is taken in, and never without bound."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import chain
from typing import BinaryIO, cast

from pressfacts.errors import InputError
from pressfacts.read.files import reason
from pressfacts.read.held import BLOCK, Held, Spooled
from pressfacts.read.kinds import check_bytes, check_text
from pressfacts.read.large import LARGE, decoded, encoding_of
from pressfacts.read.packed import LARGEST
from pressfacts.read.reading import Reading
from pressfacts.read.sniff import packed_kind, text_kind

HEAD = 1 << 16
"""Bytes that are looked at first: of a text in one encoding they tell what all of it would."""
MOST = 4 << 30
"""The most bytes that a temporary file takes."""
Idle = Callable[[int], None]
"""What is done until something can be read from a file by its number."""


class Coming:
    """A stream as it comes: `read` gives what there is once there is something, b"" at the end.

    Before it waits for something to come it calls `idle` with what can be waited for (`multiprocessing.connection`).
    """

    def __init__(self, stream: BinaryIO, idle: Idle | None = None) -> None:
        self._stream = getattr(stream, "raw", stream)  # no buffer, in which something may lie that nobody sees coming
        self._idle = idle
        try:
            self._handle: int | None = self._stream.fileno()
        except (OSError, ValueError, AttributeError):  # no file at all
            self._handle = None

    def read(self, size: int) -> bytes:
        """At most `size` bytes; OSError where they cannot be read."""
        while True:
            if self._idle and self._handle is not None:
                self._idle(self._handle)
            data: bytes | None = self._stream.read(size)
            if data is not None:
                return data
            _wait_for(self._handle)  # somebody has told the stream not to wait


def _wait_for(handle: int | None) -> None:
    from multiprocessing.connection import wait

    if handle is None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    wait([handle])


def head_of(stream: Coming) -> bytes:
    """The first `HEAD` bytes, fewer where that is all."""
    pieces, left = [], HEAD
    while left and (piece := stream.read(left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def opening(head: bytes) -> str | None:
    """The text that a stream begins with, None where it is packed; NotTextError where it is no text."""
    if packed_kind(head) is not None:
        return None
    check_bytes(head)
    encoding, errors, skip = encoding_of_head(head)
    text = next(decoded([head[skip:]], encoding, errors))
    check_text(text)
    return text


def encoding_of_head(head: bytes) -> tuple[str, str, int]:
    """Encoding, error handler and length of the mark as the beginning tells them, its last line left out."""
    lines = head[: head.rfind(b"\n") + 1] or head
    return encoding_of(lines, [lines])


def is_text(text: str, reading: Reading) -> bool:
    """Whether what begins so is a text for certain; what looks like JSON is seen to as a whole."""
    if reading.format:
        return reading.format == "text"
    return not text.lstrip("\ufeff \t\r\n").startswith(("{", "[")) and text_kind(text, reading.text_field) == "text"


def rest_of(name: str, stream: Coming, head: bytes, most: int | None = None) -> Iterator[bytes]:
    """`head` and what a stream gives behind it, as it comes; InputError once that is more than `most` bytes."""
    size, piece = 0, head
    while piece:
        size += len(piece)
        if most is not None and size > most:
            raise InputError(
                name, f"more than {most >> 20:,} MB come through it and no end is seen; put them into a file"
            )
        yield piece
        piece = stream.read(BLOCK)


@contextmanager
def spooled(name: str, head: bytes, stream: Coming) -> Iterator[bytes | Held]:
    """All of a stream that begins with `head`: its bytes, or where they are many a file that holds them.

    InputError where it grows too large.
    """
    pieces = rest_of(name, stream, head, MOST)
    data = head
    if len(head) == HEAD:
        next(pieces)
        while len(data) <= LARGE and (piece := next(pieces, b"")):
            data += piece
    if len(data) <= LARGE:
        yield data
        return
    with spool(name, chain([data], pieces)) as held:
        yield held


def spool(name: str, pieces: Iterable[bytes]) -> Spooled:
    """A file that holds all `pieces`; InputError where there is no room for it."""
    with ExitStack() as stack:
        file = cast("BinaryIO", stack.enter_context(tempfile.TemporaryFile(prefix="pressfacts-", buffering=0)))
        for piece in pieces:
            _put(name, file, piece)
        stack.pop_all()
    return Spooled(file)


def all_of(name: str, stream: BinaryIO) -> bytes:
    """All bytes of a stream that is read in memory; InputError where there are too many, NotTextError for no text."""
    coming = Coming(stream)
    head = head_of(coming)
    if len(head) < HEAD:
        return head
    opening(head)
    return b"".join(rest_of(name, coming, head, LARGEST))


def _put(name: str, file: BinaryIO, data: bytes) -> None:
    try:
        while data:
            data = data[file.write(data) :]
    except OSError as error:
        raise InputError(name, f"no room for it in the temporary folder ({reason(error)})") from error
