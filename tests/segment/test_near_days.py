"""Days without their year in header lines, and words that are none."""

import pytest

from pressfacts.segment.near_days import near_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Saturday, 8 August", "Saturday, 8 August"),
        ("Harbour Police, 14 May", "14 May"),
        ("May 14 | Harbour Police", "May 14"),
        ("Published 3 days ago · Harbour Police", "Published 3 days ago"),
        ("an hour ago", "an hour ago"),
        ("Newsroom – yesterday", "yesterday"),
        ("Wednesday", "Wednesday"),
    ],
)
def test_a_day_that_signs_part_from_words(text: str, day: str) -> None:
    found = near_day(text)
    assert found and text[slice(*found)] == day


@pytest.mark.parametrize("text", ["Two held on 14 May", "Nets seized yesterday", "March of the anglers", "May we go?"])
def test_a_day_within_words_is_none(text: str) -> None:
    assert near_day(text) is None
