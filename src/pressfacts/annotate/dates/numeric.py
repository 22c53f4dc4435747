"""Days in digits: "2024-07-10", "20/09/2021", "Monday 20.9.2021", "9/20/21" (day first unless American)."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.patterns import pattern
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import LONG_WEEKDAY, WEEKDAY, weekday_number
from pressfacts.edtf import day

_DIGITS = (
    rf"(?=[0-9FMSTW])(?:(?<![A-Za-z])(?P<w>{WEEKDAY}),? )?(?<![0-9A-Za-z/.=_-])"
    r"(?:(?P<fa>[0-9]{1,2})/(?P<fb>[0-9]{1,2}) ?[-–] ?)?"  # "02/10 - 02/16/2017"
    rf"(?P<a>[0-9]{{1,4}})(?P<s> / |\. |[-/. ])(?P<b>[0-9]{{1,2}})"
    r"(?P=s)(?P<c>[0-9]{1,4})(?![0-9/_-])(?!\.[0-9])"
)


_TIME = 20
_SHORT = rf"(?=[FMSTW])\b(?P<w>{LONG_WEEKDAY}),? \((?P<a>[0-9]{{1,2}})/(?P<b>[0-9]{{1,2}})\)"


def numeric_rules(day_first: bool) -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The patterns of this module with what makes expressions of their matches."""
    whole, short = _patterns()
    yield whole, lambda match: _expressions(match, day_first)
    yield short, lambda match: _without_year(match, day_first)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_DIGITS), re.compile(_SHORT)


def _without_year(match: re.Match[str], day_first: bool) -> list[Expression]:
    """ "Monday (21/11)": a weekday with the day and month in brackets."""
    number, month = (int(match[group]) for group in ("ab" if day_first else "ba"))
    piece = Piece(month=month, day=number, weekday=weekday_number(match["w"]))
    return [Expression(match.start(), match.end(), "dates.numeric", (piece,))] if day(2000, month, number) else []


def _expressions(match: re.Match[str], day_first: bool) -> list[Expression]:
    """The day in the order of the text's country, or in the other where only that is a day, or has the weekday."""
    weekday = weekday_number(match["w"])
    isos = [iso for order in _orders(match, day_first) if (iso := day(*order))]
    fitting = [iso for iso in isos if date.fromisoformat(iso).weekday() == weekday] or isos
    if not fitting:
        return []
    year, month, number = map(int, fitting[0].split("-"))
    piece = Piece(year=year, month=month, day=number, weekday=weekday)
    if match["fa"]:
        swapped = month == int(match["a"]) != int(match["b"])
        first = [int(match[group]) for group in (("fb", "fa") if swapped else ("fa", "fb"))]
        begins = Piece(year=year - ((first[1], first[0]) > (month, number)), month=first[1], day=first[0])
        if day(begins.year or year, first[1], first[0]):
            return [Expression(match.start(), match.end(), "dates.range", (begins, piece), "range")]
    start = match.start("a") if match["fa"] else match.start()
    return [Expression(start, match.end(), "dates.numeric", (piece,))]


def _orders(match: re.Match[str], day_first: bool) -> list[tuple[int, int, int]]:
    """Year, month and day as the digits may be read, the likeliest first."""
    a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
    if match["s"] in (" ", ". ") and not (len(match["a"]) == 4 and (match["s"] == ". " or _is_line(match))):
        return []  # "2021 10 12" on its line, "2024. 5. 21."
    if len(match["a"]) == 4:
        return [(a, b, c)] if len(match["c"]) <= 2 else []
    whole, attached = len(match["c"]) == 4, match.string[match.end() : match.end() + 1].isalpha()
    if len(match["a"]) == 3 or attached or not (whole or (len(match["c"]) == 2 and _is_dated(match))):
        return []
    year = c if whole else c + (2000 if c < 50 else 1900)
    return [(year, b, a), (year, a, b)] if day_first else [(year, a, b), (year, b, a)]


def _is_dated(match: re.Match[str]) -> bool:
    """Whether digits with a short year are a day: between slashes, behind "DOB", "on" or the like, or a line's."""
    left = match.string[max(0, match.start() - 12) : match.start()]
    return match["s"].strip() == "/" or bool(pattern("numeric.dated").search(left)) or _is_line(match)


def _is_line(match: re.Match[str]) -> bool:
    """Whether digits stand on a line of their own, with nothing else but a time: "10.10.23, 16:20"."""
    text, (start, end) = match.string, match.span()
    rest = text[end : end + _TIME].partition("\n")[0]
    return text[max(0, start - 1) : start] in ("", "\n") and not any(c.isalpha() for c in rest)
