"""The small word lists of `data/goods/words.toml`."""

from functools import cache

from pressfacts.annotate.quantities.lexicon import singular
from pressfacts.data import RuleFile, load_rules
from pressfacts.goods.names import CATEGORIES
from pressfacts.record.model import Category
from pressfacts.text.phrases import PlainPhrases


def says_nothing(item: str) -> bool:
    """Whether the item's last word is only a pack or stands for something said before."""
    words = item.lower().replace("-", " ").strip("\"'().,;:").split()
    return not words or words[-1] in _words("empty")


def says(table: str, text: str) -> bool:
    """Whether a text has a phrase of a table: "a white powder" stands for a drug, "fake logos" are false marks."""
    return any(_phrases(table).find(text.lower()))


def begins(table: str, text: str) -> bool:
    """Whether a text begins with a phrase of a table: with what a pack holds, with a word that points back."""
    return next(iter(_phrases(table).find(text)), (-1, 0))[0] == 0


def is_one_of(table: str, *nouns: str) -> bool:
    """Whether a table has a noun in the singular: carriers of goods in bulk, forms of drugs, parts of animals."""
    return any(singular(noun.lower().strip(",.;:)")) in _words(table) for noun in nouns)


def points_back(sentence: str, item: str) -> bool:
    """Whether a sentence goes on with what the sentence before counted: "They held …", "The packages …", "Tests …"."""
    low = sentence.lower().replace("’", "'")
    noun = singular(item.lower().split()[-1]) if item.strip() else None
    again = [singular(word.strip(",.")) for word in low.split()[:2]] == ["the", noun]
    return again or begins("points_back", low.strip())


def is_computer(said: str, sentence: str) -> bool:
    """Whether "tablets" or "notebooks" are computers: they stand by themselves, phones or laptops beside them."""
    words = said.split()
    return 1 < len(words) < 5 and singular(words[-1]) in ("tablet", "notebook") and says("computers", sentence)


@cache
def of_unit(unit: str | None) -> Category | None:
    """What is in a measure or pack where nothing else says it."""
    return next((c for c in CATEGORIES if unit and unit in _rules().words("units", c)), None)


@cache
def _rules() -> RuleFile:
    tables = ("empty", "computers", "stands_for", "forms_of_drugs", "false_marks", "carriers", "points_back", "holds",
        "parts_of_animals", "dead_animals")  # fmt: skip
    return load_rules("goods/words.toml", {key: {"words"} for key in tables} | {"units": set(CATEGORIES)})


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(_rules().words(table, "words"))


@cache
def _phrases(table: str) -> PlainPhrases:
    return PlainPhrases(_rules().words(table, "words"))
