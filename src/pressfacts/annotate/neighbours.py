"""What the words right before or behind a name say it is, by the classes of a table."""

from collections.abc import Iterable
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
    line = text[max(text.rfind("\n", 0, start) + 1, start - _FAR) : start].rstrip(_QUOTES).replace("—", " ")
    words = line.split() if line.endswith(" ") else []
    if words and words[-1].casefold() in _ARTICLES:
        words.pop()
    runs = (" ".join(words[-count:]).lstrip(_STRIP).removesuffix(".") for count in range(1, _MOST + 1))
    return _any(_phrases(kind, "before"), runs)


def precedes(text: str, end: int, kind: str, *, comma: bool = False) -> bool:
    """Whether a phrase of the class begins right behind the name that ends at `end`, in its line.

    With `comma` a comma may stand between.
    """
    line = text[end : end + _FAR].partition("\n")[0].removeprefix("," if comma else "")
    words = line.split() if line.startswith(" ") else []
    if words and words[0] in _ARTICLES:
        words.pop(0)
    runs = (" ".join(words[:count]).rstrip(_STRIP) for count in range(1, _MOST + 1))
    return _any(_phrases(kind, "behind"), runs)


def _any(known: frozenset[str], phrases: Iterable[str]) -> bool:
    return any(phrase in known or phrase.casefold() in known for phrase in phrases)
