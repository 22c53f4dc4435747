"""Names in apposition to a noun of people: "two businessmen, Ann Ray and Ira Poe, at the airport"."""

import re
from functools import cache, lru_cache

from pressfacts.annotate.names import CAP, UPPER, Span
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.words import cities, has_head, is_country, is_firm
from pressfacts.annotate.titles import ranks
from pressfacts.data import load_words
from pressfacts.text.alternatives import any_of
from pressfacts.text.gated import Gated, WordGate

_NAME = rf"{CAP}(?: (?:bin |binti |de |del |da |al-)?{CAP}){{1,3}}"
_AGE = rf"(?: (?:alias|@) [\"“'‘]?{CAP}(?: {CAP})?[\"”'’]?)?(?:,? \(?(?:aged? )?\d{{2}}\)?)?"


@cache
def _run() -> Gated:
    words = load_words("people/plural_people.txt")
    behind = r"(?:,? (?:(?:were |was )?(?:named|identified|known) as|namely|named|are|were))?[,:]? "
    led = rf"\b(?:{any_of(words)}){behind}"
    one = rf"(?:{_NAME}|{CAP}){_AGE}"
    several = rf"{_NAME}{_AGE}(?:, {one}){{0,8}},? and {one}"
    siblings = ("couple", "brothers", "sisters", "siblings", "twins")
    kin = rf"\b(?:{any_of(siblings)}),? (?P<kin>{CAP} and {_NAME})"
    single = ("man", "woman", *(word[:-1] for word in words if word.endswith("s")))
    alone = (
        rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){{0,3}}(?:{any_of(single)}), (?P<one>{_NAME})(?=,)"
    )
    form = rf"(?:{led}(?P<names>{several})|{kin})(?=[,.;\n]| \(| (?:were|who|are|at|in|on|for|from|with)\b)|{alone}"
    return Gated(WordGate([*words, *single, *siblings], rf"{behind}[{UPPER}]"), form)


@lru_cache(maxsize=64)  # asked by each component that reads the model's names
def apposed(text: str) -> tuple[Span, ...]:
    """The ranges of names that stand in apposition to a noun of people, where none of a run can be something else."""
    found: list[Span] = []
    for run in _run().finditer(text):
        names = re.compile(rf"{_NAME}|{CAP}").finditer(text, *run.span(run.lastgroup or 0))
        spans = [name.span() for name in names]
        if not any(_is_other(text[s:e]) for s, e in spans):
            found += spans
    return tuple(found)


def _is_other(name: str) -> bool:
    place = is_country(name) or is_country(name.split()[-1]) or name.casefold() in cities()
    ranked = name.split()[0].removesuffix("s") in ranks()  # "PCs Larch and Moth"
    return place or ranked or has_head(name) or bool(agency_of(name)) or is_firm(name)
