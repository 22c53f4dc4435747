"""Words with capitals: the character classes and small tests that people and organizations share."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

UPPER = "".join(c for c in map(chr, range(0x41, 0x530)) if c.isupper())
CAP = rf"(?:(?:[{UPPER}]\.){{2,}}|[{UPPER}]\.[{UPPER}]\b|[{UPPER}]\w*(?:[&'’/-]\w+)*)"

_EDGE = " \t\n,;:.\"“”'’‘()[]<>•*–—-/|"
_ARTICLE = re.compile(r"(?:the|The|THE|a|an|An|A|its|Its|their|our|Our)\s+")

Span = tuple[int, int]


class Taken:
    """Ranges of a text that are spoken for."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = list(spans)

    def add(self, span: Span) -> None:
        """Take a range."""
        self._spans.append(span)

    def over(self, span: Span) -> list[Span]:
        """The ranges taken that share a character with `span`."""
        start, end = span
        return [s for s in self._spans if s[0] < end and start < s[1]]

    def free(self, span: Span) -> bool:
        """Whether nothing of `span` is taken."""
        start, end = span
        return not any(s < end and start < e for s, e in self._spans)


def trim(text: str, start: int, end: int) -> Span:
    """The range without quotes, punctuation, articles and a possessive at its edges; full stops of initials stay."""
    while end > start and text[end - 1] in _EDGE and not _stop_belongs(text, start, end):
        end -= 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    while start < end and text[start] in _EDGE:
        start += 1
    article = _ARTICLE.match(text, start, end)
    return (article.end(), end) if article else (start, end)


def _stop_belongs(text: str, start: int, end: int) -> bool:
    if text[end - 1] == ")":
        return "(" in text[start:end]
    return text[end - 1] == "." and bool(
        re.search(r"(?:\b[A-Z]|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|S\.A|GmbH|Pty|Pvt|plc|Dept))\.$", text[start:end])
    )


def whole_words(text: str, name: str) -> Iterator[Span]:
    """Every place where `name` stands as words of its own, its spaces matching any one white space."""
    for match in _pattern(name).finditer(text):
        yield match.span()


@cache
def _pattern(name: str) -> re.Pattern[str]:
    body = r"\s".join(re.escape(part) for part in name.replace("’", "'").split())
    return re.compile(rf"(?<![\w-]){body.replace(chr(39), '[' + chr(39) + '’]')}(?![\w]|-\w)")


def line_around(text: str, offset: int) -> Span:
    """The line that holds `offset`."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def is_headline(text: str, offset: int, title: Span | None) -> bool:
    """Whether `offset` is in the title, or in a line without full stop whose longer words are nearly all capitalised."""
    if title and title[0] <= offset < title[1]:
        return True
    start, end = line_around(text, offset)
    line = text[start:end].strip()
    words = [w for w in re.findall(r"[^\W\d_]{4,}", line) if w not in ("with", "from", "over", "into")]
    if len(words) < 6 or line[-1:] in '.:;,"' or ";" in line or line.count(",") > 2 or re.match(r"[^,.]{3,40}: ", line):
        return False
    return sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def is_shout(word: str) -> bool:
    """Whether all letters are capitals, and there are at least two."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)
