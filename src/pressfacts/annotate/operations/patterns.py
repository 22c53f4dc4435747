"""The patterns in which releases name operations, built once from the rule file."""

import re
from dataclasses import dataclass
from functools import cache

from pressfacts.data import lists_of, load_rules
from pressfacts.data.rules import RuleFile
from pressfacts.text.alternatives import any_of
from pressfacts.text.gated import Gated, WordGate

_WORD = r"[A-Z0-9][\w]*(?:['’&.-][A-Za-z0-9]+)*(?:(?<=in)['’](?= [A-Z]))?"
_LINK = (
    r"(?:of|the|de|del|la|du|des|our|my|your|em|da|do|dos|das|di|della|e|y|et|en|sur|contra|por|para|al|el|los|las"
    r"|les|le)"
)
_SHOUT = r"[A-Z]{4,}(?:[-][A-Z]+)?"
_EDITION = r"[IVX]{1,5}|\d{1,4}"
NAME = rf"{_WORD}(?: (?:{_LINK} )?{_WORD}){{0,5}}"
QUOTED = r"[\"“'‘](?P<quoted>[^\"“”\n]{2,40}?)[\"”'’](?![\w])"
_HEADS = ("peration", "OPERATION", "Project", "PROJECT", "Op ", "Ops ", "Op. ")
_TABLES = {
    "names": {"not_first", "not_inside", "days_alone"},
    "heads": {"words", "quoting"},
    "nouns": {"words", "weak", "sure", "police", "generic", "criminal"},
    "named": {"words", "code", "verbs", "subjects"},
    "military": {"names", "words"},
    "organizations": {"words", "nouns", "agencies"},
}
listed = lists_of("operations/rules.toml", _TABLES)
"""The words of a list of `data/operations/rules.toml`, by table and key."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns of names and of what stands around them."""

    headed: Gated
    small: Gated
    heading: Gated
    coded: tuple[Gated, ...]
    beside: tuple[Gated, ...]
    plural: Gated
    listed: re.Pattern[str]
    against: Gated
    days: Gated
    military: frozenset[str]
    soldiers: re.Pattern[str]
    criminal: re.Pattern[str]
    organization_before: re.Pattern[str]
    organization_behind: re.Pattern[str]


def _any(words: tuple[str, ...]) -> str:
    return any_of(words).replace(r"\ ", r"\s")


def _before(behind: str, *words: str, cased: bool = True) -> WordGate:
    """A gate of words right before `behind`, in any case where they are not `cased`; a line may break in them once."""
    forms = words if cased else tuple(form for word in words for form in (word, word.capitalize(), word.upper()))
    return WordGate([broken for form in forms for broken in _broken(form)], behind)


def _broken(phrase: str) -> list[str]:
    """A phrase on one line, and with a line break at each of its spaces."""
    return [phrase, *(f"{phrase[:i]}\n{phrase[i + 1 :]}" for i, char in enumerate(phrase) if char == " ")]


def _coded(nouns: str, rules: RuleFile) -> tuple[Gated, ...]:
    """Names that a word like "codenamed" or "dubbed" gives to an operation, in whatever order they stand."""
    giving, coding, naming = (rules.words("named", key) for key in ("words", "code", "verbs"))
    words, code, verbs, subjects = map(_any, (giving, coding, naming, rules.words("named", "subjects")))
    weak = _any(rules.words("nouns", "weak"))
    gap = rf"(?:,| ?[–—(-])? ?(?:(?:which|that) )?(?:(?:was|is|were|has been|(?:the )?(?:{subjects})(?: have)?) )?"
    called = rf"(?:{QUOTED}|(?P<name>(?!Operation|Project){NAME}))"
    return (
        Gated(
            _before(r"(?: by [a-z ]+)? [\"“'‘A-Z0-9]", *giving, *coding),
            rf"\b(?:(?i:{nouns})\b{gap}(?:{words})|(?:{weak})\b{gap}(?:{code})|"
            rf"(?:{nouns}) with [^.,;\n]{{3,90}}(?:{code}))"
            rf"(?: by [a-z ]{{3,25}}? as)? {called}",
        ),
        Gated(
            _before(r" (?:the|this|their) ", *naming, "gave"),
            rf"\b(?:{verbs}|gave) (?:the|this|their) (?:[a-z-]+ )?(?:{nouns}) (?:the (?:code ?)?name )?{called}",
        ),
        Gated(
            _before(r" [\"“'‘A-Z0-9]", *naming, "known as", cased=False),
            rf"\b(?i:{verbs}|known as) (?:{QUOTED}|(?P<name>{NAME})),? "
            rf"(?:(?:the|this|an?) (?:[a-z-]+ )?(?:{nouns}|{weak})|it)\b",
        ),
        Gated(r"ode[ -]?[Nn]ame: ?", rf"\b[Cc]ode[ -]?[Nn]ame: ?{called}"),
    )


