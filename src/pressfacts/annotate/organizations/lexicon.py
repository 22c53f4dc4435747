"""Small word tables of the organization rules."""

import re
from functools import cache

from pressfacts.data import load_table, load_words


@cache
def heads() -> dict[str, tuple[bool, bool]]:
    """Head nouns with (strong, takes a complement)."""
    return {row[0]: (row[1] == "strong", row[2] != "-") for row in load_table("organizations/heads.txt", 3)}


@cache
def units(*marks: str) -> frozenset[str]:
    """Nouns of units that have one of `marks`: "ends", "joins", "part", "lower", "number"."""
    return frozenset(row[0] for row in load_table("organizations/units.txt", 5) if {*marks} & {*row.fields[1:]})


@cache
def states() -> frozenset[str]:
    """US states, their usual short forms and D.C."""
    return frozenset(load_words("organizations/us_states.txt"))


@cache
def generic() -> dict[str, str]:
    """Generic names in lower case: "hard" where nothing makes them a name, "soft" where an owner does, "seen" where the
    model's word does as well.
    """
    return {row[0]: row[1] for row in load_table("organizations/generic.txt", 2)}


@cache
def things() -> frozenset[str]:
    """Names of things that are no organizations, casefolded."""
    return frozenset(w.casefold() for w in load_words("organizations/things.txt"))


@cache
def _not_last() -> dict[str, bool]:
    return {row[0]: row[1] == "always" for row in load_table("organizations/not_names.txt", 2)}


def ends_badly(word: str, headed: bool) -> bool:
    """Whether no organization's name ends with `word`; a name that has a head noun before it may with some."""
    always = _not_last().get(word)
    return always is not None and (always or not headed)


@cache
def _leading() -> dict[str, tuple[str, ...]]:
    return {row[0]: row.values(1) for row in load_table("organizations/leading.txt", 2)}


def leads(word: str, following: str = "") -> bool:
    """Whether no name begins with `word`, a capitalised one, where the words `following` come behind it."""
    but = _leading().get(word)
    return but is not None and (following.split(maxsplit=1) or ("",))[0] not in but


_JOINED_BY = re.compile(r"(?:[A-Z]\w+ )?(?:Association|Union|Federation|Guild|League|Society)\b")


@cache
def _owners_in_names() -> dict[str, bool]:
    return {row[0]: row[1] == "always" for row in load_table("organizations/possessives.txt", 2)}


def owns_nothing(word: str, following: str) -> bool:
    """Whether the possessive of `word` is part of a name that goes on with `following` ("Sheriff's Office")."""
    if word.endswith("s") and _JOINED_BY.match(following):
        return True
    always = _owners_in_names().get(word)
    if always is None:
        return False
    return always or bool(
        re.match(
            r"(?:[A-Z]\w+['’]?s?['’]? )?(?:[Oo]ffices?|Department|Association|Council|Service|Chambers)\b", following
        )
    )
