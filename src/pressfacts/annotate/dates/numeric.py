"""Days in digits: "2024-07-10", "20/09/2021", "20.9.2021", "9/20/21" (day first unless American)."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.edtf import day

_ISO = (
    r"(?<![0-9A-Za-z/.=_-])(?P<y>[12][0-9]{3})(?P<s>[-/.])(?P<a>[0-9]{1,2})(?P=s)(?P<b>[0-9]{1,2})"
    r"(?![0-9/_-])(?!\.[0-9])"
)
_DAY = (
    r"(?<![0-9A-Za-z/.=_-])(?P<a>[0-9]{1,2})(?P<s>[-/.])(?P<b>[0-9]{1,2})(?P=s)"
    r"(?P<y>[12][0-9]{3}|(?<=/)[0-9]{2})(?![0-9A-Za-z/_-])(?!\.[0-9])"
)


def numeric_rules(day_first: bool) -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The patterns of this module with what makes expressions of their matches."""
    iso, dmy = _compiled()
    yield iso, lambda match: _expressions(match, int(match["a"]), int(match["b"]))
    yield dmy, lambda match: _either(match, day_first)


@cache
def _compiled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_ISO), re.compile(_DAY)


def _either(match: re.Match[str], day_first: bool) -> list[Expression]:
    a, b = int(match["a"]), int(match["b"])
    months = (b, a) if day_first else (a, b)
    return _expressions(match, months[0], months[1]) or _expressions(match, months[1], months[0])


def _expressions(match: re.Match[str], month: int, number: int) -> list[Expression]:
    year = int(match["y"])
    if len(match["y"]) == 2:
        year += 2000 if year < 50 else 1900
    if not day(year, month, number):
        return []
    return [Expression(match.start(), match.end(), "dates.numeric", (Piece(year=year, month=month, day=number),))]
