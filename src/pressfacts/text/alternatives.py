"""Words of a data file as a part of a pattern."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str], shared: int = 2) -> str:
    """The words as alternatives of a regular expression, the longest first, so that none hides another.

    Those that begin alike stand together, by up to `shared` characters: a place in a text is held against a few
    beginnings, not against all words.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not shared:
        return "|".join(map(re.escape, ordered))
    rests: dict[str, list[str]] = {}
    for word in ordered:
        rests.setdefault(word[:1], []).append(word[1:])
    return "|".join(re.escape(char) + _joined(rest, shared) for char, rest in rests.items())


def _joined(rests: list[str], shared: int) -> str:
    """What may follow a character that words share."""
    return re.escape(rests[0]) if len(rests) == 1 else f"(?:{any_of(rests, shared - 1)})"
