"""Texts and dumps that are too large to hold: decoded block by block, as often as they are wanted."""

import codecs
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pressfacts.errors import InputError
from pressfacts.read.bounds import LINE
from pressfacts.read.decode import STRAY, bom_of, decode, wide_encoding
from pressfacts.read.held import Held, reader_of
from pressfacts.read.kinds import NotTextError, check_bytes, check_text
from pressfacts.read.reading import Reading
from pressfacts.read.sniff import called_table, packed_kind, text_kind

LARGE = 8 << 20
_SAMPLE = 1 << 16
KINDS = ("text", "jsonl", "csv")
"""What can be read in pieces."""


@dataclass(frozen=True, slots=True)
class Large:
    """A text, or a dump with a record a line, of more than `LARGE` bytes in a file that is held, its encoding known."""

    path: str
    held: Held
    encoding: str
    errors: str
    skip: int = 0
    kind: str = "text"

    def blocks(self) -> Iterator[str]:
        """The text from its beginning, in blocks of about a million characters.

        OSError, InputError where it cannot be read.
        """
        return decoded(self._bytes(), self.encoding, self.errors)

    def lines(self) -> Iterator[str]:
        """The text line by line, with the line ends as they are; errors as for `blocks`."""
        with reader_of(self._bytes()) as stream:
            yield from io.TextIOWrapper(stream, self.encoding, self.errors, newline="")

    def _bytes(self) -> Iterator[bytes]:
        """What is behind the mark, in blocks; InputError where a line has no end."""
        skip, line = self.skip, 0
        for block in self.held.blocks():
            end = max(block.rfind(b"\n"), block.rfind(b"\r"))
            line = line + len(block) if end < 0 else len(block) - end
            if line > LINE:
                raise InputError(self.path, f"a line of more than {LINE >> 20} MB")
            yield block[skip:]
            skip = 0


def large_text(path: str, held: Held, reading: Reading | None = None) -> Large | None:
    """The text or dump in a file, which the user calls `path`, where it is large and of KINDS; else None.

    All of it is read once. OSError where that cannot be done, NotTextError where it is no text.
    """
    if held.size <= LARGE:
        return None
    head = next(held.blocks(), b"")
    if packed_kind(head) is not None:
        return None
    check_bytes(head)
    encoding, errors, skip = encoding_of(head, held.blocks())
    found = Large(path, held, encoding, errors, skip)
    first = next(found.blocks(), "")
    check_text(first)
    how = reading or Reading()
    kind = how.format or text_kind(first, how.text_field, table=called_table(path))
    return replace(found, kind=kind) if kind in KINDS else None


def encoding_of(head: bytes, blocks: Iterable[bytes]) -> tuple[str, str, int]:
    """Encoding, error handler and length of the mark of what begins with `head` and is `blocks`.

    They are those that `decode` would find for the whole; all blocks are looked at.
    """
    mark, wide = bom_of(head), wide_encoding(head)
    if mark or wide:
        for _ in blocks:
            pass
    if mark:
        return mark[1], STRAY if mark[1] == "utf-8" else "replace", len(mark[0])
    if wide:
        return wide, "replace", 0
    lost = sum(block.count("\ufffd") for block in decoded(blocks, "utf-8", "replace"))
    if lost:
        sample = head[:_SAMPLE].decode("utf-8", "replace")
        letters = sum(not c.isascii() for c in sample) - sample.count("\ufffd")
        if letters <= 2 * lost:
            decode(head[: 1 << 18])  # NotTextError where it looks like no encoding at all
            return "cp1252", STRAY, 0
    return "utf-8", STRAY, 0


def decoded(blocks: Iterable[bytes], encoding: str, errors: str) -> Iterator[str]:
    """The text of `blocks` as they come."""
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    for block in blocks:
        yield decoder.decode(block)
    yield decoder.decode(b"", final=True)


__all__ = ["LARGE", "Large", "NotTextError", "decoded", "encoding_of", "large_text"]
