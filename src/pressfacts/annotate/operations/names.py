"""Cut a matched run of capitalized words down to the name in it."""

import re
from functools import cache

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.operations.patterns import listed, patterns
from pressfacts.text.words import words_of

_WORD = re.compile(r"\S+")
_HEADS = frozenset(["operation", "operations", "op", "ops", "project", "projects"])
_VERB_ENDS = ("s", "ed", "ing")


def trim(run: str, *, headline: bool) -> str | None:
    """The name at the start of `run`; None where there is none. In a headline every word has a capital."""
    words = list(_WORD.finditer(run))
    first = words[0][0] if words else ""
    if not first or {first, first.title()} & listed("names", "not_first") or first.casefold() == "operation":
        return None
    if headline and _is_headline_verb(words[0][0]):
        return None
    end = _cut(words, headline)
    name = (
        pattern("operations.run_on")
        .sub("", run[: words[end - 1].end()])
        .removesuffix("'s")
        .removesuffix("’s")
        .rstrip(".,;:-'’&")
    )
    if name.casefold().partition("/")[0] in patterns().military or not any(map(str.isalpha, name)):
        return None
    return name if len(name) > 1 and not (len(name) < 4 and _is_edition(name)) else None


def _cut(words: list[re.Match[str]], headline: bool) -> int:
    """How many words belong to the name."""
    agencies = listed("organizations", "agencies")
    for i, word in enumerate(words[1:], 1):
        told = word[0] == "the" and any(w[0] in agencies for w in words[i:])
        if told or word[0] in listed("names", "not_inside"):
            return i
        if headline and _is_headline_verb(word[0]):
            return i
        if words[i - 1][0].endswith(("'s", "’s")):
            return i
        if _is_edition(words[i - 1][0]) and not _is_edition(word[0]):
            return i
    return len(words)


def _is_headline_verb(word: str) -> bool:
    """Whether a word may be a verb of a headline in title case: "Targets", "Nets"."""
    return word.isalpha() and word.istitle() and any(word.endswith(e) and len(word) > len(e) + 2 for e in _VERB_ENDS)


def _is_edition(word: str) -> bool:
    """Whether a word numbers an operation: "IV", "2023"."""
    return set(word) <= set("IVXLC") or (word.isdecimal() and len(word) <= 4)


@cache
def heads() -> frozenset[str]:
    """Head nouns of operations' names, in lower case: "operation", "operasi"."""
    return _HEADS | {head.casefold() for head in listed("heads", "words")}


def key(name: str) -> str:
    """What the mentions of one operation share: its name without "Operation", hyphens, quotes and case."""
    words = words_of(name)
    words = words[1:] if len(words) > 1 and words[0] in heads() else words
    return " ".join(words[:-1] if words[-1:] == ["operation"] else words)
