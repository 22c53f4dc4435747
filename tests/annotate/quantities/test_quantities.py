"""What a number counts: its bounds, unit and noun phrase."""

import pytest

from numbers_markup import place, tokens_of
from pressfacts.annotate.quantities.compounds import join_compounds
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import article_quantity, bare_quantity, is_measure, quantity_at
from pressfacts.annotate.quantities.tokens import overlay


def read(text: str) -> tuple[Quantity, str]:
    tokens = join_compounds(tokens_of(text))
    quantity = quantity_at(tokens, place(tokens))
    return quantity, text[quantity.start : quantity.end]


@pytest.mark.parametrize(
    ("text", "value", "unit", "item"),
    [
        ("Officers seized 40 kg of dried eels in May.", 40, "kg", "dried eels"),
        ("Officers seized 40 parrots from a lorry.", 40, None, "parrots"),
        ("Officers seized 12 boxes of fake perfume.", 12, "boxes", "fake perfume"),
        ("Officers bought 12 boxes at the market.", 12, None, "boxes"),
        ("Officers seized 2 kgs. of gold.", 2, "kg", "gold"),
        ("Officers seized 142 kg stock of cannabis.", 142, "kg", "cannabis"),
        ("Officers seized 9 kg (wet weight) of eels.", 9, "kg", "eels"),
        ("Officers seized 40 cartons (8,000 sticks) of cigarettes.", 40, "cartons", "cigarettes"),
        ("Officers seized 40 master cartons of cigarettes.", 40, "cartons", "cigarettes"),
        ("Officers seized 3 kg of various types of pills.", 3, "kg", "pills"),
        ("Officers seized 176 compressed blocks of cannabis.", 176, "blocks", "cannabis"),
        ("Officers took down ten of the 13 domains.", 10, None, "domains"),
        ("Officers seized 3x pistols.", 3, None, "pistols"),
        ("Officers seized 12 x 1 kg blocks of wax.", 12, "blocks", "wax"),
        ("Officers seized two kilos and a half of opium.", 2.5, "kg", "opium"),
        ("Officers seized 44,000 tablets subject to control.", 44_000, None, "tablets"),
        ("They held 15 people travelling by bus.", 15, None, "people"),
        ("They counted 15 drug trafficking cases.", 15, None, "drug trafficking cases"),
        ("They held two women seriously injured in the fall.", 2, None, "women"),
        ("They held nine on Friday.", 9, None, None),
    ],
)
def test_unit_and_noun_phrase(text: str, value: float, unit: str | None, item: str | None) -> None:
    quantity, _ = read(text)
    assert (quantity.bounds.value, quantity.unit, quantity.item) == (value, unit, item)


@pytest.mark.parametrize(
    ("text", "span", "head", "kind"),
    [
        ("They freed 30 young girls from a barn.", "30 young girls", "girl", "person"),
        ("They freed two Guineans.", "two Guineans", "guinean", "person"),
        ("They found 40 rifles.", "40 rifles", "rifle", "weapon"),
        ("They took nine years.", "nine years", "year", "abstract"),
        ("They took nine kg.", "nine kg", None, "measure"),
    ],
)
def test_head_and_classes(text: str, span: str, head: str | None, kind: str) -> None:
    quantity, words = read(text)
    assert (words, quantity.head) == (span, head)
    assert kind in quantity.classes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("98 kilos and 400 grams of tea", 98.4),
        ("98 kilos 400 grams of tea", 98.4),
        ("5 pounds and 8 ounces of tea", 5.5),
    ],
)
def test_a_measure_in_two_units_is_one_number(text: str, value: float) -> None:
    quantity, _ = read(text)
    assert (quantity.bounds.value, quantity.item) == (value, "tea")


def test_a_number_in_brackets_is_of_what_stands_behind_them() -> None:
    tokens = join_compounds(tokens_of("Officers seized 40 cartons (8,000 sticks) of cigarettes."))
    at = next(i for i, token in enumerate(tokens) if token.text == "8,000")
    inner = quantity_at(tokens, at)
    assert (inner.unit, inner.item) == ("sticks", "cigarettes")


@pytest.mark.parametrize("text", ["98 kilos and 4000 grams of tea", "98 kilos and 12 rifles"])
def test_what_is_too_large_or_no_measure_is_not_added(text: str) -> None:
    assert read(text)[0].bounds.value == 98


@pytest.mark.parametrize(
    ("text", "unit", "item"),
    [
        ("a kilogram of heroin", "kg", "heroin"),
        ("a 747 cargo plane", None, "cargo plane"),
        ("a further drug lab in the woods", None, "drug lab"),
        ("a Glock 19 pistol", None, "Glock 19 pistol"),
    ],
)
def test_an_article_counts_one(text: str, unit: str | None, item: str) -> None:
    tokens = tokens_of(text)
    quantity = article_quantity(tokens, 0)
    assert (quantity.bounds.value, quantity.unit, quantity.item) == (1, unit, item)
    assert is_measure(tokens, 0) == (unit is not None)


def test_a_thing_without_an_article_is_one() -> None:
    quantity = bare_quantity(tokens_of("drug lab found"), 0, 2)
    assert (quantity.bounds.value, quantity.item, quantity.head) == (1, "drug lab", "lab")


def test_of_two_spans_that_overlap_the_first_given_is_kept() -> None:
    assert overlay([(4, 9, "money", None), (0, 2, "num", None), (5, 7, "num", None), (2, 4, "name", None)]) == [
        (0, 2, "num", None),
        (2, 4, "name", None),
        (4, 9, "money", None),
    ]
