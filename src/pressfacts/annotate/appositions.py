"""Names in apposition to a plural noun of people: "two businessmen, Ann Ray and Ira Poe, at the airport"."""

import re
from functools import cache, lru_cache

from pressfacts.annotate.names import CAP, UPPER, Span
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.words import has_head, is_country
from pressfacts.data import load_words
from pressfacts.text.gated import Gated, WordGate

_NAME = rf"{CAP}(?: (?:bin |binti |de |del |da |al-)?{CAP}){{1,3}}"
_AGE = r"(?:,? \(?(?:aged? )?\d{2}\)?)?"


@cache
def _run() -> Gated:
    words = sorted(load_words("people/plural_people.txt"), key=len, reverse=True)
    behind = r"(?:,? (?:(?:were |was )?(?:named|identified|known) as|namely|named))?[,:]? "
    led = rf"\b(?:{'|'.join(words)}){behind}"
    several = rf"(?:{_NAME}{_AGE}, ){{0,8}}{_NAME}{_AGE},? and {_NAME}"
    siblings = ("couple", "brothers", "sisters", "siblings", "twins")
    kin = rf"\b(?:{'|'.join(siblings)}),? (?P<kin>{CAP} and {_NAME})"
    form = rf"(?:{led}(?P<names>{several})|{kin})(?=[,.;\n]| \(| (?:were|who|are|at|in|on|for|from|with)\b)"
    return Gated(WordGate([*words, *siblings], rf"{behind}[{UPPER}]"), form)


@lru_cache(maxsize=64)  # asked by each component that reads the model's names
def apposed(text: str) -> tuple[Span, ...]:
    """The ranges of names that stand in apposition to a noun of people, where none of a run can be something else."""
    found: list[Span] = []
    for run in _run().finditer(text):
        kin = run["names"] is None
        names = re.compile(rf"{CAP}(?= and )|{_NAME}" if kin else _NAME).finditer(
            text, *run.span("kin" if kin else "names")
        )
        spans = [name.span() for name in names]
        if not any(_is_other(text[s:e]) for s, e in spans):
            found += spans
    return tuple(found)


def _is_other(name: str) -> bool:
    return has_head(name) or bool(agency_of(name)) or is_country(name) or any(is_country(w) for w in name.split()[-1:])
