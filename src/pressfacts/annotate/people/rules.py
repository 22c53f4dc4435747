"""People found by rule where the model misses them: after a position, in lists of defendants, before an age."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pressfacts.annotate.appositions import apposed
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import UPPER, Span, letter_words
from pressfacts.annotate.organizations.lexicon import heads
from pressfacts.annotate.organizations.words import cities, has_head, is_country
from pressfacts.annotate.people.names import INITIAL, WORD, name_pattern, not_in_names, without_day
from pressfacts.annotate.people.role_patterns import capital_noun
from pressfacts.annotate.titles import honorifics, offices, ranks, title_words
from pressfacts.data import load_words
from pressfacts.edtf import MONTH_NAMES, MONTHS
from pressfacts.text.alternatives import any_of
from pressfacts.text.firsts import opening
from pressfacts.text.gated import Gated

NOBLE = "people.noble"
OFFICED = "people.officed"
INITIALS = "people.initials"
_AKA = r"(?:,? (?:aka|a/k/a|a\.k\.a\.|also known as|alias) [\"“'‘]?[^,;\n\"”]{1,40},?[\"”'’]?)"


_YEARS = r"(?: ?(?:years?|yrs?\.?)(?: old| of age)?)?"
_AGE = (
    rf"(?:,? \(?(?:age[d]? )?\d{{2}}{_YEARS}(?=[,;.)]| of |,? from |\n|$)"
    r"|,? \((?:DOB|dob|D\.O\.B)\b|,? \(?[mfMF][/,] ?\d{2}\b)"
)
_AGED = Gated(
    r"[ (]\d{2}(?:[,;.)]| of |,? from | ?y(?:ea)?rs?)|\((?:DOB|dob|D\.O\.B)|[mfMF][/,] ?\d\d",
    lambda: rf"(?<![\w/.'’-])(?P<name>{name_pattern()}){_AKA}{{0,4}}{_AGE}",
    by_line=True,
)
""" "Name, 28," and "Name, aka “X,” 36, of Everett", "Name (DOB 11/19/1984)", "Name, 36 years, of Brandon"."""


_SHORT = r"(?: (?:of|for) Police(?! Services?\b| Forces?\b| Affairs\b| Operations\b))?(?: \([A-Z][A-Za-z./ ]{1,9}\))?"
"""What may part a rank from its name: "Superintendent of Police (SP) Ann Ray"."""


_SURE = rf"{any_of(load_words('people/sure_positions.txt'))}|(?<=[a-z.] )(?:national|citizen)s?"


@cache
def _officed() -> Gated:
    """ "Deputy Chairman of the XPA Ann Ray": a full name right behind the acronym of the body whose position it has."""
    form = rf"\b(?:{any_of(offices())}) of (?:the )?[A-Z]{{3,7}} (?P<name>{name_pattern()})(?![\w-])"
    return Gated(rf" of (?:the )?[A-Z]{{3,7}} [{UPPER}]", form, by_line=True)


def _titled_form() -> str:
    several = rf"(?P<more>(?:, {name_pattern()}){{0,8}},? and {name_pattern()})?"
    address = any_of(honorifics("before"))
    return rf"(?<![\w-])(?:{_SURE}){_SHORT} (?:(?:{address}) )?(?P<name>{name_pattern()}){several}"


_TITLED = Gated(rf"(?<![\w-])(?:{_SURE}){_SHORT} (?=\w)", _titled_form, by_line=True)
"""A position that only people have, right before a name."""


@cache
def _positioned() -> re.Pattern[str]:
    """ "Name, Director of Such": a name that opens a sentence or line, with a position behind it."""
    return re.compile(
        rf"(?:(?<=\n)|(?<=[.\"”] )|^)(?P<name>{name_pattern()}), (?:[Tt]he )?{capital_noun()}(?= of | at | for |,)"
    )


_HEADED = Gated(
    rf", [{UPPER}]",
    lambda: (
        r"\b[Tt]he (?:[a-z]+ )?(?:superintendent|director|head|chief|commander|minister|president|governor|mayor|"
        rf"prosecutor|secretary|delegate|rector|manager) of [^,.;:\n]{{3,60}}, (?P<name>{name_pattern()})(?=,)"
    ),
    by_line=True,
)
""" "The head of the Such Region, Name,": three words or more, as towns have fewer."""
_SAYS = r"(?:[\"”'],?|,) (?:said|says|stated|added|explained|noted|commented) "
_SPOKEN = Gated(rf"{_SAYS}[{UPPER}]", lambda: rf"{_SAYS}(?P<name>{name_pattern()})(?=[,.])", by_line=True)
""" "“…,” said Name,", "they fled, said Name."."""


_RANK = (
    r"(?:A/?)?(?:D/?)?(?:ASPs?|DSP|SSP|CSP|ACP|DCP|ASI|SI|HC|Ct\.?|L/?HC|SHO|PCs|Supts?\.?|Sgts?\.?|Cpls?\.?|Insps?\.?|Const\.?|WPC|PC|Cst\.?|Pte\.?|"
    r"Constables?|Sergeants?|Corporals?|Inspectors?|Superintendents?|Detectives?|Troopers?|Officers?|Investigators?|Rangers?|"
    r"Wardens?|Privates?|Alhajj?[ia]|Hajia|Mall?am|Otunba|Ustaz|Deput(?:y|ies)|Captains?|Lieutenants?|Commanders?)"
)


@cache
def _ranked() -> re.Pattern[str]:
    """ "ASP Ramesar", "Sgts. Baptiste and Lewis": surnames alone behind a rank."""
    other = any_of(load_words("people/no_surnames.txt"))
    word = rf"(?!(?:{other})\b)[{UPPER}][^\W\d_]+(?:['’-][{UPPER}]?[^\W\d_]+)*"
    end = r"(?<!['’]s)(?=[,.;:)]|\n|$| [a-z]|['’]s\b)"
    several = rf"(?P<more>(?:, {word}(?=,| and)){{0,8}},? and {word}{end})"
    long = any_of(rank for rank in ranks() if "." in rank or "/" in rank or " " in rank)
    return re.compile(rf"(?<![\w./-])(?:{_RANK}|{long}) (?P<name>{word}){end}{several}?")


@cache
def _full_ranked() -> re.Pattern[str]:
    """ "C/Supt Ann Ray", "DCG Ann Ray": a full name behind a form of address."""
    ranks = any_of(honorifics("before"))
    return re.compile(rf"{opening(honorifics('before'))}(?<![\w./-])(?:{ranks}){_SHORT} (?P<name>{name_pattern()})")


_CALLED = Gated(
    r"alias|nick|nown (?:only|as)|call(?:s|ed|ing)? (?:him|her)self|by the name|going by",
    r"\b(?:[Kk]nown only (?:as|by)|"
    r"(?:entrepreneur|business(?:wo)?man|trader|dealer|trafficker|boss|leader|man|woman|suspect|fugitive|hacker),? "
    r"(?:who (?:is|was) )?(?:better )?known as|(?:calls?|called|calling) (?:himself|herself)|by the names?|going by|"
    r"nickname of|whose nickname (?:is|was)|"
    r"(?:suspects?|driver|man|woman|capo|leader|member|accomplice|captures?|captured|arrested|detained|"
    r"was|and|with the|the),? "
    r"(?:alias|nicknamed?)) "
    rf"[\"“'‘](?P<name>[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*){{0,2}})[\"”'’]"
    rf"(?: and [\"“'‘](?P<more>[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*){{0,2}})[\"”'’])?",
)
_ALIASED = Gated(
    r"alias|a/?k/?a|a\.k\.a|@|\(a\)",
    rf"(?<![\w.'’-])(?P<name>{WORD}\.?(?: (?:(?:bin|binti|a/l|s/o|de|del) )?{WORD}){{0,3}}),? "
    rf"(?:alias|aka|a/k/a|a\.k\.a\.?|@|\(a\)) [\"“'‘]?[{UPPER}]",
    by_line=True,
)
"""A name of any length that another name follows: "Karim alias Larch", "Md. Karim @ Larch"."""
_SURNAME_FIRST = Gated(
    rf"[{UPPER}], [{UPPER}]",
    rf"(?<![\w.'’-])(?P<name>[{UPPER}]{{3,}}(?:-[{UPPER}]+)?, (?!(?i:{'|'.join(MONTHS)})\b){WORD}"
    rf"(?: (?:{WORD}|{INITIAL}))?),? \(?(?:aged? )?\d{{2}}\b(?! (?:{'|'.join(MONTH_NAMES)})\b)",
    by_line=True,
)
"""A surname in capitals before the given names: "LARCH, Ann R., 45"."""
LISTED = "people.listed"
_LETTERS = rf"[{UPPER}][a-z]{{0,2}}\.(?: ?[{UPPER}][a-z]{{0,2}}\.){{1,3}}"


@cache
def _noble() -> re.Pattern[str]:
    """Titled people without a personal name: "Lord Such of Place", "Prince of Place"."""
    place = rf"[{UPPER}][^\W\d_]+"
    return re.compile(
        rf"(?<!\w)(?:(?:Lord|Lady|Baroness|Baron) {place} of {place}|(?:Prince|Princess|Duke|Duchess|Earl) of {place})"
    )


_TOLD = ("rules.kin", "rules.surnamed", "rules.kins")


@lru_cache(maxsize=64)  # asked for organizations and for people
def find_by_rule(text: str) -> tuple[tuple[Span, str], ...]:
    """(range, rule) of each name that a rule finds."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[Span, str]]:
    for match in _noble().finditer(text):
        yield match.span(), NOBLE
    yield from ((match.span("name"), LISTED) for match in pattern("rules.day_named").finditer(text))
    for match in _AGED.finditer(text):
        yield from _clean(match, "people.aged")
    for match in _TITLED.finditer(text):
        yield from _clean(match, "people.titled")
        yield from _more(match)
    yield from _beside(text)
    for match in _officed().finditer(text):
        seated = " ".join(match["name"].split()[:2]).casefold() in cities()
        if not seated and not has_head(match["name"]):
            yield from _clean(match, OFFICED)
    for match in _positioned().finditer(text):
        yield from _clean(match, "people.positioned")
    for match in _SPOKEN.finditer(text):
        yield from _clean(match, "people.spoken")
    for match in _HEADED.finditer(text):
        if match["name"].count(" ") > 1 and not has_head(match["name"]):
            yield from _clean(match, "people.headed")
    yield from ((span, "people.apposed") for span in apposed(text) if not _odd(text[slice(*span)]))


