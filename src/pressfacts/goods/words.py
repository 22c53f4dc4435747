"""The small word lists of `data/goods/words.toml`."""

import re
from functools import cache
from typing import get_args

from pressfacts.data import RuleFile, load_rules
from pressfacts.record.model import Category

_FILE = "goods/words.toml"


def says_nothing(item: str) -> bool:
    """Whether the item's last word is only a pack or stands for something said before."""
    words = re.findall(r"\w+", item.lower())
    return not words or words[-1] in _words("empty", "words")


def stands_for_another(said: str) -> bool:
    """Whether the words stand for a drug that was named before."""
    return _pattern("stands_for").search(said.lower()) is not None


def is_form_of_drug(noun: str) -> bool:
    """Whether a noun behind a drug's name is only the form or the pack that it comes in."""
    return _singular(noun) in _words("forms_of_drugs", "words")


def is_part_of_animal(before: str, noun: str) -> bool:
    """Whether the noun behind an animal's name, or a word before the name, says that the animal is not alive."""
    dead = _words("parts_of_animals", "dead")
    return _singular(noun) in _words("parts_of_animals", "words") or any(w in dead for w in before.lower().split())


def _singular(noun: str) -> str:
    return re.sub(r"(?<=[^su])s$", "", re.sub(r"(?<=[a-z])ies$", "y", noun.lower()))


def is_computer(said: str, sentence: str) -> bool:
    """Whether "tablets" or "notebooks" are computers: they stand by themselves, phones or laptops beside them."""
    return bool(
        re.search(r"^\W*(?:\w+ ){1,3}(?:tablets?|notebooks?)$", said) and _pattern("computers").search(sentence)
    )


def of_unit(unit: str | None) -> Category | None:
    """What is in a measure or pack where nothing else says it."""
    return _units().get(unit or "")


@cache
def _rules() -> RuleFile:
    words = {"words"}
    units = set(get_args(Category))
    tables = ("empty", "computers", "stands_for", "forms_of_drugs")
    return load_rules(_FILE, dict.fromkeys(tables, words) | {"units": units, "parts_of_animals": words | {"dead"}})


@cache
def _words(table: str, key: str) -> frozenset[str]:
    return frozenset(_rules().words(table, key))


@cache
def _units() -> dict[str, Category]:
    categories: tuple[Category, ...] = get_args(Category)
    return {unit: category for category in categories for unit in _rules().words("units", category)}


@cache
def _pattern(table: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in _rules().words(table, "words"))
    return re.compile(rf"\b(?:{words})\b")
