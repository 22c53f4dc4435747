"""Parts that add up to more than their total."""

from typing import Any

import msgspec
import pytest

from made_up import RECORD, figure
from pressfacts.record.consistency import overfull


def found(*figures: dict[str, Any]) -> list[tuple[str, float]]:
    made = tuple(figure("12 people", **{"kind": "arrests", **values}) for values in figures)
    return [(whole.text, total) for whole, total in overfull(msgspec.structs.replace(RECORD, figures=made))]


TOTAL = {"value": 72}
OPEN = {"high": None, "qualifier": "more_than"}
ABOUT = {"low": None, "high": None, "qualifier": "about"}
MOST = {"low": None, "qualifier": "up_to"}


@pytest.mark.parametrize(
    ("parts", "total"),
    [([50, 30], 80), ([73], 73)],
)
def test_too_many_parts(parts: list[int], total: int) -> None:
    assert found(TOTAL, *({"value": part, "part_of": 0} for part in parts)) == [("12 people", total)]


@pytest.mark.parametrize("parts", [[50, 22], [12], []])
def test_parts_that_fit(parts: list[int]) -> None:
    assert found(TOTAL, *({"value": part, "part_of": 0} for part in parts)) == []


def test_a_total_open_upwards_holds_any_sum() -> None:
    assert found(TOTAL | OPEN, {"value": 90, "part_of": 0}) == []


def test_a_rough_total_is_taken_at_its_word() -> None:
    assert found(TOTAL | ABOUT, {"value": 90, "part_of": 0}) == [("12 people", 90)]


def test_a_part_counts_by_its_least() -> None:
    assert found(TOTAL, {"value": 80, "part_of": 0} | MOST) == []
    assert found(TOTAL, {"value": 71, "part_of": 0}, {"value": 2, "part_of": 0} | OPEN) == [("12 people", 73)]


def test_parts_of_parts_count_for_their_own_total() -> None:
    assert found(TOTAL, {"value": 70, "part_of": 0}, {"value": 69, "part_of": 1}) == []
