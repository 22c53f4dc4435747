"""How far a text goes."""

import pytest

from pressfacts.text import extent


@pytest.mark.parametrize(
    ("text", "end"), [("", 0), ("\n---\n", 0), ("Raid", 4), ("Raid.\n\n---\n", 4), ("Raid in Tromsø\u2028* * *", 14)]
)
def test_what_follows_the_last_word_does_not_count(text: str, end: int) -> None:
    assert extent(text) == end
