"""What a finder gives for a text, ours here; `quantulum.py` gives the same shape."""

from collections import Counter
from dataclasses import dataclass

from pressfacts.annotate.quantities.amounts import find_amounts
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import overlay, tokenize
from pressfacts.numerals import Numeral, find_numerals


@dataclass(frozen=True, slots=True)
class Found:
    """A number or sum at a place."""

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    code: str | None = None


def our_sums(text: str) -> list[Found]:
    """The sums of money, of a publisher in no known country."""
    amounts = find_amounts(text, find_numerals(text), None, Counter())
    return [Found(a.start, a.end, a.numeral.value, code=a.currency) for a in amounts]


def our_numbers(text: str) -> list[Found]:
    """The numbers."""
    return [Found(n.start, n.end, n.value) for n in find_numerals(text)]


def our_ranges(text: str) -> list[Found]:
    """The numbers with the bounds that the words around give them."""
    pieces = overlay([(n.start, n.end, "num", n) for n in find_numerals(text)])
    tokens = tokenize(text, 0, len(text), pieces)
    bounds = [bound(tokens, i, t.number) for i, t in enumerate(tokens) if isinstance(t.number, Numeral)]
    return [Found(b.start, b.end, b.value, b.low, b.high) for b in bounds]
