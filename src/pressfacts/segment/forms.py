"""The form in which a headline is set apart: Markdown, underlined, bold, numbered, in capitals, or plain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from pressfacts.segment.marks import Mark, Marked

_MARKDOWN = re.compile(r"(?P<level>#{1,6})\s{1,4}(?P<words>\S.*?)(?:\s{1,4}#{1,6})?\s*")
_BOLD = re.compile(r"(?P<sign>\*\*|__|\*|_)(?P<words>[^\s*_].{0,298}?)(?P=sign)\s*")
_NUMBERED = re.compile(
    r"[*_#\s]{0,5}(?:\(|\[)?(?:(?:no|nr|story|item|article|release|news)\.?\s{1,2})?(?P<number>[0-9]{1,4})\s?(?:[.):\]]|[–—-](?=\s))\s{1,4}"
    r"(?P<words>\S.*)",
    re.IGNORECASE,
)
_UNDERLINES = "=-~^*+\"'#"
_MIN_UNDERLINE = 4
_LONGEST = 300
_LETTERS = 12
_CAPITALS = 0.8
_SEEN = 80


class Kind(Enum):
    """How a headline is set apart from text."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    UNDERLINED = "underlined"
    BOLD = "bold"
    NUMBERED = "numbered"
    CAPITALS = "capitals"


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a headline; `level` tells forms of one kind apart, `number` is what it counts up."""

    kind: Kind
    level: str = ""
    number: int | None = None

    def same(self, other: "Form") -> bool:
        """Whether two headlines are set apart in one form."""
        return (self.kind, self.level) == (other.kind, other.level)


def form_of(lines: Sequence[Marked]) -> tuple[Form, Marked]:
    """The form of the headline that `lines` begin with, and its first line without what sets it apart."""
    line = lines[0]
    if len(line.line) > _LONGEST:
        return Form(Kind.PLAIN), line
    found = _numbered(line) or _marked_up(line)
    if found:
        return found
    if len(lines) > 1 and _is_underline(line, lines[1]):
        return Form(Kind.UNDERLINED, lines[1].text[0]), line
    return Form(Kind.CAPITALS if _is_capitals(line.text) else Kind.PLAIN), line


def _marked_up(line: Marked) -> tuple[Form, Marked] | None:
    match = _MARKDOWN.fullmatch(line.text)
    if match:
        return Form(Kind.MARKDOWN, match["level"]), _bare(line, match["words"])
    match = _BOLD.fullmatch(line.text) if line.text[0] in "*_" else None
    return (Form(Kind.BOLD, match["sign"]), _bare(line, match["words"])) if match else None


def _numbered(line: Marked) -> tuple[Form, Marked] | None:
    match = _NUMBERED.fullmatch(line.text)
    if not match:
        return None
    sign = re.sub(r"[0-9]+|\s+", "", line.text[: match.start("words")])
    return Form(Kind.NUMBERED, sign, int(match["number"])), _bare(line, match["words"])


def _bare(line: Marked, words: str) -> Marked:
    """The line with nothing on it but `words`."""
    words = words.strip("*_ #") or words
    return replace(line, line=replace(line.line, text=words, tail=words[-40:]), mark=Mark.TEXT)


def _is_underline(line: Marked, below: Marked) -> bool:
    text = below.text.rstrip()
    drawn = text[0] in _UNDERLINES and len(set(text)) == 1 and below.line.gap == 1
    return drawn and len(text) >= _MIN_UNDERLINE and 0.5 * len(line.line) <= len(text) <= len(line.line) + 30


def _is_capitals(text: str) -> bool:
    letters = [c for c in text[:_SEEN] if c.isalpha()]
    return len(letters) >= _LETTERS and sum(c.isupper() for c in letters) >= _CAPITALS * len(letters)
