"""Days that are named by their holiday: "Boxing Day", "Christmas Eve 2023"."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.data import load_table

_YEAR = r"(?:,? (?:of |in )?(?P<year>(?:19|20)\d\d))?"
_NAMED = r"(?! (?:[A-Z][a-z]|massacre|market|party|parade|sale|truce|Act\b))"


def holiday_rules(folded: str) -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The pattern of holidays where a text, in folded case, names one, with what makes an expression of its match."""
    plain = folded.replace("’", "'")
    if any(name in plain for name in _days()):
        yield _pattern(), _holiday


@cache
def _days() -> dict[str, tuple[int, int]]:
    rows = load_table("dates/holidays.txt", 3)
    return {row[0].casefold(): (int(row[1]), int(row[2])) for row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    names = [row[0] for row in load_table("dates/holidays.txt", 3)]
    forms = "|".join(re.escape(form) for name in names for form in (name, name.upper())).replace("'", "['’]")
    return re.compile(rf"(?<![\w-])(?P<name>{forms}){_NAMED}(?!\w){_YEAR}")


def _holiday(match: re.Match[str]) -> list[Expression]:
    month, day = _days()[match["name"].replace("’", "'").casefold()]
    year = int(match["year"]) if match["year"] else None
    return [Expression(match.start(), match.end(), "dates.holiday", (Piece(year, month, day),))]
