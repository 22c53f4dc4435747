"""Forms of words, and the classes of what is counted."""

import pytest

from pressfacts.annotate.quantities.lexicon import (
    classes_of,
    inflect,
    is_inflected,
    is_listed,
    is_participle,
    is_plural,
    singular,
    words,
)
from pressfacts.annotate.quantities.units import unit_of


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("parrots", "parrot"),
        ("bakeries", "bakery"),
        ("boxes", "box"),
        ("watches", "watch"),
        ("women", "woman"),
        ("knives", "knife"),
        ("glass", "glass"),
        ("cactus", "cactus"),
        ("pies", "pie"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert is_plural(plural) == (plural != one)


def test_a_possessive_is_no_plural() -> None:
    assert not is_plural("baker's")


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("seize", ("seize", "seizes", "seized", "seized", "seizing")),
        ("carry off", ("carry off", "carries off", "carried off", "carried off", "carrying off")),
        ("catch", ("catch", "catches", "caught", "caught", "catching")),
        ("take down", ("take down", "takes down", "took down", "taken down", "taking down")),
        ("enjoy", ("enjoy", "enjoys", "enjoyed", "enjoyed", "enjoying")),
        ("fatally shoot", ("fatally shoot", "fatally shoots", "fatally shot", "fatally shot", "fatally shooting")),
    ],
)
def test_forms_of_verbs(verb: str, forms: tuple[str, ...]) -> None:
    assert inflect(verb) == dict(zip(("base", "s", "past", "part", "ing"), forms, strict=True))


@pytest.mark.parametrize("low", ["seized", "found", "taken", "shot"])
def test_participles(low: str) -> None:
    assert is_participle(low) and is_inflected(low)


@pytest.mark.parametrize("low", ["red", "baker", "took"])
def test_what_is_no_participle(low: str) -> None:
    assert not is_participle(low)


def test_a_past_tense_is_inflected_and_a_base_is_not() -> None:
    assert is_inflected("took") and is_inflected("seizing")
    assert not is_inflected("arrest")


@pytest.mark.parametrize(
    ("nouns", "kind"),
    [
        (("suspects",), "person"),
        (("two", "Rifles"), "weapon"),
        (("pistol", "parts"), "weapon"),
        (("fishing", "boats"), "vehicle"),
        (("Syrians",), "person"),
        (("parrots",), "animal"),
    ],
)
def test_the_last_noun_gives_the_class(nouns: tuple[str, ...], kind: str) -> None:
    assert kind in classes_of(*nouns)


def test_an_unknown_noun_and_none_have_no_class() -> None:
    assert classes_of("flibbers") == classes_of() == frozenset()


def test_parts_of_what_has_none_are_of_no_class() -> None:
    assert "person" not in classes_of("baker", "parts")


def test_two_words_may_be_one_noun() -> None:
    assert is_listed("call", "centres")
    assert not is_listed("bread", "centres")


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        (("kilogrammes",), ("kg", "measure")),
        (("metric", "tons"), ("tons", "measure")),
        (("boxes",), ("boxes", "pack")),
        (("parrots",), None),
    ],
)
def test_units(said: tuple[str, ...], unit: tuple[str, str] | None) -> None:
    assert unit_of(said) == unit


def test_an_unknown_list_of_words_is_empty() -> None:
    assert "in" in words("prepositions")
    assert words("no such list") == frozenset()
