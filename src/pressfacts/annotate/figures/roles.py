"""What a sum is (seized, value, loss, penalty, funding, other) and how often, by the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pressfacts.annotate.quantities.lexicon import words
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.data import load_rules
from pressfacts.record.model import MoneyRole

ROLES: tuple[MoneyRole, ...] = ("seized", "value", "loss", "penalty", "funding", "other")
_SIDES = ("before", "after", "after_weak")
_WEAK = 3
_REACH_BEFORE, _REACH_AFTER = 16, 9
_PER = re.compile(
    r" ?(?:(?:per|a|an|each|every|for each|for every) (?P<noun>(?!total|combined|result|further|second)[a-z]+)\b"
    r"|(?P<adverb>annually|yearly|monthly|weekly|daily))"
)
_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_PERIODS = frozenset(
    {
        "year",
        "month",
        "week",
        "day",
        "person",
        "transaction",
        "heist",
        "hour",
        "head",
        "pill",
        "kilo",
        "gram",
        "kilogram",
        "victim",
    }
)


@dataclass(frozen=True, slots=True)
class Cue:
    """The role that the nearest words give, and where those words stand (token indexes)."""

    role: MoneyRole
    first: int
    last: int


@cache
def _cues() -> dict[str, dict[tuple[str, ...], MoneyRole]]:
    rules = load_rules("figures/roles.toml", {role: {*_SIDES} for role in ROLES})
    sides: dict[str, dict[tuple[str, ...], MoneyRole]] = {side: {} for side in _SIDES}
    for role in ROLES:
        for side, phrases in sides.items():
            for phrase in rules.words(role, side):
                phrases.setdefault(tuple(phrase.split()), role)
    return sides


def role_of(tokens: Sequence[Token], i: int, slot: MoneyRole | None) -> Cue:
    """The role of the sum at token `i`; `slot` is what a governing verb of its list says."""
    first = first_token(tokens, i)
    best: tuple[float, Cue] = (99.0, Cue("other", i, i + 1))
    if slot:
        best = (-1.0, Cue(slot, i, i + 1))
    for cost, cue in (*_before(tokens, first), *_after(tokens, i + 1)):
        if cost < best[0]:
            best = (cost, cue)
    return best[1]


def _before(tokens: Sequence[Token], first: int) -> list[tuple[float, Cue]]:
    found = []
    lows = [t.low for t in tokens]
    for end in range(first, max(0, first - _REACH_BEFORE), -1):
        if lows[end - 1] in (";",):
            break
        for size in (4, 3, 2, 1):
            role = _cues()["before"].get(tuple(lows[max(0, end - size) : end])) if end >= size else None
            if role:
                found.append((_cost(tokens, end, first) - 0.1 * size, Cue(role, end - size, end)))
                break
    return found


def _after(tokens: Sequence[Token], start: int) -> list[tuple[float, Cue]]:
    found = []
    lows = [t.low for t in tokens]
    for at in range(start, min(len(lows), start + _REACH_AFTER)):
        if lows[at] in (";", ".", "and") and at > start:
            break
        for size in (4, 3, 2, 1):
            words_at = tuple(lows[at : at + size])
            weak = _cues()["after_weak"].get(words_at)
            role = weak or _cues()["after"].get(words_at)
            if role:
                cost = _cost(tokens, start, at) * 1.5 - 0.1 * size + _WEAK * bool(weak)
                found.append((cost, Cue(role, at, at + size)))
                break
    return found


def _cost(tokens: Sequence[Token], start: int, end: int) -> float:
    """Token distance, with a surcharge for commas and other sums between."""
    between = tokens[start:end]
    marks = sum(t.low in (",", ":", "–", "—") for t in between)
    sums = sum(t.tag == "money" for t in between)
    conjunctions = sum(t.low in words("conjunctions") for t in between)
    return len(between) + 2 * marks + 2 * sums + conjunctions


def per_of(text: str, end: int) -> tuple[str, int] | None:
    """ "per year", "a month", "annually" right after a sum: (what, its end)."""
    match = _PER.match(text, end)
    if not match:
        return None
    if match["adverb"]:
        return _ADVERBS[match["adverb"]], match.end()
    noun = match["noun"]
    if noun in _PERIODS or match[0].split()[0] in ("per", "each", "for"):
        return noun, match.end()
    return None
