"""Dates counted from the day of writing, Wednesday 8 June 2022, or from one just named. All sentences are invented."""

import pytest

from markup import parse
from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.facts import Context, Facts

WRITTEN = "2022-06-08"


def found(text: str, published: str | None = WRITTEN) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.edtf) for m in find_dates(text, Facts(context=Context(published=published)))]


def check(marked: str) -> None:
    text, tags = parse(marked)
    assert found(text) == [(text[t.start : t.end], t.attrs["edtf"]) for t in tags]


@pytest.mark.parametrize(
    "marked",
    [
        "The shed burnt <date edtf=2022-06-08>today</date>.",
        "The shed burnt <date edtf=2022-06-07>yesterday</date>.",
        "The shed burnt <date edtf=2022-06-07>last night</date>.",
        "The fair opens <date edtf=2022-06-09>tomorrow</date>.",
        "The shed burnt <date edtf=2022-06-06>the day before yesterday</date>.",
        "The fair opens <date edtf=2022-06-10>the day after tomorrow</date>.",
    ],
)
def test_days_around_today(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The shed burnt on <date edtf=2022-06-07>Tuesday</date>.",
        "The shed burnt on <date edtf=2022-06-02>Thursday</date>.",
        "The shed burnt on <date edtf=2022-06-08>Wednesday</date>.",
        "The fair opens <date edtf=2022-06-13>next Monday</date>.",
        "The fair will open on <date edtf=2022-06-10>Friday</date>.",
    ],
)
def test_a_weekday_is_the_last_one_unless_it_is_to_come(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The shed burnt <date edtf=2022-05>last month</date>.",
        "The shed burnt <date edtf=2021>last year</date>.",
        "The fair opens <date edtf=2022-07>next month</date>.",
        "The fair opens <date edtf=2023>next year</date>.",
        "The shed burnt <date edtf=2022-06>this month</date>.",
        "The shed burnt <date edtf=2022>this year</date>.",
        "The shed burnt <date edtf=2021-22>last summer</date>.",
    ],
)
def test_months_years_and_seasons_around_this_one(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The shed burnt <date edtf=2022-06-05>three days ago</date>.",
        "The shed burnt <date edtf=2022-04>two months ago</date>.",
        "The shed burnt <date edtf=2017>five years ago</date>.",
    ],
)
def test_what_is_so_long_ago_is_as_precise_as_its_unit(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The shed burnt on <date edtf=2021-03-04>4 March 2021</date> and the mill <date edtf=2021-03-05>the next day</date>.",
        "The shed burnt on <date edtf=2021-03-04>4 March 2021</date> and the mill <date edtf=2021-03-05>the following day</date>.",
        "The shed burnt on <date edtf=2021-03-04>4 March 2021</date> and the mill <date edtf=2021-03-03>the previous day</date>.",
        "The shed burnt on <date edtf=2021-03-04>4 March 2021</date> and the mill <date edtf=2021-03-04>the same day</date>.",
        "The shed burnt on <date edtf=2021-03-04>4 March 2021</date> and the mill <date edtf=2021-03-07>three days later</date>.",
        "The shed burnt in <date edtf=2019>2019</date> and the mill <date edtf=2020>the following year</date>.",
    ],
)
def test_days_and_years_counted_from_the_one_just_named(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("words", ["today", "yesterday", "last month", "this year", "five years ago", "on Tuesday"])
def test_without_a_day_of_writing_nothing_counted_from_it_is_known(words: str) -> None:
    assert [edtf for _, edtf in found(f"The shed burnt {words}.", published=None) if edtf] == []
