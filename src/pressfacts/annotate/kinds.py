"""Sorts of positions and of organizations, by words of their names, and which of them go together."""

import re
from functools import cache

from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.titles import trades
from pressfacts.data import Row, load_table

_OVER = re.compile(r" (?:of|for|to|in|at|on) |, ")


@cache
def kind_of_title(title: str) -> str:
    """The sort of a position."""
    whole, head = plain(title), plain(_OVER.split(title)[0])
    for row in _rows("people/kinds.txt", 3):
        forms = tuple(map(plain, row.values(2)))
        if any(form in whole for form in forms) if row[1] == "any" else head.endswith(forms):
            return row[0]
    return "trade" if head.endswith(_trades()) or head.startswith((" former ", " retired ")) else "other"


@cache
def _trades() -> tuple[str, ...]:
    return tuple(map(plain, trades()))


@cache
def kind_of_body(name: str) -> str:
    """The sort of an organization by its name."""
    agency = agency_of(name)
    whole = plain(agency.full[0] if agency and agency.full else name)
    rows = _rows("organizations/kinds.txt", 2)
    return next((row[0] for row in rows if any(plain(form) in whole for form in row.values(1))), "other")


@cache
def has_office(name: str, title: str) -> bool:
    """Whether organizations with such a name have such a position."""
    office, body = plain(title), plain(name)
    rows = _rows("people/offices.txt", 2)
    row = next((row for row in rows if any(plain(form) in office for form in row.values(0))), None)
    return row is not None and any(plain(form) in body for form in row.values(1))


@cache
def side_of(position: str) -> str:
    """The side on which a sort of position stands: an authority, a court, the prosecution."""
    return next((row[0] for row in _rows("people/sides.txt", 3) if position in row.values(1)), "none")


@cache
def goes_with(position: str, body: str) -> bool:
    """Whether a sort of position goes with a sort of organization."""
    return any(position in row.values(1) and body in row.values(2) for row in _rows("people/sides.txt", 3))


@cache
def plain(name: str) -> str:
    """A name or title for comparison, a space around it."""
    name = name.replace("’", "").replace("'", "").replace("U.S.", "US").replace("United States", "US")
    return f" {name.casefold().replace('-', ' ').replace(',', ' ').strip()} "


@cache
def _rows(file: str, width: int) -> tuple[Row, ...]:
    return tuple(load_table(file, width))
