"""Teasers of other stories that a copied page carries along are left out with their headlines. Texts are invented."""

import pytest

from pressfacts.annotate.figures.teasers import real_sentences
from pressfacts.text import split_sentences

LONG = "The harbour master of Tornal told the board that the cranes had been"


def kept(text: str) -> list[str]:
    return [text[s:e] for s, e in real_sentences(text, split_sentences(text).spans)]


@pytest.mark.parametrize("cut", ["...", "…", "... "])
def test_a_paragraph_cut_off_goes_with_the_headline_above_it(cut: str) -> None:
    assert kept(f"A van was found.\n\nCranes fall\n\n{LONG}{cut}\n\nA cart was found.") == [
        "A van was found.",
        "A cart was found.",
    ]


def test_a_sentence_above_a_teaser_is_no_headline() -> None:
    assert kept(f"A van was found.\n{LONG} …") == ["A van was found."]


def test_short_paragraphs_with_dots_are_kept() -> None:
    assert kept("The cranes fell...") == ["The cranes fell..."]


def test_leaders_of_a_table_are_no_teaser() -> None:
    text = f"{LONG} ......"
    assert "".join(kept(text)).startswith(LONG)


def test_dots_inside_a_paragraph_cut_nothing_off() -> None:
    text = f"{LONG} … painted."
    assert "".join(kept(text)).startswith(LONG)


def test_several_teasers_all_go() -> None:
    text = f"Cranes fall\n{LONG}...\nCranes rise\n{LONG}...\nA cart was found."
    assert kept(text) == ["A cart was found."]
