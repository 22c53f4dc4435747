"""What around a figure tells of another time or case."""

import pytest

from facts_markup import facts_from
from pressfacts.link.asides import Asides, where_named
from pressfacts.link.territory import Layout

HELD = "<arrests value=6>Six people</arrests> were held"


@pytest.mark.parametrize(
    ("marked", "feature"),
    [
        (f"{HELD} in an unrelated case.", "of another time or case, here"),
        (f"Another case was told. {HELD}.", "above of another time or case, here"),
        (f"It began after {HELD[:-5]}.", "clause after, here"),
        (f"{HELD}.", "clause main"),
        (f"Heron ended.\n\nOther cases\n\n{HELD}.", "under a heading of another case"),
        (f"Heron ended.\n\nLarchfield\n\n{HELD}.", "under a heading"),
    ],
)
def test_features(marked: str, feature: str) -> None:
    text, facts = facts_from(marked)
    asides = Asides(facts, Layout(text, facts)).features(facts.figures[0])
    assert feature in asides | where_named(asides, "here")
