"""Prison terms that were imposed: "33 months in prison", "an 18-month prison sentence"."""

import re
from collections.abc import Sequence
from functools import cache

from pressfacts.annotate.figures.model import Bounds, Candidate
from pressfacts.annotate.figures.qualifier import bound
from pressfacts.annotate.figures.tokens import Token
from pressfacts.data import load_rules
from pressfacts.numerals import Numeral

_UNIT = re.compile(r"[ -](year|month|day)s?(?:'s?|s')?\b", re.IGNORECASE)
_OPEN = re.compile(r"\bsentenced? (?:\w+ ){0,6}$|\bto serve (?:a |an )?(?:\w+ ){0,4}$|\b(?:term|terms|sentence|sentences) of (?:\w+ ){0,3}$", re.IGNORECASE)
_REACH = 60


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    keys = {"places", "imposed", "blocked", "after_blocked"}
    rules = load_rules("figures/sentences.toml", {"terms": keys})
    cues = {k: re.compile(rf"\b(?:{'|'.join(map(re.escape, rules.words('terms', k)))})\b", re.IGNORECASE) for k in keys}
    places = "|".join(map(re.escape, rules.words("terms", "places")))
    cues["place_after"] = re.compile(
        rf"(?:,? (?:and|plus) \w+ (?:months?|days?))? ?(?:in|of|at|to be served in)? ?(?:an? |the )?(?:\w+ ){{0,3}}(?:{places})\b(?: (?:sentences?|terms?))?",
        re.IGNORECASE,
    )
    return cues


def find_terms(text: str, span: tuple[int, int], tokens: Sequence[Token]) -> list[Candidate]:
    """The terms in one sentence; `span` is its range."""
    found = []
    for i, token in enumerate(tokens):
        if token.tag == "num" and isinstance(token.number, Numeral):
            unit = _UNIT.match(text, token.end, span[1])
            if unit and (end := _term_end(text, span, token, unit.end())):
                found.append(_candidate(tokens, i, bound(tokens, i, token.number), unit[1].lower(), end))
    return found


def _term_end(text: str, span: tuple[int, int], token: Token, after: int) -> int | None:
    """Where the term's words end, None where it is no imposed prison term."""
    before = text[max(span[0], token.start - _REACH) : token.start]
    before = re.split(r"[;,] (?=and |he |she |but |in )|\band then\b|; ", before)[-1]
    cues = _cues()
    if cues["blocked"].search(before) or cues["after_blocked"].match(text, after + 1):
        return None
    place = cues["place_after"].match(text, after)
    if place:
        return place.end() if cues["imposed"].search(text, span[0], token.start + _REACH) else None
    follows = re.match(r"(?:,|\.|$| for| and| by| on| with| as| after| in federal| in state| today)", text[after : span[1]])
    return after if _OPEN.search(before) and follows and not re.search(r"supervis|probation", before) else None


def _candidate(tokens: Sequence[Token], i: int, bounds: Bounds, unit: str, end: int) -> Candidate:
    number = (tokens[i].start, tokens[i].end)
    return Candidate(bounds.start, end, "sentences", bounds, "sentences.term", number, (tokens[i].end + 1, end), unit=f"{unit}s")
