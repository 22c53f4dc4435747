"""Split normalized text into sentences by rule: fast, and independent of the model."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from pressfacts.data import load_words

_END = re.compile(r"""\n+|(?<![.!?…])[.!?…]+["')\]]*(?=\s)""")  # a run of stops is tried once
_LONGEST = 3000  # characters; a longer sentence is a list without full stops
_WORD_BEFORE = re.compile(r"[\w.&/-]*$")
_OPENERS = frozenset(
    ["The", "In", "On", "A", "An", "This", "He", "She", "It", "They", "After", "According", "As", "If", "Two", "During"]
)
_LONGEST_OPENER = 12
_INITIAL = 2
_LEADER, _FIGURES = "....", "0123456789$€£"  # "Firearms ........ 37"
_NEXT = re.compile(r"""\s+["'(\[]*(\S)""")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_words("text/abbreviations.txt"))


@cache
def _closing() -> frozenset[str]:
    return frozenset(load_words("text/closing_abbreviations.txt"))


class Sentences:
    """The sentences of a text, with lookup by offset."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self.spans = tuple(spans)
        self._starts = [start for start, _ in self.spans]

    def index(self, offset: int) -> int:
        """The number of the sentence that contains `offset`, or of the one before it."""
        return bisect_right(self._starts, offset, 1) - 1

    def around(self, offset: int) -> tuple[int, int]:
        """The span of the sentence that contains `offset`; (0, 0) in an empty text."""
        return self.spans[self.index(offset)] if self.spans else (0, 0)


def split_sentences(text: str) -> Sentences:
    """The sentences of normalized `text`; a line end always ends one."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.start() >= start and _ends(text, match):
            _append(spans, text, start, match.end())
            start = match.end()
    _append(spans, text, start, len(text))
    return Sentences(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        _append(spans, text, start, cut)
        start = cut
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        spans.append((start + left, start + right))


def _ends(text: str, match: re.Match[str]) -> bool:
    if match[0][0] in "\n!?":
        return True
    follows = _NEXT.match(text, match.end())
    if follows and (follows[1].islower() or (match[0].startswith(_LEADER) and follows[1] in _FIGURES)):
        return False
    if match[0] not in (".", ".)") and not match[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    word = before[0].lower() if before else ""
    if "." in word and len(word.rpartition(".")[2]) <= _INITIAL and text.startswith(" (", match.end()):
        return False  # "A.B. (44) was arrested"
    if word in _abbreviations():
        return _after_abbreviation(word, text, match)
    return not (len(word) == 1 and "a" <= word <= "z")


def _after_abbreviation(word: str, text: str, match: re.Match[str]) -> bool:
    """Whether an abbreviation ends the sentence: only before a paragraph or a clear sentence opener."""
    following = text[match.end() : match.end() + _LONGEST_OPENER].split()[:1]
    return word in _closing() and not _OPENERS.isdisjoint(following)
