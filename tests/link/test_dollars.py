"""Bare dollars are those of the country that a release turns out to come from."""

import pytest

from pressfacts.annotate.facts import facts_of
from pressfacts.annotate.pipeline import load
from pressfacts.link.dollars import in_own_dollars


@pytest.mark.parametrize(
    ("said", "home", "currency"),
    [
        ("$48,000", "SG", "SGD"),
        ("$48,000", "AU", "AUD"),
        ("$48,000", "US", "USD"),
        ("$48,000", "FR", "USD"),
        ("$48,000", None, "USD"),
        ("US$48,000", "SG", "USD"),
        ("USD 48,000", "SG", "USD"),
        ("A$48,000", "SG", "AUD"),
        ("€48,000", "SG", "EUR"),
    ],
)
def test_bare_dollars_are_those_of_the_home_country(said: str, home: str | None, currency: str) -> None:
    text = f"The bakery paid its bakers in buns. It was fined {said} in March."
    facts = in_own_dollars(text, facts_of(load()(text)), home)
    assert [f.currency for f in facts.figures if f.kind == "money"] == [currency]


def test_bare_dollars_beside_others_are_not_those_of_the_home_country() -> None:
    text = "The bakery paid its bakers in buns. It lost 10.5 million Australian dollars ($7.5 million) in March."
    facts = in_own_dollars(text, facts_of(load()(text)), "AU")
    assert [f.currency for f in facts.figures if f.kind == "money"] == ["AUD", "USD"]
