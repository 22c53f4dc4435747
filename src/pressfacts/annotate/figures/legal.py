"""Sums that no one paid, took or lost: what the law allows, thresholds, hypothetical sums."""

from collections.abc import Sequence

from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.data import word_lists

_KEYS = {"law", "statute", "behind", "imposed", "offences", "charges", "duty", "declare", "hoped", "hoped_behind"}
_words = word_lists("figures/legal.toml", "sums", {"sums": _KEYS})
_LAW, _STATUTE, _BEHIND, _HOPED, _LONGEST = 18, 24, 10, 7, 4


def is_allowed(read: Reading, i: int) -> bool:
    """Whether the sum at a token is the most or the least that the law sets, not what was paid."""
    tokens, first = read.tokens, first_token(read.tokens, i)
    if _behind(tokens, i + 1, "behind"):
        return True
    near = _last(tokens, max(0, first - _LAW), first, "law") >= 0
    return near and _last(tokens, max(0, first - _STATUTE), min(len(tokens), i + _BEHIND), "statute") >= 0


def is_possible_penalty(read: Reading, i: int) -> bool:
    """Whether the last word on a penalty before the sum reports what the law allows ("the maximum penalty is …")."""
    law, imposed = (_last(read.tokens, 0, i, key) for key in ("law", "imposed"))
    return law > imposed


def is_threshold(read: Reading, i: int, bounds: Bounds) -> bool:
    """ "charged with theft over $60,000", "cash of EUR 10,000 or more must be declared"."""
    tokens, first = read.tokens, first_token(read.tokens, i)
    if bounds.qualifier == "up_to":
        return _last(tokens, max(0, first - 1), first, "offences") >= 0  # "Theft under $5,000"
    if bounds.qualifier != "more_than":
        return False
    if _last(tokens, 0, len(tokens), "duty") >= 0 and _last(tokens, 0, len(tokens), "declare") >= 0:
        return True
    charged = bool(_words("charges") & read.context)
    offence = bounds.end > tokens[i].end or _last(tokens, max(0, first - 1), first, "offences") >= 0
    return charged and offence


def is_hoped(read: Reading, i: int) -> bool:
    """ "a potential loss of $5", "$5 that would have been lost"."""
    tokens, first = read.tokens, first_token(read.tokens, i)
    return _last(tokens, max(0, first - _HOPED), first, "hoped") >= 0 or _behind(tokens, i + 1, "hoped_behind")


def _last(tokens: Sequence[Token], start: int, end: int, key: str) -> int:
    """Where the last phrase of a list within [start, end) begins, -1 where none does."""
    within = tokens[:end]
    return next((j for j in range(end - 1, start - 1, -1) if _behind(within, j, key)), -1)


def _behind(tokens: Sequence[Token], at: int, key: str) -> bool:
    lows = [t.low for t in tokens[at : at + _LONGEST]]
    return any(" ".join(lows[:n]) in _words(key) for n in range(1, len(lows) + 1))
