"""Days named by their holiday, resolved like a day and its month."""

import pytest

from annotate.dates.test_find import check


@pytest.mark.parametrize(
    "marked",
    [
        "Two men were held in Tlokweng on <date edtf=2023-12-31>New Year's Eve</date>.",
        "A bus was found on <date edtf=2023-12-26>Boxing Day</date>.",
        "It opened on <date edtf=2021-12-25>Christmas Day 2021</date>.",
        "It opened on <date edtf=2024-01-01>New Year’s Day</date>.",
        "The Christmas Eve Club met.",
        "They sold Halloween masks and Valentine's cards.",
    ],
)
def test_holidays(marked: str) -> None:
    check(marked, published="2024-01-08")


def test_without_a_year_the_day_has_none() -> None:
    check("It was closed on <date edtf=XXXX-12-26>Boxing Day</date>.")


@pytest.mark.parametrize(
    "marked",
    [
        "Nine were held over the <date edtf=2023-09-02/2023-09-04>Labor Day weekend</date>.",
        "Nine were held over the <date edtf=2022-05-28/2022-05-30>Memorial Day weekend 2022</date>.",
        "Nine were held on <date edtf=2023-11-23>Thanksgiving Day</date>.",
        "<date edtf=2023-09-02/2023-09-04>LABOUR DAY WEEKEND</date> RESULTS",
        "Nine were held on <date edtf=2023-04-07>Good Friday</date> and <date edtf=2021-04-05>Easter Monday 2021</date>.",
        "Nine were held over the <date edtf=2023-04-07/2023-04-10>Easter weekend</date>.",
        "The Memorial Day Parade and a Labour Day of its own were calm.",
    ],
)
def test_holidays_on_a_weekday_that_moves(marked: str) -> None:
    check(marked, published="2023-09-12")
