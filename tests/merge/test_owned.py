"""Names that releases share make no two organizations one; a crowd of one name is still one."""

from pressfacts.merge.entries import Entry
from pressfacts.merge.groups import agreeing, grouped

US = frozenset({"US"})


def organization(number: int, name: str, *others: str) -> Entry:
    return Entry((number, "organization", 0), name, (name, *others), countries=US)


def names(*entries: Entry) -> list[set[str]]:
    return [{entries[i].name for i in group.members} for group in grouped(len(entries), agreeing(entries))]


def test_an_acronym_of_two_joins_nothing() -> None:
    team, unit = "Harbor Eel Action Team", "Health Aid Unit"
    found = names(
        organization(0, team, "HEAT"), organization(1, unit, "HEAT"),
        organization(2, team, "HEAT"), organization(3, unit, "HEAT"), organization(4, "HEAT"),
    )  # fmt: skip
    assert sorted(map(sorted, found)) == [["HEAT"], [team], [unit]]


def test_an_acronym_of_one_joins_it() -> None:
    team = "Harbor Eel Action Team"
    assert names(organization(0, team, "HEAT"), organization(1, team, "HEAT"), organization(2, "HEAT")) == [
        {team, "HEAT"}
    ]


def test_a_second_name_that_many_share_joins_nothing() -> None:
    found = names(
        organization(0, "Office of Inspector General", "Grain Board Office of Inspector General"),
        organization(1, "Office of Inspector General", "Harbor Board Office of Inspector General"),
        organization(2, "Delaware Justice Department", "Justice Department"),
        organization(3, "Ohio Justice Department", "Justice Department"),
    )  # fmt: skip
    assert {"Delaware Justice Department", "Ohio Justice Department"} not in found


def test_the_country_in_front_of_a_name_makes_no_other() -> None:
    assert len(names(organization(0, "U.S. Kelp Service"), organization(1, "United States Kelp Service"))) == 1
    assert len(names(organization(0, "Larch Kelp (LK) Service"), organization(1, "Larch Kelp Service"))) == 1
    assert len(names(organization(0, "Kelp Service"), organization(1, "Maine Kelp Service"))) == 2


def test_a_crowd_of_one_name_is_joined_by_what_it_shares() -> None:
    roles = ("clerk", "spokeswoman")
    people = [
        Entry((n, "person", 0), "Wilhelmina Frost", ("Wilhelmina Frost",), roles=frozenset({roles[n % 2]}), published=f"20{n % 90:02}-01-01")
        for n in range(900)
    ]  # fmt: skip
    others = [
        Entry((n + 900, "person", 0), f"Al Frost{n}", (f"Al Frost{n}", "Frost"), published="2001-01-01")
        for n in range(5)
    ]
    sizes = sorted(len(g.members) for g in grouped(905, agreeing([*people, *others])))
    assert sizes[-2:] == [450, 450]


def test_one_release_that_names_a_thing_twice_does_not_part_many() -> None:
    pairs = [(i, i + 1, ["same name"]) for i in range(39)] + [(i, i + 1, ["same name"]) for i in range(40, 79)]
    held = {frozenset((3, 50))}
    apart = lambda a, b: frozenset((a, b)) in held  # noqa: E731
    assert len(grouped(80, [*pairs, (0, 79, ["same name"])], apart)) == 2
    assert len(grouped(80, [*pairs, (0, 79, ["same name"])], apart, 0.05)) == 1
