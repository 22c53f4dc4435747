"""Days that are named by their holiday: "Boxing Day", "Christmas Eve 2023"."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.data import load_table

_SINCE = "since "
_YEAR = r"(?:,? (?:of |in )?(?P<year>(?:19|20)\d\d))?"
_NAMED = r"(?! (?:[A-Z][a-z]|massacre|market|party|parade|sale|truce|Act\b))"


def holidays(text: str) -> Iterator[Expression]:
    """The holidays that a text names, in order."""
    for match in _pattern().finditer(text):
        month, day = _days()[match["name"].replace("’", "'").casefold()]
        year = int(match["year"]) if match["year"] else None
        yield Expression(match.start(), match.end(), "dates.holiday", (Piece(year, month, day),))


@cache
def _days() -> dict[str, tuple[int, int]]:
    """Month and day of each holiday, by its name in folded case."""
    rows = load_table("dates/holidays.txt", 3)
    return {row[0].removeprefix(_SINCE).casefold(): (int(row[1]), int(row[2])) for row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    names = [row[0] for row in load_table("dates/holidays.txt", 3)]
    forms = "|".join(_form(form) for name in names for form in (name, name.upper()))
    return re.compile(rf"(?<![\w-])(?P<name>{forms}){_NAMED}(?!\w){_YEAR}")


def _form(name: str) -> str:
    """The pattern of a name; what stands before it where it is a day only there."""
    bare = name.removeprefix(_SINCE).removeprefix(_SINCE.upper())
    return (f"(?<={_SINCE})" if bare != name else "") + re.escape(bare).replace("'", "['’]")
