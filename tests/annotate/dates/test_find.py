"""Dates in sentences, by inline markup: `edtf` is the value, `null` where none can be known."""

import pytest

from markup import parse
from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.facts import Context, Facts
from pressfacts.data import load_rules

FILES = {
    "years": {"before": {"words", "not"}, "after": {"words", "not"}, "slash": {"words"}},
    "months": {"before": {"words"}, "alone": {"words"}},
    "relative": {"before": {"not"}, "after": {"not"}},
    "names": {"names": {"words"}},
    "announced": {t: {"words"} for t in ("ahead", "past", "follows", "meeting")},
}


def marks(marked: str) -> list[tuple[str, str | None]]:
    text, tags = parse(marked)
    return [(text[t.start : t.end], None if t.attrs["edtf"] == "null" else t.attrs["edtf"]) for t in tags]


def found(text: str, published: str | None = None, country: str | None = None) -> list[tuple[str, str | None]]:
    facts = Facts(context=Context(published=published, country=country))
    return [(text[m.start : m.end], m.edtf) for m in find_dates(text, facts)]


def check(marked: str, published: str | None = None, country: str | None = None) -> None:
    assert found(parse(marked)[0], published, country) == marks(marked)


def _listed(key: str) -> list[tuple[str, str]]:
    return [
        (name, e)
        for name, tables in FILES.items()
        for e in load_rules(f"dates/{name}.toml", tables).content.get(key, [])
    ]


@pytest.mark.parametrize(("name", "marked"), _listed("examples"))
def test_examples_of_the_data(name: str, marked: str) -> None:
    check(marked, published="2022-06-15" if name == "announced" else None)


@pytest.mark.parametrize(("name", "text"), _listed("counter_examples"))
def test_counter_examples_of_the_data(name: str, text: str) -> None:
    assert found(text, published="2022-06-15") == []


