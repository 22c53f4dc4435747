"""Words of a data file as a part of a pattern."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str], shared: int = 2) -> str:
    """The words as alternatives of a regular expression, the longest first, so that none hides another.

    Those that begin alike stand together, by up to `shared` characters: a place in a text is held against a few
    beginnings, not against all words. A plural in "-s" stands with its singular, which is compiled in half the time.
    """
    known = set(words)
    ordered = sorted(known, key=lambda word: (-len(word), word))
    if not shared:
        singles = [word for word in ordered if not (word.endswith("s") and word[:-1] in known)]
        return "|".join(re.escape(word) + ("s?" if word + "s" in known else "") for word in singles)
    rests: dict[str, list[str]] = {}
    for word in ordered:
        rests.setdefault(word[:1], []).append(word[1:])
    return "|".join(re.escape(char) + _joined(rest, shared) for char, rest in rests.items())


def _joined(rests: list[str], shared: int) -> str:
    """What may follow a character that words share."""
    return re.escape(rests[0]) if len(rests) == 1 else f"(?:{any_of(rests, shared - 1)})"
