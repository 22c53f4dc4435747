"""Days that are named by their holiday: "Boxing Day", "Christmas Eve 2023"."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import weekday_number, with_year, year_tail
from pressfacts.data import load_table
from pressfacts.text.firsts import opening

_SINCE = "since "
_TABLES = (("dates/holidays.txt", 3), ("dates/feasts.txt", 4))
_WEEKEND = " weekend"
_NAMED = r"(?! (?:[A-Z][a-z]|massacre|market|party|parade|sale|truce|Act\b))"


def holidays(text: str) -> Iterator[Expression]:
    """The holidays that a text names, in order."""
    for match in _pattern().finditer(text):
        name = match["name"].replace("’", "'").casefold()
        piece = _days().get(name) or _feasts()[name.removesuffix(" weekend")]
        if match["weekend"] and piece.feast is None:
            continue
        yield Expression(match.start(), match.end(), "dates.holiday", (with_year(piece, match, "year"),))


@cache
def _days() -> dict[str, Piece]:
    """Month and day of each holiday, by its name in folded case."""
    rows = load_table("dates/holidays.txt", 3)
    return {row[0].removeprefix(_SINCE).casefold(): Piece(month=int(row[1]), day=int(row[2])) for row in rows}


@cache
def _feasts() -> dict[str, Piece]:
    """Those that are a certain weekday of their month."""
    rows = load_table("dates/feasts.txt", 4)
    named = {row[0].removesuffix(_WEEKEND).casefold(): row for row in rows}
    return {
        name: Piece(month=int(row[1]), feast=(weekday_number(row[2]) or 0, int(row[3]))) for name, row in named.items()
    }


@cache
def _pattern() -> re.Pattern[str]:
    names = [row[0] for table, width in _TABLES for row in load_table(table, width)]
    given = [form for name in names for form in (name, name.upper().replace(_WEEKEND.upper(), _WEEKEND))]
    forms = "|".join(map(_form, given))
    name = rf"{opening(map(_bare, given))}(?<![\w-])(?P<name>{forms})"
    return re.compile(rf"{name}(?:(?P<weekend> (?i:weekend))|{_NAMED})(?!\w)(?:{year_tail('year')})?")


def _bare(name: str) -> str:
    return name.removeprefix(_SINCE).removeprefix(_SINCE.upper())


def _form(name: str) -> str:
    """The pattern of a name; what stands before it where it is a day only there."""
    bare, weekend, _ = _bare(name).partition(_WEEKEND)
    written = re.escape(bare).replace("'", "['’]") + (r"(?=\ (?i:weekend))" if weekend else "")
    return (f"(?<={_SINCE})" if name.lower().startswith(_SINCE) else "") + written