@pytest.mark.parametrize(
    "marked",
    [
        "The raid of <date edtf=2021-09-20>Sept. 20, 2021</date> led to two more.",
        "<date edtf=2013-07-05>Friday, July 5, 2013</date>",
        "On <date edtf=2019-04-30>30th of April 2019</date> the vault stood open.",
        "It came on <date edtf=2021-09-20>20/09/2021</date>, not <date edtf=2021-09-21>2021-09-21</date>.",
        "<date edtf=2023-10-03/2023-10-10>3-10 October 2023</date>",
        "They met <date edtf=2023-10-03/2023-10-10>from 3 to 10 October 2023</date>.",
        "They met from <date edtf=2023-10-03/2023-10-10>3-10 October 2023</date>.",
        "It ran <date edtf=2015-09-23/2015-09-25>23 – 25 September 2015</date> in Quito.",
        "The fair (<date edtf=2018-03-08/2018-03-09>March 8-9, 2018</date>) was quiet.",
        "They sat on <date edtf=2020-05-04/2020-05-05>4 and 5 May 2020</date>.",
        "They sat on <date edtf=2020-05-04/2020-05-06>4, 5 and 6 May 2020</date>.",
        "Thefts on <date edtf=2020-05-04/2020-05-09>4 and 9 May 2020</date> were alike.",
        "Thefts on <date edtf=2020-05-04>4</date>, <date edtf=2020-05-06>6</date> and <date edtf=2020-05-09>9 May 2020</date> were alike.",
        "It lasted <date edtf=2023-11-28/2023-12-01>from 28 November to 1 December 2023</date>.",
        "It lasted <date edtf=2022-11-28/2023-02-01>between 28 November and 1 February 2023</date>.",
        "He sold fakes <date edtf=2015-01/2016-03>from January 2015 through March 2016</date>.",
        "He sold fakes <date edtf=2006-05/2006-09>between May and September 2006</date>.",
        "He sold fakes <date edtf=2005/2009>from at least 2005 until 2009</date>.",
        "Beginning in <date edtf=2009-01/2012-06>January 2009 and continuing through June 2012</date>.",
        "The gang was at work <date edtf=2017/..>since 2017</date>.",
        "<date edtf=2014/..>Since mid-2014</date> the port is watched.",
        "He paid <date edtf=2015/..>from 2015 to the present</date>.",
        "It lasted <date edtf=2022-11-28/2022-12-03>28 November-3 December 2022</date>.",
        "In the <date edtf=2018/2019>2018/2019</date> school year he led it (<date edtf=2019/..>2019 - present</date>).",
        "It stood open <date edtf=../2016>until 2016</date>.",
        "She left in <date edtf=2022>late 2022</date>, or in <date edtf=2023-12>early December 2023</date>.",
        "Losses rose in <date edtf=2022>FY 2022</date> and <date edtf=2021>fiscal year 2021</date>.",
        "Losses rose in the <date edtf=2019-01/2019-06>first half of 2019</date>.",
        "Losses rose in the <date edtf=2020-04/2020-06>second quarter of 2020</date>.",
        "Losses rose in <date edtf=2021-10/2021-12>Q4 2021</date>.",
        "It began in <date edtf=2020-21>spring 2020</date>, not the <date edtf=2019-23>fall of 2019</date>.",
        "During <date edtf=199X>the 1990s</date> he ran a garage.",
        (
            "Two visits, on <date edtf=2010-06-15>June 15</date>, <date edtf=2010-07-02>July 2</date>, and"
            " <date edtf=2010-07-07>July 7, 2010</date>, were filmed."
        ),
        "They came in <date edtf=2016-07>July</date> and <date edtf=2016-10>October 2016</date>.",
        (
            "She was held on <date edtf=2018-12-10>10 December 2018</date> and freed"
            " <date edtf=2018-12-11>the following day</date>."
        ),
        (
            "He fled in <date edtf=2013-06>June 2013</date> and was caught in"
            " <date edtf=2013-11>November of the same year</date>."
        ),
        "in<date edtf=2020-12>December 2020</date> the shop closed.",
        "<date edtf=2017-07-20>Today</date>, <date edtf=2017-07-20>20 July 2017</date>, the market was shut.",
        "<date edtf=2019-05-04/2019-05-05>The weekend of 4-5 May 2019</date> was wet.",
        "Patrols ran <date edtf=2020-05-13/2020-05-14>between the hours of 7 am on 13 May and 3 am on 14 May 2020</date>.",
        "Issued <date edtf=2024-10-21>Monday 21/10/24</date>.",
        "Done on the <date edtf=2016-03-09>9th day of March 2016</date>.",
        "It was sent on <date edtf=2024-09-10>Tuesday, 9/10/2024</date>.",
        "He worked there <date edtf=2003-06/2006-07>from June 2003 through July2006</date>.",
        "<date edtf=2025-02-05/2025-03-16>From 5 February to 16 March</date>, until <date edtf=2025-03-16>16 March 2025</date>, ten were held.",
    ],
)
def test_dates_that_need_no_anchor(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Two came <date edtf=2018-03-06>yesterday</date>, a third <date edtf=2018-03-07>today</date>.",
        "A judge sentenced him <date edtf=2018-03-02>Friday</date>.",
        "He was held <date edtf=2018-03-01>last Thursday</date>.",
        "She was held on <date edtf=2018-03-07>Wednesday</date>.",
        "The court will hear him <date edtf=2018-03-13>Tuesday</date>.",
        (
            "He was charged <date edtf=2018-02-26/2018-03-04>last week</date>; more came"
            " <date edtf=2018-03-05/2018-03-11>this week</date>."
        ),
        "Ferries were searched over <date edtf=2018-03-03/2018-03-04>the weekend</date>.",
        "He fled <date edtf=2018-02>last month</date>, she <date edtf=2018>earlier this year</date>.",
        "Six meetings were held <date edtf=2017-10/..>since October last year</date>.",
        "It was launched in <date edtf=2018-01>January of this year</date>.",
        "Officers acted on <date edtf=2018-03-05>5 March</date> and in <date edtf=2017-05>May</date>.",
        "They acted <date edtf=2017-10-03/2017-10-10>from 3 to 10 October</date>.",
        "They acted <date edtf=2017-11-28/2018-01-02>between 28 November and 2 January</date>.",
        "They acted <date edtf=2017-01-01/2017-06-30>from 1 January to 30 June</date>.",
        "They act <date edtf=2018-02-20/2018-03-15>from 20 February to 15 March</date>.",
        "The summit will be held on <date edtf=2018-11-28>28 November</date>.",
        "The summit will be held <date edtf=2018-11-28/2018-12-01>from 28 November to 1 December</date>.",
        "He was arrested <date edtf=2017-06>last June</date>.",
        "The hearing is on <date edtf=2018-04-10>Tuesday, April 10</date>.",
        "He fled <date edtf=2018-03-04>three days ago</date>.",
        "It stood empty <date edtf=2017-22>last summer</date>.",
        "Plans for <date edtf=2019>next year</date> are ready.",
        "The bank lost most in the <date edtf=2018-01/2018-03>first quarter of this year</date>.",
        "<date edtf=2018-03-07>Todays</date> sentence ends the case.",
        "He fled on <date edtf=2018-02-27>Tuesday of last week</date>.",
        "He fled <date edtf=2018-03-02>last week on Friday</date>.",
        "They searched <date edtf=2018-02-28/2018-03-03>between Wednesday and Saturday of last week</date>.",
        "The squad has, <date edtf=2007-03/..>from March 2007 on</date>, held 40 men.",
        "They were held on <date edtf=2017-05-04/2017-05-05>May 4-5</date> and <date edtf=2017-05-09>9, 2017</date>.",
        "Raids on <date edtf=2017-05-03>3</date>, <date edtf=2017-05-07/2017-05-08>7-8</date> and <date edtf=2017-05-11>11 May 2017</date>.",
    ],
)
def test_dates_told_from_the_anchor(marked: str) -> None:
    check(marked, published="2018-03-07")


