"""The organizations of a text by where they stand. All names are invented."""

import pytest

from markup import parse
from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.people.role_agencies import Agencies, beside, stood_for
from pressfacts.text import split_sentences


def read(marked: str) -> tuple[str, Agencies, list[NameMention]]:
    """A text, its marked organizations, and its marked people."""
    text, tags = parse(marked)
    named = [(t.label, NameMention(t.start, t.end, text[t.start : t.end], "test")) for t in tags]
    facts = Facts(sentences=split_sentences(text))
    facts.organizations = [mention for label, mention in named if label == "org"]
    return text, Agencies(text, facts), [mention for label, mention in named if label == "person"]


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("<person>Ann Larch</person> of the <org>Fraud Section</org> spoke.", "Fraud Section"),
        ("<person>Ann Larch</person> of <org>Xpol</org>'s <org>Fraud Section</org> spoke.", "Fraud Section"),
        ("<person>Ann Larch</person> spoke. The <org>Fraud Section</org> met.", None),
    ],
)
def test_what_stands_beside_a_name(marked: str, told: str | None) -> None:
    text, agencies, (person,) = read(marked)
    span = beside(text, agencies, person, person.start)
    assert (text[slice(*span)] if span else None) == told


def test_for_whom_somebody_stood_in_court() -> None:
    text, agencies, (person,) = read("<person>Ann Larch</person> prosecuted the case for the <org>Fraud Bureau</org>.")
    span = stood_for(text, agencies, person.end)
    assert span is not None and text[slice(*span)] == "Fraud Bureau"


def test_lookup_by_place() -> None:
    text, agencies, _ = read(
        "The <org>Larch Fraud Centre</org> and <org>Xpol</org> met. Its head spoke for the Centre."
    )
    first, last = (4, 22), (27, 31)
    assert agencies.first_in(0, len(text)) == first
    assert agencies.ending_in(0, len(text)) == last
    assert agencies.ending_in(0, 5) is None
    assert agencies.last_headed("Centre", len(text)) == first
    assert agencies.spoken_of(text.index("Its")) == first
