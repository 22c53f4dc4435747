"""Pairs that agree become groups, and groups get ids."""

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.merge.entries import Entry
from pressfacts.merge.groups import Group, agreeing, grouped, things
from pressfacts.merge.model import ThingType

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20)


def entry(kind: ThingType, number: int, name: str, *aliases: str, **known: object) -> Entry:
    return Entry((number, kind, 0), name, (name, *aliases), **known)  # type: ignore[arg-type]


@given(PAIRS)
def test_groups_part_the_numbers_and_hold_every_pair(pairs: list[tuple[int, int]]) -> None:
    found = grouped(10, [(a, b, ["x"]) for a, b in pairs])
    assert sorted(member for group in found for member in group.members) == list(range(10))
    home = {member: i for i, group in enumerate(found) for member in group.members}
    assert all(home[a] == home[b] for a, b in pairs)


@given(PAIRS)
def test_groups_are_no_larger_than_the_pairs_make_them(pairs: list[tuple[int, int]]) -> None:
    joined = sum(len(group.members) - 1 for group in grouped(10, [(a, b, ["x"]) for a, b in pairs]))
    assert joined <= len({frozenset(pair) for pair in pairs if len(set(pair)) == 2})


@given(PAIRS, st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=6))
def test_what_is_apart_is_never_in_one_group(pairs: list[tuple[int, int]], apart: set[tuple[int, int]]) -> None:
    held = {frozenset(pair) for pair in apart if len(set(pair)) == 2}
    found = grouped(10, [(a, b, ["x"]) for a, b in pairs], lambda a, b: frozenset((a, b)) in held)
    for group in found:
        assert not any(pair <= set(group.members) for pair in held)


def test_a_group_keeps_the_reasons_of_its_pairs() -> None:
    group, *_ = grouped(3, [(0, 1, ["same name"]), (1, 2, ["same name", "same role"])])
    assert group.members == [0, 1, 2]
    assert group.because == {"same name": 2, "same role": 1}


def test_entries_of_one_release_are_never_compared() -> None:
    names = [entry("operation", 0, "Operation Salt Ladder"), entry("operation", 0, "Salt Ladder")]
    assert list(agreeing(names)) == []


def test_the_surest_pairs_come_first() -> None:
    judge = {"roles": frozenset({"judge"}), "organization": ("high", "court")}
    people = [
        entry("person", 0, "Ann Kestrel", published="2024-01-01"),
        entry("person", 1, "Ann Kestrel", published="2024-02-01"),
        entry("person", 2, "Bo Wren", **judge),
        entry("person", 3, "Bo Wren", **judge),
    ]
    assert [(a, b) for a, b, _ in agreeing(people)] == [(2, 3), (0, 1)]


def test_a_thing_has_its_usual_name_and_all_others() -> None:
    entries = [entry("organization", i, name, "HW") for i, name in enumerate(["Harbour Watch"] * 2 + ["HW"])]
    (thing,) = things(entries, [Group([0, 1, 2])], ["a", "b", "c"])
    assert (thing.id, thing.name, thing.names) == (
        "organization:harbour-watch",
        "Harbour Watch",
        ("Harbour Watch", "HW"),
    )
    assert thing.articles == ("a", "b", "c")


def test_ids_of_namesakes_differ() -> None:
    here = entry("organization", 0, "National Police", countries=frozenset({"PE"}))
    there = entry("organization", 1, "National Police", countries=frozenset({"NO"}))
    nowhere = entry("organization", 2, "National Police")
    other = entry("organization", 3, "National Police")
    found = things([here, there, nowhere, other], [Group([i]) for i in range(4)], ["a", "b", "c", "d"])
    assert [thing.id for thing in found] == [
        "organization:national-police.pe",
        "organization:national-police.no",
        "organization:national-police",
        "organization:national-police.2",
    ]


def test_a_name_without_letters_has_an_id() -> None:
    (thing,) = things([entry("organization", 0, "«»")], [Group([0])], ["a"])
    assert thing.id == "organization:unnamed"
