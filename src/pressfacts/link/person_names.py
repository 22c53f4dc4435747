"""When two names mean one person."""

import re
import unicodedata
from functools import lru_cache

from pressfacts.annotate.people.names import SUFFIX


@lru_cache(maxsize=4096)
def core(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: no accents, case, nickname in quotes, suffix or full stops."""
    plain = re.sub(r"\s?[\"“'‘(][^\"”'’)]*[\"”'’)](?=\s|$)", "", re.sub(rf"{SUFFIX}$", "", name))
    surname, comma, given = plain.partition(", ")
    plain = f"{given} {surname}" if comma and surname.isupper() else plain
    flat = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = f" {flat.casefold()}".replace("’", "'").replace(" al-", " al ").replace(" el-", " el ")
    return tuple(words.replace(".", " ").split())


def same_person(one: str, other: str) -> bool:
    """Whether two full names are one person's: alike, or the shorter leaves out or abbreviates middle words."""
    a, b = core(one), core(other)
    if _suffix(one) != _suffix(other) and _suffix(one) and _suffix(other):
        return False
    if a == b:
        return True
    if len(a) < 2 or len(b) < 2 or (a[-1] not in (b[-1], b[-1] + "s") and b[-1] != a[-1] + "s"):
        return False
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    if not _initial_of(long[0], short[0]):
        return False
    return _subsequence(short[1:-1], long[1:-1])


def _suffix(name: str) -> str:
    match = re.search(SUFFIX + "$", name)
    return match[0].strip(" ,.") if match else ""


def _initial_of(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_initial_of(word, other) for other in rest) for word in short)


def shortens(short: str, full: str) -> bool:
    """Whether `short` is a part of `full` that later mentions use: its last words, or its first."""
    a, b = core(short), core(full)
    if not a or len(a) >= len(b) or (len(a) == 1 and len(a[0]) < 2):
        return False
    if b[-len(a) :] == a or b[: len(a)] == a:
        return True
    return len(a) == 1 and a[0] == b[-1] + "s"


def is_within(word: str, full: str) -> bool:
    """Whether a lone word is a middle one of a full name: "Larch" of "Ana Larch Finch"."""
    return len(core(word)) == 1 and len(core(word)[0]) > 1 and core(word)[0] in core(full)[1:-1]
