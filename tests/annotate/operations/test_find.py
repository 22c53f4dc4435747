"""Operations in sentences, by inline markup."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markup import parse
from pressfacts.annotate.facts import Facts
from pressfacts.annotate.operations.find import find_operations
from pressfacts.annotate.operations.names import key
from pressfacts.data import load_rules
from pressfacts.text import split_sentences

TABLES = {
    "names": {"not_first", "not_inside", "days_alone"},
    "heads": {"words", "quoting"},
    "nouns": {"words", "weak", "sure", "police", "generic", "criminal"},
    "named": {"words", "code", "verbs", "subjects"},
    "military": {"names", "words"},
    "organizations": {"words", "nouns", "agencies"},
}
RULES = load_rules("operations/rules.toml", TABLES).content


def find(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_operations(text, Facts(sentences=split_sentences(text)))]


@pytest.mark.parametrize("marked", RULES["examples"])
def test_examples(marked: str) -> None:
    text, tags = parse(marked)
    assert find(text) == [text[t.start : t.end] for t in tags]


@pytest.mark.parametrize("text", RULES["counter_examples"])
def test_counter_examples(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Operation Kestrel 18 September 2024", ["Operation Kestrel"]),
        ("Operation Red Lionfish II was held.", ["Operation Red Lionfish II"]),
        ("Officers praised Operation Kestrel's results.", ["Operation Kestrel"]),
        ("Operation Kestrel Leads to 12 Arrests\n\nThe arrests crown Operation Kestrel.", ["Operation Kestrel"] * 2),
        ("Police raid docks as Operation Recovers 19 Boats", []),
        ("Under Project Kestrel the Justice Department met.", ["Project Kestrel"]),
        ("It is Project Kestrel.Many came.", ["Project Kestrel"]),
        ("Operation Spoil the Party is over.", ["Operation Spoil the Party"]),
        ("Chief of Field Operations Alberto Larch and Forensic Accountant Bo Wren ran the search.", []),
        ("Bribery and Smuggling Operation Along the Coast", []),
        ("A network known as Moonjelly was taken down.", []),
        ("The marketplace, called Lantern, sold maps.", []),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    assert find(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Operation HAECHI-II", "HAECHI II"), ("OPERATION ENDGAME", "Endgame"), ("Project ‘Cyborg’", "CYBORG")],
)
def test_keys_agree(one: str, other: str) -> None:
    assert key(one) == key(other)


@given(st.text(alphabet="Operation ProjectAB'\"\n.,12", max_size=200))
def test_any_text(text: str) -> None:
    found = find_operations(text, Facts(sentences=split_sentences(text)))
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_what_the_model_puts_before_a_name_is_left_out() -> None:
    text = "It was done by the Taskforce Operation Heron in the old port."
    at = text.index("Taskforce")
    found = find_operations(text, Facts(sentences=split_sentences(text)), [(at, at + 25, "OPERATION")])
    assert [m.name for m in found] == ["Operation Heron"]
