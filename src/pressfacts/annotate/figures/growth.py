"""Numbers that grew: "the number of arrests rose to 45", "two more were held, bringing the total to 37"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from pressfacts.annotate.events.triggers import Rule, counted_rule, find_triggers
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.quantities.noun_phrase import phrase_end
from pressfacts.annotate.quantities.phrases import quantity_at
from pressfacts.annotate.quantities.qualifier import bound, first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.data import word_lists
from pressfacts.numerals import Numeral

_KEYS = {"rising", "reaching", "bringing", "totals", "unreal", "loose", "compared", "periods", "sums"}
_words = word_lists("figures/growth.toml", "growth", {"growth": _KEYS})
_NEAR, _FAR, _BEFORE, _OPENING = 8, 14, 150, 6
_TO, _IN = ("to", "at", "from"), ("in", "during", "for", "by")


def find_growth(
    reading: Reading, figures: Sequence[Candidate], recent: Sequence[Candidate] = ()
) -> Iterator[Candidate]:
    """The numbers that something is said to have reached; `figures` are those of the sentence's events.

    A bare "the total" is that of the last of `recent`, which were reported just before.
    """
    tokens, last = reading.tokens, [f for f in recent[-1:] if reading.start - f.end < _BEFORE]
    for i in reading.numbers_without(figures):
        token = tokens[i]
        at = _counting(tokens, i)
        if at is None or _is_left(tokens, i):
            continue
        bounds, rule = _reached(bound(tokens, i, cast(Numeral, token.number))), _rule(tokens, at, figures or last)
        if rule is not None and not _words("unreal") & _said(tokens[max(0, at - _NEAR) : i]):
            noun = tokens[at]
            item = _item(tokens, at) if rule.kind != "arrests" else None
            yield Candidate(
                bounds.start, bounds.end, rule.kind, bounds, f"{rule.name}.total", (token.start, token.end),
                (noun.start, noun.end), quantity_at(tokens, i).unit, item,
            )  # fmt: skip


def _said(tokens: Sequence[Token]) -> set[str]:
    """The words, but "per" of "per cent"."""
    cents = {i for i, token in enumerate(tokens) if token.low == "cent"}
    return {token.low for i, token in enumerate(tokens) if i + 1 not in cents}


def find_compared(reading: Reading, figures: Sequence[Candidate]) -> Iterator[Candidate]:
    """The numbers of another period that a sentence compares with its `figures`."""
    for i in reading.numbers_without(figures):
        if (whole := _compared(reading.tokens, i, figures)) is not None:
            token = reading.tokens[i]
            bounds = bound(reading.tokens, i, cast(Numeral, token.number))
            yield whole.again(bounds, (token.start, token.end), "compared")


def _compared(tokens: Sequence[Token], i: int, figures: Sequence[Candidate]) -> Candidate | None:
    """ "recorded 40 cases, against 31 the year before": the figure before, of which a number reports another period."""
    quantity, first, lows = quantity_at(tokens, i), first_token(tokens, i), [t.low for t in tokens]
    than = next((n for n in (3, 2, 1) if " ".join(lows[max(0, first - n) : first]) in _words("compared")), 0)
    last = quantity.last
    behind = next((n for n in (3, 2, 1) if " ".join(lows[last : last + n]) in _words("periods")), 0)
    dated = behind or (last + 1 < len(tokens) and lows[last] in _IN and tokens[last + 1].tag in ("date", "num"))
    dated = dated or (last < len(tokens) and tokens[last].tag == "date")
    before = (f for f in figures if f.start < tokens[i].start and f.kind not in _words("sums"))
    same = (f for f in before if not quantity.item or (f.item or "").split()[-1:] == quantity.item.split()[-1:])
    whole = max(same, key=lambda f: f.start, default=None)
    between = tokens[:first] if whole is None else [t for t in tokens[:first] if t.start > whole.end]
    far = not quantity.item and any(t.tag == "num" for t in between)  # "…, and deaths fell to 9 from 14"
    near = len(between) <= _FAR + _FAR * bool(quantity.item) and not far
    return whole if than and dated and near else None


def _is_left(tokens: Sequence[Token], i: int) -> bool:
    """ "fell from [52] to 41": the number that it no longer is."""
    follows = tokens[i + 1 : i + 3]
    return i > 0 and tokens[i - 1].low == "from" and [t.low for t in follows[:1]] == ["to"] and follows[-1].tag == "num"


def _reached(bounds: Bounds) -> Bounds:
    """ "rose from 12 to 20": the number that it is now."""
    if bounds.qualifier != "between":
        return bounds
    return replace(bounds, value=bounds.high, low=bounds.high, qualifier="exact")


def _counting(tokens: Sequence[Token], i: int) -> int | None:
    """The word "number" or "total" of what a number says how many it has become, None where none does."""
    first = first_token(tokens, i)
    before = tokens[first - 1].low if first else ""
    before = "from" if tokens[i].low.startswith("from ") else before  # "from 12 to 20" is one number, a range
    verb = _last(tokens, first, "rising" if before in _TO else "reaching", _NEAR)
    if verb is not None and (before in _TO or verb == first - 1):
        total, own = _last(tokens, verb, "totals", _FAR), verb - 1
        return own if total is None and _is_plain(tokens, own) else total
    bringing = _last(tokens, first, "bringing", _FAR) if before == "to" else None
    if bringing is None:
        return None
    if bringing == first - 2:  # "bringing to 19 the number of people arrested"
        return next((j for j in range(i + 1, min(i + 5, len(tokens))) if tokens[j].low in _words("totals")), None)
    return next((j for j in range(bringing, first) if tokens[j].low in _words("totals")), None)


def _is_plain(tokens: Sequence[Token], at: int) -> bool:
    """ "[Arrests] rose to 52": what is counted stands itself right before the verb, and opens the clause."""
    named = at >= 0 and is_plural(tokens[at].low) and counted_rule([tokens[at].low]) is not None
    start = next((j + 1 for j in range(at - 1, -1, -1) if tokens[j].low in ("that", ";")), 0)
    other = any(t.tag in ("num", "money") or t.low == "of" for t in tokens[start:at])
    return named and at - start < _OPENING and not other


def _last(tokens: Sequence[Token], end: int, key: str, window: int) -> int | None:
    """The last word of a list before `end`, near it and in one clause with it."""
    for j in range(end - 1, max(-1, end - 1 - window), -1):
        if tokens[j].low in _words(key):
            return j
        if tokens[j].low in (";", ":", ",") and key != "bringing":
            return None
    return None


def _rule(tokens: Sequence[Token], at: int, figures: Sequence[Candidate]) -> Rule | None:
    """The rule of what is counted: of "arrests", of "people detained", or that of the figure just before."""
    if _is_plain(tokens, at):
        return counted_rule([tokens[at].low])
    of = at + 1 < len(tokens) and tokens[at + 1].low == "of"
    if of:
        return _named(tokens, at + 2)
    named = counted_rule([tokens[at - 1].low]) if at else None  # "the arrest total", "the death toll"
    before = [f for f in figures if f.start < tokens[at].start and f.kind not in _words("loose")]
    return named or (_rule_of(before[-1]) if before and tokens[at].low == "total" else None)


def _named(tokens: Sequence[Token], at: int) -> Rule | None:
    end = phrase_end(tokens, at)
    after = find_triggers(tokens[at : end + 2])
    done = [t.rule for ts in after.values() for t in ts if t.shapes & {"part", "state"} and t.rule.group != "active"]
    lows = [t.low for t in tokens[at:end]]
    plain = counted_rule(lows) or counted_rule(lows[:1])  # "the number of arrests stands at": a verb like a plural
    theirs = (r for r in done if r.bare or r.group == "state" or (classes_of(*lows) & r.objects and not r.context))
    return next(theirs, None) or plain


def _rule_of(figure: Candidate) -> Rule | None:
    triggers = counted_rule([figure.kind])
    return triggers if triggers is not None and triggers.kind == figure.kind else None


def _item(tokens: Sequence[Token], at: int) -> str | None:
    if at + 2 >= len(tokens) or tokens[at + 1].low != "of":
        return None
    end = phrase_end(tokens, at + 2)
    return " ".join(t.text for t in tokens[at + 2 : end]) or None
