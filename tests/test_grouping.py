"""Things in groups by what they have in common."""

from pressfacts.grouping import group_by


def test_groups_and_their_members_keep_the_order_of_first_occurrence() -> None:
    found = group_by(["larch", "alder", "lime", "ash", "larch"], lambda name: name[0])
    assert list(found.items()) == [("l", ["larch", "lime", "larch"]), ("a", ["alder", "ash"])]


def test_nothing_makes_no_groups() -> None:
    assert group_by([], str) == {}
