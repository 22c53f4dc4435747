"""Merging and adding up releases whose truth is known."""

from collections import defaultdict
from itertools import combinations

import pytest

import pressfacts
from merge.truth import Event, Release, world
from pressfacts.merge import Merged, merge
from pressfacts.record import Record
from pressfacts.summary import By, summarize

KIND: tuple[By, ...] = ("kind",)


@pytest.fixture(scope="module")
def truth() -> tuple[list[Event], list[Release]]:
    return world()


@pytest.fixture(scope="module")
def records(truth: tuple[list[Event], list[Release]]) -> list[Record]:
    return [r for i, told in enumerate(truth[1]) for r in pressfacts.extract(told.text, path=f"{i}.txt")]


@pytest.fixture(scope="module")
def merged(records: list[Record]) -> Merged:
    return merge(records)


def _pairs(groups: dict[object, list[int]]) -> set[tuple[int, int]]:
    return {pair for members in groups.values() for pair in combinations(sorted(members), 2)}


def test_there_are_thirty_events_in_eighty_releases(truth: tuple[list[Event], list[Release]]) -> None:
    assert len(truth[0]) == 30 and len(truth[1]) == 80


def test_pairs_of_releases_of_one_event_are_found(truth: tuple[list[Event], list[Release]], merged: Merged) -> None:
    true, found = defaultdict(list), defaultdict(list)
    for i, (told, record) in enumerate(zip(truth[1], merged.records, strict=True)):
        true[told.event].append(i)
        found[record.event or i].append(i)
    wanted, got = _pairs(true), _pairs(found)  # type: ignore[arg-type]
    precision, recall = len(wanted & got) / len(got), len(wanted & got) / len(wanted)
    assert precision >= 0.98 and recall >= 0.85, (precision, recall, sorted(got - wanted), sorted(wanted - got))


def _totals(records: list[Record]) -> dict[str, float]:
    sums = summarize(records, KIND).sums
    totals = {"arrests": 0.0, "kilos": 0.0, "cash": 0.0}
    for total in sums:
        key = {"arrests": "arrests", "seizures": "kilos", "money": "cash"}.get(total.kind)
        if key and (key != "cash" or total.role == "seized"):
            totals[key] += total.value
    return totals


def test_sums_of_merged_releases_are_true(truth: tuple[list[Event], list[Release]], merged: Merged) -> None:
    got = _totals(list(merged.records))
    for key in ("arrests", "kilos"):
        true = sum(getattr(event, key) for event in truth[0])
        assert got[key] == pytest.approx(true, rel=0.02), key


def test_no_release_counts_twice_without_merging(
    truth: tuple[list[Event], list[Release]], records: list[Record]
) -> None:
    leads = [r for told, r in zip(truth[1], records, strict=True) if told.agency == "_lead"]
    alone = _totals(leads)
    assert alone["arrests"] <= sum(event.arrests for event in truth[0])
    assert _totals([*leads, *leads]) == alone


def test_ids_do_not_depend_on_chance(records: list[Record], merged: Merged) -> None:
    again = merge(records)
    assert again == merged
    turned = merge(reversed(records))
    assert {e.id for e in turned.events} == {e.id for e in merged.events}
    assert {t.id for t in turned.things} == {t.id for t in merged.things}
