"""Find the first complete day in a text, for header lines and datelines."""

import re
from calendar import monthrange
from functools import cache

from pressfacts.edtf.months import MONTHS, OWN_MONTHS, month_number
from pressfacts.text.alternatives import any_of

_MONTH = any_of({**MONTHS, **OWN_MONTHS})
_YEAR = r"(?P<y>[12][0-9]{3}|['’][0-9]{2})(?![0-9])"
_ANY_YEAR = re.compile(r"[12][0-9]{3}|['’][0-9]{2}")
_DAY = r"(?<![0-9.,:/])(?P<d>[0-9]{1,2})"
_ORDINAL = r"(?:st|nd|rd|th|\.)?"
_FORMS = (
    r"\b(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})(?![0-9])",
    r"(?<![0-9.])(?P<y>[12][0-9]{3})\. (?P<m>[0-9]{1,2})\. (?P<d>[0-9]{1,2})(?:\.|(?![0-9.]))",  # "2024. 5. 21."
    rf"{_DAY}{_ORDINAL}[ \t\xa0]{{0,3}}(?:(?:day )?of |de |-)?(?P<n>{_MONTH})\b\.?,?[ \t\xa0-]{{0,3}}(?:de )?{_YEAR}",
    rf"\b(?P<n>{_MONTH})\b\.?[ \t\xa0]{{0,3}}(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,|,?[ \t\xa0]{{1,3}}){_YEAR}",
    r"(?<![0-9.,/-])(?P<a>[0-9]{1,2})(?P<sep> / |[-/.])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[12][0-9]{3})(?![0-9])",
)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)


def day(year: int, month: int, number: int) -> str | None:
    """An ISO day; None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}-{number:02d}"


def find_full_date(text: str, pos: int = 0, day_first: bool = True) -> tuple[int, int, str] | None:
    """The first complete day-month-year in `text` from `pos`, in any usual format: (start, end, ISO day).

    `day_first` decides "07/10/2024"; "10/25/2024" is unambiguous. A weekday is not in the span.
    """
    if not _ANY_YEAR.search(text, pos):
        return None
    found = (_first(form, text, pos, day_first) for form in _forms())
    return min((f for f in found if f), default=None)


def _first(form: re.Pattern[str], text: str, pos: int, day_first: bool) -> tuple[int, int, str] | None:
    for match in form.finditer(text, pos):
        value = _value(match, day_first)
        if value:
            return match.start(), match.end(), value
    return None


def _value(match: re.Match[str], day_first: bool) -> str | None:
    parts = match.groupdict()
    year = int(parts["y"].strip("'’")) + (2000 if len(parts["y"]) == 3 else 0)
    if parts.get("n"):
        return day(year, month_number(parts["n"]), int(parts["d"]))
    if parts.get("m"):
        return day(year, int(parts["m"]), int(parts["d"]))
    a, b = int(parts["a"]), int(parts["b"])
    order = (a, b) if day_first else (b, a)
    return day(year, order[1], order[0]) or day(year, order[0], order[1])
