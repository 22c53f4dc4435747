"""Bins of the timeline hold the dates that fall into them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.report.timeline import Timeline

DAYS = st.lists(st.dates(date(1950, 1, 1), date(2049, 12, 31)), min_size=1, max_size=40)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@given(DAYS)
def test_every_day_has_one_bin(days: list[date]) -> None:
    line = Timeline([day.isoformat() for day in days])
    assert 0 < len(line.labels) <= 49
    for day in days:
        (place,) = line.places([day.isoformat()])
        assert 0 <= place < len(line.labels)


@given(DAYS)
def test_bins_are_in_the_order_of_days(days: list[date]) -> None:
    line = Timeline([day.isoformat() for day in days])
    places = [line.places([day.isoformat()])[0] for day in sorted(days)]
    assert places == sorted(places)


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.lists(st.integers(0, 600), max_size=10))
def test_a_short_span_is_shown_by_months(first: date, offsets: list[int]) -> None:
    days = [first + timedelta(offset) for offset in [0, *offsets]]
    line = Timeline([day.isoformat() for day in days])
    for day in days:
        assert line.labels[line.places([day.isoformat()])[0]] == f"{MONTHS[day.month - 1]} {day.year}"


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        (["2024-01-05", "2024-03"], "Jan 2024", "Mar 2024"),
        (["2010-02", "2019-11"], "2010 Q1", "2019 Q4"),
        (["1980", "2020"], "1980", "2020"),
        (["1800", "1990", "2020"], "1973 and before", "2020"),
    ],
)
def test_bins_are_months_quarters_or_years(dates: list[str], first: str, last: str) -> None:
    labels = Timeline(dates).labels
    assert (labels[0], labels[-1]) == (first, last)


def test_outliers_go_into_the_first_or_last_bin() -> None:
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 7) for day in range(1, 8)]
    line = Timeline([*days, "1950-01-01"])
    assert line.labels[0] == "Jan 2024 and before"
    assert line.places(["1950-01-01"]) == [0]


def test_dates_without_two_ends_or_of_many_bins_have_no_place() -> None:
    line = Timeline(["2024-01-05", "2024-06-05"])
    for vague in ("2024-01/..", "XXXX-01-05", "not a date", "2024-01/2024-06"):
        assert line.places([vague]) == []
    assert line.places(["2024-01/2024-03", "2024-01-09"]) == [0, 1, 2]
    assert Timeline([]).labels == [] and Timeline([]).places(["2024"]) == []
