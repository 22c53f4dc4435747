"""A file that is held open and read as it stood at one moment, or told that this cannot be.

It is read block by block, as often as that is wanted, no further than it reached when it was opened. A block that is
not what it was the time before is an error; so two readings that agree show what was there between them.
"""

import errno
import io
import os
import stat
import time
from collections.abc import Callable, Iterator
from hashlib import blake2b
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from pressfacts.read.bounds import WHOLE

BLOCK = 1 << 20
_TRIES = 3
_COARSE = 2_000_000_000
"""Nanoseconds: file systems tell times apart that differ by more."""
_Made = TypeVar("_Made")


class UnsteadyError(OSError):
    """The file did not stay as it was while it was read; `strerror` says how."""

    def __init__(self, how: str) -> None:
        super().__init__(errno.ESTALE, how)


class Held:
    """A regular file; OSError where it cannot be read any more, UnsteadyError where it is no longer what it was."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.status = os.fstat(stream.fileno())
        self.size = self.status.st_size
        self._digests: list[bytes] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    def blocks(self) -> Iterator[bytes]:
        """The bytes from the beginning, in blocks."""
        for number in range(-(-self.size // BLOCK)):
            yield self._block(number)

    def digest(self) -> str:
        """What tells the content from any other, once all of it was read."""
        return _digest(self._digests)

    def settle(self, last: bool = False) -> None:
        """See that what was read stood there at one moment.

        UnsteadyError where it is to be read again; for the `last` time it may have grown meanwhile.
        """
        moved = times_of(os.fstat(self._stream.fileno())) != times_of(self.status)
        if moved and not last:
            raise UnsteadyError("changed while it was read")
        if moved or not is_settled(self.status):
            for _ in self.blocks():
                pass

    def _block(self, number: int) -> bytes:
        start = number * BLOCK
        wanted = min(BLOCK, self.size - start)
        data = _read(self._stream, start, wanted)
        if len(data) < wanted:
            raise UnsteadyError(f"cut while it was read, after {start + len(data):,} of {self.size:,} bytes")
        found = blake2b(data, digest_size=16).digest()
        if number == len(self._digests):
            self._digests.append(found)
        elif found != self._digests[number]:
            raise UnsteadyError(f"changed while it was read, behind byte {start:,} of {self.size:,}")
        return data


class Spooled(Held):
    """A temporary file of our own without a name: it goes with whoever read it."""


class _Reader(io.RawIOBase):
    """Blocks as a stream."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._rest = self._rest or next(self._blocks, b"")
        piece, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def hold(path: str, made: Callable[[Held], _Made]) -> tuple[Held, _Made]:
    """The file at `path`, held open, and what `made` reads out of it at one moment; a few times where it changes.

    OSError where it cannot be read, UnsteadyError where it changes every time.
    """
    for left in reversed(range(_TRIES)):
        held = Held(_opened(path))
        try:
            result = made(held)
            held.settle(last=not left)
        except UnsteadyError:
            held.close()
            if not left:
                raise
        except BaseException:
            held.close()
            raise
        else:
            return held, result
    raise AssertionError


def _opened(path: str) -> BinaryIO:
    """A plain file; what has become a pipe meanwhile is not waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    stream = os.fdopen(os.open(path, flags), "rb", buffering=0)
    if is_regular(stream):
        return stream
    stream.close()
    raise OSError(errno.EINVAL, "no plain file")


def whole(held: Held) -> bytes:
    """All bytes of a file; OSError where they are too many to be held."""
    if held.size > WHOLE:
        raise OSError(errno.EFBIG, f"more than {WHOLE:,} bytes, which would have to be held as a whole")
    out = io.BytesIO()
    out.writelines(held.blocks())
    return out.getvalue()


def reader_of(blocks: Iterator[bytes]) -> io.BufferedReader:
    """Blocks as a stream."""
    return io.BufferedReader(_Reader(blocks))


def is_regular(stream: BinaryIO) -> bool:
    """Whether a stream is a file that can be read as often as is wanted: no pipe, no device."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):  # no file at all
        return False


def times_of(status: os.stat_result) -> tuple[int, int, int, int]:
    """What changes where a file does: size, the times of its content and of its entry in nanoseconds, its number."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino & 0x7FFF_FFFF_FFFF_FFFF


def is_settled(status: os.stat_result) -> bool:
    """Whether its times are so old that they would tell a change that comes now."""
    return max(status.st_mtime_ns, status.st_ctime_ns) + _COARSE < time.time_ns()


def digest_at(path: str) -> str:
    """The digest of a file as it is now; OSError where it cannot be read."""
    held, _ = hold(path, lambda held: sum(map(len, held.blocks())))
    with held:
        return held.digest()


def _digest(parts: list[bytes]) -> str:
    return blake2b(b"".join(parts), digest_size=16).hexdigest()


def _read(stream: BinaryIO, start: int, wanted: int) -> bytes:
    """As much as there is, whoever else moves about in the stream; a network file may give less at a time."""
    pieces, left = [], wanted
    stream.seek(start)
    while left and (piece := stream.read(left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)
