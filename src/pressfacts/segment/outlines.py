"""The outline of an article's first lines: kinds of lines, days, numbers and signs around words, whatever those say.

"12 | Nets seized" above "May 3, 2021" and a paragraph has the outline of "13 | Two held" above "June 4, 2021" and one.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from pressfacts.edtf import find_full_date
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.shapes import continues, ends_sentence

Outline = tuple[str, ...]
WORDS, CAPITALS, PROSE = "words", "CAPITALS", "prose"
_PLAIN = {WORDS, CAPITALS, PROSE}
_NAMED = {Mark.TEXT, Mark.PUBLISHER, Mark.END, Mark.NUMBER}
_LINES = 6
_LONG, _SENTENCE, _SHORT = 110, 60, 12
_TOKEN = re.compile(r"\0|[^\W\d_]+|[0-9]+|\s{2,}|\t|\S")
_PAIRS = {"(": ")", "[": "]", "“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'", "<": ">", "*": "*", "_": "_"}
_CLOSERS = frozenset(_PAIRS.values())
_SPOKEN = frozenset("?!.,…$€£¥%’'")
"""Signs that belong to the words beside them unless they enclose the line."""


def outline_of(ahead: Sequence[Marked]) -> Outline:
    """The outline of the lines from `ahead[0]` on, down to the first of running text; empty where none follows."""
    outline: list[str] = []
    for i, marked in enumerate(ahead[:_LINES]):
        if i and _is_rest(outline[-1], marked, ahead[i - 1]):
            continue
        outline.append(_outlined(marked) + ("" if marked.line.blank_before or not i else "|"))
        if outline[-1].rstrip("|") == PROSE:
            return tuple(outline)
    return ()


def is_telling(outline: Outline) -> bool:
    """Something in it is no plain words: a day, a number, a sign, a header line; or capitals stand over words."""
    parts = [part.rstrip("|") for part in outline]
    return bool(set(parts) - _PLAIN) or parts[:2] == [CAPITALS, WORDS]


def may_begin(outline: Outline, first: Marked) -> bool:
    """A cheap look: whether `first` may be the first line of such an outline."""
    return bool(outline) and outline[0] == _outlined(first)


def _is_rest(above: str, marked: Marked, before: Marked) -> bool:
    """The line goes on with a headline of plain words."""
    plain = marked.mark is Mark.TEXT and above.rstrip("|") in (WORDS, CAPITALS)
    return plain and len(marked.line) <= _LONG and continues(marked.line, before.line)


def _outlined(marked: Marked) -> str:
    """One line's part: its kind, or what stands around its words."""
    if marked.mark not in _NAMED:
        return marked.mark.name
    if len(marked.line) > _LONG * 2 or (len(marked.line) >= _SENTENCE and ends_sentence(marked.line)):
        return PROSE
    return _around(marked.text)


@lru_cache(maxsize=1024)
def _around(text: str) -> str:
    """What stands before and behind the words of a line; `WORDS` where that is nothing."""
    day = find_full_date(text) if any(c.isdigit() for c in text) else None
    tokens = _TOKEN.findall(f"{text[: day[0]]}\0{text[day[1] :]}" if day else text)
    lead = list(takewhile(_is_sign, tokens))
    tail = list(takewhile(_is_sign, reversed(tokens)))[::-1] if len(lead) < len(tokens) else []
    before, behind = _kept(lead, tail), _kept(tail[::-1], lead)[::-1]
    if not before and not behind:
        words = [t for t in tokens if t.isalpha()]
        return CAPITALS if sum(map(len, words)) >= _SHORT and all(w.isupper() for w in words) else WORDS
    return f"{' '.join(before)} … {' '.join(behind)}"


def _is_sign(token: str) -> bool:
    return not token.isalpha()


def _kept(signs: Sequence[str], other: Sequence[str]) -> list[str]:
    """The signs at one end, from the line's end inwards, without those that belong to the words beside them.

    A bare number or sum does so, and a bracket or quotation mark whose partner stands elsewhere, unless a day is in it.
    """
    found = [_class(s) for s in signs]
    partners = {*other, *signs}
    loose = [i for i, s in enumerate(signs) if _is_loose(s, partners) and "day" not in found[i:]]
    found = found[: loose[0]] if loose else found
    if found[-1:] == ["0"] or (found and found[-1] in _SPOKEN - {"."}):
        while found and (found[-1] == "0" or found[-1] in _SPOKEN):
            found.pop()
    return found


def _is_loose(sign: str, partners: set[str]) -> bool:
    if sign in _PAIRS and sign not in _CLOSERS:
        return _PAIRS[sign] not in partners
    return sign in _CLOSERS and not any(open_ in partners for open_, close in _PAIRS.items() if close == sign)


def _class(sign: str) -> str:
    if sign.isdigit():
        return "0"
    return "day" if sign == "\0" else "  " if sign.isspace() else sign
