"""Whether a country word at a place speaks of the country. All texts are invented."""

import pytest

from pressfacts.annotate.countries import context
from pressfacts.annotate.countries.scan import Hit, scan


def hit(text: str, word: str) -> Hit:
    return next(h for h in scan(text) if text[h.start : h.end] == word)


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("He lives in Lebanon County.", "Lebanon", True),
        ("He lives in Peru, Indiana.", "Peru", True),
        ("He lives in Peru, Lima.", "Peru", False),
        ("He drove from Serbia, Georgia and Turkey.", "Serbia", False),
    ],
)
def test_towns_and_counties(text: str, word: str, told: bool) -> None:
    assert context.is_town(text, hit(text, word)) is told


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("The Russian-speaking clerk left.", "Russian", True),
        ("They offer the Spanish language.", "Spanish", True),
        ("English\nSpanish\nFrench", "Spanish", True),
        ("The Spanish clerk left.", "Spanish", False),
        ("Spain", "Spain", False),
    ],
)
def test_languages(text: str, word: str, told: bool) -> None:
    assert context.is_language(text, hit(text, word)) is told


def test_the_word_us_of_a_line_in_capitals() -> None:
    assert context.is_shouted_us("CONTACT US", hit("CONTACT US", "US"))
    assert not context.is_shouted_us("THE US", hit("THE US", "US"))
    assert not context.is_shouted_us("in Peru", hit("in Peru", "Peru"))


def test_phrases_that_mean_no_country() -> None:
    text = "They met in New Mexico and in Mexico."
    assert [text[start:end] for start, end in context.blocked_ranges(text)] == ["New Mexico"]


def test_names_of_people_and_institutions() -> None:
    assert context.stands_in_name("It was Ann Jordan who left.", hit("It was Ann Jordan who left.", "Jordan"))
    assert not context.stands_in_name("They met in Jordan on Monday.", hit("They met in Jordan on Monday.", "Jordan"))


def test_the_state_of_georgia() -> None:
    text = "Deputies met in Atlanta, Georgia."
    assert context.is_us_georgia(text, hit(text, "Georgia"), False, False)
    assert not context.is_us_georgia(text, hit(text, "Georgia"), True, True)
    other = "Officers met in Georgia."
    assert not context.is_us_georgia(other, hit(other, "Georgia"), False, False)
