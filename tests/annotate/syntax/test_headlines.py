"""Headlines: verbs that the parser takes for nouns, subjects that it hangs elsewhere. All are invented."""

import pytest

from annotate.syntax.test_tree import index
from annotate.syntax.test_words import tokens
from pressfacts.annotate.syntax import Tree, shipped_parser, trees
from pressfacts.annotate.syntax.tree import Sentence


def headline(text: str) -> Tree:
    return trees([Sentence(tokens(text), True)], shipped_parser())[0]


@pytest.mark.parametrize(
    ("text", "verb", "relation", "word"),
    [
        ("Police arrest man wanted in Peru", "arrest", "dobj", "man"),
        ("Police arrest man wanted in Peru", "arrest", "nsubj", "Police"),
        ("Police bust gang, recover $900", "bust", "dobj", "gang"),
        ("Police bust gang, recover $900", "bust", "conj", "recover"),
        ("Fugitive captured in Peru", "captured", "nsubj", "Fugitive"),
        ("Two men, woman arrested in raid", "men", "conj", "woman"),
    ],
)
def test_what_hangs_on_a_verb_or_noun_of_a_headline(text: str, verb: str, relation: str, word: str) -> None:
    parsed = headline(text)
    assert index(parsed, word) in parsed.children(index(parsed, verb), relation)
