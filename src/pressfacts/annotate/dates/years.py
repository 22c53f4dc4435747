"""Bare years: "in 2019", "from 2012 to 2015", "a 1999 case"; numbers of the same shape are left alone."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import PART
from pressfacts.data import load_rules

_YEAR = r"(?:1[89][0-9]{2}|20[0-9]{2})"
_LEFT = r"(?<![\w.,:/$€£#§+'&–-])"
_RIGHT = r"(?![\w%/$€£]|[.,:][0-9]|[-–](?=[\w])(?!present)|'[0-9])"
_FORMS = {
    "year": rf"{_LEFT}(?P<y>{_YEAR}){_RIGHT}",
    "years": rf"{_LEFT}(?P<y>{_YEAR})(?: ?[-–—] ?|/)(?P<last>{_YEAR}|[0-9]{{2}}){_RIGHT}",
    "part": rf"{PART}(?:the year )?(?P<y>{_YEAR}){_RIGHT}",
}


def year_rules() -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The patterns of this module with what makes expressions of their matches."""
    builders: dict[str, Builder] = {"year": _year, "years": _years, "part": _part}
    for name, pattern in _compiled().items():
        yield pattern, builders[name]


@cache
def _compiled() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(form) for name, form in _FORMS.items()}


def _year(match: re.Match[str]) -> list[Expression]:
    return [Expression(match.start(), match.end(), "dates.year", (Piece(year=int(match["y"])),), weak=True)]


def _part(match: re.Match[str]) -> list[Expression]:
    return [Expression(match.start(), match.end(), "dates.year", (Piece(year=int(match["y"])),))]


def _years(match: re.Match[str]) -> list[Expression]:
    first = int(match["y"])
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    if not first < last <= first + 60:
        return []
    pieces = (Piece(year=first), Piece(year=last))
    return [Expression(match.start(), match.end(), "dates.years", pieces, "range", weak=True)]


@cache
def _context() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    rules = load_rules("dates/years.toml", {"before": {"words", "not"}, "after": {"not"}})
    before, never, after = rules.words("before", "words"), rules.words("before", "not"), rules.words("after", "not")
    words = "|".join(re.escape(word) for word in before)
    return (
        re.compile(rf"(?:\b(?i:{words}) |\( ?)\Z"),
        re.compile(rf"\b(?:{'|'.join(never)}) \Z"),
        re.compile(rf" (?:{'|'.join(after)})\b"),
    )


def is_year(text: str, expression: Expression) -> bool:
    """Whether a bare year stands where only a year can stand."""
    before, never, after = _context()
    left = text[max(0, expression.start - 40) : expression.start]
    right = text[expression.end : expression.end + 30]
    if never.search(left) or after.match(right):
        return False
    if before.search(left):
        return True
    if re.search(r"(?:^|\n)$", left) and re.match(r"\.?(?:\n|$)", right):
        return True
    article = re.search(r"(?:^|[\s(\"'])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|'s|s') $", left)
    return bool(article and re.match(r" [a-z]{3,}", right))
