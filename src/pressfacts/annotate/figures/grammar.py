"""Enough grammar without a parser: the voice of a verb, clauses, what is denied or only planned."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from pressfacts.annotate.figures.lexicon import words
from pressfacts.annotate.figures.qualifier import first_token
from pressfacts.annotate.figures.tokens import Token
from pressfacts.annotate.figures.triggers import Trigger
from pressfacts.data import load_rules

_UNREAL = {"before": {"near", "that", "reward"}, "after": {"announced"}}
Voice = Literal["active", "passive", "reduced", "adjective"]
_BE = frozenset({"was", "were", "is", "are", "be", "been", "being", "got", "get", "'s", "gets"})
_HAVE = frozenset({"has", "have", "had", "having", "to", "will", "would", "'ve", "did"})
STOPS = frozenset({";", ":", "when", "while", "after", "because", "where", "if", "although", "before", "since", "but"})
_FAR = 16
_CLAUSE = frozenset(
    {";", ":", "while", "when", "because", "where", "although", "whereas", "but", "after", "before", "since"}
)


def voice(tokens: Sequence[Token], trigger: Trigger) -> Voice:
    """Whether what is counted stands after the verb (active) or before it."""
    before = _left(tokens, trigger.first)
    low = tokens[before].low if before >= 0 else ""
    if "ing" in trigger.shapes:
        return "active" if low not in words("determiners") or starts_object(tokens, trigger.last) else "adjective"
    if not trigger.shapes & {"past", "part"}:
        return "active" if _is_present(tokens, trigger, low) else "adjective"
    if low in _BE:
        return "passive"
    if low in _HAVE:
        return "active"
    if trigger.last + 1 == len(tokens) and tokens[-1].low == ":":
        return "active"  # "The police seized:" opens a list
    if starts_object(tokens, trigger.last):
        return "adjective" if _is_attribute(tokens, before, trigger) else "active"
    return "reduced"


def _is_attribute(tokens: Sequence[Token], before: int, trigger: Trigger) -> bool:
    """ "the stolen cards", "700 stolen cards", not "the gang that stole 700 cards": a participle before a noun."""
    if before < 0:
        return False
    token, left = tokens[trigger.last], tokens[before]
    plain = token.tag == "word" and token.low not in words("determiners") and first_number(tokens, trigger.last) is None
    if left.low == "that" or left.tag == "num":
        return plain and not token.text[:1].isupper()
    return left.low in words("determiners")


def first_number(tokens: Sequence[Token], i: int) -> int | None:
    """The number whose qualifying words begin at `i`, None where none does."""
    near = range(i, min(i + 6, len(tokens)))
    return next((j for j in near if tokens[j].tag in ("num", "money") and first_token(tokens, j) <= i), None)


def _is_present(tokens: Sequence[Token], trigger: Trigger, low: str) -> bool:
    """Whether a form that may be a noun ("charge", "arrests") is a verb: no article or preposition before it."""
    if trigger.rule.group == "verb" and not starts_object(tokens, trigger.last):
        return False
    return low == "to" or not (low in words("prepositions") or low in words("determiners"))


def _left(tokens: Sequence[Token], i: int) -> int:
    """The token before `i`, adverbs left out."""
    i -= 1
    while i >= 0 and (tokens[i].low in words("adverbs") and tokens[i].low != "being"):
        i -= 1
    return i


def verb_start(tokens: Sequence[Token], i: int) -> int:
    """Where the verb group of the verb at `i` begins: "had [also] been arrested"."""
    while i > 0 and (
        tokens[i - 1].low in words("auxiliaries") or tokens[i - 1].low in words("adverbs") or tokens[i - 1].low == "to"
    ):
        i -= 1
    return i


def is_plural_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether the verb group that ends at `i` is a plural's: "were [later] arrested", "are each charged"."""
    group = {t.low for t in tokens[verb_start(tokens, i) : i]}
    modal = group & {"would", "could", "may", "might", "must"}
    return bool(group & {"were", "are", "each"}) or ("have" in group and not modal)


def starts_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether an object begins at `i`: a number, a determiner, a name, a plain noun."""
    if i >= len(tokens):
        return False
    token = tokens[i]
    if (
        token.low in ("this", "last", "next", "that", "the")
        and i + 1 < len(tokens)
        and tokens[i + 1].low in words("periods")
    ):
        return False
    if token.tag in ("num", "money", "name"):
        return True
    if first_number(tokens, i) is not None:
        return True
    if token.low in words("determiners") or token.low in ("him", "her", "them", '"'):
        return True
    closed = ("prepositions", "conjunctions", "auxiliaries", "adverbs", "verbs", "pronouns", "separators")
    return token.tag == "word" and not any(token.low in words(c) for c in closed)


def clause_start(tokens: Sequence[Token], i: int) -> int:
    """Where the clause of token `i` begins."""
    while i > 0 and tokens[i - 1].low not in _CLAUSE:
        i -= 1
    return i


@cache
def _unreal() -> frozenset[tuple[str, ...]]:
    rules = load_rules("figures/unreal.toml", _UNREAL)
    return frozenset(tuple(phrase.split()) for phrase in rules.words("before", "near"))


@cache
def _announced() -> frozenset[str]:
    return frozenset(load_rules("figures/unreal.toml", _UNREAL).words("after", "announced"))


def is_announced(tokens: Sequence[Token], i: int) -> bool:
    """Whether what is counted before `i` is only expected: "About 400 delegates [are] expected"."""
    while i < len(tokens) and tokens[i].low in words("auxiliaries"):
        i += 1
    return i < len(tokens) and tokens[i].low in _announced()


def is_unreal(tokens: Sequence[Token], i: int, reach: int = 6) -> bool:
    """Whether the verb at `i` is denied, planned or hypothetical."""
    start = max(clause_start(tokens, i), i - reach)
    lows = [t.low for t in tokens[start:i]]
    if any(t.low == "if" for t in tokens[max(0, i - 12) : i]):
        return True
    if _is_denied(tokens, i) or _is_sought(tokens, i):
        return True
    for size in (1, 2, 3):
        for at in range(len(lows) - size + 1):
            if tuple(lows[at : at + size]) in _unreal() and _governs(tokens, start + at + size, i):
                return True
    return False


@cache
def _denials() -> frozenset[str]:
    return frozenset(load_rules("figures/unreal.toml", _UNREAL).words("before", "that"))


def _is_denied(tokens: Sequence[Token], i: int) -> bool:
    """ "Police denied reports that five men had been arrested": what stands in the clause of such a "that"."""
    that = next((j for j in range(i - 1, max(0, i - _FAR), -1) if tokens[j].low == "that"), None)
    return that is not None and any(t.low in _denials() for t in tokens[max(0, that - 4) : that])


@cache
def _rewarded() -> frozenset[str]:
    return frozenset(load_rules("figures/unreal.toml", _UNREAL).words("before", "reward"))


def _is_sought(tokens: Sequence[Token], i: int) -> bool:
    """ "a reward for information leading to the arrest or conviction of Roe"."""
    near = range(max(0, i - _FAR), i)
    return any(tokens[j].low == "information" and tokens[j + 1].low in _rewarded() for j in near)


def _governs(tokens: Sequence[Token], j: int, i: int) -> bool:
    """Nothing between the word and the verb but adverbs, auxiliaries, short phrases without a comma."""
    return all(t.tag == "word" and t.low not in ("who", "that", "which", "and") for t in tokens[j:i]) and i - j <= 4
