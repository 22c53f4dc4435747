"""People found by rule where the model misses them: after a position, in lists of defendants, before an age."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.names import UPPER, Span
from pressfacts.annotate.people.names import name_pattern, not_in_names
from pressfacts.annotate.people.role_patterns import capital_noun
from pressfacts.annotate.titles import honorifics

NOBLE = "people.noble"
_AKA = r"(?:,? (?:aka|a/k/a|a\.k\.a\.|also known as|alias) [\"“'‘]?[^,;\n\"”]{1,40},?[\"”'’]?)"


@cache
def _aged() -> re.Pattern[str]:
    """ "Name, 28," and "Name, aka “X,” 36, of Everett"."""
    return re.compile(
        rf"(?<![\w.'’-])(?P<name>{name_pattern()}){_AKA}{{0,4}},? \(?(?:age[d]? )?\d{{2}}(?=[,;.)]| of |,? from )"
    )


@cache
def _titled() -> re.Pattern[str]:
    """A position that only people have, right before a name."""
    sure = (
        r"(?:U\.S\.|US|United States) Attorneys?|(?:Magistrate|District|Circuit|Chief|Court|Senior) Judge|Judge|"
        r"Special Agents?(?: in Charge)?|Agents? in Charge|Inspector in Charge|Director in Charge|"
        r"Trial Attorneys?|Attorney General|"
        r"Secretary[ -]General|Director[ -]General|Commissioner[ -]General|Inspector General|"
        r"Executive Director|Deputy Chiefs?|"
        r"Assistant Chiefs?|Senior (?:Litigation )?Counsel|Paralegal Specialists?|Detectives?|Sergeant|"
        r"Sheriff|Police Chief|"
        r"Superintendent|Commissioner|Prosecutors?|District Attorneys?|Minister|President|Senator|Mr\.?|"
        r"Mrs\.?|Ms\.?|Dr\.?"
    )
    several = rf"(?P<more>(?:, {name_pattern()}){{0,8}},? and {name_pattern()})?"
    address = "|".join(map(re.escape, honorifics("before")))
    return re.compile(rf"(?<![\w-])(?:{sure}) (?:(?:{address}) )?(?P<name>{name_pattern()}){several}")


@cache
def _positioned() -> re.Pattern[str]:
    """ "Name, Director of Such": a name that opens a sentence or line, with a position behind it."""
    return re.compile(
        rf"(?:(?<=\n)|(?<=[.\"”] )|^)(?P<name>{name_pattern()}), (?:[Tt]he )?{capital_noun()}(?= of | at | for |,)"
    )


@cache
def _spoken() -> re.Pattern[str]:
    """ "said Name," and ", Name said"."""
    return re.compile(
        rf"[\"”'],? (?:said|says|stated|added|explained|noted|commented) (?P<name>{name_pattern()})(?=[,.])"
    )


@cache
def _noble() -> re.Pattern[str]:
    """Titled people without a personal name: "Lord Such of Place", "Prince of Place"."""
    place = rf"[{UPPER}][^\W\d_]+"
    return re.compile(
        rf"(?<!\w)(?:(?:Lord|Lady|Baroness|Baron) {place} of {place}|(?:Prince|Princess|Duke|Duchess|Earl) of {place})"
    )


def find_by_rule(text: str) -> Iterator[tuple[Span, str]]:
    """(range, rule) of each name that a rule finds."""
    for match in _noble().finditer(text):
        yield match.span(), NOBLE
    for match in _aged().finditer(text):
        yield from _clean(match, "people.aged")
    for match in _titled().finditer(text):
        yield from _clean(match, "people.titled")
        if match["more"]:
            for more in re.finditer(name_pattern(), text[slice(*match.span("more"))]):
                start = match.start("more") + more.start()
                if not _odd(more[0]):
                    yield (start, start + len(more[0])), "people.titled"
    for match in _positioned().finditer(text):
        yield from _clean(match, "people.positioned")
    for match in _spoken().finditer(text):
        yield from _clean(match, "people.spoken")


def _clean(match: re.Match[str], rule: str) -> Iterator[tuple[Span, str]]:
    if not _odd(match["name"]):
        yield match.span("name"), rule


def _odd(name: str) -> bool:
    """Whether a word of `name` belongs to no name, or it is only initials."""
    words = re.findall(r"[^\W\d_]+", name)
    return any(w in not_in_names() for w in words) or all(len(w) == 1 for w in words)
