"""Tokens of a sentence with its numbers and sums of money, as the figures get them."""

from collections import Counter

from pressfacts.annotate.quantities.amounts import find_amounts
from pressfacts.annotate.quantities.tokens import Piece, Token, overlay, tokenize
from pressfacts.numerals import find_numerals


def tokens_of(text: str, country: str | None = None) -> list[Token]:
    """The tokens of `text`; sums of money go before numbers."""
    numerals = find_numerals(text)
    sums = find_amounts(text, numerals, country, Counter())
    pieces: list[Piece] = [(s.start, s.end, "money", s) for s in sums]
    pieces += [(n.start, n.end, "num", n) for n in numerals]
    return tokenize(text, 0, len(text), overlay(pieces))


def place(tokens: list[Token]) -> int:
    """The index of the first number."""
    return next(i for i, token in enumerate(tokens) if token.tag == "num")
