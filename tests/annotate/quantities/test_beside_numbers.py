"""The words and brackets right beside a number. All texts are invented."""

import pytest

from pressfacts.annotate.quantities.beside import is_behind, letters, word_after
from pressfacts.annotate.quantities.bracketed import with_brackets
from pressfacts.numerals import find_numerals


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [("12kg of", 2, "kg"), ("12 kg", 2, ""), ("12é", 2, ""), ("12", 2, ""), ("a-b", 0, "a"), ("m2", 0, "m")],
)
def test_letters_begin_right_at_a_place(text: str, at: int, word: str) -> None:
    assert letters(text, at) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [("12 kg of", "kg"), ("12kg", ""), ("12  kg", ""), ("12\nkg", ""), ("12 -kg", ""), ("12", "")],
)
def test_one_blank_parts_a_number_from_its_word(text: str, word: str) -> None:
    assert word_after(text, 2) == word


@pytest.mark.parametrize("text", ["more than 12", "More than 12", "no more than 12", "(more than 12"])
def test_a_phrase_stands_behind_a_blank_in_any_case(text: str) -> None:
    assert is_behind(text, text.index("12"), ["more than"])


@pytest.mark.parametrize("text", ["more than12", "anymore than 12", "more than about 12", "_more than 12", "12"])
def test_a_phrase_is_whole_words_right_before_the_number(text: str) -> None:
    assert not is_behind(text, text.index("12"), ["more than"])


def bracketed(text: str) -> str:
    numeral = next(iter(find_numerals(text)))
    read = with_brackets(text, numeral)
    return text[read.start : read.end]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("seized (4) rifles", "(4)"),
        ("seized (2.5) kg of khat", "(2.5)"),
        ("seized (4) old rusty rifles", "(4)"),
        ("seized (4) pump-action rifles", "(4)"),
        ("in the Northern Regions (4) rifles", "(4)"),
        ("as well as (4) rifles", "(4)"),
    ],
)
def test_brackets_belong_to_a_number_that_counts_what_follows(text: str, number: str) -> None:
    assert bracketed(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("firearms (9), pills", "9"),
        ("firearms (9) pills", "9"),
        ("Larch (9) rifles", "9"),
        ("Article (9) rifles", "9"),
        ("seized (4) of the", "4"),
        ("seized (4) very old and rusty rifles", "4"),
        ("seized (4 rifles)", "4"),
        ("seized 4) rifles", "4"),
    ],
)
def test_brackets_behind_what_is_counted_or_around_more_are_no_part_of_the_number(text: str, number: str) -> None:
    assert bracketed(text) == number
