"""Sums of money by their signs, codes and words, and what only looks like one."""

from collections import Counter

import pytest

from figure_markup import found
from pressfacts.annotate.quantities.amounts import find_amounts
from pressfacts.numerals import find_numerals


def sums(text: str, country: str | None = None, *mentioned: str) -> list[tuple[float | None, str]]:
    found = find_amounts(text, find_numerals(text), country, Counter(mentioned))
    return [(amount.numeral.value, amount.currency) for amount in found]


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("a bill of USD115.50 for crisps", 115.5, "USD"),
        ("losses of 30 MUSD", 30_000_000, "USD"),
        ("a sum of 120 meur was never found, 120 MEUR was", 120_000_000, "EUR"),
        ("10 us dollars under the mat", 10, "USD"),
        ("us $ 10 billion in jars", 10_000_000_000, "USD"),
        ("C $ 16.4 million in maple syrup", 16_400_000, "CAD"),
        ("10,000 swiss francs in a cheese", 10_000, "CHF"),
        ("75 USD million in three years", 75_000_000, "USD"),
        ("half a million usd in coins", 500_000, "USD"),
        ("three dollars and fifty cents", 3.5, "USD"),
        ("3 dollars 50 cents", 3.5, "USD"),
        ("50 cents a feather", 0.5, "USD"),
        ("210 pence a paddle", 2.1, "GBP"),
        ("35 lakh rupees", 3_500_000, "INR"),
        ("12,34,567.89 rupees", 1234567.89, "INR"),
        ("100元 for the parrot", 100, "CNY"),
        ("200 yen", 200, "JPY"),
        ("10 Turkish lira for tea", 10, "TRY"),
        ("2 million Dutch guilders", 2_000_000, "NLG"),
        ("about 0.358 BTC for a parrot", 0.358, "BTC"),
        ("12.358 bitcoin for a parrot", 12.358, "BTC"),
    ],
)
def test_forms(text: str, value: float, currency: str) -> None:
    assert (value, currency) in sums(text)


@pytest.mark.parametrize(
    "text",
    [
        "The estimated market value of the seizures was about $9 million.",
        "The street value of the seized drugs amounted to $9 million.",
        "The value of all that officers confiscated was put at $9 million.",
    ],
)
def test_a_value_of_what_was_seized_is_a_value(text: str) -> None:
    assert [(f.value, f.role) for f in found(text) if f.kind == "money"] == [(9000000, "value")]


def test_sums_of_prisoners_and_of_authorities() -> None:
    text = "Ada Roe, 41, Tornal — 4 months in prison — $25,000"
    assert [f.role for f in found(text) if f.kind == "money"] == ["other"]
    text = "Law enforcers took 40 tonnes of diesel, seals, and cash: $3 million and EUR 18,300."
    assert [f.role for f in found(text) if f.kind == "money"] == ["seized", "seized"]


def test_what_follows_a_comma_may_be_counted_by_itself() -> None:
    assert sums("they had $90, 300 cars and a boat") == [(90, "USD")]
    assert sums("fines of $100, 200 and 300 pesos", "US")[0] == (100, "USD")


def test_a_word_belongs_to_one_sum() -> None:
    assert sums("50 dollars 40 rmb") == [(50, "USD"), (40, "CNY")]
    assert sums("10 $ 30 $") == [(10, "USD"), (30, "USD")]


@pytest.mark.parametrize(
    "text",
    [
        "a yacht 300 ft long",
        "500 MT of rice",
        "a 240 km chase",
        "it won 12 cases",
        "12 won cases",
        "NIS 2 applies to kayak clubs",
        "in 2019 real estate boomed",
        "all 5 parrots",
        "they try 200 keys",
    ],
)
def test_what_only_looks_like_money(text: str) -> None:
    assert sums(text) == []


def test_short_signs_are_money_where_their_country_is_spoken_of() -> None:
    assert sums("5 million TL", None, "TR") == [(5_000_000, "TRY")]
    assert sums("300 Ft", "HU") == [(300, "HUF")]
    assert sums("5 million won", None, "KR") == [(5_000_000, "KRW")]


def test_cents_of_a_country_without_dollars_are_left_alone() -> None:
    assert sums("50 cents", "IE") == []
    assert sums("50 cents", "AU") == [(0.5, "AUD")]


def test_what_stands_before_an_age_is_no_currency() -> None:
    assert sums("Ola Brandt Sr. 63, of Arvik, was fined") == []
