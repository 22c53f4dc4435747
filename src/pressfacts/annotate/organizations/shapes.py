"""Organizations by their shape: capitalised words around a head noun ("Ministry of …", "… Police Department")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressfacts.annotate.names import CAP, Span
from pressfacts.data import load_table, load_words




@dataclass(frozen=True, slots=True)
class Shape:
    """A range that looks like an organization; a weak one needs the model's word for it."""

    start: int
    end: int
    strong: bool


@cache
def heads() -> dict[str, tuple[bool, bool]]:
    """Head nouns with (strong, takes a complement)."""
    return {row[0]: (row[1] == "strong", row[2] != "-") for row in load_table("organizations/heads.txt", 3)}


@cache
def states() -> frozenset[str]:
    """US states, their usual short forms and D.C."""
    return frozenset(load_words("organizations/us_states.txt"))


@cache
def _office() -> re.Pattern[str]:
    """Offices of prosecutors and sheriffs, whose names hold a possessive that may have lost its apostrophe."""
    district = rf"(?:(?:the )?(?:[A-Z]\w+ ){{0,2}}District of (?:{CAP} ?){{1,3}}|(?:the )?{CAP}(?: {CAP}){{0,3}})"
    us = (
        rf"(?:U\.\s?S\.|US|United States) Attorney(?:['’]s|s['’]|s)? Offices?"
        rf"(?:(?:,| -| –| for| of| in)? (?:the )?(?:[A-Z]\w+ ){{0,2}}District of (?:the )?{CAP}(?: {CAP}){{0,2}}"
        rf"|,? (?:for|in) (?:the )?{CAP}(?: {CAP}){{0,2}})?"
    )
    local = (
        rf"(?:(?:{CAP} ){{1,4}}|{CAP}(?: {CAP})?, {CAP}(?: {CAP})?, )"
        rf"(?:Sheriff|District Attorney|State['’]?s Attorney|Prosecuting Attorney|County Attorney|City Attorney|"
        rf"Attorney General|Prosecutor General|Public Prosecutor|Prosecutor|Public Defender|Medical Examiner|Coroner|"
        rf"Commonwealth['’]?s Attorney|Inspector General)(?:['’]s|s['’]|s)? [Oo]ffices?"
    )
    complement = rf"(?: (?:of|in|for) (?:the )?{district}| {CAP}(?: am {CAP})?)?"
    foreign = rf"(?:Public |State |General |Chief |National )?Prosecut(?:or|ion)(?: General)?(?:['’]s|s['’]|s)? Office{complement}"
    return re.compile(rf"(?<![\w-])(?:{us}|{local}|{foreign})")


@cache
def _headed() -> re.Pattern[str]:
    names = "|".join(sorted((h for h in heads()), key=len, reverse=True))
    place = rf"{CAP}(?: {CAP}){{0,2}}, (?:{'|'.join(sorted(map(re.escape, states()), key=len, reverse=True))}),? "
    left = rf"(?:{place})?(?:{CAP} ){{0,7}}"
    return re.compile(rf"(?<![\w-]){left}(?P<head>Task Force|{names})(?![\w]|['’-]\w\w)")


@cache
def _complement() -> re.Pattern[str]:
    words = rf"(?:{CAP})(?: (?:and |& )?(?:{CAP}))*"
    return re.compile(rf" (?:of|for|on|against|to) (?:the |de la |de )?{words}(?: (?:of|for|against|on|in) (?:the )?{words}){{0,2}}")


def find_shapes(text: str) -> Iterator[Shape]:
    """Every range of `text` that has the shape of an organization's name, the longest for each head."""
    for match in _office().finditer(text):
        yield Shape(match.start(), match.end(), True)
    for match in _headed().finditer(text):
        strong, complement = heads().get(match["head"], (True, True))
        end = match.end()
        if complement:
            more = _complement().match(text, end)
            end = more.end() if more else end
        if end > match.end() or match.start() < match.start("head"):
            yield Shape(match.start(), end, strong)
