"""The patterns in which releases name operations, built once from the rule file."""

import re
from dataclasses import dataclass
from functools import cache

from pressfacts.data import load_rules
from pressfacts.text.alternatives import any_of
from pressfacts.text.gated import Gated

_WORD = r"[A-Z0-9][\w]*(?:['’&.-][A-Za-z0-9]+)*(?:(?<=in)['’](?= [A-Z]))?"
_LINK = r"(?:of|the|de|del|la|du|des|our|my|your)"
_SHOUT = r"[A-Z]{4,}(?:[-][A-Z]+)?"
_EDITION = r"[IVX]{1,5}|\d{1,4}"
_ACTS = "operation|exercise|action|crackdown|sweep|investigation|campaign|probe"
NAME = rf"{_WORD}(?: (?:{_LINK} )?{_WORD}){{0,5}}"
QUOTED = r"[\"“'‘](?P<quoted>[^\"“”\n]{2,40}?)[\"”'’](?![\w])"
_TABLES = {
    "names": {"not_first", "not_inside", "days_alone"},
    "nouns": {"strong"},
    "named": {"strong"},
    "military": {"names", "words"},
    "organizations": {"words", "nouns"},
}


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns and the word lists that bound a name."""

    headed: Gated
    small: Gated
    heading: Gated
    apposed: Gated
    before: Gated
    plural: Gated
    coded: Gated
    against: Gated
    days: Gated
    days_alone: frozenset[str]
    not_first: frozenset[str]
    not_inside: frozenset[str]
    military: frozenset[str]
    soldiers: re.Pattern[str]
    organization_nouns: frozenset[str]
    organization_before: re.Pattern[str]
    organization_behind: re.Pattern[str]


def _any(words: tuple[str, ...]) -> str:
    return any_of(words).replace(r"\ ", r"\s")


@cache
def patterns() -> Patterns:
    """The patterns of `data/operations/rules.toml`."""
    rules = load_rules("operations/rules.toml", _TABLES)
    firms = _any(rules.words("organizations", "words"))
    nouns, named = _any(rules.words("nouns", "strong")), _any(rules.words("named", "strong"))
    head = r"\b(?:(?:[Oo]peration|Project) (?=[\"“'‘])|(?:Operation|OPERATION|Project|PROJECT|Ops?) )"
    return Patterns(
        headed=Gated(r"[Oo]peration|OPERATION|P(?:roject|ROJECT)|\bOps? ", rf"{head}(?:{QUOTED}|(?P<name>{NAME}))"),
        small=Gated(
            r"(?:operation|project) [A-Z]{4}",
            r"\b(?:framework of|part of|under|within|by|through|the|codenamed) (?P<head>operation|project) "
            rf"(?P<name>{_SHOUT}(?: (?:{_EDITION}))?)(?![\w-])",
        ),
        heading=Gated(
            r"OPERATION |Investigation ",
            rf"(?:^|\n)(?P<name>OPERATION (?:{_SHOUT} ?){{1,3}}|Investigation {_WORD}(?: {_WORD})?):",
        ),
        apposed=Gated(
            rf"(?:ubbed|amed|alled|nown as) [\"“'‘A-Z0-9]|(?:{_ACTS}|edition|phase), [\"“A-Z0-9]",
            rf"\b(?:[Dd]ubbed|[Cc]ode-?named|[Nn]amed|[Cc]alled|Known as) (?:{QUOTED}|(?P<name>{NAME})),? "
            rf"(?:the|this|an?) (?:[a-z-]+ )?(?:{_ACTS})\b"
            rf"|\b(?:{_ACTS}|edition|phase), (?:(?P<edition>{_SHOUT} (?:{_EDITION}))(?=[,.])"
            rf"|[\"“](?P<said>[A-Z][^\"“”\n]{{2,40}}?)[\"”])"
            rf"|\b[Tt]he (?:[a-z-]+ )?(?:{_ACTS}), (?P<beside>{NAME}), (?:was|began|ran|led|has|started|resulted)\b",
        ),
        before=Gated(
            r"[\"”’] (?:police )?(?:operation|crackdown|sweep|action day)|so-called |Action [A-Z0-9]"
            r"|JAD |Joint Action Day",
            r"[\"“‘](?P<name>[A-Z][^\"“”‘’\n]{2,30}?)[\"”’] (?:police )?(?:operation|crackdown|sweep|action day)\b"
            rf"|\bso-called (?P<called>{NAME}) (?:operation|crackdown|sweep|case)\b"
            rf"|(?:^|[.\n] ?)(?P<action>Action {_WORD})"
            rf"(?=, (?:led|steered|coordinated|run)| (?:led|resulted|ran|brought)\b)"
            rf"|(?<!\()(?<!EMPACT )\b(?P<day>(?:EMPACT )?(?:Joint Action Days?(?: \(JADs?\))?|JAD) {NAME})",
        ),
        plural=Gated(
            r"(?:perations|Projects)\s",
            rf"\b(?:[Oo]perations|Projects)\s(?P<one>{NAME})(?:,\s(?P<two>{NAME}))?\sand\s(?P<three>{NAME})",
        ),
        coded=Gated(
            rf"(?:{named}) [\"“'‘A-Z0-9]",
            rf"\b(?:{nouns})\b,?(?: which)?(?: (?:was|is|were|has been))? (?:{named}) "
            rf"(?:{QUOTED}|(?P<name>(?!Operation|Project){NAME}))",
        ),
        against=Gated(
            "Operation against ", rf"\b(?<!['’])(?P<name>(?:[A-Z][\w-]{{0,40}} ){{1,4}}Operation against {NAME})"
        ),
        days=Gated(
            r"Action (?:Day|Week)",
            r"\b(?<!['’])(?P<name>(?:[A-Z][\w-]{0,40} ){1,4}Action (?:Days?|Weeks?)(?: Mobile(?: \d{1,2})?)?)\b",
        ),
        days_alone=frozenset(rules.words("names", "days_alone")),
        not_first=frozenset(rules.words("names", "not_first")),
        not_inside=frozenset(rules.words("names", "not_inside")),
        military=frozenset(name.casefold() for name in rules.words("military", "names")),
        soldiers=re.compile(rf"\b(?:{_any(rules.words('military', 'words'))})\b"),
        organization_nouns=frozenset(rules.words("organizations", "nouns")),
        organization_before=re.compile(rf"(?:\b(?:{firms}),? (?:called|named|known as) |(?<![.!?\n]) [A-Z][a-z]+ )$"),
        organization_behind=re.compile(rf"(?:\s\([^)]{{2,12}}\))?, an? (?:[\w-]+ ){{0,3}}(?:{firms})\b"),
    )
