"""Contraband that is counted without a verb, and members of long lists. All texts are invented."""

import pytest

from figure_markup import check, found


@pytest.mark.parametrize(
    "marked",
    [
        "Police seized <seizures unit=kg>4 kg of heroin</seizures> with a stamp, <seizures>two pistols</seizures> worth nothing, <seizures>a scale</seizures> and <seizures>a car</seizures>.",
        "Inside were <seizures>two rifles</seizures> and <seizures unit=kg>9 kg of heroin</seizures>, police said.",
    ],
)
def test_who_counts_rifles_or_heroin_has_them(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "He sold two rifles and 9 kg of heroin, the court heard.",
        "A person who has 9 kg of heroin faces ten years in prison.",
    ],
)
def test_not_in_sentences_of_courts_and_statutes(text: str) -> None:
    assert [f for f in found(text) if f.kind == "seizures"] == []