def _more(match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    """The further names behind one position."""
    for more in re.finditer(name_pattern(), match["more"] or ""):
        start = match.start("more") + more.start()
        if not _odd(more[0]):
            yield (start, start + len(more[0])), "people.titled"


def _beside(text: str) -> Iterator[tuple[Span, str]]:
    """Names behind ranks, kin and "surnamed", before an alias, and letters that stand for a suspect."""
    for match in _full_ranked().finditer(text):
        yield from _clean(match, "people.ranked")
    for match in _ranked().finditer(text):
        if match["name"] in _no_names():
            continue
        yield from _clean(match, "people.ranked")
        for more in pattern("rules.one_word").finditer(match["more"] or ""):
            yield (match.start("more") + more.start(), match.start("more") + more.end()), "people.ranked"
    found = (*(pattern(form).finditer(text) for form in _TOLD), _CALLED.finditer(text), _ALIASED.finditer(text))
    for matches in found:
        for match in matches:
            yield from _clean(match, "people.named")
            for more in pattern("rules.full_word").finditer(match.groupdict().get("more") or ""):
                yield (match.start("more") + more.start(), match.start("more") + more.end()), "people.named"
    yield from _by_letters(text)


@cache
def _no_names() -> frozenset[str]:
    """Words behind a rank that name an office or an organization, no person."""
    return frozenset((*heads(), *title_words(), *offices(), *honorifics("before")))


def _by_letters(text: str) -> Iterator[tuple[Span, str]]:
    """Names in a form of print, surnames in capitals before given names, and initials that stand for a suspect."""
    for form in ("rules.credited", "rules.lettered"):
        for match in pattern(form).finditer(text):
            yield from _clean(match, LISTED)
    for match in _SURNAME_FIRST.finditer(text):
        surname, _, given = match["name"].partition(", ")
        if not is_country(given) and surname.casefold() not in cities():
            yield from _clean(match, LISTED)
    for match in pattern("rules.short_named").finditer(text):
        for letters in pattern("rules.letters").finditer(match[0]):
            yield (match.start() + letters.start(), match.start() + letters.end()), INITIALS
    for match in pattern("rules.initials").finditer(text):
        if match["name"] in honorifics("after") or {*match["name"].split()} & {*honorifics("before")}:
            continue
        if pattern("rules.age_after").match(text, match.end()) or pattern("rules.suspects").search(
            text, max(0, match.start() - 120), match.start()
        ):
            yield match.span("name"), INITIALS


_COMPLEMENTS = ("of ", "for ", "of the ")


def _clean(match: re.Match[str], rule: str) -> Iterator[tuple[Span, str]]:
    """The name of a match, without the end of a position in front of it: "Director of Works Ann B. Larch"."""
    name = match["name"]
    first, _, rest = name.partition(" ")
    behind = match.string.endswith(_COMPLEMENTS, 0, match.start("name"))
    name = rest if behind and " " in rest and first in not_in_names() else name
    if not _odd(name):
        yield (match.end("name") - len(name), match.end("name")), rule


def _odd(name: str) -> bool:
    """Whether a word of `name` belongs to no name, or it is only initials."""
    words = letter_words(without_day(name))
    return any(w in not_in_names() for w in words) or all(len(w) == 1 for w in words)
