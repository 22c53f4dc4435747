"""What the parser is shown of a sentence."""

import pytest

from pressfacts.annotate.quantities.noise import is_noise
from pressfacts.annotate.quantities.tokens import Piece, Token, overlay, tokenize
from pressfacts.annotate.syntax.words import shown
from pressfacts.numerals import find_numerals


def tokens(text: str) -> list[Token]:
    pieces: list[Piece] = [(n.start, n.end, "num", n) for n in find_numerals(text) if not is_noise(text, n)]
    return tokenize(text, 0, len(text), overlay(pieces))


def words(text: str, heading: bool = False) -> str:
    return " ".join(word for _, word in shown(tokens(text), heading))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They seized two 9mm gel blasters.", "They seized five guns ."),
        ("They seized more than 41.6 kg of dried moss.", "They seized five kilograms ."),
        ("They seized more than a kilogram of moss.", "They seized a kilogram ."),
        ("Jo Roe, 31, of Leeds was held.", "Jo Roe, of Leeds was held ."),
        ("Three men, aged 51, 32 and 22, were held.", "five men , were held ."),
        ("The man (a baker) was held.", "The man was held ."),
        ("• A man was held.", "A man was held ."),
        ("A 34-year-old woman was held.", "A young woman was held ."),
        ("A 34-year-old was held.", "A man was held ."),
        ("A Sioux Falls, South Dakota, man was held.", "A Sioux Falls man was held ."),
        ("The boss as well as a clerk were held.", "The boss and a clerk were held ."),
        ("BERGEN, Norway – A man was held.", "A man was held ."),
    ],
)
def test_a_sentence_is_made_plain(text: str, told: str) -> None:
    assert words(text).replace(" ,", ",") == told.replace(" ,", ",")


def test_a_headline_is_in_lower_case() -> None:
    assert words("Police Arrest Twelve Bakers", heading=True) == "police arrest five men"


def test_places_of_words_are_those_of_tokens() -> None:
    text = "Police seized more than 300 rare parrots (12 dead) in Bergen."
    told = tokens(text)
    assert [told[i].text for i, word in shown(told, False) if word == "five"] == ["300"]
