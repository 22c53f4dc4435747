"""The arithmetic of calendars around the day an article is reported from."""

from datetime import date

import pytest

from pressfacts.annotate.dates.anchor import (
    Anchor,
    anchor_of,
    is_open,
    monday_of,
    moved,
    parse_ago,
    relative,
    week_of,
    weekday_near,
    weekend,
    year_near,
)
from pressfacts.annotate.dates.piece import Piece, Unit
from pressfacts.annotate.facts import Context

THURSDAY = date(2024, 7, 4)


@pytest.mark.parametrize(
    ("published", "dated", "anchor"),
    [
        ("2024-07-04", "2024-07-01", Anchor(THURSDAY, True)),
        (None, "2024-07-04", Anchor(THURSDAY, True)),
        ("2024-07", None, Anchor(date(2024, 7, 31), False)),
        ("2024", None, Anchor(date(2024, 12, 31), False)),
        ("2024-07-04/..", None, None),
        ("last summer", None, None),
        (None, None, None),
    ],
)
def test_the_day_of_writing(published: str | None, dated: str | None, anchor: Anchor | None) -> None:
    assert anchor_of(Context(published=published, dated=dated)) == anchor


@pytest.mark.parametrize(
    ("unit", "shift", "value"),
    [
        ("day", -1, "2024-07-03"),
        ("week", 0, "2024-07-01/2024-07-07"),
        ("week", -1, "2024-06-24/2024-06-30"),
        ("month", -7, "2023-12"),
        ("month", 6, "2025-01"),
        ("year", -1, "2023"),
        ("fiscal", 0, "2024"),
        ("weekend", 0, "2024-06-29/2024-06-30"),
        ("weekend", 1, "2024-07-06/2024-07-07"),
        ("spring", 0, "2024-21"),
        ("spring", -1, "2024-21"),
        ("autumn", -1, "2023-23"),
        ("winter", 1, "2024-24"),
        ("summer", 1, "2025-22"),
    ],
)
def test_periods_around_a_day(unit: Unit, shift: int, value: str) -> None:
    assert relative(THURSDAY, unit, shift) == value


def test_a_fiscal_year_has_not_begun_in_march() -> None:
    assert relative(date(2024, 3, 31), "fiscal", 0) == "2023"


def test_on_a_weekend_the_last_one_is_the_week_before() -> None:
    sunday = date(2024, 7, 7)
    assert weekend(sunday, 0) == "2024-07-06/2024-07-07"
    assert weekend(sunday, -1) == "2024-06-29/2024-06-30"


def test_weeks_begin_on_monday_and_the_calendar_ends() -> None:
    assert monday_of(date(2024, 7, 7)) == monday_of(date(2024, 7, 1)) == date(2024, 7, 1)
    assert week_of(date(2024, 12, 31)) == "2024-12-30/2025-01-05"
    assert moved(date.max, 3) == date.max
    assert moved(date.min, -3) == date.min


@pytest.mark.parametrize(
    ("weekday", "shift", "announced", "day"),
    [
        (3, None, False, date(2024, 7, 4)),
        (3, None, True, date(2024, 7, 11)),
        (3, -1, False, date(2024, 6, 27)),
        (3, 1, False, date(2024, 7, 11)),
        (4, None, False, date(2024, 6, 28)),
        (4, None, True, date(2024, 7, 5)),
        (0, -1, True, date(2024, 7, 1)),
    ],
)
def test_weekdays(weekday: int, shift: int | None, announced: bool, day: date) -> None:
    assert weekday_near(THURSDAY, weekday, shift, announced) == day


@pytest.mark.parametrize(
    ("month", "number", "announced", "year"),
    [
        (7, 4, False, 2024),
        (7, 5, False, 2024),
        (7, 9, False, 2023),
        (7, 9, True, 2024),
        (6, 1, True, 2025),
        (7, None, False, 2024),
        (8, None, False, 2023),
        (8, None, True, 2024),
        (2, 29, False, 2024),
        (12, 31, False, 2023),
    ],
)
def test_the_year_of_a_day(month: int, number: int | None, announced: bool, year: int) -> None:
    assert year_near(THURSDAY, month, number, announced) == year


def test_29_february_is_in_a_leap_year() -> None:
    assert year_near(date(2023, 7, 4), 2, 29, False) == 2020
    assert year_near(date(2022, 7, 4), 2, 29, True) == 2024


def test_a_range_that_would_still_run() -> None:
    assert is_open(THURSDAY, 2024, Piece(month=6, day=1), Piece(month=8, day=1))
    assert not is_open(THURSDAY, 2024, Piece(month=6, day=1), Piece(month=7, day=10))
    assert is_open(THURSDAY, 2024, Piece(month=12), Piece(month=1))


def test_ago_counts_from_the_day_of_writing() -> None:
    assert parse_ago("two days ago", THURSDAY) == "2024-07-02"
    assert parse_ago("three weeks ago", THURSDAY) == "2024-06-13"
