"""Sorts of positions and of organizations, by words of their names, and which of them go together."""

import re
from functools import cache, lru_cache

from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.titles import trades
from pressfacts.data import Row, load_table

_KEPT = 1 << 14
_OVER = re.compile(r" (?:of|for|to|in|at|on) |, ")


@lru_cache(maxsize=_KEPT)
def kind_of_title(title: str) -> str:
    """The sort of a position."""
    whole, head = plain(title), plain(_OVER.split(title)[0])
    for row, forms in _formed("people/kinds.txt", 3, 2):
        if any(form in whole for form in forms) if row[1] == "any" else head.endswith(forms):
            return row[0]
    return "trade" if head.endswith(_trades()) or head.startswith((" former ", " retired ")) else "other"


@cache
def _trades() -> tuple[str, ...]:
    return tuple(map(plain, trades()))


@lru_cache(maxsize=_KEPT)
def kind_of_body(name: str) -> str:
    """The sort of an organization by its name."""
    agency = agency_of(name)
    whole = plain(agency.full[0] if agency and agency.full else name)
    rows = _formed("organizations/kinds.txt", 2, 1)
    return next((row[0] for row, forms in rows if any(form in whole for form in forms)), "other")


@lru_cache(maxsize=_KEPT)
def has_office(name: str, title: str) -> bool:
    """Whether organizations with such a name have such a position."""
    office, body = plain(title), plain(name)
    rows = _formed("people/offices.txt", 2, 0)
    row = next((row for row, forms in rows if any(form in office for form in forms)), None)
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
def is_authority(body: str) -> bool:
    """Whether a sort of organization arrests, investigates or prosecutes."""
    return any(body in row.values(2) for row in _rows("people/sides.txt", 3) if row[0] in ("authority", "prosecution"))


@lru_cache(maxsize=_KEPT)
def plain(name: str) -> str:
    """A name or title for comparison, a space around it."""
    name = name.replace("’", "").replace("'", "").replace("U.S.", "US").replace("United States", "US")
    return f" {name.casefold().replace('-', ' ').replace(',', ' ').strip()} "


@cache
def _formed(file: str, width: int, field: int) -> tuple[tuple[Row, tuple[str, ...]], ...]:
    """The rows of a table, each with the values of a field as names are compared."""
    return tuple((row, tuple(map(plain, row.values(field)))) for row in _rows(file, width))


@cache
def _rows(file: str, width: int) -> tuple[Row, ...]:
    return tuple(load_table(file, width))
