"""Explanations give back the text, whatever it looks like."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pressfacts
from expected import read_sample, sample_names
from pressfacts.record import Explanation, Mention, Record


def places(explain: Explanation) -> Iterator[Mention]:
    """Every place that an explanation names."""
    single = (explain.trigger, explain.number, explain.qualifier, explain.operation, explain.part_of, explain.restates)
    yield from (mention for mention in single if mention)
    yield from (*explain.also, *explain.countries, *explain.dates)


def check(records: list[Record]) -> None:
    for record in records:
        assert record.text
        for figure in record.figures:
            assert figure.explain
            for mention in places(figure.explain):
                assert record.text[mention.start : mention.end] == mention.text
                assert mention.text.strip()


@pytest.mark.parametrize("name", sample_names())
def test_each_place_gives_back_its_text(name: str) -> None:
    records = list(pressfacts.extract(read_sample(name), keep_text=True, explain=True))
    check(records)
    for record in records:
        for figure in record.figures:
            assert figure.explain
            number = figure.explain.number
            assert figure.start <= number.start < number.end <= figure.end
            assert len(figure.explain.countries) >= len(figure.countries)
            assert bool(figure.explain.dates) == bool(figure.dates)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(["“", "’", "\n", "  ", "\u00a0", "–", "\r\n", "\u200b", "•\t"]), min_size=6, max_size=6)
)
def test_odd_characters_move_no_place(odd: list[str]) -> None:
    a, b, c, d, e, f = odd
    text = (
        f"Kayak thieves caught{a}\n\nLISBON –{b}Police in Portugal arrested{c}more than 72 people, including{d}12 women, "
        f"in Operation{e}Wet Paddle on 3 May 2023.{f}They seized EUR 40 000 (about USD 44 000) in cash."
    )
    check(list(pressfacts.extract(text, keep_text=True, explain=True)))


def test_explanations_are_there_only_when_asked_for() -> None:
    records = list(pressfacts.extract(read_sample(sample_names()[0])))
    assert not any(figure.explain for record in records for figure in record.figures)
