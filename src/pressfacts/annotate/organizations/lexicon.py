"""Small word tables of the organization rules."""

from functools import cache

from pressfacts.annotate.names import letter_words
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


_JOINED_BY = frozenset({"Association", "Union", "Federation", "Guild", "League", "Society"})
_HELD_IN = frozenset(
    {"Office", "Offices", "office", "offices", "Department", "Association", "Council", "Service", "Chambers", "Bench"}
)


@cache
def _owners_in_names() -> dict[str, bool]:
    return {row[0]: row[1] == "always" for row in load_table("organizations/possessives.txt", 2)}


def owns_nothing(word: str, following: str) -> bool:
    """Whether the possessive of `word` is part of a name that goes on with `following` ("Sheriff's Office")."""
    words = [word for part in following.split()[:2] for word in letter_words(part)[:1]]
    nouns = {*words[:1], *(words[1:] if words and words[0][:1].isupper() else ())}
    if word.endswith("s") and nouns & _JOINED_BY:
        return True
    always = _owners_in_names().get(word)
    if always is None:
        return False
    return always or bool(nouns & _HELD_IN)
