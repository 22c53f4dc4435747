"""Sums that a reader can check by hand."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.record import Record
from pressfacts.summary import By, Sum, summarize

KIND: tuple[By, ...] = ("kind",)
FIGURE: dict[str, Any] = {
    "kind": "arrests", "value": 1, "low": 1, "high": 1, "qualifier": "exact", "unit": None, "item": None, "currency": None,
    "role": None, "usd": None, "per": None, "operation": None, "countries": [], "dates": [], "part_of": None,
    "restates": None, "rule": "arrests.noun", "text": "x", "start": 0, "end": 1, "sentence": "",
}  # fmt: skip


def record(name: str, *figures: dict[str, Any], published: str | None = None) -> Record:
    told = [
        {**FIGURE, "low": f.get("value"), "high": f.get("value"), "sentence": f"{name} {i}", **f}
        for i, f in enumerate(figures)
    ]
    return msgspec.convert(
        {
            "schema": "pressfacts/1", "id": name[0] * 16,
            "document": {"path": f"{name}.txt", "index": 0, "count": 1, "start": 0, "end": 1},
            "title": name, "source": None, "published": published, "dateline": None, "people": [], "organizations": [],
            "countries": [], "dates": [], "operations": [], "figures": told,
        },
        Record,
    )  # fmt: skip


def sums(records: list[Record], by: By) -> dict[str, Sum]:
    found = summarize(records, (by,)).sums
    return {f"{s.group}/{s.kind}/{s.item or s.currency or ''}": s for s in found}


def test_adds_a_kind_over_articles() -> None:
    got = sums([record("a", {"value": 72}), record("b", {"value": 28})], "kind")
    assert (got["arrests/arrests/"].value, got["arrests/arrests/"].low, got["arrests/arrests/"].high) == (100, 100, 100)
    assert [(o.path, o.value) for o in got["arrests/arrests/"].figures] == [("a.txt", 72), ("b.txt", 28)]


def test_a_part_is_not_added_to_its_total() -> None:
    article = record("a", {"value": 72}, {"value": 12, "part_of": 0, "countries": ["ES"]})
    assert sums([article], "kind")["arrests/arrests/"].value == 72
    assert sums([article], "country")["ES/arrests/"].value == 12
    assert summarize([article]).parts == 1


def test_a_fact_told_in_two_releases_counts_once() -> None:
    one = record("a", {"value": 72, "operation": "Operation Copper Heron"})
    two = record("b", {"value": 72, "operation": "Copper Heron"})
    got = sums([one, two], "operation")
    assert list(got) == ["Operation Copper Heron/arrests/"]
    assert got["Operation Copper Heron/arrests/"].value == 72
    assert summarize([one, two]).repeated == 1


def test_equal_numbers_of_different_affairs_both_count() -> None:
    one = record("a", {"value": 3, "operation": "Operation Heron"})
    two = record("b", {"value": 3, "operation": "Operation Gannet"})
    assert sums([one, two], "kind")["arrests/arrests/"].value == 6


def test_equal_numbers_of_one_article_both_count() -> None:
    article = record("a", {"value": 3, "countries": ["PE"]}, {"value": 3, "countries": ["CL"]})
    assert sums([article], "kind")["arrests/arrests/"].value == 6


def test_a_restated_sum_counts_once() -> None:
    money = {"kind": "money", "currency": "EUR", "role": "seized"}
    article = record("a", {**money, "value": 500}, {**money, "currency": "USD", "value": 540, "restates": 0})
    assert list(sums([article], "kind")) == ["money/money/EUR"]


def test_goods_are_added_with_their_like() -> None:
    seized = {"kind": "seizures"}
    article = record(
        "a",
        {**seized, "value": 2, "item": "cars"},
        {**seized, "value": 1, "item": "stolen car"},
        {**seized, "value": 5, "item": "boats"},
    )
    assert {k: s.value for k, s in sums([article], "kind").items()} == {
        "seizures/seizures/boats": 5,
        "seizures/seizures/cars": 3,
    }


def test_bounds_are_open_where_one_is() -> None:
    article = record("a", {"value": 300, "high": None}, {"value": 10})
    total = sums([article], "kind")["arrests/arrests/"]
    assert (total.value, total.low, total.high) == (310, 310, None)


@pytest.mark.parametrize(
    ("dates", "published", "month"),
    [
        (["2023-10-03/2023-10-10"], None, "2023-10"),
        (["2023-10-03"], "2024-02-05", "2023-10"),
        ([], "2024-02-05", "2024-02"),
        (["2022-10/2023-03"], None, "2022-10/2023-03"),
        (["2017/.."], None, "2017/.."),
        (["2017-05-02/.."], None, "2017-05/.."),
        (["2020-21"], "2020-06-02", "2020"),
        (["2022"], None, "2022"),
        (["XXXX-10"], None, "unknown"),
        (["199X"], None, "unknown"),
        (["../2020"], None, "unknown"),
        ([], None, "unknown"),
    ],
)
def test_months(dates: list[str], published: str | None, month: str) -> None:
    article = record("a", {"value": 1, "dates": dates}, published=published)
    assert list(sums([article], "month")) == [f"{month}/arrests/"]


def test_prison_terms_are_not_added() -> None:
    assert summarize([record("a", {"kind": "sentences", "unit": "years", "value": 7})]).sums == ()


OPERATION = {"operation": "Operation Copper Heron"}


def test_a_part_is_not_added_to_a_total_that_an_earlier_release_reported() -> None:
    one = record("a", {"value": 72, **OPERATION})
    two = record("b", {"value": 72, **OPERATION}, {"value": 12, "part_of": 0, "countries": ["ES"], **OPERATION})
    assert sums([one, two], "operation")["Operation Copper Heron/arrests/"].value == 72
    assert sums([two, one], "operation")["Operation Copper Heron/arrests/"].value == 72


def test_a_fact_that_a_later_release_makes_a_part_is_one() -> None:
    one = record("a", {"value": 12, "countries": ["ES"], **OPERATION})
    two = record("b", {"value": 72, **OPERATION}, {"value": 12, "part_of": 0, "countries": ["ES"], **OPERATION})
    assert sums([one, two], "kind")["arrests/arrests/"].value == 72


def test_a_part_of_a_sum_told_again_is_a_part_of_the_first() -> None:
    money = {"kind": "money", "currency": "EUR", "role": "seized"}
    article = record(
        "a",
        {**money, "value": 500},
        {**money, "value": 499, "restates": 0},
        {**money, "value": 100, "part_of": 1},
    )
    assert sums([article], "kind")["money/money/EUR"].value == 500


def test_an_article_that_comes_twice_counts_once() -> None:
    found = summarize([record("a", {"value": 3}), record("a", {"value": 3})])
    assert (found.articles, found.figures, found.repeated) == (1, 2, 1)
    assert found.sums[0].value == 3


def test_one_arrest_a_day_in_one_country_is_no_repetition() -> None:
    same = {"value": 1, "countries": ["PE"], "dates": ["2023-10-03"]}
    assert sums([record("a", same), record("b", same)], "kind")["arrests/arrests/"].value == 2
    many = {**same, "value": 17}
    assert sums([record("a", many), record("b", many)], "kind")["arrests/arrests/"].value == 17
    vague = {**many, "dates": ["2023-10"]}
    assert sums([record("a", vague), record("b", vague)], "kind")["arrests/arrests/"].value == 34


def test_figures_without_one_country_stand_apart_and_last() -> None:
    article = record("a", {"value": 1}, {"value": 2, "countries": ["PE", "CL"]}, {"value": 3, "countries": ["PE"]})
    got = sums([article], "country")
    assert {name.split("/")[0]: s.value for name, s in got.items()} == {
        "PE": 3, "no country": 1, "several countries": 2,
    }  # fmt: skip
    assert next(iter(got)).startswith("PE")


def test_money_a_year_makes_no_sum() -> None:
    money = {"kind": "money", "currency": "EUR", "role": "loss"}
    found = summarize([record("a", {**money, "value": 5}, {**money, "value": 7, "per": "year"})], KIND)
    assert [(s.value, s.per) for s in found.sums] == [(5, None)]
    assert found.not_added == 1


def test_a_number_larger_than_a_release_can_report_stands_apart() -> None:
    dead = {"kind": "deaths", "value": 9}
    found = summarize([record("a", dead, {"kind": "deaths", "value": 224_234})], KIND)
    assert [s.value for s in found.sums] == [9]
    assert [(o.index, o.value) for o in found.beyond] == [(1, 224_234)]
    assert found.not_added == 1


def test_every_figure_is_accounted_for() -> None:
    found = summarize(
        [
            record("a", {"value": 72}, {"value": 12, "part_of": 0}, {"value": 7, "kind": "sentences", "unit": "years"}),
            record("a", {"value": 72}, {"value": 12, "part_of": 0}, {"value": 7, "kind": "sentences", "unit": "years"}),
        ],
        KIND,
    )
    added = sum(len(s.figures) for s in found.sums)
    assert (found.repeated, found.parts, found.not_added) == (3, 1, 1)
    assert added + found.repeated + found.parts + found.not_added == found.figures == 6


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(-1, 5), st.integers(-1, 5)), max_size=6))
def test_links_that_make_no_sense_break_nothing(figures: list[tuple[int, int, int]]) -> None:
    made = [
        {"value": value, "part_of": None if whole < 0 else whole, "restates": None if first < 0 else first}
        for value, whole, first in figures
    ]
    found = summarize([record("a", *made)])
    assert found.figures == len(figures)
    assert all(s.value == sum(o.value or 0 for o in s.figures) for s in found.sums)


def test_a_sum_is_called_after_several_things_rather_than_one() -> None:
    searched = {**FIGURE, "kind": "searches"}
    given = record(
        "a",
        {**searched, "item": "property", "value": 1},
        {**searched, "item": "commercial properties", "value": 12},
        {**searched, "item": "properties", "value": 4},
        {**searched, "item": "box", "value": 1},
    )
    assert {key: s.value for key, s in sums([given], "kind").items()} == {
        "searches/searches/properties": 17,
        "searches/searches/box": 1,
    }


def test_a_number_that_nobody_said_makes_no_sum() -> None:
    money = {"kind": "money", "currency": "USD", "role": "loss"}
    told = record(
        "a", {**money, "value": 500}, {**money, "value": None, "low": 10**12, "high": None, "qualifier": "vague"}
    )
    summary = summarize([told], KIND)
    assert [s.value for s in summary.sums] == [500]
    assert summary.not_added == 1


def test_a_sum_is_called_by_what_its_figures_share() -> None:
    shut = {"kind": "takedowns", "value": 3}
    networks = record("a", {**shut, "item": "encrypted communications networks"}, {**shut, "item": "criminal networks"})
    assert [s.item for s in summarize([networks], KIND).sums] == ["networks"]
    same = record("b", {**shut, "item": "DDoS booters"}, {**shut, "value": 1, "item": "DDoS booter"})
    assert [s.item for s in summarize([same], KIND).sums] == ["DDoS booters"]


def test_searches_of_premises_are_one_whatever_they_are_counted_by() -> None:
    items = (None, "house", "search", "search warrants", "places", "Lisbon apartment")
    told = record(
        "a",
        *({"kind": "searches", "value": 2, "item": item} for item in items),
        {"kind": "searches", "value": 9, "item": "cars"},
    )
    assert {(s.item, s.value) for s in summarize([told], KIND).sums} == {(None, 12), ("cars", 9)}


def test_a_weight_in_two_units_counts_once() -> None:
    def weight(value: int, unit: str, kilos: float, sentence: str) -> dict[str, Any]:
        measure = {"unit": "kg", "value": kilos, "low": kilos, "high": kilos}
        return {"kind": "seizures", "value": value, "unit": unit, "normalized": measure, "category": "drugs/fentanyl", "sentence": sentence}  # fmt: skip

    both = "Officers seized 144 kilograms (approximately 317 pounds) of fentanyl."
    told = record("a", weight(144, "kg", 144, both), weight(317, "lb", 143.7888, both), weight(2, "lb", 0.9, "later"))
    summary = summarize([told], KIND)
    assert [(s.value, s.unit) for s in summary.sums] == [(144.9, "kg")]
    assert summary.repeated == 1
