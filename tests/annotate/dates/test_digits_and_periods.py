"""Days in digits, parts of years, fiscal years, decades, ranges of years: which are read, and how. Texts are invented."""

import pytest

from markup import parse
from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.facts import Context, Facts


def found(text: str, country: str | None = None, published: str | None = None) -> list[tuple[str, str | None]]:
    facts = Facts(context=Context(published=published, country=country))
    return [(text[m.start : m.end], m.edtf) for m in find_dates(text, facts)]


def check(marked: str, country: str | None = None, published: str | None = None) -> None:
    text, tags = parse(marked)
    assert found(text, country, published) == [(text[t.start : t.end], t.attrs["edtf"]) for t in tags]


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("The crane fell on <date edtf=2022-07-04>04/07/2022</date> in Tornal.", "GB"),
        ("The crane fell on <date edtf=2022-04-07>04/07/2022</date> in Tornal.", "US"),
        ("The crane fell on <date edtf=2022-04-07>04/07/22</date> in Tornal.", "US"),
        ("The crane fell on <date edtf=2022-07-04>04/07/22</date> in Tornal.", "IE"),
    ],
)
def test_the_country_decides_whether_day_or_month_comes_first(marked: str, country: str) -> None:
    check(marked, country)


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("The crane fell on <date edtf=2022-07-23>07/23/2022</date>.", "GB"),
        ("The crane fell on <date edtf=2022-07-23>23/07/2022</date>.", "US"),
    ],
)
def test_digits_that_are_no_day_in_the_usual_order_are_read_in_the_other(marked: str, country: str) -> None:
    check(marked, country)


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("The crane fell on <date edtf=2024-09-10>Tuesday, 10/09/2024</date>.", "US"),
        ("The crane fell on <date edtf=2024-10-09>Wednesday, 10/09/2024</date>.", "GB"),
    ],
)
def test_the_weekday_decides_the_order_against_the_country(marked: str, country: str) -> None:
    check(marked, country)


@pytest.mark.parametrize(
    "marked",
    [
        "Signed on <date edtf=2019-12-05>2019-12-05</date> at noon.",
        "Signed on <date edtf=2019-12-05>5.12.2019</date> at noon.",
        "Signed on <date edtf=2019-12-05>5-12-2019</date> at noon.",
        "Signed on <date edtf=2019-12-05>5/12/2019</date> at noon.",
        "Signed on <date edtf=2019-12-05>5 / 12 / 2019</date> at noon.",
        "Signed on <date edtf=2019-12-05>5.12.19</date> at noon.",
    ],
)
def test_days_in_digits_are_parted_by_dots_dashes_or_slashes(marked: str) -> None:
    check(marked, "GB")


@pytest.mark.parametrize(
    "text",
    [
        "The form is numbered 31/02/2021 in the register.",
        "The pipe has version 10.12.20 on its label.",
        "Ring 040/12/2021 for a clerk.",
        "The server at 10.12.2021.7 was closed.",
        "The file is named report_5/12/2019 in the cabinet.",
        "The ledger counts 5/12-2019 as one row.",
    ],
)
def test_digits_that_are_no_day_are_no_date(text: str) -> None:
    assert found(text, "GB") == []


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("The van stood there <date edtf=2017-02-10/2017-02-16>02/10 - 02/16/2017</date>.", "US"),
        ("The van stood there <date edtf=2016-12-30/2017-01-02>12/30 - 01/02/2017</date>.", "US"),
        ("The van stood there <date edtf=2017-02-10/2017-02-16>10/02 - 16/02/2017</date>.", "GB"),
    ],
)
def test_days_in_digits_with_one_year_are_a_range(marked: str, country: str) -> None:
    check(marked, country)


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("The market shut on <date edtf=2022-11-21>Monday (21/11)</date>.", "GB"),
        ("The market shut on <date edtf=2022-11-21>Monday (11/21)</date>.", "US"),
    ],
)
def test_a_weekday_with_day_and_month_in_brackets_needs_no_year(marked: str, country: str) -> None:
    check(marked, country, published="2022-11-25")


