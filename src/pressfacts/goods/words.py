"""The small word lists of `data/goods/words.toml`."""

from functools import cache
from typing import get_args

from pressfacts.annotate.quantities.lexicon import singular
from pressfacts.data import RuleFile, load_rules
from pressfacts.record.model import Category
from pressfacts.text.phrases import PlainPhrases

_FILE = "goods/words.toml"


def says_nothing(item: str) -> bool:
    """Whether the item's last word is only a pack or stands for something said before."""
    words = item.lower().replace("-", " ").strip("\"'().,;:").split()
    return not words or words[-1] in _words("empty", "words")


def stands_for_another(said: str) -> bool:
    """Whether the words stand for a drug that was named before."""
    return any(_phrases("stands_for").find(said.lower()))


def has_false_mark(said: str) -> bool:
    """Whether words say that goods bear a mark that is another's."""
    return any(_phrases("false_marks").find(said.lower()))


def points_back(sentence: str, item: str) -> bool:
    """Whether a sentence goes on with what the sentence before counted: "They held …", "The packages …", "Tests …"."""
    words = sentence.lower().replace("’", "'").split()
    opens = " ".join(words[:3])
    noun = singular(item.lower().split()[-1]) if item.strip() else None
    again = words[:1] == ["the"] and [singular(word.strip(",.")) for word in words[1:2]] == [noun]
    return again or opens.startswith(_openers())


@cache
def _openers() -> tuple[str, ...]:
    return tuple(f"{word} " for word in _rules().words("points_back", "words"))


def is_carrier(noun: str) -> bool:
    """Whether goods in bulk are counted by a vehicle or vessel of this name."""
    return singular(noun.lower()) in _words("carriers", "words")


def is_form_of_drug(noun: str) -> bool:
    """Whether a noun behind a drug's name is only the form or the pack that it comes in."""
    return singular(noun.lower()) in _words("forms_of_drugs", "words")


def is_part_of_animal(before: str, noun: str) -> bool:
    """Whether the noun behind an animal's name, or a word before the name, says that the animal is not alive."""
    dead = _words("parts_of_animals", "dead")
    is_part = singular(noun.lower()) in _words("parts_of_animals", "words")
    return is_part or any(w in dead for w in before.lower().split())


def is_computer(said: str, sentence: str) -> bool:
    """Whether "tablets" or "notebooks" are computers: they stand by themselves, phones or laptops beside them."""
    words = said.split()
    alone = 1 < len(words) < 5 and singular(words[-1]) in ("tablet", "notebook")
    return alone and any(_phrases("computers").find(sentence))


def of_unit(unit: str | None) -> Category | None:
    """What is in a measure or pack where nothing else says it."""
    return _units().get(unit or "")


@cache
def _rules() -> RuleFile:
    words = {"words"}
    units = set(get_args(Category))
    tables = ("empty", "computers", "stands_for", "forms_of_drugs", "false_marks", "carriers", "points_back")
    return load_rules(_FILE, dict.fromkeys(tables, words) | {"units": units, "parts_of_animals": words | {"dead"}})


@cache
def _words(table: str, key: str) -> frozenset[str]:
    return frozenset(_rules().words(table, key))


@cache
def _units() -> dict[str, Category]:
    categories: tuple[Category, ...] = get_args(Category)
    return {unit: category for category in categories for unit in _rules().words("units", category)}


@cache
def _phrases(table: str) -> PlainPhrases:
    return PlainPhrases(_rules().words(table, "words"))