@pytest.mark.parametrize(
    "marked",
    [
        "It ran from <date edtf=XXXX-10-03/XXXX-10-10>3-10 October</date>.",
        "He was held in <date edtf=XXXX-03>March</date> and freed <date edtf=null>Tuesday</date>.",
        "He was held <date edtf=null>last week</date>.",
        "It was launched in <date edtf=XXXX-05>May of this year</date>.",
        (
            "She pleaded guilty on <date edtf=2023-11-15>November 15, 2023</date>."
            " Her sentencing is set for <date edtf=2024-01-31>January 31</date>."
        ),
        "The list of <date edtf=2026-04-13>13 April 2026</date> grew on <date edtf=2026-04-17>17 April</date>.",
        (
            "The fair runs <date edtf=2023-11-28/2023-12-01>28 November – 1 December 2023</date>."
            " It opens on <date edtf=2023-11-28>Tuesday 28 November</date>;"
            " reply by <date edtf=2023-11-22>Wednesday 22 November</date>."
        ),
        "<date edtf=2013>2013</date>\n\nThe bureau moved in <date edtf=2013-11>November</date>.",
    ],
)
def test_dates_without_an_anchor(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "He got 18 months, paid 2,000 euros and is 31 years old.",
        "A three-day meeting is held every year; recent years and the past decade were quiet.",
        "The door opened at 9:30 a.m. for a second.",
        "She drove a 2016 Volvo past 1987 Harbour Street.",
        "Case 23-CR-597, 18 U.S.C. § 1956, order 2019/1020, page 2021.pdf, tel. 202-514-2007.",
        "May they march on, said April Sutter and August Lindqvist.",
        "Sun and Sat are short; the second of three is Sol.",
        "The office is open Monday to Friday and every Sunday.",
        "They came back the following Monday.",
        "See example.org/2021/05/03/raid for more.",
        "In the last year of his term and over the next month little changed.",
    ],
)
def test_no_dates(text: str) -> None:
    assert found(text, "2022-06-15") == []


