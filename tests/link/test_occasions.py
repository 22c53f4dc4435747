"""What ties a figure to the sentences that mention a date."""

import pytest

from facts_markup import facts_from
from pressfacts.link.marks import date_marks
from pressfacts.link.occasions import Occasions
from pressfacts.link.territory import Layout

HEADLINE = "Six held as <arrests value=6>six arrests</arrests> are made. "


@pytest.mark.parametrize(
    ("marked", "feature"),
    [
        (
            "<arrests value=6>Six arrests</arrests> were made on <date edtf=2021-03-04>4 March 2021</date>.",
            "here with acts",
        ),
        (HEADLINE + "He was sentenced on <date edtf=2021-03-04>4 March 2021</date>.", "there with trial"),
        (HEADLINE + "They stole it on <date edtf=2021-03-04>4 March 2021</date>.", "arrests, there with crime"),
        (
            HEADLINE + "On <date edtf=2021-03-04>4 March 2021</date>, <arrests value=2>two arrests</arrests> followed.",
            "arrests, same sort there",
        ),
        (
            HEADLINE + "On <date edtf=2021-03-04>4 March 2021</date>, <arrests value=6>six arrests</arrests> followed.",
            "same number there",
        ),
        (
            "<arrests value=6>Six arrests</arrests> were made before he was sentenced on <date edtf=2021-03-04>4 March 2021</date>.",
            "gap: trial",
        ),
    ],
)
def test_features(marked: str, feature: str) -> None:
    text, facts = facts_from(marked)
    found = Occasions(text, facts, Layout(text, facts)).features(facts.figures[0], date_marks(text, facts))
    assert feature in found


def test_a_date_that_reports_nothing_of_the_sort() -> None:
    text, facts = facts_from(HEADLINE + "It was sunny on <date edtf=2021-03-04>4 March 2021</date>.")
    found = Occasions(text, facts, Layout(text, facts)).features(facts.figures[0], date_marks(text, facts))
    assert found == {"there with nothing", "arrests, there with nothing"}
