"""Headlines: verbs that the parser takes for nouns, subjects that it hangs elsewhere. All are invented."""

import pytest

from annotate.syntax.test_tree import index, tree


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
    parsed = tree(text, heading=True)
    assert index(parsed, word) in parsed.children(index(parsed, verb), relation)
