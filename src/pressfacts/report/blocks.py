"""Split a text into blocks for layout: paragraphs, list items and single lines; wrapped lines are joined."""

import re
from dataclasses import dataclass

from pressfacts.text import normalize

_BREAK = re.compile(r"\n+")
_BULLETS = "•▪●◦‣·∙*–-"
_SPACE = re.compile(r"\s")
# Characters that HTML cannot hold or browsers drop; a replacement of the same length keeps the offsets valid.
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Block:
    """Text range of a paragraph ("p"), list item ("li") or line that follows another directly ("line")."""

    start: int
    end: int
    kind: str


def blocks(text: str) -> list[Block]:
    """The blocks of `text` in order; together they contain everything but white space."""
    view = normalize(text)
    found, at, gap = [], 0, "\n\n"
    for match in [*_BREAK.finditer(view.text), None]:
        end = match.start() if match else len(view.text)
        if view.text[at:end].strip():
            start, stop = view.span(at, end)
            found.append(Block(start, stop, _kind(text, start, gap)))
            gap = match[0] if match else ""
        at = match.end() if match else end
    return found


def fit(text: str) -> str:
    """`text` with characters that HTML cannot hold replaced, at the same length; white space becomes a space."""
    return _UNFIT.sub("\ufffd", _SPACE.sub(" ", text))


def _kind(text: str, start: int, gap: str) -> str:
    if text[start] in _BULLETS and text[start + 1 : start + 2].isspace():
        return "li"
    return "p" if len(gap) > 1 else "line"
