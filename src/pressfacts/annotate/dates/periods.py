"""Seasons, quarters, fiscal years, decades, weeks: "spring of 2020", "FY 2017", "the 1990s"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import (
    MONTH,
    SEASON,
    WEEKDAY,
    YEAR,
    Forms,
    day_number,
    season_code,
    with_year,
    year_tail,
)
from pressfacts.edtf import SEASONS, day, month_number

_YEAR = year_tail("y")
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "last": -1, "final": -1,
}  # fmt: skip
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_COUNTS = {word: number for number, word in enumerate(_NUMBERS, 2)}
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9A-Za-z])"
_FISCAL = r"(?:(?:[Ff]iscal|[Ff]inancial|[Tt]ax|[Cc]alendar)[ -][Yy]ears?|[Ff]iscal) "

_OF_YEAR = r"(?: of)? (?P<own>the year)\b(?! of| (?:19|20)[0-9]{2})"
_FORMS = {
    "season": rf"\b(?P<season>{SEASON}){_YEAR}(?:[-–/][0-9]{{2,4}}(?![0-9]))?",
    "bare_season": (
        rf"\b(?P<season>{SEASON})"
        rf"(?=(?:,| and| or| to| through|,? and) (?:the )?{SEASON}(?:,? of |,? )[0-9])"
    ),
    "lone_season": (
        r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ff]or|[Bb]y|[Oo]f|[Oo]ver) (?:the )?(?P<season>spring|summer|autumn|winter)"
        r"(?= ?(?:[.,;:)]|\n|\Z)| (?:the|a|an|it|he|she|they|police|officers|and|when|with|at)\b"
        r"|(?<=[Oo]ver the \w{6})(?! (?:holidays?|break|camp|school|house)))"  # each season here has six letters
    ),
    "part": (
        rf"\b(?P<n>(?i:{'|'.join(_ORDINALS)}))[ -](?P<part>(?i:quarter|trimester|semester|half))"
        rf"(?:(?: of(?: the)?(?: year)?|,)? ?{_YEAR}(?![-–/][0-9]{{2}}| (?:fiscal|financial) year)|{_OF_YEAR})"
    ),
    "months": rf"\b(?P<n>[Ff]irst|[Ll]ast) (?P<count>{'|'.join(_COUNTS)}|1?[0-9]) months "
    rf"of(?:(?: the year)?{_YEAR}|{_OF_YEAR})",
    "code": rf"\b(?P<part>[QH])(?P<n>[1-4])(?: of|,|-|/)? ?(?P<y>{YEAR})",
    "fiscal": (
        rf"\b(?:{_FISCAL}(?P<y>{YEAR})|[FCT]Y ?'?(?P<fy>(?:20)?[0-9]{{2}}(?![0-9])))"
        r"(?:[-–/](?P<last>(?:20)?[0-9]{2})(?![0-9]))?"
    ),
    "year_to": (
        rf"\b(?P<span>(?:[Tt]he )?(?:[Tt]welve months|12 months|[Yy]ear) (?:to|ending|ended)(?: on)?) "
        rf"(?:(?P<td>{_DAY}) )?(?P<tm>{MONTH})(?: (?P<td2>{_DAY}))?{_YEAR}?(?![ -]?[0-9])"
    ),
    "decade": (
        r"(?=[Ttelm12])(?:\b[Tt]he )?(?:(?:early|mid|late)(?:[ -]| to late ))?"
        r"(?:(?<![0-9A-Za-z$€£-])|(?<=mid-)|(?<=Mid-)|(?<=late-)|(?<=early-))(?P<d>1[5-9][0-9]|20[0-9])0'?s(?![A-Za-z])"
    ),
    "short_decade": r"\b[Tt]he (?:(?:early|mid|late)[ -])?'(?P<sd>[3-9])0s(?![A-Za-z])",
    "week": (
        r"\b(?:[Tt]he )?[Ww]eek (?:of|commencing|beginning|starting|ending) (?:on )?"
        rf"(?:{WEEKDAY},? )?(?:(?P<m>{MONTH}) (?P<wd>{_DAY})(?: ?[-–] ?{_DAY})?"
        rf"|(?P<wd2>{_DAY}) (?P<m2>{MONTH})){_YEAR}?"
    ),
}
_SEASONS = tuple(season.casefold() for season in SEASONS)
_NEEDS = {
    "season": _SEASONS,
    "bare_season": _SEASONS,
    "lone_season": _SEASONS,
    "part": ("quarter", "half", "mester"),
    "months": (" months of",),
    "year_to": ("months to", "months end", "year to", "year end"),
    "decade": ("0s", "0's"),
    "short_decade": ("0s",),
    "week": ("week of ", "week commencing ", "week beginning ", "week starting ", "week ending "),
}
"""Words of which a text must hold one, folded, for a pattern to match: most texts hold none."""
_PATTERNS = Forms(_FORMS, _NEEDS)


def period_rules(folded: str) -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The patterns that may match a text in folded case, with what makes expressions of their matches."""
    builders: dict[str, Builder] = {
        "season": _season, "bare_season": _season, "lone_season": _lone_season,
        "part": _part, "months": _months, "code": _code,
        "fiscal": _fiscal, "year_to": _year_to, "decade": _decade, "short_decade": _decade, "week": _week,
    }  # fmt: skip
    for name, pattern in _PATTERNS.needed(folded):
        yield pattern, builders[name]