def _beside(nouns: str, rules: RuleFile) -> tuple[Gated, ...]:
    """Names that stand beside the noun of an operation, without a word that gives them."""
    police, generic = _any(rules.words("nouns", "police")), _any(rules.words("nouns", "generic"))
    sure = _any(rules.words("nouns", "sure"))
    last = dict.fromkeys(noun.split()[-1] for noun in rules.words("nouns", "words"))
    return (
        Gated(
            _before(r",?(?: namely)? \(?[\"“'‘A-Z0-9]", *last, "edition", "phase", cased=False),
            rf"\b(?i:{nouns}|edition|phase)(?:, (?P<name>{_SHOUT} (?:{_EDITION}))(?=[,.])|,?(?: namely)? \(?{QUOTED})",
        ),
        Gated(
            _before(", [A-Z0-9]", *rules.words("nouns", "words")),
            rf"\b(?:[Tt]he|[Aa]n?|[Tt]his) (?:[a-z-]+ ){{0,3}}(?:{nouns}), (?P<name>{NAME}), "
            r"(?:was|began|ran|led|has|started|resulted|took|saw|brought|netted|ended)\b",
        ),
        Gated(
            r"[\"”'’] [a-z]|so-called ",
            rf"{QUOTED} (?:(?:police|joint|anti-\w+) )?(?:{sure})s?\b|\bso-called (?P<name>{NAME}) (?:{sure}|case)\b",
        ),
        Gated(
            r"Action [A-Z0-9]",
            rf"(?:^|[.\n] ?)(?P<name>Action {_WORD})"
            r"(?=, (?:led|steered|coordinated|run)| (?:led|resulted|ran|brought)\b)",
        ),
        Gated(
            r"JAD |Joint Action Day",
            rf"(?<!\()(?<!EMPACT )\b(?P<name>(?:EMPACT )?(?:Joint Action Days?(?: \(JADs?\))?|JAD) {NAME})",
        ),
        Gated(
            r"[IVX] (?:[a-z-]{1,20} )?(?:operation|action|crackdown)",
            rf"\b(?:[Tt]he )?(?P<name>{NAME} [IVX]{{2,5}}) (?:[a-z-]+ )?(?:operation|action|crackdown)s?\b",
        ),
        Gated(
            r", an? [^,.\n]{0,80}(?:operation|crackdown|sweep)",
            rf"(?:^|[.\n] )(?P<name>{NAME}), an? (?:[\w-]+ ){{0,3}}(?:{police}|[a-z]+-(?:day|week|month|year)) "
            r"(?:[\w-]+ ){0,3}(?:operation|crackdown|sweep)\b",
        ),
        Gated(
            r"[Jj]oint [a-z -]{1,60}[A-Z]{4}",
            rf"\b[Jj]oint (?:[a-z-]+ )?(?:{nouns}) (?P<name>{_SHOUT}(?: (?:{_EDITION}))?)(?![\w-])",
        ),
        Gated(
            r"the [A-Z][^.\n]{0,60} Operation",
            r"\b(?:[Pp]art of|[Uu]nder|[Ww]ithin|[Dd]uring|framework of|[Tt]hrough) the "
            rf"(?P<name>(?!(?:(?:{generic}) )+Operation)(?:[A-Z][\w-]+ ){{1,3}}Operation)(?! [A-Z]| in\b| for\b|s)",
        ),
    )


@cache
def patterns() -> Patterns:
    """The patterns of `data/operations/rules.toml`."""
    rules = load_rules("operations/rules.toml", _TABLES)
    firms = _any(rules.words("organizations", "words"))
    nouns, heads = _any(rules.words("nouns", "words")), _any(rules.words("heads", "words"))
    quoting = _any(rules.words("heads", "quoting"))
    head = rf"\b(?:(?:[Oo]peration|Project|(?<!Class )(?:{quoting})) (?=[\"“'‘])|"
    head += rf"(?:Operation|OPERATION|Project|PROJECT|Ops?\.?|{heads}) )"
    return Patterns(
        headed=Gated(
            WordGate([*_HEADS, *rules.words("heads", "words"), *rules.words("heads", "quoting")]),
            rf"{head}(?:{QUOTED}|(?P<name>{NAME}))",
        ),
        small=Gated(
            r"operation [A-Z]|project [A-Z]{4}", rf"(?<![\w-])(?P<head>operation|project(?= {_SHOUT})) (?P<name>{NAME})"
        ),
        heading=Gated(
            r"OPERATION |Investigation ",
            rf"(?:^|\n)(?P<name>OPERATION (?:{_SHOUT} ?){{1,3}}|Investigation {_WORD}(?: {_WORD})?):",
        ),
        coded=_coded(nouns, rules),
        beside=_beside(nouns, rules),
        plural=Gated(
            r"(?:perations|Projects)\s",
            rf"\b(?:[Oo]perations|Projects)\s(?P<one>{NAME})(?:,\s(?P<two>{NAME}))?\sand\s(?P<three>{NAME})",
        ),
        listed=re.compile(rf"[\"”'’](?:,|,? and|,? &) {QUOTED}"),
        against=Gated(
            "Operation against ", rf"\b(?<!['’])(?P<name>(?:[A-Z][\w-]{{0,40}} ){{1,4}}Operation against {NAME})"
        ),
        days=Gated(
            r"Action (?:Day|Week)",
            r"\b(?<!['’])(?P<name>(?:[A-Z][\w-]{0,40} ){1,4}Action (?:Days?|Weeks?)(?: Mobile(?: \d{1,2})?)?)\b",
        ),
        military=frozenset(name.casefold() for name in rules.words("military", "names")),
        soldiers=re.compile(rf"\b(?:{_any(rules.words('military', 'words'))})\b"),
        criminal=re.compile(rf"(?<![\w-])(?:{_any(rules.words('nouns', 'criminal'))}) (?:[a-z]+ )?$"),
        organization_before=re.compile(rf"(?:\b(?:{firms}),? (?:called|named|known as) |(?<![.!?\n]) [A-Z][a-z]+ )$"),
        organization_behind=re.compile(rf"(?:\s\([^)]{{2,12}}\))?, an? (?:[\w-]+ ){{0,3}}(?:{firms})\b"),
    )
