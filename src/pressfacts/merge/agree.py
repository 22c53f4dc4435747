"""Whether two entries of different releases are the same thing, and why. Conservative: with only a common name as
evidence they stay two.
"""

from datetime import date

from pressfacts.annotate.operations.names import key
from pressfacts.merge.entries import Entry
from pressfacts.merge.names import core, is_generic, same_person, words
from pressfacts.merge.owned import Owned

_RARE = 3
"""Number of words from which two people hardly share a name."""
_YEARS = 2 * 366
"""Days within which a name of an operation means the same operation."""


def agree(one: Entry, other: Entry, owned: Owned | None = None) -> list[str] | None:
    """What two entries of one list agree on, in words; None where they are not, or may not be, the same.

    `owned` are the second names of the whole set.
    """
    match one.key[1]:
        case "person":
            return _person(one, other)
        case "organization":
            return _organization(one, other, owned or Owned((one, other)))
        case "operation":
            return _operation(one, other)


def _person(one: Entry, other: Entry) -> list[str] | None:
    named = same_person(one.name, other.name)
    if named is None or _apart(one.countries, other.countries):
        return None
    reasons = [named]
    if one.organization and one.organization == other.organization:
        reasons.append("same organization")
    if one.roles & other.roles:
        reasons.append("same role")
    elif one.roles and other.roles and one.organization != other.organization:
        return None
    if one.operations & other.operations:
        reasons.append("same operation")
    rare = named == "same name" and len(words(one.name)) >= _RARE
    near = _days_apart(one.published, other.published)
    if named == "same name" and not one.roles and not other.roles and near is not None and near <= _YEARS:
        reasons.append("no role, within two years")
    return reasons if len(reasons) > 1 or rare else None


def _organization(one: Entry, other: Entry, owned: Owned) -> list[str] | None:
    if _apart(one.countries, other.countries):
        return None
    land = ["same country"] if one.countries & other.countries else []
    if core(one.name) == core(other.name):
        return None if is_generic(one.name) and not land else ["same name", *land]
    for short, full in ((one, other), (other, one)):
        if core(short.name) in {core(name) for name in full.names} and owned.is_name_of(short.name, full.name):
            many = len(words(short.name)) > 1 and not is_generic(short.name)
            return ["same name among others", *land] if many else ["same acronym", *land] if land else None
    return None


def _operation(one: Entry, other: Entry) -> list[str] | None:
    if key(one.name) != key(other.name):
        return None
    gap = _gap(one, other)
    if gap is not None and gap > _YEARS:
        return None
    if _apart(one.countries, other.countries) and (gap is None or gap > 60):
        return None
    shared = ["same country"] if one.countries & other.countries else []
    return ["same name", *shared, *(["dates that fit"] if gap is not None else [])]


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _gap(one: Entry, other: Entry) -> int | None:
    """Days between the end of the earlier and the beginning of the later interval, 0 where they overlap."""
    if not (one.first and one.last and other.first and other.last):
        return None
    days = [date.fromisoformat(max(one.first, other.first)), date.fromisoformat(min(one.last, other.last))]
    return max(0, (days[0] - days[1]).days)


def _days_apart(one: str | None, other: str | None) -> int | None:
    try:
        return abs((date.fromisoformat(one or "") - date.fromisoformat(other or "")).days)
    except ValueError:
        return None
