"""Names beside a plural noun of people are people's, whatever the model took them for."""

import pytest

from named_markup import facts_of
from pressfacts.annotate.appositions import apposed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two businessmen, Odo Larch Finch and Pia Moth Owl, at the gate.", ["Odo Larch Finch", "Pia Moth Owl"]),
        ("Held were the brothers Odo Larch and Pia Moth.", ["Odo Larch", "Pia Moth"]),
        ("The suspects, identified as Odo Larch, 32, Pia Moth, 33, and Ira Owl (45).", ["Odo Larch", "Pia Moth", "Ira Owl"]),
        ("Three men: Odo bin Larch, Pia Moth and Ira Owl.", ["Odo bin Larch", "Pia Moth", "Ira Owl"]),
        ("They held a couple, Pia and Odo Larch, at home.", ["Pia", "Odo Larch"]),
        ("Two firms, Larch Shipping and Moth Traders, were fined.", []),
        ("The officers, Larch Police and Moth Customs, met.", []),
        ("The suspects, of Larch Hill and Moth Bay, were held.", []),
        ("Two nationals, South Africa and New Zealand, were held.", []),
    ],
)  # fmt: skip
def test_names_in_apposition(text: str, expected: list[str]) -> None:
    assert [text[s:e] for s, e in apposed(text)] == expected


def test_a_day_between_names_belongs_to_the_name() -> None:
    _, facts = facts_of("They held Odo Sunday Larch, 32, and Pia Moth, 33, in the harbour.")
    assert [m.name for m in facts.people] == ["Odo Sunday Larch", "Pia Moth"]


def test_an_enumeration_of_people_takes_in_its_unseen_names() -> None:
    people = ", ".join(f"<person>{name}</person>" for name in ("Odo Larch", "Pia Moth", "Ira Finch"))
    _, facts = facts_of(f"Held: {people}, and Tem Owl Uche.")
    assert [m.name for m in facts.people] == ["Odo Larch", "Pia Moth", "Ira Finch", "Tem Owl Uche"]


def test_a_trade_behind_an_age_is_nobody() -> None:
    _, facts = facts_of("It is a 30-year-old female <person>Peasant Farmer</person> of the hills.")
    assert facts.people == []
