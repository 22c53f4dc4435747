"""People joined to an apposition go on with the one that it explains. All sentences are invented."""

import pytest

from annotate.syntax.test_tree import index, tree


@pytest.mark.parametrize(
    ("text", "verb", "people"),
    [
        ("Police arrested the boss, his two sons and a driver.", "arrested", ["boss", "sons", "driver"]),
        ("Customs held the captain, his three clerks and a cook.", "held", ["captain", "clerks", "cook"]),
        ("Officers arrested three Danes and one Moroccan national.", "arrested", ["Danes", "national"]),
    ],
)
def test_one_coordination_of_people(text: str, verb: str, people: list[str]) -> None:
    parsed = tree(text)
    first = parsed.child(index(parsed, verb), "dobj")
    assert first is not None
    assert [parsed.tokens[i].text for i in parsed.conjuncts(first)] == people
