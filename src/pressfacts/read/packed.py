"""Unpack gzip and Zstandard, and no further than a text can be long."""

import gzip
import io
import sys
import zlib
from typing import IO, cast

from pressfacts.errors import InputError
from pressfacts.read.extras import needed

LARGEST = 1 << 30
"""The most bytes that one packed file or archive may unfold to."""
_CHUNK = 1 << 20
_UNSUSPECTED = 64 << 20
_RATIO = 250


def unpacked(path: str, data: bytes, kind: str) -> bytes:
    """The content of a gzip or zstd file; InputError where it is broken, cut short or a bomb."""
    try:
        with _opened(data, kind) as stream:
            return bounded(path, stream, len(data))
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(path, f"a broken {kind} file ({_said(error)})") from error
    except Exception as error:  # the errors of zstandard and of compression.zstd
        if type(error).__name__ != "ZstdError":
            raise
        raise InputError(path, f"a broken {kind} file ({_said(error)})") from error


def bounded(path: str, stream: IO[bytes], packed: int, limit: int = LARGEST) -> bytes:
    """What `stream` unpacks to; InputError once it is more than `limit`, or absurdly more than its `packed` bytes."""
    out = io.BytesIO()
    while chunk := stream.read(_CHUNK):
        out.write(chunk)
        size = out.tell()
        if size > limit or (size > _UNSUSPECTED and size > _RATIO * max(packed, 1)):
            raise InputError(path, f"unpacks to more than {size >> 20} MB, which no text does")
    return out.getvalue()


def _opened(data: bytes, kind: str) -> IO[bytes]:
    stream = io.BytesIO(data)
    if kind == "gzip":
        return cast("IO[bytes]", gzip.GzipFile(fileobj=stream))
    if sys.version_info >= (3, 14):
        from compression import zstd

        return cast("IO[bytes]", zstd.ZstdFile(stream))
    unpacker = needed("zstandard", "zstd", "a zstd file").ZstdDecompressor()
    return cast("IO[bytes]", unpacker.stream_reader(stream, read_across_frames=True))


def _said(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
