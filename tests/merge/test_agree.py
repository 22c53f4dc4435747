"""What is one thing in two releases, and what stays two."""

import pytest

from pressfacts.merge.agree import agree
from pressfacts.merge.entries import Entry
from pressfacts.merge.model import ThingType
from pressfacts.merge.names import same_person

PEOPLE = [
    ("Jürgen Stock", "Jurgen Stock", "same name"),
    ("Mohammed Al-Rashid", "Mohamed Al-Rashid", "same name, other spelling"),
    ("Ann B. Kestrel", "Ann Kestrel", "middle name"),
    ("A. Kestrel", "Ann Kestrel", "initials"),
    ("Ann Kestrel", "Ann Kessler", None),
    ("Ann Kestrel", "Bo Kestrel", None),
    ("Kestrel", "Kestrel", None),
    ("Ann Bea Kestrel", "Ann Cleo Kestrel", None),
]


def entry(kind: ThingType, name: str, number: int, **known: object) -> Entry:
    return Entry((number, kind, 0), name, (name,), **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(("one", "other", "how"), PEOPLE)
def test_names_of_people(one: str, other: str, how: str | None) -> None:
    assert same_person(one, other) == same_person(other, one) == how


def test_a_common_name_alone_makes_nobody_one() -> None:
    one = entry("person", "Ann Kestrel", 0, roles=frozenset({"judge"}))
    assert agree(one, entry("person", "Ann Kestrel", 1, roles=frozenset({"pilot"}))) is None
    assert agree(one, entry("person", "Ann Kestrel", 1, roles=frozenset({"judge"}))) == ["same name", "same role"]
    there = {"roles": frozenset({"judge"}), "countries": frozenset({"PE"})}
    here = entry("person", "Ann Kestrel", 0, roles=frozenset({"judge"}), countries=frozenset({"NO"}))
    assert agree(here, entry("person", "Ann Kestrel", 1, **there)) is None


def test_two_federal_polices_stay_two() -> None:
    brazil = entry("organization", "Federal Police", 0, countries=frozenset({"BR"}))
    assert agree(brazil, entry("organization", "Federal Police", 1, countries=frozenset({"BE"}))) is None
    assert agree(brazil, entry("organization", "Federal Police", 1)) is None
    assert agree(brazil, entry("organization", "Federal Police", 1, countries=frozenset({"BR"})))
    assert agree(entry("organization", "Iron Tulips", 0), entry("organization", "Iron Tulips", 1)) == ["same name"]


def test_editions_of_an_operation_stay_apart() -> None:
    two = entry("operation", "Operation Salt Ladder II", 0, first="2020-03-01", last="2020-03-09")
    assert agree(two, entry("operation", "Salt Ladder II", 1, first="2020-03-05", last="2020-04-01"))
    assert agree(two, entry("operation", "Operation Salt Ladder III", 1, first="2020-03-01", last="2020-03-09")) is None
    assert agree(two, entry("operation", "Operation Salt Ladder II", 1, first="2029-03-01", last="2029-03-09")) is None
