"""Who counts as one: the words by which a phrase is a person, a name, two of one family."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, singular, words
from pressfacts.annotate.quantities.phrases import phrase_end
from pressfacts.annotate.quantities.tokens import Token

ONE = frozenset({"a", "an", "one", "another"})
THE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_NOT_NAMES = frozenset(
    {"police", "authorities", "officers", "investigators", "agents", "court", "jury", "government", "guilty"}
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class People:
    """Persons a verb speaks of: token range, how many, who (a surname, "" for a pronoun, None unnamed)."""

    first: int
    last: int
    count: int
    who: str | None
    definite: bool
    more: bool = False


def is_person(nouns: Sequence[str]) -> bool:
    """Whether the last noun, in the singular, is a person's."""
    if not nouns:
        return False
    last = nouns[-1]
    if any(n.endswith("-year-old") for n in nouns) and not is_plural(last):
        return True
    return bool(classes_of(*nouns) & {"person"}) or (last.endswith(("man", "woman")) and not is_plural(last))


def is_agent(nouns: Sequence[str]) -> bool:
    """ "Tax Return Preparer": in a headline an unknown noun in -er, -or, -ist is a person."""
    return bool(re.search(r"[a-z]{3}(?:er|or|ist|ian|eer)$", nouns[-1])) and not classes_of(*nouns)


def described(tokens: Sequence[Token], start: int, end: int) -> People | None:
    """ "a Seattle man", "the main suspect": the head of the first phrase is one person."""
    stop = min(phrase_end(tokens, start + 1), end) if tokens[start].low in ONE | THE else end
    nouns = [t.low for t in tokens[start + 1 : stop] if t.tag == "word"]
    if stop <= start + 1 or not nouns:
        named = stop < len(tokens) and tokens[stop].tag == "name" and stop < end
        return People(start, end, 1, key(tokens[stop].text), True) if named else None
    if is_plural(nouns[-1]) or not is_person(nouns):
        return None
    who = key(tokens[end - 1].text) if tokens[end - 1].tag == "name" else None
    return People(start, max(stop, end), 1, who, tokens[start].low not in ONE)


def is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """One to four capitalised words that are no common words: a name the model may have missed."""
    if not 0 < end - start <= 4:
        return False
    for i in range(start, end):
        token = tokens[i]
        if token.tag == "name":
            continue
        low = token.low
        closed = any(low in words(c) for c in ("determiners", "pronouns", "prepositions", "conjunctions", "adverbs"))
        plain = token.tag == "word" and token.text[:1].isupper() and len(token.text) > 1
        if (
            not plain
            or closed
            or low in _NOT_NAMES
            or classes_of(low)
            or (low.endswith("s") and singular(low) in _NOT_NAMES)
        ):
            return False
    return not any(t.text.isupper() and len(t.text) < 6 and t.tag != "name" for t in tokens[start:end])


def key(name: str) -> str:
    """A surname by which mentions of one person are known."""
    parts = name.replace("'s", "").replace("’s", "").split()
    last = parts[-1].strip(".,") if parts else ""
    if last.lower() in ("jr", "sr", "ii", "iii", "iv") and len(parts) > 1:
        last = parts[-2].strip(".,")
    return last.casefold()
