"""Prison terms that were imposed: "33 months in prison", "an 18-month prison sentence"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.data import load_rules
from pressfacts.numerals import Numeral

_UNIT = re.compile(r"[ -](year|month|day)s?(?:'s?|s')?\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\bsentenced? (?:\w+ ){0,6}$|\bsentence[ds]? .{0,60}\bto serve (?:a |an )?(?:\w+ ){0,4}$"
    r"|\b(?:(?:prison|jail) terms?|sentences?) of (?:\w+ ){0,3}$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"(?:,|\.|$| for| and| by| on| with| as| after| in federal| in state| today)")
_SERVED = re.compile(r" sentences?\b")  # "the 71-month sentence that he is serving"
_REACH = 60


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    keys = {"places", "imposed", "blocked", "after_blocked"}
    rules = load_rules("figures/sentences.toml", {"terms": keys})
    cues = {k: re.compile(rf"\b(?:{'|'.join(map(re.escape, rules.words('terms', k)))})\b", re.IGNORECASE) for k in keys}
    places = "|".join(map(re.escape, rules.words("terms", "places")))
    cues["place_after"] = re.compile(
        rf"(?:,? (?:and|plus) \w+ (?:months?|days?))? ?(?:in|of|at|to be served in)? ?(?:an? |the )?(?:\w+ ){{0,3}}"
        rf"(?:{places})\b(?: (?:sentences?|terms?))?",
        re.IGNORECASE,
    )
    return cues


def find_terms(text: str, span: tuple[int, int], tokens: Sequence[Token]) -> list[Candidate]:
    """The terms in one sentence; `span` is its range."""
    found: list[Candidate] = []
    for i, token in enumerate(tokens):
        if token.tag == "num" and isinstance(token.number, Numeral):
            unit = _UNIT.match(text, token.end, span[1])
            if unit and (end := _term_end(text, span, token, unit.end())):
                term = _candidate(tokens, i, bound(tokens, i, token.number), unit[1].lower(), end)
                if found and (both := _years_and_months(text, found[-1], term)):
                    found[-1] = both
                else:
                    found.append(term)
    return found


def _years_and_months(text: str, years: Candidate, months: Candidate) -> Candidate | None:
    """ "five years and ten months" is one term of 70 months."""
    a, b = years.bounds, months.bounds
    between = text[years.number[1] : months.number[0]]
    if (years.unit, months.unit) != ("years", "months") or not re.fullmatch(r" years?,? and ", between):
        return None
    if a.value is None or b.value is None or a.qualifier != b.qualifier:
        return None
    total = a.value * 12 + b.value
    low, high = (None if v is None else total for v in (a.low, a.high))
    bounds = replace(a, end=b.end, value=total, low=low, high=high)
    return replace(months, start=years.start, bounds=bounds, number=(years.number[0], months.number[1]))


def _term_end(text: str, span: tuple[int, int], token: Token, after: int) -> int | None:
    """Where the term's words end, None where it is no imposed prison term."""
    before = text[max(span[0], token.start - _REACH) : token.start]
    before = re.split(r"[;,] (?=and |he |she |but |in )|\band then\b|; ", before)[-1]
    cues = _cues()
    place = cues["place_after"].match(text, after) or (text[token.end] == "-" and _SERVED.match(text, after))
    if place:
        end = place.end() if cues["imposed"].search(text, span[0], token.start + _REACH) else None
    else:
        bare = _OPEN.search(before) and _FOLLOWS.match(text, after, span[1])
        end = after if bare and not re.search(r"supervis|probation", before) else None
    if end is None or cues["blocked"].search(before) or cues["after_blocked"].match(text, after + 1):
        return None
    return None if _is_possible(text[span[0] : token.start]) else end


def _is_possible(before: str) -> bool:
    """Whether the last word on a term before it tells what may be imposed, not what was."""
    blocked = max((m.end() for m in _cues()["blocked"].finditer(before)), default=-1)
    imposed = max(
        (m.end() for m in re.finditer(r"\b(?:sentenced|imposed|ordered|received|handed)\b", before)),
        default=-1,
    )
    return blocked > imposed


def _candidate(tokens: Sequence[Token], i: int, bounds: Bounds, unit: str, end: int) -> Candidate:
    number = (tokens[i].start, tokens[i].end)
    return Candidate(
        bounds.start,
        end,
        "sentences",
        bounds,
        "sentences.term",
        number,
        (tokens[i].end + 1, end),
        unit=f"{unit}s",
    )