def _one(match: re.Match[str], rule: str, piece: Piece) -> list[Expression]:
    return [Expression(match.start(), match.end(), rule, (piece,))]


def _season(match: re.Match[str]) -> list[Expression]:
    return _one(match, "dates.season", with_year(Piece(season=season_code(match["season"])), match, "y"))


def _lone_season(match: re.Match[str]) -> list[Expression]:
    piece = Piece(season=season_code(match["season"]))
    return [Expression(match.start("season"), match.end(), "dates.season", (piece,))]


def _portion(number: int, part: str) -> tuple[int, int] | None:
    """First and last month of a quarter or half, counted from the end for -1."""
    size = 3 if part.lower() in ("quarter", "trimester", "q") else 6
    number = 12 // size if number < 0 else number
    return (number * size - size + 1, number * size) if number * size <= 12 else None


def _part(match: re.Match[str]) -> list[Expression]:
    months = _portion(_ORDINALS[match["n"].lower()], match["part"])
    return _one(match, "dates.quarter", _in_year(months, match)) if months else []


def _in_year(months: tuple[int, int], match: re.Match[str]) -> Piece:
    """The months in the year that is named, or in "the year", the one of writing."""
    piece = Piece(months=months)
    return replace(piece, year_shift=0) if match["own"] else with_year(piece, match, "y")


def _months(match: re.Match[str]) -> list[Expression]:
    count = _COUNTS.get(match["count"]) or int(match["count"])
    if not 1 < count < 12:
        return []
    months = (1, count) if match["n"] in ("first", "First") else (13 - count, 12)
    return _one(match, "dates.quarter", _in_year(months, match))


def _code(match: re.Match[str]) -> list[Expression]:
    months = _portion(int(match["n"]), match["part"])
    return _one(match, "dates.quarter", Piece(months=months, year=int(match["y"]))) if months else []


def _fiscal(match: re.Match[str]) -> list[Expression]:
    year, last = _century(match["y"] or match["fy"]), match["last"]
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
    piece = Piece(month=month_number(match["m"] or match["m2"]), day=day_number(match["wd"] or match["wd2"]))
    if not day(2000, piece.month or 0, piece.day or 0):
        return []
    return [Expression(match.start(), match.end(), "dates.week", (with_year(piece, match, "y"),), whole_week=True)]


def _year_to(match: re.Match[str]) -> list[Expression]:
    """ "the year to March 2022", "the twelve months to 31 October 2011": the year that ends there."""
    written = match["td"] or match["td2"]
    number = day_number(written) if written else None
    last = with_year(Piece(month=month_number(match["tm"]), day=number), match, "y")
    if last.month and not last.has_year and not number:  # "the 12 months to June": of the last such year
        months = (Piece(month=last.month % 12 + 1), Piece(month=last.month))
        return [Expression(match.start(), match.end(), "dates.range", months, "range")]
    if last.year is None or last.month is None or (last.day and not day(last.year, last.month, last.day)):
        return []
    begins = date(last.year, last.month, last.day or monthrange(last.year, last.month)[1]).toordinal() + 1
    next_day = date.fromordinal(begins)
    first = replace(last, year=next_day.year - 1, month=next_day.month, day=next_day.day if last.day else None)
    return [Expression(match.start(), match.end(), "dates.range", (first, last), "range")]