def test_the_day_of_publication_shows_what_is_written_first() -> None:
    marked = "Release Date: <date edtf=2016-09-12>09/12/2016</date>. A raid followed on <date edtf=2016-10-03>10/03/2016</date>."
    check(marked, published="2016-09-12")
    check("Paid on <date edtf=2016-03-10>10/03/2016</date>.", published="2016-09-12")


def test_a_month_in_letters_behind_its_year() -> None:
    assert found("Filed 2024. 7. 9. Sold 2024-Jul-10 or 2024/Jul/11.") == [
        ("2024. 7. 9", "2024-07-09"),
        ("2024-Jul-10", "2024-07-10"),
        ("2024/Jul/11", "2024-07-11"),
    ]


def test_american_releases_put_the_month_first() -> None:
    assert found("Filed 07/10/2024.", country="US") == [("07/10/2024", "2024-07-10")]
    assert found("Filed 07/10/2024.") == [("07/10/2024", "2024-10-07")]


def test_a_month_or_year_of_publication_anchors_only_what_it_can() -> None:
    assert found("It began this year, says a note of today.", "2019-04") == [
        ("this year", "2019"),
        ("today", None),
    ]


def test_the_dateline_anchors_where_nothing_else_does() -> None:
    text = "Boats were seized yesterday."
    facts = Facts(context=Context(dated="2020-01-01"))
    assert [m.edtf for m in find_dates(text, facts)] == ["2019-12-31"]


def test_rules_are_named() -> None:
    facts = Facts(context=Context(published="2020-01-08"))
    text = "On 3 May 2019, from 4 to 6 June, since 2012 and again yesterday."
    assert [m.rule for m in find_dates(text, facts)] == [
        "dates.day_month_year", "dates.range", "dates.since", "dates.deictic",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "marked",
    [
        "He fled; he was held on <date edtf=2018-03-05>the 5th</date>.",
        "Six fell sick <date edtf=2018/..>since the start of the year</date>.",
        "The yard will be closed by <date edtf=2018-21>spring</date>.",
        "They were seen <date edtf=2018-03-03/2018-03-05>between Saturday and Monday</date>.",
        "She was remanded until <date edtf=2018-03-14>Wednesday</date> by a judge.",
        "He was bailed to <date edtf=2018-07-06>July 6</date>.",
        "The sale came to a close on <date edtf=2018-03-07>Wednesday</date>.",
        "It was cut open on <date edtf=2018-02-03>3rd February</date>.",
        "Forty-one died in <date edtf=2016>2016</date>, against thirty <date edtf=2015>the year before</date>.",
        "A boat sank off Larch Bay; <date edtf=null>two days later</date> its owner turned himself in.",
        "He was held on <date edtf=2018-03-05>the 5th instant</date>, she on <date edtf=2018-02-27>the 27th ult.</date>",
        "The kiosk burned <date edtf=2018-02-14>three weeks ago</date>.",
        "Ten thefts were told in <date edtf=2018-02-26/2018-03-04>the week ending Sunday 4 March</date>.",
        "The yard has been shut <date edtf=2017-12-25/..>since Christmas</date>.",
        "As of <date edtf=2018-02-28>28 February</date> nine were held.",
        "Both were charged to appear in Larch on <date edtf=2018-03-05>5 March</date>.",
        "She was freed <date edtf=2018-03-02>last Friday</date> in Port Larch.",
        "The driver must return to court on <date edtf=2018-04-12>April 12</date>.",
        "They stay in jail until their next hearing on <date edtf=2018-04-12>12 April</date>.",
        "Ms Alder will chair the board as from <date edtf=2018-07-01>1 July</date>.",
        "The show runs until <date edtf=2018-03-11>Sunday</date>.",
        "Both were due to appear in Larch on <date edtf=2018-03-05>Monday</date>.",
        "The crates were about to be shipped on <date edtf=2018-03-03>Saturday evening</date>.",
        "On <date edtf=2018-03-03>Saturday 3rd</date>, near 10 p.m., a kiosk burned.",
    ],
)
def test_more_dates_told_from_the_anchor(marked: str) -> None:
    check(marked, published="2018-03-07")


