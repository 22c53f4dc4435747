"""What the words in a name, and right before or behind it, say that it is, by the classes of a table."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from pressfacts.annotate.names import letter_words
from pressfacts.data import load_table

_FAR = 60
_QUOTES = "\"“'‘"
_STRIP = "\"“”'’‘(),.;:"
_ARTICLES = frozenset({"the", "a", "an"})
_JOINED = frozenset({"and", "&", "of"})


@cache
def _phrases(kind: str, side: str) -> frozenset[str]:
    rows = load_table("names/neighbours.txt", 3)
    return frozenset(phrase for row in rows if (row[0], row[1]) == (kind, side) for phrase in row.values(2))


@cache
def _counts(kind: str, side: str) -> range:
    """How many words the phrases have."""
    return range(1, max((phrase.count(" ") for phrase in _phrases(kind, side)), default=-1) + 2)


def follows(text: str, start: int, kind: str, *, over: str = "") -> bool:
    """Whether a phrase of the class ends right before the name that begins at `start`, in its line.

    Words of the class `over` are passed over, as an article is.
    """
    line = text[max(text.rfind("\n", 0, start) + 1, start - _FAR) : start].rstrip(_QUOTES).replace("—", " ")
    words = line.split() if line.endswith(" ") else []
    passed = _phrases(over, "over") | _ARTICLES
    while words and words[-1].strip(_STRIP).casefold() in passed:
        words.pop()
    counts, ends = _counts(kind, "before")[: len(words)], ".:" if over else "."
    return _any(_phrases(kind, "before"), [" ".join(words[-count:]).lstrip(_STRIP).rstrip(ends) for count in counts])


def precedes(text: str, end: int, kind: str, *, comma: bool = False) -> bool:
    """Whether a phrase of the class begins right behind the name that ends at `end`, in its line.

    With `comma` a comma may stand between.
    """
    line = text[end : end + _FAR].partition("\n")[0].removeprefix("," if comma else "")
    words = line.split() if line.startswith(" ") else []
    if words and (words[0] in _ARTICLES or words[0].strip("()").isdigit()):  # "Larch (2) and Moth (4) States"
        words.pop(0)
    counts = _counts(kind, "behind")[: len(words)]
    return _any(_phrases(kind, "behind"), [" ".join(words[:count]).rstrip(_STRIP) for count in counts])


def next_word(text: str, end: int) -> str:
    """The capitalised word right behind a name that ends at `end`, else nothing."""
    word = text[end + 1 : end + 30].split(maxsplit=1)[:1] if text.startswith(" ", end) else []
    return letter_words(word[0])[0] if word and word[0][0].isupper() else ""


def holds(name: str, kind: str) -> bool:
    """Whether a phrase of the class stands within a name."""
    words = [word.strip(_STRIP) for word in name.split()]
    counts = _counts(kind, "within")
    return _any(_phrases(kind, "within"), [" ".join(words[i : i + n]) for i in range(len(words)) for n in counts])


def closes(name: str, kind: str) -> bool:
    """Whether a name ends in a phrase of the class."""
    words = name.split()
    return _any(_phrases(kind, "last"), [" ".join(words[-count:]) for count in _counts(kind, "last")])


def in_law(text: str, end: int) -> bool:
    """Whether a name that ends at `end` goes on to that of a law: "[Ann Ray] and Bo Wren Fair Ferries Act"."""
    words = text[end : end + _FAR].partition("\n")[0].split() if text.startswith(" ", end) else []
    run = " ".join(takewhile(lambda word: word[:1].isupper() or word in _JOINED, words))
    return bool(run) and holds(run, "law")


def opens(name: str, kind: str) -> bool:
    """Whether a name begins with a phrase of the class that something follows."""
    return name.startswith(_openings(kind))


@cache
def _openings(kind: str) -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in _phrases(kind, "first"))


def without_opening(name: str, kind: str) -> str:
    """A name without the words of the class that may be passed over where it begins."""
    words = name.split()
    while words and words[0] in _phrases(kind, "over"):
        words.pop(0)
    return " ".join(words)


def _any(known: frozenset[str], phrases: Sequence[str]) -> bool:
    return not known.isdisjoint(phrases) or not known.isdisjoint(map(str.casefold, phrases))
