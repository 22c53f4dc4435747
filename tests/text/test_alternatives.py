"""A tree of alternatives finds what the alternatives one after the other find, the longest first."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.text.alternatives import any_of

WORDS = st.lists(st.text("ab.-", min_size=1, max_size=5), max_size=8)


@given(WORDS, st.text("ab.-c", max_size=40))
def test_the_same_as_a_list(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True)) or "(?!)"
    tree = any_of([re.escape(c) for c in word] for word in words)
    for end in ("", r"(?![a])"):
        expected = [m.span() for m in re.finditer(f"(?:{plain}){end}", text)]
        assert [m.span() for m in re.finditer(tree + end, text)] == expected
