"""Lengthen a name by what belongs to it: a unit's number, a bracket within it, a unit's noun in lower case."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span, is_shout
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.lexicon import heads, owns_nothing, states, units
from pressfacts.annotate.organizations.words import is_country
from pressfacts.data import load_words
from pressfacts.text.alternatives import any_of
from pressfacts.text.gated import Gated, WordGate

_SEATED = frozenset(
    ["Office", "Police", "Customs", "Station", "Sector", "Region", "Brigade", "Directorate", "Zone", "Investigations"]
)
_OWNED = ("'s ", "’s ", "' ", "’ ")


def extended(text: str, start: int, end: int, places: Mapping[int, int]) -> Span:
    """The range with what belongs to the name behind it; `places` holds where places begin and end."""
    end = _with_bracket(text, start, end)
    end = _with_seat(text, start, end, places)
    end = _with_lower_noun(text, start, end)
    start = _with_owner(text, start)
    start -= len(next((o for o in _OPENERS if text.endswith(o, 0, start)), ""))
    return start, _with_number(text, start, _with_quoted(text, start, end))


_OPENERS = ("Save the ", *(f"{whose} Majesty{sign}s " for whose in ("His", "Her") for sign in "'’"))


def _with_quoted(text: str, start: int, end: int) -> int:
    """ "Special Unit “Moth”": the name of its own that a unit has behind its noun."""
    words = text[start:end].split()
    quoted = pattern("extend.quoted").match(text, end) if len(words) > 1 and words[-1] in units("ends") else None
    return quoted.end() if quoted else end


def _with_owner(text: str, start: int) -> int:
    """ "Lawyers' Fund": a possessive that owns nothing, right before the range."""
    owner = text[max(0, start - 20) : start].split()[-1:] if text.endswith(("s' ", "s’ "), 0, start) else []
    return start - len(owner[0]) - 1 if owner and owns_nothing(owner[0][:-1], text[start : start + 40]) else start


def _with_seat(text: str, start: int, end: int, places: Mapping[int, int]) -> int:
    """ "Main Customs Office Singen", "FIA Gujranwala": the town of an office, right behind it."""
    name, seat = text[start:end], places.get(end + 1)
    if (
        seat is None
        or text[end] != " "
        or pattern("extend.goes_on").match(text, seat)
        or is_country(text[end + 1 : seat])
    ):
        return end
    words = name.split()
    seated = (len(words) > 1 and words[-1] in _SEATED) or (is_shout(name) and agency_of(name))
    return seat if seated else end


def _with_number(text: str, start: int, end: int) -> int:
    """ "Homicide Group 33": the number of a unit that has a word before its noun."""
    words = text[start:end].split()
    if (
        len(words) == 1
        and is_shout(words[0])
        and agency_of(words[0])
        and (region := pattern("extend.region").match(text, end))
    ):
        return region.end()  # "EPA Region 5"
    if len(words) < 2 or not units("number") & {words[-1], " ".join(words[-2:])}:
        return end
    number = pattern("extend.number").match(text, end)
    return number.end() if number else end


_STAFF = any_of(load_words("organizations/staff.txt"))
_STAFFED = Gated(
    WordGate((" of ", " from ", " of the ", " from the "), r"[A-Z]{3}"),
    rf"\b(?i:personnel|(?:{_STAFF})s?) (?:of|from) (?:the )?(?:[A-Z]{{3,7}}, (?:the )?){{0,4}}"
    r"(?:[A-Z]{3,7},? and (?:the )?)?(?P<last>[A-Z]{3,7})(?![\w/’'-]|[ ](?:\d|[A-Z]))",
    by_line=True,
)


def staffed(text: str) -> Iterator[Span]:
    """Acronyms behind those who serve there: "elements of the SWAT, the UTAG and the BOID"."""
    for match in _STAFFED.finditer(text):
        if not text[match.start() : match.start() + 40].isupper():
            yield from (found.span() for found in pattern("extend.acronym").finditer(text, *match.span()))


def branches(text: str) -> Iterator[Span]:
    """Units that a hyphen joins to the acronym of a country's well-known organization: "PDEA-7", "PNP-DEG"."""
    for match in pattern("extend.branch").finditer(text):
        whose = agency_of(match["whose"])
        if whose and whose.country and not agency_of(match["own"]):
            yield match.span()


def hyphened(text: str, start: int, end: int) -> Span:
    """An acronym with the number or letters of a unit that a hyphen joins: "PDEA" of "PDEA-7", "NCR" of "CIDG-NCR"."""
    if not is_shout(text[start:end]) or " " in text[start:end]:
        return start, end
    behind = pattern("extend.hyphened").match(text, end)
    before = pattern("extend.hyphened_before").search(text, max(0, start - 10), start)
    parts = (before["whose"] if before else "", text[start:end], behind["own"] if behind else "")
    if (text.endswith("-", 0, start) and not before) or sum(bool(agency_of(part)) for part in parts) > 1:
        return start, end
    return before.start() if before else start, behind.end() if behind else end


def _with_bracket(text: str, start: int, end: int) -> int:
    """ "Hartwell (Georgia) Police Department", "Rapid Response (RR) Team", "Combined Task Force (CTF) 150"."""
    match = pattern("extend.bracket").match(text, end)
    if not match:
        return _with_qualifier(text, start, end)
    inside, head = match["inside"], match["head"]
    placed = inside in states() or is_country(inside)
    short = sum(c.isupper() for c in inside) > 1 and " " not in inside
    whole = agency_of(text[start:end]) or any(heads().get(word, (False,))[0] for word in text[start:end].split())
    if head is None:
        return match.end() if short and text[start:end].endswith("Force") else end
    if not (placed or short) or head not in heads() or (short and whole):
        return end
    return match.end()


def _with_qualifier(text: str, start: int, end: int) -> int:
    """ "Dog Unit (South)", "Special Court (XPA)": which part of a unit is meant, or the law that a court goes by."""
    close = text.find(")", end, end + 20)
    inside = text[end + 2 : close] if close > 0 and text.startswith(" (", end) else ""
    last = text[start:end].split()[-1]
    part = inside in load_words("organizations/qualifiers.txt") and last in heads()
    return close + 1 if part or (inside and last == "Court" and f"Act ({inside})" in text) else end


def _with_lower_noun(text: str, start: int, end: int) -> int:
    """ "INTERPOL's Illicit Goods team": the noun of a unit that somebody owns, the name itself being none."""
    plural = text.endswith("s ", 0, start) and text[start - 3].islower()
    if not (plural or text.endswith(_OWNED, 0, start)) or text[start:end].split()[-1] in heads():
        return end
    noun = None if agency_of(text[start:end]) else _lower().match(text, end)
    return noun.end() if noun and " " in text[start:end] else end


@cache
def _lower() -> re.Pattern[str]:
    nouns = any_of(noun.lower() for noun in units("lower"))
    return re.compile(rf" (?:{nouns})\b(?! (?:member|leader|official|officer))")
