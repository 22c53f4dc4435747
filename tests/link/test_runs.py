"""When an operation ran, told at its beginning and at its end."""

from facts_markup import facts_from
from pressfacts.link.entities import FigureEntity, Sources
from pressfacts.link.marks import date_marks
from pressfacts.link.runs import runs

BEGAN = "Heron began in <date edtf=2021-05>May</date>. "


def spans(marked: str, *dates: str, near: str = "behind") -> list[str]:
    text, facts = facts_from(f"{marked}<arrests value=6>Six people</arrests> were held.")
    of_none = Sources(None, (), ())
    figures = [FigureEntity(facts.figures[0], None, (), (date,), None, None, of_none) for date in dates]
    options = {key: {near} for key in ("2021-05", "2021", *dates)}
    return list(runs(date_marks(text, facts), figures, options))


def test_a_span_ends_where_the_last_of_its_figures_happened() -> None:
    assert spans(BEGAN, "2021-07-03", "2021-08-01/2021-08-02") == ["2021-05/2021-08"]


def test_nothing_runs_backwards_or_within_a_month() -> None:
    assert spans(BEGAN, "2021-03-02") == spans(BEGAN, "2021-05-09") == []


def test_what_began_elsewhere_or_in_a_whole_year_is_no_beginning() -> None:
    assert not spans(BEGAN, "2021-07-03", near="earlier")
    assert not spans("Heron began in <date edtf=2021>2021</date>. ", "2022-07-03")
