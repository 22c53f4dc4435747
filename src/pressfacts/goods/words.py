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
    return not words or words[-1] in _empty()


def stands_for_another(said: str) -> bool:
    """Whether the words stand for a drug that was named before."""
    return _pattern("stands_for").search(said.lower()) is not None


def is_computer(said: str, sentence: str) -> bool:
    """Whether "tablets" are computers: they stand by themselves, phones or laptops beside them."""
    return bool(re.search(r"^\W*(?:\w+ ){1,3}tablets?$", said) and _pattern("computers").search(sentence))


def of_unit(unit: str | None) -> Category | None:
    """What is in a measure or pack where nothing else says it."""
    return _units().get(unit or "")


@cache
def _rules() -> RuleFile:
    words = {"words"}
    units = set(get_args(Category))
    return load_rules(_FILE, {"empty": words, "computers": words, "stands_for": words, "units": units})


@cache
def _empty() -> frozenset[str]:
    return frozenset(_rules().words("empty", "words"))


@cache
def _units() -> dict[str, Category]:
    categories: tuple[Category, ...] = get_args(Category)
    return {unit: category for category in categories for unit in _rules().words("units", category)}


@cache
def _pattern(table: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in _rules().words(table, "words"))
    return re.compile(rf"\b(?:{words})\b")
