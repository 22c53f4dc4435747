"""Small tests of names: generic, a country's, plainly an agency's."""

from functools import cache
from itertools import pairwise

from pressfacts.annotate.names import is_shout
from pressfacts.annotate.neighbours import closes
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.lexicon import heads, states
from pressfacts.data import load_words
from pressfacts.territories import adjective, fold, lookup

SAINTS = ("St ", "St. ", "Saint ")
"""What opens a saint's name, whose possessive owns nothing: "St Ann's Hospital"."""


def is_firm(name: str) -> bool:
    """Whether a name ends in a firm's form: "Larch Lamps Ltd."."""
    return " " in name and closes(name.rstrip(".,"), "form")


def plain(name: str) -> str:
    """A name as the generic list writes it."""
    return fold(name)


def is_country(name: str) -> bool:
    """Whether `name` is a country's name or adjective, or a US state."""
    return bool(lookup(name) or adjective(name)) or name in states()


def has_head(name: str) -> bool:
    """Whether a word of `name` is a head noun."""
    words = name.split()
    pairs = (" ".join(pair) for pair in pairwise(words))
    return any(word.strip(",'’s") in heads() or word in heads() for word in (*words, *pairs))


@cache
def cities() -> frozenset[str]:
    """Well-known cities, casefolded; those called "… City" may be a team's or a firm's."""
    return frozenset(city.casefold() for city in load_words("segment/cities.txt") if " City" not in city)


@cache
def _levels(kind: str) -> frozenset[str]:
    return frozenset(load_words(f"organizations/{kind}.txt"))


def is_level(name: str) -> bool:
    """Whether `name` says only at which level an office works: "Central Directorate", "General Inspectorate"."""
    *before, last = name.split()
    return bool(before) and last in _levels("level_nouns") and _levels("levels").issuperset(before)


def is_agency(name: str) -> bool:
    """Whether `name` alone is plainly an organization: well-known, with a head noun, or an acronym."""
    return bool(agency_of(name)) or has_head(name) or (is_shout(name) and name.isalpha() and len(name) <= 6)