@pytest.mark.parametrize(
    "marked",
    [
        "Thefts fell in the <date edtf=2018-01/2018-03>first quarter of 2018</date>.",
        "Thefts fell in the <date edtf=2018-10/2018-12>last quarter of 2018</date>.",
        "Thefts fell in the <date edtf=2018-07/2018-12>second half of 2018</date>.",
        "Thefts fell in the <date edtf=2018-07/2018-12>last half of 2018</date>.",
        "Thefts fell in <date edtf=2018-07/2018-09>Q3 2018</date>.",
        "Thefts fell in the <date edtf=2018-01/2018-05>first five months of 2018</date>.",
        "Thefts fell in the <date edtf=2018-11/2018-12>last two months of 2018</date>.",
    ],
)
def test_parts_of_a_year_are_their_months(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        ("Thefts fell in the <date edtf=2021-01/2021-03>first quarter of the year</date>.", "2021-06-08"),
        ("Thefts fell in the <date edtf=2021-01/2021-06>first half of the year</date>.", "2021-08-08"),
        ("Thefts fell in the <date edtf=2021-01/2021-04>first four months of the year</date>.", "2021-06-08"),
    ],
)
def test_parts_of_the_year_are_of_the_year_of_writing(marked: str, published: str) -> None:
    check(marked, published=published)


@pytest.mark.parametrize(
    "marked",
    [
        "Fees rose in <date edtf=2017>FY 2017</date>.",
        "Fees rose in <date edtf=2017>FY17</date>.",
        "Fees rose in <date edtf=2017/2018>FY 2017-18</date>.",
        "Fees rose in <date edtf=2017/2018>fiscal year 2017/2018</date>.",
        "Fees rose in <date edtf=2017/2018>financial year 2017-18</date>.",
    ],
)
def test_fiscal_years_are_a_year_or_two(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "She ran a mill in <date edtf=198X>the 1980s</date>.",
        "She ran a mill in <date edtf=198X>the '80s</date>.",
        "She ran a mill in <date edtf=201X>the 2010s</date>.",
    ],
)
def test_decades_leave_the_year_open(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Fees rose in <date edtf=2021-04/2022-03>the year to March 2022</date>.",
        "Fees rose in <date edtf=2010-11-01/2011-10-31>the twelve months to 31 October 2011</date>.",
        "Fees rose in <date edtf=2019-03-01/2020-02-29>the year ending 29 February 2020</date>.",
        "Fees rose in <date edtf=2022-01/2022-12>the year to December 2022</date>.",
    ],
)
def test_a_year_to_a_month_begins_behind_that_month_a_year_before(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The ring was at work in <date edtf=2012/2015>2012-2015</date>.",
        "The ring was at work in <date edtf=2012/2015>2012-15</date>.",
        "The ring was at work in <date edtf=1998>'98</date>.",
        "The ring was at work in <date edtf=2014>'14</date>.",
        "The ring was at work in <date edtf=1998/..>1998 - present</date>.",
    ],
)
def test_years_may_be_written_short(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "The shed held 2015 bottles.",
        "The plot measures 1998-2015 metres.",
        "The lorry bears the number A2015.",
        "A fine of $2015 was paid.",
        "A fine of 2015.50 was paid.",
        "About 2015 bottles were in the shed.",
        "It took a walk of 2015m to reach it.",
        "Call 1998 at once.",
    ],
)
def test_numbers_of_the_shape_of_years_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "Crane falls\n<date edtf=2022-07-04>2022 07 04</date>\nIt fell in Tornal.",
        "<date edtf=2022-07-04>04.07.22</date>, 16:20\nCrane falls",
        "Crane falls\n<date edtf=2022-07-04>04.07.22</date>",
    ],
)
def test_digits_on_a_line_of_their_own_are_a_day(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "They sold 2022 07 04 of them.",
        "2022 07 04 cranes",
        "12 07 04\nCranes",
        "Version 04.07.22\nCranes",
        "04.07.22 of it",
    ],
)
def test_digits_beside_words_are_none(text: str) -> None:
    assert found(text) == []
