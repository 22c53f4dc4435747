"""How a text tells a date, seen from a figure."""

import pytest

from facts_markup import facts_from
from pressfacts.link.marks import date_marks
from pressfacts.link.tellings import Tellings
from pressfacts.link.territory import Layout

DAY = "<date edtf=2021-03-04>4 March 2021</date>"
HELD = "<arrests value=6>Six people</arrests> were held"


@pytest.mark.parametrize(
    ("marked", "feature"),
    [
        (f"{HELD} on <date edtf=2021-03-04>last Thursday</date>.", "says thursday"),
        (f"{HELD} on <date edtf=2021-03-04>last Thursday</date>.", "arrests, says last"),
        (f"{HELD}, who had stolen the cart on {DAY}.", "behind who"),
        (f"{HELD}. They stole the cart. They sold it on {DAY}.", "behind two sentences"),
        (f"The cart was stolen on {DAY}. Meanwhile, six people: {HELD}.", "opens: meanwhile, next"),
        (f"It was {DAY}. Meanwhile, it rained. {HELD}.", "turn: meanwhile"),
        (f"It was {DAY}. It was <date edtf=2021-03-05>5 March</date>. {HELD}.", "arrests, one dates between"),
        (f"{HELD} on {DAY}. It was {DAY}.", "told often"),
        (
            f"<person>Ann Larch</person> sold it on {DAY}. <person>Larch</person> fled. {HELD}.",
            "people of one or none",
        ),
    ],
)
def test_features(marked: str, feature: str) -> None:
    text, facts = facts_from(marked)
    marks = date_marks(text, facts)
    assert feature in Tellings(text, facts, Layout(text, facts), marks).features(facts.figures[0], "2021-03-04")


def test_what_begins_on_a_day_is_open() -> None:
    text, facts = facts_from(f"Since the unit began on {DAY}, {HELD}; they were freed on <date edtf=2022>2022</date>.")
    assert [mark.key for mark in date_marks(text, facts)] == ["2021-03-04", "2021-03-04/..", "2022"]
