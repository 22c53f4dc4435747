"""Whatever is added up: groups part the sums, order changes nothing, bounds hold the value."""

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from made_up import RECORD, figure
from pressfacts.record import Record
from pressfacts.summary import By, summarize

KIND: tuple[By, ...] = ("kind",)
NUMBERS = st.integers(2, 500)
FIGURES = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["arrests", "victims", "searches"]),
            "value": NUMBERS,
            "countries": st.sampled_from([(), ("PE",), ("NO",), ("PE", "NO")]),
            "dates": st.sampled_from([(), ("2024-03-05",), ("2024-04",)]),
            "operation": st.sampled_from([None, "Operation Salt Ladder"]),
        }
    ),
    max_size=6,
    unique_by=lambda given_: (given_["kind"], given_["value"]),
)


def record(number: int, figures: list[dict[str, Any]]) -> Record:
    made = tuple(
        figure("12 people", **{**given_, "low": given_["value"], "sentence": f"{number}.{i}"})
        for i, given_ in enumerate(figures)
    )
    return msgspec.structs.replace(RECORD, id=f"{number:016x}", figures=made, published="2024-03-12")


@settings(max_examples=60)
@given(st.lists(FIGURES, max_size=4))
def test_groups_add_up_to_the_whole(articles: list[list[dict[str, Any]]]) -> None:
    records = [record(i, figures) for i, figures in enumerate(articles)]
    summary = summarize(records)
    by: dict[str, dict[str, float]] = {}
    for one in summary.sums:
        kinds = by.setdefault(one.by, {})
        kinds[one.kind] = kinds.get(one.kind, 0) + one.value
    assert by.get("kind", {}) == by.get("country", {}) == by.get("month", {}) == by.get("operation", {})


@settings(max_examples=60)
@given(st.lists(FIGURES, max_size=4), st.randoms())
def test_the_order_of_releases_changes_no_sum(articles: list[list[dict[str, Any]]], random: Any) -> None:
    # What one release dates and another gives an operation may be one fact by a third: there the order decides.
    records = [record(i, [{**one, "dates": ()} for one in figures]) for i, figures in enumerate(articles)]
    shuffled = list(records)
    random.shuffle(shuffled)

    def sums(given_: list[Record]) -> set[tuple[object, ...]]:
        return {(s.by, s.group, s.kind, s.item, s.value, s.low, s.high) for s in summarize(given_).sums}

    assert sums(records) == sums(shuffled)


@settings(max_examples=60)
@given(st.lists(FIGURES, max_size=4))
def test_every_figure_is_accounted_for(articles: list[list[dict[str, Any]]]) -> None:
    records = [record(i, figures) for i, figures in enumerate(articles)]
    summary = summarize(records, KIND)
    added = sum(len(one.figures) for one in summary.sums)
    assert summary.figures == sum(map(len, articles))
    assert added == summary.figures - summary.repeated - summary.parts - summary.not_added - summary.not_events


@settings(max_examples=60)
@given(FIGURES, st.integers(1, 3))
def test_copies_of_an_article_add_nothing(figures: list[dict[str, Any]], copies: int) -> None:
    one = record(1, figures)
    assert summarize([one] * copies, KIND).sums == summarize([one], KIND).sums


@settings(max_examples=60)
@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=5))
def test_bounds_hold_the_value(ranges: list[tuple[int, int]]) -> None:
    figures = tuple(
        figure("12 people", kind="arrests", low=min(pair), high=max(pair), qualifier="between", sentence=str(i))
        for i, pair in enumerate(ranges)
    )
    (total,) = summarize([msgspec.structs.replace(RECORD, figures=figures)], KIND).sums
    assert total.low == total.value == sum(min(pair) for pair in ranges)
    assert total.high == sum(max(pair) for pair in ranges)
