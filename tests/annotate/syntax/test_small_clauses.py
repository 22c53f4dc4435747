"""Counted nouns that a period "saw" done, and subjects right behind a date. All sentences are invented."""

import pytest

from annotate.syntax.test_tree import index, tree


@pytest.mark.parametrize(
    ("text", "head", "relation", "word"),
    [
        ("The week saw two bakers arrested and nine rifles seized.", "saw", "dobj", "bakers"),
        ("The week saw two bakers arrested and nine rifles seized.", "bakers", "conj", "rifles"),
        ("The week saw two bakers arrested and nine rifles seized.", "rifles", "acl", "seized"),
        ("In the first half of the year 400 people were held.", "held", "nsubjpass", "people"),
        ("The driver saw two bakers.", "saw", "dobj", "bakers"),
    ],
)
def test_what_a_number_hangs_on(text: str, head: str, relation: str, word: str) -> None:
    parsed = tree(text)
    assert index(parsed, word) in parsed.children(index(parsed, head), relation)
