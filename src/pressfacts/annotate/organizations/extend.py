"""Lengthen a name by what belongs to it: a unit's number, a bracket within it, a unit's noun in lower case."""

import re
from functools import cache

from pressfacts.annotate.names import CAP, Span
from pressfacts.annotate.organizations.lexicon import heads, states, units
from pressfacts.annotate.organizations.words import is_country

_AFTER_NUMBER = r"(?![\w%/-]|[.,:]\d| [a-z]+s\b)"
_BRACKET = re.compile(rf" \((?P<inside>{CAP}(?: {CAP})?)\) (?P<rest>(?:{CAP} ){{0,2}}(?P<head>{CAP})|\d{{1,3}}\b)")
_PLURAL_OWNER = re.compile(r"(?:['’]s?|[a-z]s) $")


def extended(text: str, start: int, end: int) -> Span:
    """The range with what belongs to the name behind it."""
    end = _with_bracket(text, start, end)
    end = _with_lower_noun(text, start, end)
    return start, _with_number(text, start, end)


def _with_number(text: str, start: int, end: int) -> int:
    """ "Homicide Group 33": the number of a unit that has a word before its noun."""
    words = text[start:end].split()
    if len(words) < 2 or words[-1] not in units("number"):
        return end
    number = _number().match(text, end)
    return number.end() if number else end


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf" \d{{1,3}}{_AFTER_NUMBER}")


def _with_bracket(text: str, start: int, end: int) -> int:
    """ "Hartwell (Georgia) Police Department", "Rapid Response (RR) Team", "Combined Task Force (CTF) 150"."""
    match = _BRACKET.match(text, end)
    if not match:
        return end
    inside, head = match["inside"], match["head"]
    placed = inside in states() or is_country(inside)
    short = sum(c.isupper() for c in inside) > 1 and " " not in inside
    whole = text[start:end].split()[-1] in heads()
    if head is None:
        return match.end() if short and text[start:end].endswith("Force") else end
    if not (placed or short) or head not in heads() or (short and whole):
        return end
    return match.end()


def _with_lower_noun(text: str, start: int, end: int) -> int:
    """ "INTERPOL's Illicit Goods team": the noun of a unit that somebody owns, the name itself being none."""
    if not _PLURAL_OWNER.search(text, max(0, start - 6), start) or text[start:end].split()[-1] in heads():
        return end
    noun = _lower().match(text, end)
    return noun.end() if noun and " " in text[start:end] else end


@cache
def _lower() -> re.Pattern[str]:
    nouns = "|".join(sorted(noun.lower() for noun in units("lower")))
    return re.compile(rf" (?:{nouns})\b(?! (?:member|leader|official|officer))")
