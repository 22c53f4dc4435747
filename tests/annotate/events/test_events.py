"""Events: predicates with their patients, and what is told as not having happened."""

import pytest

from annotate.syntax.test_tree import tree
from pressfacts.annotate.events.find import find_events


def patients(text: str, kind: str) -> list[list[str]]:
    parsed = tree(text)
    found = [e for e in find_events(parsed, False) if e.trigger.rule.kind == kind]
    return [[parsed.tokens[i].text for i in group] for e in found[:1] for group in e.patients]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police arrested two bakers.", [["bakers"]]),
        ("Two bakers were arrested.", [["bakers"]]),
        ("Two bakers, both believed to be Danes, were arrested in Bergen.", [["bakers"]]),
        ("A baker and a clerk were arrested.", [["baker", "clerk"]]),
        ("The raid led to the arrest of two bakers.", [["bakers"]]),
        ("A baker who was arrested in May has confessed.", [["baker"]]),
        ("The baker arrested in May has confessed.", [["baker"]]),
        ("Police searched a mill and arrested two bakers.", [["bakers"]]),
        ("A baker was questioned and arrested.", [["baker"]]),
    ],
)
def test_patients(text: str, told: list[list[str]]) -> None:
    assert patients(text, "arrests") == told


@pytest.mark.parametrize(
    "text",
    [
        "Police did not arrest two bakers.",
        "Police plan to arrest two bakers.",
        "The unit was set up to arrest bakers.",
        "Police may arrest two bakers.",
        "Police denied that two bakers had been arrested.",
        "It was an operation to arrest two bakers.",
        "If two bakers are arrested, the mill will close.",
    ],
)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    assert patients(text, "arrests") == []
