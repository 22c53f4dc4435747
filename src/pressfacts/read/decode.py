"""Bytes to text: UTF-8, UTF-16 and Windows-1252, each recognised by what it looks like."""

import codecs
from collections.abc import Sequence

from pressfacts.read.kinds import NotTextError, check_bytes, check_text

_BOMS: Sequence[tuple[bytes, str]] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 16
STRAY = "pressfacts-stray"

__all__ = ["STRAY", "NotTextError", "bom_of", "decode", "wide_encoding"]


def decode(data: bytes) -> str:
    """The text of `data` without its byte order mark, line ends untouched, never a lone surrogate.

    A byte that is no UTF-8 in a text that otherwise is reads as Windows-1252; NotTextError says why
    `data` is no text at all.
    """
    check_bytes(data)
    text = _decode(data)
    check_text(text)
    return text


def _decode(data: bytes) -> str:
    mark = bom_of(data)
    if mark:
        return _with_bom(data[len(mark[0]) :], mark[1])
    wide = wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _mostly_utf8(data, error) or _single_byte(data)


def bom_of(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that `data` begins with, and its encoding."""
    return next((mark for mark in _BOMS if data.startswith(mark[0])), None)


def _with_bom(data: bytes, encoding: str) -> str:
    return data.decode(encoding, STRAY if encoding == "utf-8" else "replace")


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of Latin text is NUL."""
    sample = data[: _SAMPLE & ~1]
    pairs = len(sample) // 2
    if pairs < 2 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> str | None:
    """The text where its sequences are UTF-8 and only a few bytes are not, or its end is cut; else None."""
    text = data.decode("utf-8", "replace")
    letters = sum(not c.isascii() for c in text[:_SAMPLE]) - text[:_SAMPLE].count("�")
    if error.reason == "unexpected end of data" and (letters or error.start < len(data) - 1):
        return text
    return data.decode("utf-8", STRAY) if letters > 2 * text.count("�") else None


def _single_byte(data: bytes) -> str:
    """Windows-1252 or Latin-1, the only single-byte encodings of English releases; NotTextError for noise."""
    from charset_normalizer import from_bytes  # heavy, and only few inputs need it

    best = from_bytes(data, cp_isolation=["cp1252", "latin_1"], threshold=0.4).best()
    if best is None and len(data) >= 256:
        raise NotTextError("not text in a known encoding")
    return data.decode("utf-8" if best is None else "cp1252", STRAY)


def _stray(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: bytes that are not of the encoding, read as Windows-1252, else Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    piece = error.object[error.start : error.end]
    text = "".join(_windows_1252(byte) for byte in piece)
    return text, error.end


def _windows_1252(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return "�"


codecs.register_error(STRAY, _stray)
