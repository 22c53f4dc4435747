"""A text in blocks has the articles of the whole text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.segment import count_articles, segment, segment_blocks

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def blocks(text: str, size: int) -> list[str]:
    return [text[i : i + size] for i in range(0, len(text), size)]


@pytest.mark.parametrize("size", [1, 7, 100, 5000])
def test_samples_in_blocks(size: int) -> None:
    text = "\n\n".join(path.read_text("utf-8") for path in SAMPLES)
    whole = list(segment(text))
    assert len(whole) >= len(SAMPLES)
    assert list(segment_blocks(blocks(text, size))) == whole
    assert count_articles(blocks(text, size)) == len(whole)


LINES = st.sampled_from(
    ["", " ", "\r", "\f", "-----", "###", "Source: Police", "FOR IMMEDIATE RELEASE", "3 May 2021", "Ten arrested in raid",
     "LYON, France – " + "Police arrested ten men on Monday. " * 5, "Title: Raid", "x" * 300]
)  # fmt: skip


@given(st.lists(LINES, max_size=40), st.sampled_from(["\n", "\r\n", "\r", "\u2028"]), st.integers(1, 60))
def test_any_text_in_any_blocks(lines: list[str], end: str, size: int) -> None:
    text = end.join(lines)
    whole = list(segment(text))
    assert list(segment_blocks(blocks(text, size))) == whole
    assert count_articles(blocks(text, size)) == len(whole)
    assert "".join(article.text for article in whole) == (text if whole else "")
