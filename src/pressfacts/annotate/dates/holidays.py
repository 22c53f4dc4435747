"""Days that are named by their holiday: "Boxing Day", "Christmas Eve 2023"."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.data import load_table
from pressfacts.text.gated import Gated

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
    return {row[0].casefold(): (int(row[1]), int(row[2])) for row in load_table("dates/holidays.txt", 3)}


@cache
def _pattern() -> Gated:
    names = [row[0] for row in load_table("dates/holidays.txt", 3)]
    forms = "|".join(re.escape(form) for name in names for form in (name, name.upper())).replace("'", "['’]")
    return Gated(forms, rf"(?<![\w-])(?P<name>{forms}){_NAMED}(?!\w){_YEAR}")
