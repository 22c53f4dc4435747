"""What the words right before or behind a name say it is, by the classes of a table."""

from collections.abc import Iterable, Sequence
from functools import cache

from pressfacts.data import load_table

_FAR = 60
_QUOTES = "\"“'‘"
_STRIP = "\"“”'’‘(),.;:"
_ARTICLES = frozenset({"the", "a", "an"})
_MOST = 4
"""Words of the longest phrase."""


@cache
def _phrases(kind: str, side: str) -> frozenset[str]:
    rows = load_table("names/neighbours.txt", 3)
    return frozenset(phrase for row in rows if (row[0], row[1]) == (kind, side) for phrase in row.values(2))


def follows(text: str, start: int, kind: str) -> bool:
    """Whether a phrase of the class ends right before the name that begins at `start`, in its line."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - _FAR) : start].rstrip(_QUOTES)
    words = line.split() if line.endswith(" ") else []
    if words and words[-1].casefold() in _ARTICLES:
        words.pop()
    return _any(kind, "before", (words[-count:] for count in range(1, min(len(words), _MOST) + 1)))


def precedes(text: str, end: int, kind: str) -> bool:
    """Whether a phrase of the class begins right behind the name that ends at `end`, in its line."""
    line = text[end : end + _FAR].partition("\n")[0]
    words = line.split() if line.startswith(" ") else []
    return _any(kind, "behind", (words[:count] for count in range(1, min(len(words), _MOST) + 1)))


def _any(kind: str, side: str, runs: Iterable[Sequence[str]]) -> bool:
    known = _phrases(kind, side)
    phrases = (" ".join(run).strip(_STRIP) for run in runs)
    return any(phrase in known or phrase.casefold() in known for phrase in phrases)
