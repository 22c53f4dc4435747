"""Words of a data file as a part of a pattern."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, the longest first, so that none hides another."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
