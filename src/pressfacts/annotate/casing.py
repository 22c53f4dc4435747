"""A headline in capitals no longer distinguishes names from words: its words are read in the case that the body gives
them.
"""

import re
from calendar import day_name
from collections import Counter
from dataclasses import replace

from pressfacts import territories
from pressfacts.annotate.name_patterns import pattern
from pressfacts.edtf import MONTHS
from pressfacts.text import View

_WORD = re.compile(r"[^\W\d_]+")
_WEEKDAYS = frozenset(day_name)
_FEWEST = 3
_READ = 20_000
"""Characters of the body in which a word's case is looked up."""
_SHORT = 3
"""Letters of a word that stays as it is where the body does not have it: "FBI"."""


def recased(view: View, start: int, end: int) -> View:
    """`view` with the words of `start:end` as they stand most often behind it, if they are all in capitals there.

    Longer words that stand nowhere else are lower-cased, but for countries and their adjectives, months and days;
    in the name of an operation, up to a colon or quotation mark, they are capitalized. Every place stays.
    """
    title = view.text[start:end]
    if not title.isupper() or len(title.split()) < _FEWEST:
        return view
    found = Counter(_WORD.findall(view.text, end, end + _READ))
    forms: dict[str, str] = {}
    for form, _ in found.most_common():
        forms.setdefault(form.upper(), form)

    named = pattern("casing.operation").search(title)

    def read(match: re.Match[str]) -> str:
        word = match[0]
        form = forms.get(word) or _unknown(word)
        if named and named.start() <= match.start() < named.end() and form.islower() and len(word) > _SHORT:
            form = word.capitalize()
        return form if len(form) == len(word) else word

    return replace(view, text=view.text[:start] + _WORD.sub(read, title) + view.text[end:])


def _unknown(word: str) -> str:
    name = word.capitalize()
    if word.lower() in MONTHS or name in _WEEKDAYS or territories.lookup(name) or territories.adjective(name):
        return name
    return word.lower() if len(word) > _SHORT else word