@pytest.mark.parametrize(
    "marked",
    [
        "Two came in <date edtf=2011-06/2011-07>June and July 2011</date>.",
        "He was held on <date edtf=2014-04-02>2 April 2014</date> and freed <date edtf=2014-04-14>twelve days later</date>.",
        "He was freed on <date edtf=2014-06-02>2 June 2014</date>; he was found <date edtf=2014-12>six months later</date>.",
        "A boat sank on <date edtf=2021-05-03>3 May 2021</date>, two on <date edtf=2021-05-04/2021-05-05>the following two days</date>.",
        "They met in the <date edtf=2016-10-01/2016-10-07>first week of October 2016</date>.",
        "It rained <date edtf=2023-05-11/2023-05-12>between 6pm on Thursday 11th and 5am on Friday 12th May, 2023</date>.",
        "It rained <date edtf=2019-07-03/2019-07-07>between 3 p.m. Wednesday, July 3 and midnight Sunday, July 7, 2019</date>.",
        "Losses fell in the <date edtf=2025-01/2025-06>First Half of 2025</date>.",
        "<date edtf=2020-11-17>Today</date>, <date edtf=2020-11-17>17 November 2020</date>, he was freed after <date edtf=2020-10>October</date>.",
        "So far in <date edtf=2022>2022</date> nine fled; the last was held on <date edtf=2022-11-02>Nov. 2</date>.",
        "He will be heard <date edtf=2012-08-13>Monday</date>. It begins <date edtf=2012-08-13>Monday, Aug. 13, 2012</date>.",
    ],
)
def test_dates_that_others_tell(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text", ["News\n2026\nJanuary\nFebruary\nMarch", "Media > News > March 2023\n\nA lorry stood."]
)
def test_dates_of_menus_and_paths_are_none(text: str) -> None:
    assert found(text) == []


def test_a_day_that_is_a_person_s_name_is_no_date() -> None:
    text = "Friday Ekpo (31) and Etim Sunday (29) were held."
    people = [(0, 11, "PERSON"), (21, 32, "PERSON")]
    assert find_dates(text, Facts(context=Context(published="2022-06-15")), people) == []


@pytest.mark.parametrize(
    "marked",
    [
        "In <date edtf=2010-11-01/2011-10-31>the twelve months to 31 October 2011</date> it rose.",
        "In <date edtf=2021-04/2022-03>the year to March 2022</date> it fell.",
        "In <date edtf=2020-07/2021-06>the year ended June 2021</date> it slept.",
        "It was known <date edtf=../2021-03>before March 2021</date> and <date edtf=../2019>prior to 2019</date>.",
        "<date edtf=2022-05-10/2022-05-14>past five days</date>",
        "It came in the <date edtf=2022-05-13/2022-05-15>last 48 hours</date>.",
        "<date edtf=2022>For the year</date>, 12 owls were seen; <date edtf=2022>year to date</date> 14.",
        "It is the third in the <date edtf=2022>current financial year</date>.",
        "He left <date edtf=2022-05-13>Friday evening</date>.",
        "It was less than <date edtf=2021>the previous year</date>.",
        "They met in <date edtf=2022-04/2022-05>April and May</date>.",
    ],
)
def test_more_forms(marked: str) -> None:
    check(marked, published="2022-05-15")


@pytest.mark.parametrize(
    "marked",
    [
        "<date edtf=2019-06-03>Today</date>, <date edtf=2019-06-03>3 June 2019</date>, owls came. She left <date edtf=2019-06-02>yesterday</date>.",
        "He appears on <date edtf=2024-07-22>Monday, 22 July 2024</date>; he was held on <date edtf=2024-07-19>Friday</date>.",
    ],
)  # fmt: skip
def test_the_day_of_writing(marked: str) -> None:
    check(marked, country="US" if "03/14" in marked else None)


