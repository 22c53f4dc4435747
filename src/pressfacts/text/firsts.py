"""Skip quickly to where one of some words may begin: a pattern of many words tries all of them at every character."""

import re
from collections.abc import Iterable


def opening(words: Iterable[str]) -> str:
    """A lookahead for the first characters of some words, to stand before a pattern of their alternatives."""
    return f"(?=[{''.join(re.escape(char) for char in sorted({word[0] for word in words}))}])"
