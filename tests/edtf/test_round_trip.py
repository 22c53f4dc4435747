"""Days in every usual notation are found and read; EDTF values keep their bounds."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.edtf import bounds, interval, is_edtf, write
from pressfacts.edtf.full import find_full_date
from pressfacts.edtf.months import month_number
from pressfacts.write.readable_dates import readable

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


def ordinal(day: int) -> str:
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


NOTATIONS: dict[str, Callable[[date], str]] = {
    "British": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "American": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "ordinal": lambda d: f"{ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}",
    "of": lambda d: f"the {ordinal(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    "abbreviated": lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    "abbreviated, American": lambda d: f"{MONTHS[d.month - 1][:3]}. {d.day}, {d.year}",
    "weekday": lambda d: f"{d:%A}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "ISO": lambda d: d.isoformat(),
    "full stops": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "slashes": lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    "capitals": lambda d: f"{d.day} {MONTHS[d.month - 1].upper()} {d.year}",
}


@pytest.mark.parametrize("notation", NOTATIONS)
@given(
    day=DAYS,
    before=st.sampled_from(["", "Published: ", "LIMA, ", "No. 12 of "]),
    after=st.sampled_from(["", " –", ", Lima", "\n"]),
)
def test_a_day_in_a_usual_notation(notation: str, day: date, before: str, after: str) -> None:
    text = before + NOTATIONS[notation](day) + after
    found = find_full_date(text, 0, day_first=True)
    assert found is not None, text
    start, end, value = found
    assert value == day.isoformat()
    assert len(before) - 1 <= start < end <= len(text) - len(after)


@given(DAYS)
def test_american_slashes(day: date) -> None:
    found = find_full_date(f"{day.month}/{day.day}/{day.year}", 0, day_first=False)
    assert found is not None and found[2] == day.isoformat()


@given(DAYS, DAYS)
def test_the_first_of_two_days(one: date, other: date) -> None:
    found = find_full_date(f"On {NOTATIONS['British'](one)} and {NOTATIONS['American'](other)}", 0, day_first=True)
    assert found is not None and found[2] == one.isoformat()


@given(DAYS, st.integers(0, 4_000))
def test_an_interval_has_the_bounds_of_its_ends(first: date, days: int) -> None:
    last = first + timedelta(days)
    value = interval(first.isoformat(), last.isoformat())
    assert is_edtf(value) and bounds(value) == (first.isoformat(), last.isoformat())
    assert interval(value, None).endswith("/..") and bounds(interval(value, None)) == (first.isoformat(), None)


@given(DAYS, st.booleans())
def test_a_month_and_a_year_hold_their_days(day: date, of_month: bool) -> None:
    value = write(day.year, day.month if of_month else None, None)
    first, last = bounds(value)
    assert first is not None and last is not None and first <= day.isoformat() <= last
    assert first.endswith("-01")


@given(DAYS, DAYS)
def test_different_days_read_differently(one: date, other: date) -> None:
    assert (readable(one.isoformat()) == readable(other.isoformat())) == (one == other)
    assert str(one.year) in readable(one.isoformat())


@pytest.mark.parametrize("number", range(1, 13))
def test_names_and_abbreviations_of_months(number: int) -> None:
    name = MONTHS[number - 1]
    assert (
        month_number(name)
        == month_number(name[:3])
        == month_number(f"{name[:3]}.")
        == month_number(name.upper())
        == number
    )
    with pytest.raises(KeyError):
        month_number(name[:2])
