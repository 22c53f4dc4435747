"""Which figure of an event stands for the others."""

from typing import Any

import msgspec

from made_up import RECORD, figure
from pressfacts.merge.superseded import superseded
from pressfacts.record import Record


def arrests(value: int, **more: Any) -> dict[str, Any]:
    return {"kind": "arrests", "value": value, "sentence": f"{value} arrests", **more}


def release(name: str, published: str, *figures: dict[str, Any]) -> Record:
    made = tuple(figure("12 people", **{**f, "low": f["value"], "high": f["value"]}) for f in figures)
    return msgspec.structs.replace(RECORD, id=name * 16, source=name, published=published, figures=made)


def test_the_newest_release_of_a_publisher_counts() -> None:
    records = [release("a", "2024-03-01", arrests(20)), release("a", "2024-03-05", arrests(18))]
    assert superseded(records, [0, 1]) == {(0, 0): (1, 0)}


def test_of_several_publishers_the_highest_number_counts() -> None:
    records = [release("a", "2024-03-01", arrests(20)), release("b", "2024-03-05", arrests(7))]
    assert superseded(records, [0, 1]) == {(1, 0): (0, 0)}


def test_a_total_stands_for_all_that_others_report_of_the_thing() -> None:
    lead = release("a", "2024-03-02", arrests(9, part_of=1), arrests(30))
    partner = release("b", "2024-03-02", arrests(12), arrests(4))
    assert superseded([lead, partner], [0, 1]) == {(1, 0): (0, 1), (1, 1): (0, 1)}


def test_parts_do_not_make_a_release_better() -> None:
    parts = release("a", "2024-03-02", arrests(30), arrests(20, part_of=0), arrests(10, part_of=0))
    other = release("b", "2024-03-02", arrests(31))
    assert set(superseded([parts, other], [0, 1])) == {(0, 0), (0, 1), (0, 2)}


def test_a_later_step_of_a_case_stands_by_itself() -> None:
    records = [release("a", "2024-03-01", arrests(20)), release("a", "2024-09-05", arrests(5))]
    assert superseded(records, [0, 1]) == {}
    again = [release("a", "2024-03-01", arrests(20)), release("a", "2024-09-05", arrests(20))]
    assert superseded(again, [0, 1]) == {(0, 0): (1, 0)}


def test_context_restatements_and_single_people_are_left_alone() -> None:
    one = release("a", "2024-03-01", arrests(20, scope="background"), arrests(1))
    two = release("b", "2024-03-01", arrests(21, scope="cumulative"), arrests(1), arrests(9, restates=0))
    assert superseded([one, two], [0, 1]) == {}


def test_other_things_are_not_compared() -> None:
    goods = {"kind": "seizures", "value": 40, "item": "parrots", "category": "wildlife/live animals"}
    records = [release("a", "2024-03-01", goods), release("b", "2024-03-01", arrests(40))]
    assert superseded(records, [0, 1]) == {}
