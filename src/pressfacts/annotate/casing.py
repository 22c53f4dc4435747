"""A headline in capitals tells names from words no more: its words are read in the case that the body gives them."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from pressfacts import territories
from pressfacts.text import View

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3
_READ = 20_000
"""Characters of the body in which a word's case is looked up."""
_HEADS = ("OPERATION", "PROJECT")
_LONGEST = 4
_SHORT = 3
"""Letters of a word that stays as it is where the body does not have it: "FBI"."""


def recased(view: View, start: int, end: int) -> View:
    """`view` with the words of `start:end` as they stand most often behind it, if they are all in capitals there.

    Longer words that stand nowhere else are lower-cased, but for countries and their adjectives; every place stays.
    """
    title = view.text[start:end]
    if not title.isupper() or len(title.split()) < _FEWEST:
        return view
    found = Counter(_WORD.findall(view.text, end, end + _READ))
    forms: dict[str, str] = {}
    for form, _ in found.most_common():
        forms.setdefault(form.upper(), form)

    named = _named(title, forms)

    def read(match: re.Match[str]) -> str:
        word = match[0]
        if match.start() < named:
            return word
        opens = word in _HEADS and not match.start()
        form = word.capitalize() if opens else forms.get(word) or _unknown(word)
        return form if len(form) == len(word) else word

    return replace(view, text=view.text[:start] + _WORD.sub(read, title) + view.text[end:])


def _named(title: str, forms: Mapping[str, str]) -> int:
    """The length of an operation's name before a colon that the body does not have: "OPERATION HERON: SIX HELD"."""
    name, colon, _ = title.partition(":")
    head, *words = name.split()
    new = colon and head in _HEADS and 0 < len(words) < _LONGEST and not all(word in forms for word in words)
    return len(name) if new else 0


def _unknown(word: str) -> str:
    name = word.capitalize()
    if territories.lookup(name) or territories.adjective(name):
        return name
    return word.lower() if len(word) > _SHORT else word
