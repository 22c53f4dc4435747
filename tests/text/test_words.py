"""Words of a name, and words as alternatives of a pattern."""

import re

import pytest

from pressfacts.text.alternatives import any_of
from pressfacts.text.words import ascii_words, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Operation Quiet-Heron IV", ["operation", "quiet", "heron", "iv"]),
        ("Straße & Söhne, 2nd", ["strasse", "söhne", "2nd"]),
        ("…", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_words_for_ids_are_ascii() -> None:
    assert ascii_words("Opération É-1_b") == ["operation", "e", "1", "b"]
    assert ascii_words("作戦") == []


def test_the_longest_alternative_wins_and_signs_are_plain() -> None:
    found = re.compile(any_of(["ton", "tons", "a.m."])).findall("tons a.m. axm ton")
    assert found == ["tons", "a.m.", "ton"]


def test_the_order_of_alternatives_does_not_depend_on_the_input() -> None:
    assert any_of({"bc", "ab", "c"}) == any_of(["c", "ab", "bc"]) == "ab|bc|c"
