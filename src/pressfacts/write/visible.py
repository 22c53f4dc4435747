"""Text for a terminal: control characters of foreign text are shown as escapes, counts with their nouns."""

import re

_SILENT = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))
# Controls (C0, DEL, C1), line separators, bidirectional controls, invisible operators, surrogates, tags.
_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f"
    "\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def escaped(text: str) -> str:
    r"""`text` with all control characters escaped: ESC becomes `\x1b`, a line feed `\x0a`."""
    return _OBEYED.sub(_escape, text)


def harmless(text: str) -> str:
    """`text` escaped except for line feeds."""
    return "\n".join(map(escaped, text.split("\n")))


def one_line(text: str) -> str:
    """`text` on one line: white space folded, characters without width dropped, control characters escaped."""
    return escaped(" ".join(text.translate(_SILENT).split()))


def counted(count: int, noun: str) -> str:
    """A number of things: "1 article", "1,234 articles"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
