"""Calendar expressions before they are resolved: their words, their shape, and which bare words are none."""

import pytest

from pressfacts.annotate.dates.announced import is_announced
from pressfacts.annotate.dates.find import find_expressions
from pressfacts.annotate.dates.memory import Memory


def found(text: str, *, day_first: bool = True) -> list[tuple[str, str]]:
    return [(text[e.start : e.end], e.shape) for e in find_expressions(text, day_first=day_first)]


@pytest.mark.parametrize(
    ("text", "words", "shape"),
    [
        ("They met on 3 May 2024 in Oslo.", "3 May 2024", "one"),
        ("They met from 3 to 5 May 2024.", "from 3 to 5 May 2024", "range"),
        ("They met between May 3 and June 5, 2024.", "between May 3 and June 5, 2024", "range"),
        ("They met 3-5 May 2024.", "3-5 May 2024", "range"),
        ("They have met since May 2024.", "since May 2024", "since"),
        ("They met from 2015 to the present.", "from 2015 to the present", "since"),
        ("They met from May 2015 onwards.", "from May 2015 onwards", "since"),
        ("They met in June and July 2011.", "June and July 2011", "range"),
        ("They met before 2011.", "before 2011", "until"),
        ("They met in '98.", "'98", "one"),
        ("They met a fortnight ago.", "a fortnight ago", "one"),
        ("They met 28 Dec.–3 Jan.", "28 Dec.–3 Jan.", "range"),
        ("They met in the mid-1990s.", "the mid-1990s", "one"),
        ("They met early in May 2011.", "early in May 2011", "one"),
        ("They met on May 3, '24.", "May 3, '24", "one"),
        ("They met on 3 May '24.", "3 May '24", "one"),
        ("They met in the first 11 months of the year.", "first 11 months of the year", "one"),
        ("They met in the first half of the year.", "first half of the year", "one"),
        ("They met on Tues. night.", "Tues. night", "one"),
        ("Wed., 1:12 a.m. A gnome was seen.", "Wed.", "one"),
        ("They met in late May 2011.", "late May 2011", "one"),
        ("They met over the weekend of 3-5 May 2024.", "the weekend of 3-5 May 2024", "range"),
    ],
)
def test_shapes(text: str, words: str, shape: str) -> None:
    assert found(text) == [(words, shape)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met on 3 and 9 May 2024.", ["3 and 9 May 2024"]),
        ("They met on 3, 5 and 9 May 2024.", ["3", "5", "9 May 2024"]),
        ("They met on June 15, July 2, and July 7, 2010.", ["June 15", "July 2", "July 7, 2010"]),
        ("They met in 2010 and 2012.", ["2010", "2012"]),
    ],
)
def test_lists(text: str, words: list[str]) -> None:
    assert [said for said, _ in found(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "May they rest in peace.",
        "Officer April Dunne spoke.",
        "They joined the March for Eels.",
        "Officers counted 2016 parcels.",
        "She lives at 2016 Orchard Lane.",
        "A smarter world today's children need is in today's connected world.",
        "He visits her every Tuesday.",
        "Eels were sold on Black Friday.",
        "Seven Croatian nationals (1961, 1964, 1970) and a man (1982) left.",
        "She reads The Sun. It is open. Mon. - Fri. 9 to 5.",
        "The docket is 12-34-5678.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The yacht sank in May.", "May"),
        ("The 2014 trial was long.", "2014"),
        ("In 2014, they met.", "2014"),
        ("2014 was cold.", "2014"),
        ("They met in January.", "January"),
        ("His March trial was long.", "March"),
    ],
)
def test_bare_months_and_years(text: str, words: str) -> None:
    assert [said for said, _ in found(text)] == [words]


def test_digits_are_read_as_the_country_writes_them() -> None:
    for first, month, number in ((True, 10, 7), (False, 7, 10)):
        (expression,) = find_expressions("They met on 07/10/2024.", day_first=first)
        assert (expression.first.month, expression.first.day) == (month, number)


def test_the_weekday_settles_which_digits_are_the_month() -> None:
    (expression,) = find_expressions("They met on Wednesday 07/10/2024.", day_first=True)
    assert (expression.first.month, expression.first.day) == (7, 10)


def test_of_a_day_that_no_month_has_the_month_is_left() -> None:
    assert found("They met on 31 June 2024.") == [("June 2024", "one")]


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("The fair will open on 3 May.", True),
        ("The fair opened on 3 May.", False),
        ("The fair will be held on 3 May.", True),
        ("He was due to appear on 3 May.", False),
        ("On 3 May the ministers will meet.", True),
        ("On 3 May the ministers met.", False),
        ("He spoke before the 3 May hearing.", None),
        ("The fair, 3 May", None),
    ],
)
def test_what_lies_ahead(text: str, announced: bool | None) -> None:
    start = text.index("3 May")
    assert is_announced(text, (0, len(text)), start, start + len("3 May")) is announced


def memory(text: str) -> Memory:
    return Memory.of(text, find_expressions(text))


def test_the_memory_knows_one_weekday_and_no_two() -> None:
    assert str(memory("They met on Monday, Aug. 13, 2012.").weekday(0)) == "2012-08-13"
    assert memory("Monday, Aug. 13, 2012 and Monday, Aug. 20, 2012.").weekday(0) is None
    assert memory("They met on Aug. 13, 2012.").only_weekday() is None


def test_a_day_has_the_year_that_the_article_gave_it() -> None:
    text = "They met on 3 May 2011. Again on 3 May they met."
    said = memory(text)
    piece = find_expressions(text)[1].first
    assert said.same(piece, text.index("Again"), months=False) == 2011
