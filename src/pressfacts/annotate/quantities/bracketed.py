"""Counts in brackets, as Arabic releases write them: "seized (4) rifles and (2.5) kg of hashish"."""

from dataclasses import replace

from pressfacts.annotate.quantities.beside import word_after
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.numerals import Numeral

_NEAR = 40
_ADJECTIVES = 3
_PLACES = frozenset({"country", "body", "abstract"})
"""What nouns are that brackets behind them do not count: "in the regions (4) rifles"."""


def with_brackets(text: str, numeral: Numeral) -> Numeral:
    """The number with its brackets where it counts the nouns behind them, else itself: "firearms (9), pills (400)"."""
    start, end = numeral.start - 1, numeral.end + 1
    if text[start : start + 1] != "(" or text[end - 1 : end] != ")":
        return numeral
    before = text[max(0, start - _NEAR) : start].split()[-1:]
    numbered = any(w[0].isupper() and not is_plural(w.lower()) for w in before)  # "Article (9) rifles"
    counted = numbered or any(classes_of(w.lower()) - _PLACES for w in before)
    return numeral if counted or not _counts(text, end) else replace(numeral, start=start, end=end)


def _counts(text: str, end: int) -> bool:
    """Whether a unit, or a noun in the plural behind adjectives, follows."""
    at = end
    for _ in range(_ADJECTIVES):
        word = word_after(text, at).lower()
        if is_plural(word) or unit_of((word,)) is not None:
            return True
        at += len(word) + 1
        if text[at : at + 1] == "-":  # "pump-action rifles"
            at += 1 + len(word_after(f" {text[at + 1 : at + _NEAR]}", 0))
    return False
