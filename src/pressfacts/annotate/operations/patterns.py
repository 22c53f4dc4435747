"""The patterns in which releases name operations, built once from the rule file."""

import re
from dataclasses import dataclass
from functools import cache

from pressfacts.data import load_rules

_WORD = r"[A-Z0-9][\w]*(?:['’&.-][A-Za-z0-9]+)*"
_LINK = r"(?:of|the|de|del|la|du|des)"
NAME = rf"{_WORD}(?: (?:{_LINK} )?{_WORD}){{0,5}}"
QUOTED = r"[\"“'‘](?P<quoted>[^\"“”\n]{2,40}?)[\"”'’](?![\w])"
_TABLES = {
    "names": {"not_first", "not_inside"},
    "nouns": {"strong"},
    "named": {"strong"},
    "military": {"names"},
}


@dataclass(frozen=True, slots=True)
class Patterns:
    """Compiled patterns and the word lists that bound a name."""

    headed: re.Pattern[str]
    plural: re.Pattern[str]
    coded: re.Pattern[str]
    against: re.Pattern[str]
    days: re.Pattern[str]
    not_first: frozenset[str]
    not_inside: frozenset[str]
    military: frozenset[str]


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in sorted(words, key=len, reverse=True))


@cache
def patterns() -> Patterns:
    """The patterns of `data/operations/rules.toml`."""
    rules = load_rules("operations/rules.toml", _TABLES)
    nouns, named = _any(rules.words("nouns", "strong")), _any(rules.words("named", "strong"))
    head = r"\b(?:(?:[Oo]peration|Project) (?=[\"“'‘])|(?:Operation|OPERATION|Project|PROJECT) )"
    return Patterns(
        headed=re.compile(rf"{head}(?:{QUOTED}|(?P<name>{NAME}))"),
        plural=re.compile(
            rf"\b(?:[Oo]perations|Projects)\s(?P<one>{NAME})(?:,\s(?P<two>{NAME}))?\sand\s(?P<three>{NAME})"
        ),
        coded=re.compile(
            rf"\b(?:{nouns})\b,?(?: which)?(?: (?:was|is|were|has been))? (?:{named}) "
            rf"(?:{QUOTED}|(?P<name>(?!Operation|Project){NAME}))"
        ),
        against=re.compile(rf"\b(?<!['’])(?P<name>(?:[A-Z][\w-]{{0,40}} ){{1,4}}Operation against {NAME})"),
        days=re.compile(r"\b(?<!['’])(?P<name>(?:[A-Z][\w-]{0,40} ){1,4}Action (?:Days?|Weeks?))\b"),
        not_first=frozenset(rules.words("names", "not_first")),
        not_inside=frozenset(rules.words("names", "not_inside")),
        military=frozenset(name.casefold() for name in rules.words("military", "names")),
    )
