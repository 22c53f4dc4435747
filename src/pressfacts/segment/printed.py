"""The day of publication beside other things: "Litigation Release No. 1 / May 5, 2020", a last line, a title's end."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from pressfacts.data import load_words
from pressfacts.edtf import MONTH_NAMES, find_full_date
from pressfacts.segment.dated import only_date
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.patterns import pattern
from pressfacts.segment.shapes import ends_sentence
from pressfacts.segment.words import agency_words, listed
from pressfacts.text.alternatives import any_of

_LONGEST = 110
_MOST_WORDS = 12
_CUT = re.compile(
    r"\s[|/–—-]\s|[|•,;(]|:(?=\s)|\s@\s|\s{3,}|^|\b(?:on|in|at|before|published|posted|updated|issued)\b", re.IGNORECASE
)
_RANGE = re.compile(rf"\b(?:[0-3]?\d|{'|'.join(MONTH_NAMES)})\s?[–—-]\s?$")
_LAST = pattern("printed.last")
_IN_DIGITS = pattern("printed.in_digits")
_TITLE_END = pattern("printed.title_end")
_AMERICAN, _MONTH = 15, 31


def printed(top: Sequence[Marked], title: str | None, tail: Iterable[Marked]) -> str | None:
    """EDTF: a day in a header line that is no sentence, at the end of the title, or alone at the end of the release."""
    in_header = (day_in_header(m.text, title) for m in top if m.mark in (Mark.TEXT, Mark.PUBLISHER, Mark.RELEASE))
    return next(filter(None, in_header), None) or _ending(title) or _at_end(tail)


def day_in_header(text: str, title: str | None = None) -> str | None:
    """The first day of a short line whose other words have capitals or announce a date, or that repeats the title."""
    again = re.match(r"[^:]{8,30}: (?=\S)", text)
    if again and title and text[again.end() :].startswith(title[:40]):
        return only_date(text[: again.end() - 2])
    found = find_full_date(text) if len(text) <= _LONGEST and not text.endswith((".", "?", "!")) else None
    if not found:
        return None
    before, behind = text[: found[0]], text[found[1] :]
    words = [w for w in re.split(r"[\s,;:()|/–—-]+", f"{before} {behind}") if w[:1].isalpha()]
    small = listed("header_words")[0]
    if len(words) > _MOST_WORDS or not all(w[0].isupper() or w in small for w in words):
        return None
    if {w.casefold() for w in words} & set(agency_words("verbs")) - small:
        return None
    if _RANGE.search(before):
        return None
    cut = [m.end() for m in _CUT.finditer(before)]
    return found[2] if cut and only_date(text[cut[-1] : found[1]]) else None


def _ending(title: str | None) -> str | None:
    """The day that a title ends with, behind a dash or comma: "Crime report – Tuesday 21st June 2022"."""
    match = _TITLE_END.search(title or "")
    return only_date(match["date"]) if match and not _RANGE.search(title or "", 0, match.start("date")) else None


def _at_end(tail: Iterable[Marked]) -> str | None:
    """The day in the last line, or right above the agency in the last line, contacts and end marks aside."""
    lines = [m for m in tail if m.mark not in (Mark.END, Mark.CONTACT, Mark.RULER, Mark.MENU)]
    above = len(lines) > 1 and lines[-1].mark is Mark.PUBLISHER and lines[-2].mark is Mark.DATE
    return _last(lines[-1 - above]) if lines else None


def _last(marked: Marked) -> str | None:
    """The day in a line at the end that holds nothing else, "Posted on" and a place aside."""
    if marked.mark is Mark.DATE:
        return marked.date
    text = marked.text
    if len(text) > _LONGEST or (marked.mark is Mark.TEXT and ends_sentence(marked.line)):
        return None
    label = _LAST.match(text)
    found = find_full_date(text)
    if found and label:
        return found[2] if len(text[label.end() : found[0]].split()) <= 1 else None
    return (
        found[2]
        if found
        and found[1] == len(text)
        and re.fullmatch(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)?, (?:on )?", text[: found[0]])
        else None
    )


def month_first(value: str | None, lines: Sequence[Marked]) -> str | None:
    """`value` with month and day changed over, where digits that allow both print it.

    An American release has them so, and one that has no other day near `value`, but one near the other reading.
    """
    if not value or len(value) != 10 or int(value[8:]) > 12:
        return value
    swapped = f"{value[:4]}-{value[8:]}-{value[5:7]}"
    if not (_is_american(lines[:_AMERICAN]) or (_is_near(swapped, lines) and not _is_near(value, lines))):
        return value
    digits = (m[0] for line in lines for m in _IN_DIGITS.finditer(line.text))
    read = [find_full_date(d) for d in digits]
    return swapped if any(r and r[2] == value for r in read) else value


def _is_near(value: str, lines: Iterable[Marked]) -> bool:
    """Whether a day in words stands in the lines that is at most a month before or after."""
    told = (find_full_date(line.text) for line in lines if not _IN_DIGITS.search(line.text))
    days = [date.fromisoformat(found[2]) for found in told if found]
    return any(abs((day - date.fromisoformat(value)).days) <= _MONTH for day in days)


def _is_american(lines: Iterable[Marked]) -> bool:
    return any(_states().search(line.text) for line in lines)


@cache
def _states() -> re.Pattern[str]:
    names = any_of(name for name in load_words("organizations/us_states.txt") if len(name) > 3)
    return re.compile(rf"(?<!\w)(?:{names}|U\.S\.)(?!\w)")