def test_a_day_s_name_may_be_a_person_s() -> None:
    assert found("Etim Utibe Sunday (alias Ray) was held.") == []


@pytest.mark.parametrize(
    "marked",
    [
        "He was held on <date edtf=2018-03-05>5 March</date>.\n\nRecent News\n\nOwls Freed\nJune 10, 2020\n\nBears Freed\nJune 1, 2020",
        "He was held on <date edtf=2018-03-05>5 March</date>.\nhttps://park.example/owls.jpg\n1632\n2449\nIlona Marsh",
        "The fair opens on\n<date edtf=2018-04-10>10 April 2018</date>\nin the park.",
    ],
)
def test_dates_of_other_stories_and_sizes_of_pictures(marked: str) -> None:
    check(marked, published="2018-03-07")


def test_a_day_after_the_filing_is_of_the_same_year() -> None:
    check("<date edtf=2019-10-18>Oct 18</date> (TPA) Two men were held.", "2019-10-17")
    check("<date edtf=2018-10-20>Oct 20</date> (TPA) Two men were held.", "2019-10-17")
    check("<date edtf=2019-01-01>January 1</date> saw two men held.", "2019-12-31")


def test_a_quarter_of_a_fiscal_year_is_none_of_the_calendar() -> None:
    check("In the second quarter of the <date edtf=2024/2025>2024/25</date> financial year there were more.")
    check("The third quarter of <date edtf=2022>fiscal year 2022</date> was quiet.")
    check("The <date edtf=2021-01/2021-03>first quarter of 2021</date> was quiet.")


@pytest.mark.parametrize(
    "marked",
    [
        "<date edtf=2024-08-16/2024-08-18>16-18 August 2024</date>: on <date edtf=2024-08-16>Friday</date> two vans burned.",
        "<date edtf=2024-08-16/2024-08-18>16-18 August 2024</date>: a van, seen on <date edtf=2024-08-09>the 9th</date>.",
        "<date edtf=2023-05-15/2023-05-21>Week of May 15-21, 2023</date>\nA boat sank on <date edtf=2023-05-19>Friday</date>.",
        "It was <date edtf=2018-03-22>yesterday</date>, <date edtf=2018-03-22>22/3/2018</date>. They fled <date edtf=2018-03-23>this morning</date>.",
        "Ola Brandt, DOB: <date edtf=1998-08-30>8-30-98</date>, hid.",
        "He hid on an <date edtf=2019-08>August morning in 2019</date>; part 3-12-98 was new.",
        "He was remanded until <date edtf=2019-07-24>24.07.19</date> under rule 12.07.19.",
    ],
)
def test_days_of_a_digest_and_short_years(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("marked", "published", "country"),
    [
        ("Her permit ran out <date edtf=2019>two years ago</date>.", "2021-08-11", None),
        (
            "The inquiry began <date edtf=2021-05>three months ago</date>; over two years ago he left.",
            "2021-08-11",
            None,
        ),
        ("The clerk was collared last <date edtf=2021-08-03>Aug. 3</date> in Larch.", "2021-08-11", None),
        ("Three guns were found over <date edtf=2018-08-11/2018-08-12>the Weekend</date>.", "2018-08-13", None),
        ("It was the ninth boat <date edtf=2019>this fiscal year</date>.", "2018-11-08", "US"),
        ("It was the ninth boat <date edtf=2018>this fiscal year</date>.", "2019-03-08", "GB"),
        ("In the <date edtf=2022>last financial year</date> nine were held.", "2023-07-10", None),
        (
            "Nine came <date edtf=2025-06-06/2025-06-12>June 6-12</date>, six <date edtf=2025-05-30/2025-06-05>the week before</date>.",
            "2025-06-17",
            "US",
        ),
    ],
)
def test_years_ago_fiscal_years_and_seven_days(marked: str, published: str, country: str | None) -> None:
    check(marked, published, country)


