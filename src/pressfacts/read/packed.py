"""Unpack gzip and Zstandard, and no further than a text can be long."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator
from typing import IO, cast

from pressfacts.errors import InputError
from pressfacts.read.extras import needed
from pressfacts.read.held import UnsteadyError

LARGEST = 1 << 30
"""The most bytes that one packed file or archive may unfold to."""
_CHUNK = 1 << 20
_MORSEL = 1 << 10  # of zstd, which can unfold to 32,000 times as much before anybody can look
_UNSUSPECTED = 64 << 20
_RATIO = 250


def unpacked(path: str, data: bytes, kind: str) -> bytes:
    """The content of a gzip or zstd file; InputError where it is broken, cut short or a bomb."""
    return _joined(unfolded(path, io.BytesIO(data), kind, len(data)))


def unfolded(path: str, source: IO[bytes], kind: str, packed: int) -> Iterator[bytes]:
    """The content of a gzip or zstd stream of `packed` bytes, piece by piece; errors as for `unpacked`."""
    try:
        yield from _within(path, _gzip(source) if kind == "gzip" else _zstd(source), packed, Budget())
    except (OSError, EOFError, zlib.error) as error:
        if isinstance(error, UnsteadyError):
            raise
        raise InputError(path, f"a broken {kind} file ({_said(error)})") from error
    except Exception as error:  # the errors of zstandard and of compression.zstd
        if type(error).__name__ != "ZstdError":
            raise
        raise InputError(path, f"a broken {kind} file ({_said(error)})") from error


def chunks(stream: IO[bytes]) -> Iterator[bytes]:
    """A stream piece by piece."""
    while chunk := stream.read(_CHUNK):
        yield chunk


class Budget:
    """How many bytes may still be unpacked; what is refused has been unpacked as well, and counts."""

    def __init__(self, left: int = LARGEST) -> None:
        self.left = left


def bounded(path: str, pieces: Iterable[bytes], packed: int, budget: Budget) -> bytes:
    """The `pieces` joined; InputError once the budget is spent, or they are absurdly more than their `packed` bytes."""
    return _joined(_within(path, pieces, packed, budget))


def _joined(pieces: Iterable[bytes]) -> bytes:
    out = io.BytesIO()
    out.writelines(pieces)
    return out.getvalue()


def _within(path: str, pieces: Iterable[bytes], packed: int, budget: Budget) -> Iterator[bytes]:
    size = 0
    for chunk in pieces:
        size += len(chunk)
        budget.left -= len(chunk)
        if budget.left < 0 or (size > _UNSUSPECTED and size > _RATIO * max(packed, 1)):
            raise InputError(path, f"unpacks to more than {size >> 20} MB, which no text does")
        yield chunk


def _gzip(source: IO[bytes]) -> Iterator[bytes]:
    with gzip.GzipFile(fileobj=source) as stream:
        yield from chunks(cast("IO[bytes]", stream))


def _zstd(source: IO[bytes]) -> Iterator[bytes]:
    """The frames one after the other; EOFError where the last is cut short, which the package's reader lets pass."""
    if sys.version_info >= (3, 14):
        from compression import zstd

        yield from chunks(cast("IO[bytes]", zstd.ZstdFile(source)))
        return
    package = needed("zstandard", "zstd", "a zstd file")
    frame, waiting = package.ZstdDecompressor().decompressobj(), b""
    while piece := waiting or source.read(_MORSEL):
        if frame.eof:
            frame = package.ZstdDecompressor().decompressobj()
        yield frame.decompress(piece)
        waiting = frame.unused_data if frame.eof else b""
    if not frame.eof:
        raise EOFError("it ends too early")


def _said(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
