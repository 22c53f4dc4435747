"""Who counts as one: the words by which a phrase is a person, a name."""

import re
from collections.abc import Sequence

from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, singular, words
from pressfacts.annotate.quantities.tokens import Token


def is_person(nouns: Sequence[str]) -> bool:
    """Whether the last noun, in the singular, is a person's."""
    if not nouns:
        return False
    last = nouns[-1]
    if any(n.endswith("-year-old") for n in nouns) and not is_plural(last):
        return True
    return bool(classes_of(*nouns) & {"person"}) or (last.endswith(("man", "woman")) and not is_plural(last))


def what(noun: str) -> frozenset[str]:
    """What a person is by a noun in the singular, nothing where it says no more than "man" or "suspect"."""
    return frozenset({noun}) - words("whoever") - words("male") - words("female") - {""}


def is_agent(nouns: Sequence[str]) -> bool:
    """ "Tax Return Preparer": in a headline an unknown noun in -er, -or, -ist is a person."""
    return bool(nouns and re.search(r"[a-z]{3}(?:er|or|ist|ian|eer)$", nouns[-1])) and not classes_of(*nouns)


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
            or low in words("not_names")
            or classes_of(low)
            or (token.text.endswith("s") and (singular(low) in words("not_names") or token.text[:-1].isupper()))
        ):
            return False
    return not any(t.text.isupper() and len(t.text) < 6 and t.tag != "name" for t in tokens[start:end])


def key(name: str) -> str:
    """A surname by which mentions of one person are known, and the initials of the names before it."""
    parts = [part.strip(".,").casefold() for part in name.replace("'s", "").replace("’s", "").split()]
    if len(parts) > 1 and parts[-1] in ("jr", "sr", "ii", "iii", "iv"):
        parts.pop()
    return " ".join((parts[-1], "".join(part[:1] for part in parts[:-1]))).strip() if parts else ""
