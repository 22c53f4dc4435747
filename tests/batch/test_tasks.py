"""Units of work are grouped into tasks, taken apart for a second try, and joined again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.batch.tasks import (
    ROOM,
    Done,
    Failed,
    Part,
    Recipe,
    Remote,
    Unit,
    Whole,
    joined,
    lost,
    path_of,
    singles,
    size_of,
    tasks,
)
from pressfacts.read import Input
from pressfacts.segment.article import Article

SIZES = st.lists(st.integers(0, 60), max_size=30)


def article(index: int, size: int = 5) -> Article:
    return Article("x" * size, index, 0, size, None, None, None, None, None)


def whole(size: int) -> Whole:
    return Whole(Input("a.txt", "x" * size))


def part(*sizes: int, count: int | None = 9) -> Part:
    return Part("b.txt", tuple(article(i, size) for i, size in enumerate(sizes)), count)


@given(SIZES, st.integers(1, 80))
def test_tasks_keep_all_units_in_order(sizes: list[int], room: int) -> None:
    units: list[Unit] = [whole(size) for size in sizes]
    found = list(tasks(units, room))
    assert [unit for task in found for unit in task.units] == units
    assert [task.number for task in found] == list(range(len(found)))
    assert all(task.units for task in found)


@given(SIZES, st.integers(1, 80))
def test_a_task_has_room_for_its_units_unless_it_has_only_one_that_counts(sizes: list[int], room: int) -> None:
    for task in tasks([whole(size) for size in sizes], room):
        held = [size_of(unit) for unit in task.units]
        assert sum(held) <= room or sum(size > 0 for size in held) == 1


@given(SIZES, st.integers(1, 80))
def test_a_task_ends_only_where_the_next_unit_does_not_fit(sizes: list[int], room: int) -> None:
    found = list(tasks([whole(size) for size in sizes], room))
    for one, following in pairwise(found):
        assert sum(map(size_of, one.units)) + size_of(following.units[0]) > room


def test_the_size_of_units() -> None:
    assert size_of(whole(7)) == 7
    assert size_of(part(3, 4)) == 7
    assert size_of(Remote("s3://bucket/a.txt")) == ROOM
    assert size_of(Failed("a.txt", "unreadable")) == 0


def test_a_part_is_taken_apart_into_its_articles() -> None:
    one, other = singles(part(3, 4))
    assert isinstance(one, Part) and isinstance(other, Part)
    assert [len(unit.articles) for unit in (one, other)] == [1, 1]
    assert [unit.articles[0].index for unit in (one, other)] == [0, 1]
    assert {one.count, other.count} == {9}
    assert singles(whole(3)) == [whole(3)]


@given(st.lists(st.tuples(st.lists(st.text(max_size=3), max_size=3), st.integers(0, 5), st.integers(0, 9)), max_size=6))
def test_joining_loses_nothing(parts: list[tuple[list[str], int, int]]) -> None:
    done = [Done(tuple(pieces), n, w, tuple(pieces), tuple(pieces), tuple(pieces)) for pieces, n, w in parts]
    found = joined(done)
    every = tuple(piece for pieces, _, _ in parts for piece in pieces)
    assert found.pieces == found.failures == found.warnings == found.notes == every
    assert (found.articles, found.words) == (sum(n for _, n, _ in parts), sum(w for _, _, w in parts))


@pytest.mark.parametrize(
    ("unit", "message"),
    [
        (whole(3), "a.txt: it died"),
        (part(3), "b.txt: article 1: it died"),
        (part(3, count=1), "b.txt: it died"),
        (part(3, count=None), "b.txt: article 1: it died"),
        (Remote("s3://bucket/a.txt"), "s3://bucket/a.txt: it died"),
    ],
)
def test_what_is_lost_is_named(unit: Unit, message: str) -> None:
    assert lost(unit, "it died").failures == (message,)
    assert path_of(unit) == message.split(": ")[0]


@pytest.mark.parametrize(
    ("recipe", "writes"),
    [
        (Recipe(), True),
        (Recipe(format="json"), True),
        (Recipe(flat=True), False),
        (Recipe(format="csv"), False),
        (Recipe(format="ftm"), False),
    ],
)
def test_which_outputs_hold_the_number_of_articles(recipe: Recipe, writes: bool) -> None:
    assert recipe.writes_count is writes
