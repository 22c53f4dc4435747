"""Trees: what hangs on what, and the slips of the parser that are mended."""

import pytest

from annotate.syntax.test_words import tokens
from pressfacts.annotate.syntax import Tree, shipped_parser, trees
from pressfacts.annotate.syntax.counted_lists import first_conjunct
from pressfacts.annotate.syntax.tree import Sentence


def tree(text: str, heading: bool = False) -> Tree:
    return trees([Sentence(tokens(text), heading)], shipped_parser())[0]


def index(parsed: Tree, word: str) -> int:
    return [t.text for t in parsed.tokens].index(word)


def test_a_subject_and_its_conjuncts() -> None:
    parsed = tree("A baker and two clerks were arrested in Bergen.")
    subject = parsed.child(index(parsed, "arrested"), "nsubjpass")
    assert subject is not None
    assert [parsed.tokens[i].text for i in parsed.conjuncts(subject)] == ["baker", "clerks"]
    assert first_conjunct(parsed.heads, parsed.relations, index(parsed, "clerks")) == subject


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Officers seized 41 kg of tea, 3 kg of moss, two pistols and a drone.", ["kg", "kg", "pistols", "drone"]),
        ("They found 12 knives, along the wall, and nine rifles.", ["knives"]),
    ],
)
def test_a_list_of_counted_things_is_one_coordination(text: str, heads: list[str]) -> None:
    parsed = tree(text)
    verb = next(i for i, t in enumerate(parsed.tokens) if t.text in ("seized", "found"))
    thing = parsed.child(verb, "dobj")
    assert thing is not None
    assert [parsed.tokens[i].text for i in parsed.conjuncts(thing)][: len(heads)] == heads


def test_tokens_that_the_parser_does_not_see_hang_on_nothing() -> None:
    parsed = tree("The man (a baker) was held.")
    assert parsed.heads[index(parsed, "baker")] == -1 and parsed.children(index(parsed, "baker")) == []


def test_a_tree_without_end_is_none() -> None:
    parsed = tree("and " * 400 + "a man was held.")
    assert all(len(list(parsed.ancestors(i))) <= len(parsed.tokens) for i in range(len(parsed.tokens)))
