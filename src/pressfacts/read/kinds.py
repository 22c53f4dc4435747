"""Tell text from everything else that people name by mistake."""

_MAGIC = (
    (b"%PDF-", "a PDF file, not text"),
    (b"PK\x03\x04", "a zip or Office file, not text"),
    (b"\x1f\x8b", "a gzip file, not text"),
    (b"\xd0\xcf\x11\xe0", "an old Office file, not text"),
    (b"\x89PNG", "an image, not text"),
    (b"GIF8", "an image, not text"),
    (b"\xff\xd8\xff", "an image, not text"),
    (b"\x7fELF", "a program, not text"),
    (b"SQLite format 3\0", "a database, not text"),
    (b"\xfd7zXZ\0", "an xz file, not text (unpack it first)"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive, not text (unpack it first)"),
    (b"Rar!\x1a\x07", "a RAR archive, not text (unpack it first)"),
)
_CONTROLS = dict.fromkeys((*range(8), *range(14, 27), 127))
_SAMPLE = 1 << 16
_SHARE = 0.01


class NotTextError(ValueError):
    """The bytes are no text; the message says what they look like."""


def check_bytes(data: bytes) -> None:
    """NotTextError where `data` begins like a format that is not text."""
    for magic, reason in _MAGIC:
        if data.startswith(magic):
            raise NotTextError(reason)
    if data.startswith(b"BZh") and data[4:10] == b"1AY&SY":
        raise NotTextError("a bzip2 file, not text (unpack it first)")
    if data[257:262] == b"ustar":
        raise NotTextError("a tar archive, not text (unpack it first)")


def check_text(text: str) -> None:
    """NotTextError where more than a stray character of `text` is a control character."""
    sample = text[:_SAMPLE]
    controls = len(sample) - len(sample.translate(_CONTROLS))
    if controls > max(2, _SHARE * len(sample)) or (sample and controls == len(sample)):
        raise NotTextError("binary data, not text")
