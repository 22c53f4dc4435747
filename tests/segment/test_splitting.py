"""Where the user says where articles begin."""

import re

import pytest

from pressfacts.read import Splitting
from pressfacts.segment import count_articles, segment, segment_blocks

TEXT = "Nets seized\n\nStory one is told here.\n\n---\n\nSTORY Two held\n\nIt is told.\n\nSTORY Whale fined\n\nIt is told too.\n"


def test_articles_begin_at_lines_that_match_and_nowhere_else() -> None:
    found = list(segment(TEXT, Splitting(at="^STORY ")))
    assert [a.text[:10] for a in found] == ["Nets seize", "STORY Two ", "STORY Whal"]
    assert found[1].boundary
    assert [e.name for e in found[1].boundary.evidence] == ["split_at"]


def test_no_split_makes_one_article() -> None:
    (article,) = segment(TEXT, Splitting(never=True))
    assert article.text == TEXT


@pytest.mark.parametrize("how", [Splitting(at="Story|STORY"), Splitting(never=True), Splitting()])
def test_the_same_in_blocks(how: Splitting) -> None:
    blocks = [TEXT[i : i + 7] for i in range(0, len(TEXT), 7)]
    assert list(segment_blocks(blocks, how)) == list(segment(TEXT, how))
    assert count_articles(blocks, how) == len(list(segment(TEXT, how)))


def test_what_is_no_regular_expression() -> None:
    with pytest.raises(re.error):
        list(segment(TEXT, Splitting(at="(")))