def test_short_days_and_weeks_gone_by() -> None:
    check("He fled on <date edtf=2022-11-21>Monday (21/11)</date>.", published="2022-11-25")
    check("He fled on <date edtf=2024-03-08>8 Mar 24</date>; on <date edtf=2024-03-09>9 March</date> he came.")
    check("<date edtf=2022-11-22>Three days ago</date> he fled.", published="2022-11-25")
    check("Nine fled in the <date edtf=2022-11-18/2022-11-24>past week</date>.", published="2022-11-25")


@pytest.mark.parametrize(
    "marked",
    [
        "Nine were held <date edtf=2022-06-12/2022-06-13>Sunday and Monday</date>.",
        "Nine were held <date edtf=2022-06-10/2022-06-12>Friday, Saturday and Sunday</date>.",
        "Nine were held <date edtf=2022-06-11/2022-06-14>between Saturday and yesterday</date>.",
        "Nine were held <date edtf=2022-06-10/2022-06-15>from Friday, 10th June to 6:00am today</date>.",
        "Nine were held <date edtf=2022-06-01/2022-06-12>from 1 June until last Sunday</date>.",
        "Nine were held <date edtf=2022-01-01/2022-06-14>from the beginning of the year until yesterday</date>.",
        "Nine were held <date edtf=2020-21/2021>between the spring of 2020 and the end of last year</date>.",
        "Nine were held in <date edtf=2022-01/2022-02>January and February of this year</date>.",
        "Nine were held in the <date edtf=2021-07/2021-12>second semester of last year</date>.",
        "Nine were held in <date edtf=2021-06/2022-05>the 12 months to May</date>.",
        "Nine were held <date edtf=2022-06-10/2022-06-11>overnight Friday into Saturday</date>.",
        "Nine were held <date edtf=2022-02-10/2022-02-16>10/02 - 16/02/2022</date>.",
        "It came on <date edtf=2022-06-06>6 June</date>. <date edtf=2022-06-10>The following Friday</date> it left.",
        "In the <date edtf=2020/2021>2020/21</date> season nine, in <date edtf=2019/2020>the year before</date>.",
        "It went <date edtf=2021-04/2021-06>April to June 2021</date>, again on <date edtf=2021-06-21>21 June</date>.",
        "On <date edtf=2022-06-07>Tuesday</date> (<date edtf=2022-06-07>7 June</date>) nine were held.",
    ],
)
def test_ranges_and_days_by_those_around(marked: str) -> None:
    check(marked, published="2022-06-15")


@pytest.mark.parametrize(
    "marked",
    [
        "In the <date edtf=2022-01/2022-05>first five months of 2022</date> nine, six in <date edtf=2021-01/2021-05>the same period of 2021</date>.",
        "Nine came <date edtf=2022-01/2022-05>from January to May</date>, six in <date edtf=2021-01/2021-05>the corresponding period last year</date>.",
        "Nine came <date edtf=2022-05-02/2022-05-08>from 2 to 8 May</date>. In <date edtf=2021-05-02/2021-05-08>the same period of 2021</date>, six.",
        "Nine came in <date edtf=2020>2020</date>, six in <date edtf=2019>the same period of 2019</date>.",
        "It came on <date edtf=2022-06-06>6 June</date>, like the one of <date edtf=2021>2021</date> at the same time.",
    ],
)
def test_the_same_period_of_another_year(marked: str) -> None:
    check(marked, published="2022-06-15")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In February 19 kg were found.", [("February", "2024-02")]),
        ("It is the largest since the 2014 raid.", [("2014", "2014")]),
        ("They were held in the night of Sunday to Monday.", [("night of Sunday to Monday", "2024-06-30/2024-07-01")]),
        ("From 1 January to date six were held.", [("From 1 January to date", "2024-01-01/2024-07-04")]),
        ("From 2015 to date six were held.", [("From 2015 to date", "2015/..")]),
        ("Write to 1910@example.org.", []),
    ],
)
def test_what_closes_and_opens_a_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, published="2024-07-04") == expected
