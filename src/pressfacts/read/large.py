"""Texts and dumps that are too large to hold: decoded block by block, as often as they are wanted."""

import codecs
import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from pressfacts.read.decode import STRAY, bom_of, decode, wide_encoding
from pressfacts.read.kinds import NotTextError, check_bytes, check_text
from pressfacts.read.reading import Reading
from pressfacts.read.sniff import called_table, packed_kind, text_kind

LARGE = 8 << 20
_BLOCK = 1 << 20
_SAMPLE = 1 << 16
KINDS = ("text", "jsonl", "csv")
"""What can be read in pieces."""


@dataclass(frozen=True, slots=True)
class Large:
    """A text, or a dump with a record a line, of more than `LARGE` bytes in a file, its encoding known."""

    path: str
    file: str
    encoding: str
    errors: str
    skip: int = 0
    kind: str = "text"

    def blocks(self) -> Iterator[str]:
        """The text from its beginning, in blocks of about a million characters; OSError where it cannot be read."""
        with Path(self.file).open("rb") as stream:
            stream.seek(self.skip)
            yield from _decoded(stream, self.encoding, self.errors)

    def lines(self) -> Iterator[str]:
        """The text line by line, with the line ends as they are; OSError where it cannot be read."""
        with Path(self.file).open("rb") as stream:
            stream.seek(self.skip)
            with io.TextIOWrapper(stream, self.encoding, self.errors, newline="") as text:
                yield from text


def large_text(path: str, file: str, reading: Reading | None = None) -> Large | None:
    """The text or dump in `file`, which the user calls `path`, where it is large and of KINDS; else None.

    OSError where it cannot be read, NotTextError where it is no text.
    """
    if Path(file).stat().st_size <= LARGE:
        return None
    with Path(file).open("rb") as stream:
        head = stream.read(_BLOCK)
        if packed_kind(head) is not None:
            return None
        check_bytes(head)
        encoding, errors, skip = _encoding(stream, head)
    found = Large(path, file, encoding, errors, skip)
    first = next(found.blocks(), "")
    check_text(first)
    how = reading or Reading()
    kind = how.format or text_kind(first, how.text_field, table=called_table(path))
    return replace(found, kind=kind) if kind in KINDS else None


@contextmanager
def spooled(stream: BinaryIO) -> Iterator[tuple[bytes, str | None]]:
    """All of `stream`: its bytes, or where they are many a temporary file that holds them."""
    head = stream.read(LARGE + 1)
    if len(head) <= LARGE:
        yield head, None
        return
    with tempfile.NamedTemporaryFile(prefix="pressfacts-") as file:
        while head:
            file.write(head)
            head = stream.read(_BLOCK)
        file.flush()
        yield b"", file.name


def _encoding(stream: BinaryIO, head: bytes) -> tuple[str, str, int]:
    """Encoding, error handler and length of the mark, as `decode` would tell them of the whole."""
    mark = bom_of(head)
    if mark:
        return mark[1], STRAY if mark[1] == "utf-8" else "replace", len(mark[0])
    wide = wide_encoding(head)
    if wide:
        return wide, "replace", 0
    lost = _lost(stream)
    if lost:
        sample = head[:_SAMPLE].decode("utf-8", "replace")
        letters = sum(not c.isascii() for c in sample) - sample.count("�")
        if letters <= 2 * lost:
            decode(head[: 1 << 18])  # NotTextError where it looks like no encoding at all
            return "cp1252", STRAY, 0
    return "utf-8", STRAY, 0


def _lost(stream: BinaryIO) -> int:
    """How many places of the file are no UTF-8."""
    stream.seek(0)
    return sum(block.count("�") for block in _decoded(stream, "utf-8", "replace"))


def _decoded(stream: BinaryIO, encoding: str, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    while data := stream.read(_BLOCK):
        yield decoder.decode(data)
    yield decoder.decode(b"", final=True)


__all__ = ["LARGE", "Large", "NotTextError", "large_text", "spooled"]
