"""Days and months that a header line gives in few signs: "Issued 21/10/24", "April 2025", "Briefing – May 2019"."""

from itertools import takewhile

from pressfacts.edtf import MONTHS, day
from pressfacts.segment.words import fold, listed

_LONGEST = 80
_SIGNS = (" – ", " - ", " | ", " — ")
_SHORT, _FULL = 2, 4
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def brief_date(text: str) -> str | None:
    """EDTF: the day with a short year, or the month, at the end of a line that has but words of headers before it."""
    before, _, last = text.rpartition(" ")
    text = before.rstrip(",") if ":" in last and last.replace(":", "").isdecimal() else text  # "3.5.24, 09:14"
    if len(text) > _LONGEST or not text[-2:].isdecimal():
        return None
    words = text.replace(":", " ").split()
    month = MONTHS.get(words[-2].casefold().rstrip(".,")) if len(words) > 1 else None
    if month and len(words[-1]) == _FULL and words[-1].isdecimal() and _stands(text, words[:-2]):
        return f"{words[-1]}-{month:02d}"
    return _in_digits(words[-1]) if _stands(text, words[:-1]) else None


def _stands(text: str, before: list[str]) -> bool:
    """Nothing but a weekday and words that date a release stands before, or behind the line's last dash or bar."""
    cut = max(text.rfind(sign) for sign in _SIGNS)
    behind = text[cut + 1 :].split() if cut > 0 else before
    last = list(takewhile(lambda word: word in before, behind))
    return all(fold(w) in listed("header_words")[0] or fold(w).startswith(_WEEKDAYS) or not w.isalnum() for w in last)


def _in_digits(written: str) -> str | None:
    """A day in digits with a short year, the day first where both orders are days."""
    for sign in "/.-":
        parts = written.split(sign)
        if len(parts) == 3 and all(p.isdecimal() and 1 <= len(p) <= _SHORT for p in parts):
            a, b, year = map(int, parts)
            return (day(2000 + year, b, a) or day(2000 + year, a, b)) if len(parts[2]) == _SHORT else None
    return None
