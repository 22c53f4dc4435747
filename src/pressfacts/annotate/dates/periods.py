"""Seasons, quarters, fiscal years, decades, weeks: "spring of 2020", "first half of 2019", "FY 2017", "the 1990s"."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import MONTH, PART, SEASON, YEAR, month_number, season_code, year_parts, year_tail

_YEAR = year_tail("y")
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1, "final": -1}
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}
_SHORT_YEAR = r"(?:[-–/](?P<last>(?:20)?[0-9]{2})(?![0-9]))?"

_FORMS = {
    "season": rf"(?:{PART})?\b(?P<season>{SEASON})(?:{_YEAR})(?:[-–/][0-9]{{2,4}}(?![0-9]))?",
    "bare_season": rf"\b(?P<season>{SEASON})(?=(?:,| and| or| to| through|,? and) (?:the )?{SEASON}(?:,? of |,? )[0-9])",
    "part": rf"\b(?P<n>(?i:{'|'.join(_ORDINALS)}))[ -](?P<part>quarter|half)(?: of(?: the)?(?: year)?|,)? ?(?:fiscal )?(?:{_YEAR})",
    "months": rf"\b(?P<n>[Ff]irst|[Ll]ast) (?P<count>{'|'.join(_COUNTS)}) months of(?: the year)?(?:{_YEAR})",
    "code": rf"\b(?P<part>[QH])(?P<n>[1-4])(?: of|,|-|/)? ?(?P<y>{YEAR})",
    "fiscal": rf"\b(?:[Ff]iscal|[Ff]inancial|[Tt]ax|[Cc]alendar)[ -][Yy]ears? (?P<y>{YEAR}){_SHORT_YEAR}|\b[FCT]Y ?'?(?P<fy>(?:20)?[0-9]{{2}}(?![0-9])){_SHORT_YEAR.replace('last', 'flast')}",
    "decade": r"(?:\b[Tt]he )?(?:(?:early|mid|late)(?:[ -]| to late ))?(?<![0-9A-Za-z$€£-])(?P<d>1[5-9][0-9]|20[0-9])0'?s(?![A-Za-z])",
    "short_decade": r"\b[Tt]he (?:(?:early|mid|late)[ -])?'(?P<sd>[3-9])0s(?![A-Za-z])",
    "week": rf"\b(?:[Tt]he )?[Ww]eek (?:of|commencing|beginning|starting) (?:(?P<m>{MONTH}) (?P<wd>[0-9]{{1,2}})|(?P<wd2>[0-9]{{1,2}}) (?P<m2>{MONTH}))(?![0-9]){_YEAR}?",
}


def period_rules() -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The patterns of this module with what makes expressions of their matches."""
    builders: dict[str, Builder] = {
        "season": _season, "bare_season": _season, "part": _part, "months": _months, "code": _code, "fiscal": _fiscal,
        "decade": _decade, "short_decade": _decade, "week": _week,
    }  # fmt: skip
    for name, pattern in _compiled().items():
        yield pattern, builders[name]


@cache
def _compiled() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(form) for name, form in _FORMS.items()}


def _one(match: re.Match[str], rule: str, piece: Piece) -> list[Expression]:
    return [Expression(match.start(), match.end(), rule, (piece,))]


def _season(match: re.Match[str]) -> list[Expression]:
    return _one(match, "dates.season", Piece(season=season_code(match["season"]), **year_parts(match, "y")))


def _portion(number: int, part: str) -> tuple[int, int] | None:
    """First and last month of a quarter or half, counted from the end for -1."""
    size = 3 if part.lower() in ("quarter", "q") else 6
    number = 12 // size if number < 0 else number
    return (number * size - size + 1, number * size) if number * size <= 12 else None


def _part(match: re.Match[str]) -> list[Expression]:
    months = _portion(_ORDINALS[match["n"].lower()], match["part"])
    return _one(match, "dates.quarter", Piece(months=months, **year_parts(match, "y"))) if months else []


def _months(match: re.Match[str]) -> list[Expression]:
    count = _COUNTS[match["count"]]
    months = (1, count) if match["n"] in ("first", "First") else (13 - count, 12)
    return _one(match, "dates.quarter", Piece(months=months, **year_parts(match, "y")))


def _code(match: re.Match[str]) -> list[Expression]:
    months = _portion(int(match["n"]), match["part"])
    return _one(match, "dates.quarter", Piece(months=months, year=int(match["y"]))) if months else []


def _fiscal(match: re.Match[str]) -> list[Expression]:
    year = _century(match["y"] or match["fy"])
    last = match["last"] or match["flast"]
    if not last or _century(last) <= year:
        end = match.end("y") if match["y"] else match.end("fy")
        return [Expression(match.start(), end, "dates.fiscal_year", (Piece(year=year),))]
    pieces = (Piece(year=year), Piece(year=_century(last)))
    return [Expression(match.start(), match.end(), "dates.fiscal_year", pieces, "range")]


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _decade(match: re.Match[str]) -> list[Expression]:
    parts = match.groupdict()
    digits = parts.get("d") or f"19{parts['sd']}"
    return _one(match, "dates.decade", Piece(fixed=f"{digits}X"))


def _week(match: re.Match[str]) -> list[Expression]:
    number = int(match["wd"] or match["wd2"])
    if not 1 <= number <= 28 + 3:
        return []
    piece = Piece(month=month_number(match["m"] or match["m2"]), day=number, **year_parts(match, "y"))
    return [Expression(match.start(), match.end(), "dates.week", (piece,), whole_week=True)]
