"""Small word tables of the organization rules."""

from functools import cache

from pressfacts.annotate.names import is_shout
from pressfacts.annotate.organizations.known import body_of
from pressfacts.annotate.organizations.shapes import heads, states
from pressfacts.data import load_table, load_words
from pressfacts.territories import adjective, lookup


@cache
def generic() -> dict[str, bool]:
    """Generic names in lower case; True where nothing makes them a name, False where an owner does."""
    return {row[0]: row[1] == "hard" for row in load_table("organizations/generic.txt", 2)}


@cache
def things() -> frozenset[str]:
    """Names of things that are no organizations, casefolded."""
    return frozenset(w.casefold() for w in load_words("organizations/things.txt"))


@cache
def not_last() -> frozenset[str]:
    """Last words that no organization has."""
    return frozenset(load_words("organizations/not_names.txt"))


@cache
def leading() -> frozenset[str]:
    """Capitalised first words that belong to no name."""
    return frozenset(load_words("organizations/leading.txt"))


@cache
def owners_in_names() -> frozenset[str]:
    """Words whose possessive is part of a name."""
    return frozenset(load_words("organizations/possessives.txt"))


def plain(name: str) -> str:
    """A name as the generic list writes it."""
    return " ".join(name.replace("’", "'").casefold().removeprefix("the ").split())


def is_country(name: str) -> bool:
    """Whether `name` is a country's name or adjective, or a US state."""
    return bool(lookup(name) or adjective(name)) or name in states()


def has_head(name: str) -> bool:
    """Whether a word of `name` is a head noun."""
    return any(word.strip(",'’s") in heads() or word in heads() for word in name.split()) or "Task Force" in name


def is_body(name: str) -> bool:
    """Whether `name` alone is plainly an organization: well-known, with a head noun, or an acronym."""
    return bool(body_of(name)) or has_head(name) or (is_shout(name) and name.isalpha() and len(name) <= 6)
