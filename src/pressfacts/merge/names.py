"""Compare names: rapidfuzz measures their similarity, a few rules decide what may differ."""

import unicodedata
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler

from pressfacts.data import load_words
from pressfacts.text.words import words_of

_CLOSE = 0.93
"""Least Jaro-Winkler similarity of two spellings of one word of five letters or more: Mohamed, Mohammed."""
_LEAST = 5
_STATES = (("us",), ("u", "s"), ("united", "states"))


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents, punctuation and "the"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in plain if not unicodedata.combining(char)).replace("'s", "")
    found = tuple(words_of(bare.replace(".", "")))
    return found[1:] if found[:1] == ("the",) else found


def core(name: str) -> tuple[str, ...]:
    """The words of an organization's name without its country in front and an acronym in brackets."""
    before, _, rest = name.partition("(")
    _, closed, behind = rest.partition(")")
    found = words(f"{before} {behind}" if closed and before else name)
    prefix = next((p for p in _STATES if found[: len(p)] == p and len(found) > len(p) + 1), ())
    return found[len(prefix) :]


def same_word(one: str, other: str) -> bool:
    """Whether two words are spellings of the same word."""
    if one == other:
        return True
    if min(len(one), len(other)) < _LEAST or one.isdigit() or other.isdigit():
        return False
    return JaroWinkler.similarity(one, other) >= _CLOSE


def same_person(one: str, other: str) -> str | None:
    """How two personal names agree: "same name", "initials" …; None where they do not."""
    a, b = words(one), words(other)
    if len(a) < 2 or len(b) < 2:
        return None
    if sorted(a) == sorted(b):
        return "same name"
    if not same_word(a[-1], b[-1]):
        return None
    short, long = sorted((a[:-1], b[:-1]), key=len)
    if len(short) == len(long) and all(map(same_word, short, long)):
        return "same name, other spelling"
    if not same_word(short[0], long[0]):
        initial = min(len(short[0]), len(long[0])) == 1 and short[0][0] == long[0][0]
        return "initials" if initial and a[-1] == b[-1] else None
    rest = list(long[1:])
    agree = all(any(w == r or (min(len(w), len(r)) == 1 and w[0] == r[0]) for r in rest) for w in short[1:])
    return "middle name" if agree and a[-1] == b[-1] else None


def is_generic(name: str) -> bool:
    """Whether authorities of many countries have this name."""
    return all(word in _generic() for word in words(name))


@cache
def _generic() -> frozenset[str]:
    return frozenset(load_words("merge/generic.txt"))
