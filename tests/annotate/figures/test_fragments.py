"""Sentences that only count, and numbers that go on with the sentence before. All texts are invented."""

import pytest

from figure_markup import check


@pytest.mark.parametrize(
    "marked",
    [
        "Officers raided a ring. <arrests rule=fragment>Nine suspects</arrests>; <seizures rule=fragment>two pistols</seizures>.",
        "The unit praised the bakers. <suspects>Nine suspects</suspects>; <seizures rule=contraband>two pistols</seizures>.",
    ],
)
def test_a_sentence_that_only_counts_is_a_haul_behind_a_blow(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "<arrests>40 people</arrests> were arrested in Spain; in Italy, <arrests value=14>14</arrests>.",
        "<arrests>Forty people</arrests> were arrested in Spain on Monday. <arrests value=2>Two</arrests> more on Tuesday.",
        "<arrests>Forty people</arrests> were arrested in Spain on Monday. It was 14 degrees in Italy.",
    ],
)
def test_a_number_behind_a_place_or_time_goes_on(marked: str) -> None:
    check(marked)
