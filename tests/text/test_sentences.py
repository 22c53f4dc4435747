"""Sentence ends by rule."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.data import load_words
from pressfacts.text import split_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Smith of the U.S. Navy left. He went to Rome.", 2),
        ("It cost $7.5 million. Nobody paid.", 2),
        ('"Stop!" said Det. Sgt. Okoro. Nobody did.', 3),
        ("Seizures:\n• two boats\n• a parrot", 3),
        ("J. R. Larsson was held on Jan. 5 in St. Louis.", 1),
        ("Police held A.B. (44) and C.D. (51) at noon.", 1),
        ("The firm is Oakum Inc. The court fined it.", 2),
        ("He lives on Main St. The house is red. St. Louis is far.", 3),
        ("Ofc. Dee drove to Mt. Isa and Ft. Worth. The wall is 10 ft. It fell.", 3),
        ("John Roe Jr. He was held on Oak Ave. near Hill Rd. in Leeds.", 2),
        ("", 0),
    ],
)
def test_counts(text: str, count: int) -> None:
    assert len(split_sentences(text).spans) == count


@given(st.text(alphabet="aB.!? \n\"'", max_size=120))
def test_sentences_hold_every_word_once(text: str) -> None:
    spans = split_sentences(text).spans
    assert "".join(text[s:e] for s, e in spans).split() == text.split() or "".join(
        "".join(text[s:e].split()) for s, e in spans
    ) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_index_and_around() -> None:
    sentences = split_sentences("One two. Three four.")
    assert sentences.index(11) == 1
    assert sentences.around(0) == (0, 8)


def test_an_abbreviation_that_may_end_a_sentence_is_one() -> None:
    assert set(load_words("text/closing_abbreviations.txt")) <= set(load_words("text/abbreviations.txt"))
