"""Measures reported in two units: "98 kilos and 400 grams" is one number, 98.4, with one of the units."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pressfacts.annotate.quantities.tokens import Token, numeral_of
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.data import load_table
from pressfacts.numerals.model import tidy


def join_compounds(tokens: list[Token]) -> list[Token]:
    """The tokens with each such measure as two: the number with the value of both, and the unit that is kept."""
    if sum(token.tag == "num" for token in tokens) < 2:
        return tokens
    joined, at = list(tokens), 0
    while at < len(joined):
        pair, size = _compound(joined, at)
        if pair:
            joined[at : at + size] = pair  # what is joined may join the next: "3 tonnes 748 kilos 200 grams"
        else:
            at += 1
    return joined


def _compound(tokens: Sequence[Token], at: int) -> tuple[list[Token], int]:
    """The two tokens of the measure that begins at `at` and how many it had; none where none does."""
    joins = ("and", ",") if [t.low for t in tokens[at + 5 : at + 6]] == ["of"] else ("and",)  # "3 pounds, 2 ounces of"
    joint = 1 if at + 2 < len(tokens) and tokens[at + 2].low in joins else 0
    if at + 3 + joint >= len(tokens):
        return [], 0
    number, unit, less, smaller = tokens[at], tokens[at + 1], tokens[at + 2 + joint], tokens[at + 3 + joint]
    size, kept = _factors().get((_measure(unit), _measure(smaller)), (0, ""))
    whole, part = numeral_of(number), numeral_of(less)
    if not size or whole is None or part is None or whole.value is None or part.value is None:
        return [], 0
    if part.value >= size:
        return [], 0
    small = kept == "smaller"
    value = tidy(whole.value * size + part.value if small else whole.value + part.value / size)
    both = replace(whole, value=value, low=value, high=value)
    last = smaller._replace(start=unit.start) if small else unit._replace(end=smaller.end)
    return [number._replace(number=both), last], 4 + joint


def _measure(token: Token) -> str:
    said = unit_of((token.low,))
    return said[0] if said and said[1] == "measure" else ""


@cache
def _factors() -> dict[tuple[str, str], tuple[int, str]]:
    return {(row[0], row[1]): (int(row[2]), row[3]) for row in load_table("figures/compounds.txt", 4)}
