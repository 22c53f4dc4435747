"""Seasons, quarters, fiscal years, decades, weeks: "spring of 2020", "FY 2017", "the 1990s"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.patterns import needed
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import NUMBERS, ORDINALS, day_number, season_code, with_year
from pressfacts.edtf import day, month_number


def period_rules(folded: str) -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The patterns that may match a text in folded case, with what makes expressions of their matches."""
    builders: dict[str, Builder] = {
        "season": _season, "bare_season": _season, "lone_season": _lone_season,
        "part": _part, "months": _months, "code": _code,
        "fiscal": _fiscal, "year_to": _year_to, "decade": _decade, "short_decade": _decade, "week": _week,
    }  # fmt: skip
    for name, pattern in needed("periods", folded):
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
    months = _portion(ORDINALS[match["n"].lower()], match["part"])
    return _one(match, "dates.quarter", _in_year(months, match)) if months else []


def _in_year(months: tuple[int, int], match: re.Match[str]) -> Piece:
    """The months in the year that is named, or in "the year", the one of writing."""
    piece = Piece(months=months)
    return replace(piece, year_shift=0) if match["own"] else with_year(piece, match, "y")


def _months(match: re.Match[str]) -> list[Expression]:
    count = NUMBERS.get(match["count"]) or int(match["count"])
    if not 1 < count < 12:
        return []
    months = (13 - count, 12) if match["n"] in ("last", "Last") else (1, count)
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
