"""Sums that a reader can check by hand."""

from typing import Any

import msgspec
import pytest

from pressfacts.record import Record
from pressfacts.summary import Sum, summarize

FIGURE: dict[str, Any] = {
    "kind": "arrests", "value": 1, "low": 1, "high": 1, "qualifier": "exact", "unit": None, "item": None, "currency": None,
    "role": None, "usd": None, "per": None, "operation": None, "countries": [], "dates": [], "part_of": None,
    "restates": None, "rule": "arrests.noun", "text": "x", "start": 0, "end": 1, "sentence": "",
}  # fmt: skip


def record(name: str, *figures: dict[str, Any], published: str | None = None) -> Record:
    told = [
        {**FIGURE, "low": f.get("value"), "high": f.get("value"), "sentence": f"{name} {i}", **f} for i, f in enumerate(figures)
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


def sums(records: list[Record], by: str) -> dict[str, Sum]:
    return {f"{s.group}/{s.kind}/{s.item or s.currency or ''}": s for s in summarize(records).sums if s.by == by}


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
        "a", {**seized, "value": 2, "item": "cars"}, {**seized, "value": 1, "item": "stolen car"}, {**seized, "value": 5, "item": "boats"}
    )
    assert {k: s.value for k, s in sums([article], "kind").items()} == {"seizures/seizures/boats": 5, "seizures/seizures/cars": 3}


def test_bounds_are_open_where_one_is() -> None:
    article = record("a", {"value": 300, "high": None}, {"value": 10})
    total = sums([article], "kind")["arrests/arrests/"]
    assert (total.value, total.low, total.high) == (310, 310, None)


@pytest.mark.parametrize(
    ("dates", "published", "month"),
    [(["2023-10-03/2023-10-10"], None, "2023-10"), ([], "2024-02-05", "2024-02"), (["XXXX-10"], None, "unknown"), ([], None, "unknown")],
)
def test_months(dates: list[str], published: str | None, month: str) -> None:
    article = record("a", {"value": 1, "dates": dates}, published=published)
    assert list(sums([article], "month")) == [f"{month}/arrests/"]


def test_prison_terms_are_not_added() -> None:
    assert summarize([record("a", {"kind": "sentences", "unit": "years", "value": 7})]).sums == ()
