"""How the patients of a predicate stand to it. All sentences are invented."""

import pytest

from annotate.syntax.test_tree import index, tree
from pressfacts.annotate.events.arguments import are_authorities, patients, subjects
from pressfacts.annotate.events.triggers import find_triggers


@pytest.mark.parametrize(
    ("text", "verb", "how", "people"),
    [
        ("Police arrested two bakers.", "arrested", "active", ["bakers"]),
        ("Two bakers were arrested.", "arrested", "passive", ["bakers"]),
        ("Arrested on Monday were two bakers.", "Arrested", "passive", ["bakers"]),
        ("The arrest of two bakers followed.", "arrest", "noun", ["bakers"]),
        ("Two bakers are in custody.", "in", "state", ["bakers"]),
    ],
)
def test_patients(text: str, verb: str, how: str, people: list[str]) -> None:
    parsed = tree(text)
    triggers = find_triggers(parsed.tokens)[index(parsed, verb)]
    found = [patients(parsed, trigger, False) for trigger in triggers if trigger.rule.kind == "arrests"]
    assert (how, people) in [(manner, [parsed.tokens[i].text for i in heads]) for manner, heads in found]


def test_authorities_among_subjects() -> None:
    parsed = tree("Police arrested two bakers who fled.")
    assert are_authorities(parsed, list(subjects(parsed, index(parsed, "arrested"))))
    assert not are_authorities(parsed, [index(parsed, "bakers")])
