"""How long a term is."""

import pytest

from numbers_markup import tokens_of
from pressfacts.annotate.quantities.durations import Duration, read_duration


def read(text: str) -> Duration | None:
    return read_duration(tokens_of(text), 0)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("nine years in prison", 9, "years"),
        ("18 months' imprisonment", 18, "months"),
        ("a year", 1, "years"),
        ("a 12-month term", None, None),
        ("12-month term", 12, "months"),
        ("17 years and four months", 208, "months"),
        ("17 years, four months", 208, "months"),
        ("five years and ten months and six days", 70, "months"),
        ("a year and a day", 366, "days"),
        ("12 months and one day", 366, "days"),
        ("18 months and one day", 18, "months"),
        ("six weeks", None, None),
        ("years", None, None),
    ],
)
def test_lengths(text: str, value: float | None, unit: str | None) -> None:
    found = read(text)
    assert (found and found.bounds.value, found and found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("six months to two years", 6, 24, "months"),
        ("164 months to 365 months", 164, 365, "months"),
        ("25 years to life", 25, None, "years"),
        ("15 years-to-life", 15, None, "years"),
    ],
)
def test_ranges(text: str, low: float, high: float | None, unit: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.bounds.low, found.bounds.high, found.unit) == (low, high, unit)


def test_the_longer_term_does_not_come_first() -> None:
    found = read("two years to six months")
    assert found is not None and found.bounds.value == 2


def test_its_tokens_end_behind_its_last_unit() -> None:
    tokens = tokens_of("17 years and four months in prison")
    found = read_duration(tokens, 0)
    assert found is not None
    assert [token.text for token in tokens[found.first : found.last]] == ["17", "years", "and", "four", "months"]
