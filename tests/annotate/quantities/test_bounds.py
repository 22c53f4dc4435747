"""The words beside a number that say how sure it is; a count above its bound is raised with the noun, not here."""

import pytest

from numbers_markup import place, tokens_of
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.quantities.qualifier import bound, first_token
from pressfacts.annotate.quantities.tokens import numeral_of


def bounds_of(text: str) -> tuple[Bounds, str]:
    tokens = tokens_of(text)
    i = place(tokens)
    numeral = numeral_of(tokens[i])
    assert numeral
    found = bound(tokens, i, numeral)
    return found, text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "span", "qualifier", "value", "low", "high"),
    [
        ("They held 12 bakers.", "12", "exact", 12, 12, 12),
        ("They held more than 12 bakers.", "more than 12", "more_than", 12, 12, None),
        ("They held at least 12 bakers.", "at least 12", "more_than", 12, 12, None),
        ("They held up to 12 bakers.", "up to 12", "up_to", 12, None, 12),
        ("They held about 12 bakers.", "about 12", "about", 12, None, None),
        ("They held between 12 and 15 bakers.", "between 12 and 15", "between", None, 12, 15),
        ("They held 12 or more bakers.", "12 or more", "more_than", 12, 12, None),
        ("They held a total of 12 bakers.", "12", "exact", 12, 12, 12),
        ("They held a total of more than 12 bakers.", "more than 12", "more_than", 12, 12, None),
    ],
)
def test_bounds(text: str, span: str, qualifier: str, value: float, low: float, high: float) -> None:
    found, words = bounds_of(text)
    assert (words, found.qualifier) == (span, qualifier)
    assert (found.value, found.low, found.high) == (value, low, high)


def test_the_words_of_a_number_begin_where_its_phrase_does() -> None:
    tokens = tokens_of("Guards held a total of more than 12 bakers.")
    assert tokens[first_token(tokens, place(tokens))].text == "a"
