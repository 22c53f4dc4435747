"""Qualifying words around a number and the bounds they give it."""

from collections.abc import Sequence
from functools import cache
from typing import cast

from pressfacts.annotate.quantities.lexicon import singular, words
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.data import load_table
from pressfacts.numerals import Numeral
from pressfacts.record.model import Qualifier

_Phrases = dict[str, dict[tuple[str, ...], str]]


@cache
def _phrases() -> _Phrases:
    sides: _Phrases = {"before": {}, "after": {}}
    for row in load_table("figures/qualifiers.txt", 3):
        if row[2] not in sides:
            raise row.error(f"side {row[2]!r} is neither before nor after")
        sides[row[2]][tuple(row[0].split())] = row[1]
    return sides


def first_token(tokens: Sequence[Token], i: int) -> int:
    """The index where the words that belong to the number at `i` begin ("a total of more than 300": of "a")."""
    while i and tokens[i - 1].low in _sizes() and (size := _before(tokens, i)) > 0:
        i -= size
    return i


def bound(tokens: Sequence[Token], i: int, numeral: Numeral) -> Bounds:
    """The bounds of the number token `i`, and the range with its qualifying words."""
    start, end, qualifier = tokens[i].start, tokens[i].end, "exact"
    j = i
    while (size := _before(tokens, j)) > 0:
        said = _phrases()["before"][tuple(t.low for t in tokens[j - size : j])]
        j -= size
        if said != "-" and qualifier == "exact":
            start, qualifier = tokens[j].start, said
    size = _after(tokens, i)
    if size and qualifier in ("exact", "about"):
        end = tokens[i + size].end
        qualifier = _phrases()["after"][tuple(t.low for t in tokens[i + 1 : i + 1 + size])]
    return _bounds(start, end, numeral, cast(Qualifier, qualifier))


def _before(tokens: Sequence[Token], i: int) -> int:
    """How many tokens before `i` make the longest qualifying phrase."""
    for size in _sizes().get(tokens[i - 1].low, ()) if i else ():
        if size <= i and tuple([t.low for t in tokens[i - size : i]]) in _phrases()["before"]:
            return 0 if size == 1 and _is_subject_matter(tokens, i - 1) else size
    return 0


def _is_subject_matter(tokens: Sequence[Token], i: int) -> bool:
    """ "information about two policemen", "an order over four flats": it is about them, not about two."""
    nouns = words("informing") if tokens[i].low == "about" else words("ruling") if tokens[i].low == "over" else ()
    return i > 0 and singular(tokens[i - 1].low) in nouns


@cache
def _sizes() -> dict[str, list[int]]:
    """The lengths of the phrases before a number by their last words, longest first."""
    sizes: dict[str, set[int]] = {}
    for phrase in _phrases()["before"]:
        sizes.setdefault(phrase[-1], set()).add(len(phrase))
    return {last: sorted(lengths, reverse=True) for last, lengths in sizes.items()}


def _after(tokens: Sequence[Token], i: int) -> int:
    for size in (2, 1):
        words = tuple(t.low for t in tokens[i + 1 : i + 1 + size])
        if words in _phrases()["after"] and (
            (words != ("plus",) and words != ("+",)) or tokens[i + 1].start <= tokens[i].end
        ):
            return size
    return 0


def _bounds(start: int, end: int, numeral: Numeral, qualifier: Qualifier) -> Bounds:
    if numeral.form == "vague":
        return Bounds(start, end, None, numeral.low, None, "vague")
    if numeral.form == "range":
        return Bounds(start, end, None, numeral.low, numeral.high, "between")
    value = numeral.value
    if qualifier == "exact":
        return Bounds(start, end, value, value, value, qualifier)
    low = value if qualifier == "more_than" else None
    return Bounds(start, end, value, low, value if qualifier == "up_to" else None, qualifier)
