"""When an operation ran, told at its beginning and at its end."""

import pytest

from facts_markup import facts_from
from pressfacts.link.entities import FigureEntity, Sources
from pressfacts.link.marks import date_marks
from pressfacts.link.runs import runs

BEGAN = "Heron began in <date edtf=2021-05>May</date>. "


def spans(marked: str, *dates: str, near: str = "behind") -> list[str]:
    text, facts = facts_from(f"{marked}<arrests value=6>Six people</arrests> were held.")
    of_none = Sources(None, (), ())
    figures = [FigureEntity(facts.figures[0], None, (), (date,), None, None, of_none) for date in dates]
    options = {key: {near} for key in (*(m.key for m in date_marks(text, facts)), *dates)}
    return list(runs(text, facts, date_marks(text, facts), figures, options))


def test_a_span_ends_where_the_last_of_its_figures_happened() -> None:
    assert spans(BEGAN, "2021-07-03", "2021-08-01/2021-08-02") == ["2021-05/2021-08"]


def test_nothing_runs_backwards_or_within_a_month() -> None:
    assert spans(BEGAN, "2021-03-02") == spans(BEGAN, "2021-05-09") == []


def test_what_began_elsewhere_or_in_a_whole_year_is_no_beginning() -> None:
    assert not spans(BEGAN, "2021-07-03", near="earlier")
    assert not spans("Heron began in <date edtf=2021>2021</date>. ", "2022-07-03")


FIRST, LAST = "<date edtf=2021-05-03>3 May</date>", "<date edtf=2021-05-16>16 May</date>"


@pytest.mark.parametrize(
    ("marked", "span"),
    [
        (f"Customs concluded {LAST} Heron, launched on {FIRST}. ", "2021-05-03/2021-05-16"),
        (f"Heron started on {FIRST}. It ended on {LAST}. ", "2021-05-03/2021-05-16"),
        (f"Over the two weeks of Heron, which ended on {LAST}, it rained. ", "2021-05-03/2021-05-16"),
        (f"Heron was held over 14 days from {FIRST}. ", "2021-05-03/2021-05-16"),
        (f"A five-day sweep up to {LAST} was called Heron. ", "2021-05-12/2021-05-16"),
    ],
)
def test_an_end_or_a_length_that_is_told(marked: str, span: str) -> None:
    assert spans(marked) == [span]


def test_a_length_beside_a_date_within_is_no_run() -> None:
    assert not spans(f"Nine were held on {FIRST} after two weeks of Heron. ")
