"""Bind numbers to the words that say what happened to them: passive subjects, counted events, lists of places."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pressfacts.annotate.figures.grammar import STOPS, is_unreal, starts_object, voice
from pressfacts.annotate.figures.lexicon import words
from pressfacts.annotate.figures.model import Quantity
from pressfacts.annotate.figures.qualifier import first_token
from pressfacts.annotate.figures.slots import Triggers
from pressfacts.annotate.figures.tokens import Token
from pressfacts.annotate.figures.triggers import Rule, Trigger, counted_rule

_WEIGHTS = frozenset({"kg", "g", "pounds", "ounces", "tonnes", "tons", "litres"})
_FINITE = frozenset({"past", "base", "s", "part"})


@dataclass(frozen=True, slots=True)
class Binding:
    """A rule that a quantity falls under, how ("active", "passive", "counted", "list") and its trigger's tokens."""

    rule: Rule
    how: str
    first: int
    last: int


def accepts(rule: Rule, quantity: Quantity, context: frozenset[str]) -> bool:
    """Whether a rule counts such things."""
    if (rule.context and not rule.context & context) or quantity.head in rule.never:
        return False
    if rule.least > (quantity.bounds.value or quantity.bounds.low or 0):
        return False
    if rule.heads:
        return quantity.head in rule.heads
    if quantity.unit and rule.kind != "seizures":
        return False
    if quantity.item is None and quantity.unit is None:
        return rule.bare
    if quantity.classes & rule.objects:
        return (
            "abstract" not in quantity.classes
            or rule.kind in ("investigations",)
            or bool(quantity.classes - {"abstract"})
        )
    if quantity.unit and ("abstract" not in quantity.classes or quantity.unit in _WEIGHTS):
        return rule.is_open
    return rule.is_open and not quantity.classes


def passive_bindings(
    tokens: Sequence[Token],
    triggers: Triggers,
    quantity: Quantity,
    related: bool,
    fits: Callable[[Rule], bool],
) -> list[Binding]:
    """Verbs whose subject the quantity is: "58 properties were searched"; `related` asks for a who or which.

    A finite verb wins over a participle before it: of "two fugitives wanted in Spain were arrested" the arrest.
    """
    if not triggers:
        return []
    loose: list[Binding] = []
    for j in range(quantity.last, min(len(tokens), quantity.last + 30)):
        if related and j == quantity.last and tokens[j].low not in ("who", "which", "that"):
            return []
        subjects = [(t, b) for t in triggers.get(j, ()) if fits(t.rule) and (b := _subject(tokens, t, quantity))]
        found = [b for _, b in subjects]
        if any(_is_finite(tokens, t) for t, _ in subjects):
            return [*found, *_coordinated(tokens, triggers, max(b.last for b in found))]
        loose = loose or [
            *found,
            *(_coordinated(tokens, triggers, max(b.last for b in found)) if found else ()),
        ]
        if not found and _ends_subject(tokens, triggers, j):
            break
    return loose


def _is_finite(tokens: Sequence[Token], trigger: Trigger) -> bool:
    if trigger.rule.group == "state":
        return trigger.first > 0 and tokens[trigger.first - 1].low in words("auxiliaries") | words("adverbs")
    return trigger.rule.group == "active" or voice(tokens, trigger) == "passive"


def _subject(tokens: Sequence[Token], trigger: Trigger, quantity: Quantity) -> Binding | None:
    group, spoken = trigger.rule.group, voice(tokens, trigger)
    gap = trigger.first - quantity.last
    plain = all(
        t.tag in ("word", "date", "name") and t.low not in words("auxiliaries")
        for t in tokens[quantity.last : trigger.first]
    )
    near = gap == 0 or (gap <= 6 and plain) or tokens[trigger.first - 1].low in words("adverbs")
    fits = (
        (group == "verb" and (spoken == "passive" or (spoken == "reduced" and near)))
        or (group == "active" and spoken not in ("passive", "adjective") and bool(trigger.shapes & _FINITE))
        or (group == "state" and (gap == 0 or _is_stated(tokens, trigger)))
    )
    if not fits or is_unreal(tokens, trigger.first):
        return None
    return Binding(trigger.rule, "passive", trigger.first, trigger.last)


def _is_stated(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """ "was wanted", or an apposition: "two fugitives, wanted by Peru, …"."""
    before, at = tokens[trigger.first - 1].low, trigger.last
    apposed = before == "," and at < len(tokens) and tokens[at].low in ("by", "in", "for", "on")
    return apposed or before in words("auxiliaries") or before in words("adverbs")


def _coordinated(tokens: Sequence[Token], triggers: Triggers, at: int) -> list[Binding]:
    """ "… were arrested in May and charged": a second verb with the same subject."""
    for j in range(at, min(at + 12, len(tokens))):
        if tokens[j].tag in ("num", "money") or tokens[j].low in STOPS:
            return []
        if tokens[j].low == "and":
            k = j + 1
            while k < len(tokens) and (tokens[k].low in words("auxiliaries") or tokens[k].low in words("adverbs")):
                k += 1
            return [
                Binding(t.rule, "passive", t.first, t.last)
                for t in triggers.get(k, ())
                if t.rule.group in ("verb", "active")
                and (voice(tokens, t) in ("passive", "reduced") or t.rule.group == "active")
            ]
    return []


def _ends_subject(tokens: Sequence[Token], triggers: Triggers, j: int) -> bool:
    low = tokens[j].low
    if low in STOPS or low in words("pronouns") - {"who", "which", "them"}:
        return True
    if low in words("auxiliaries"):
        k = j
        while k < len(tokens) and (tokens[k].low in words("auxiliaries") or tokens[k].low in words("adverbs")):
            k += 1
        return k not in triggers
    if any(
        t.rule.group == "verb" and voice(tokens, t) == "active" and "ing" not in t.shapes for t in triggers.get(j, ())
    ):
        return True
    return low in words("verbs") and not low.endswith("ing")


def is_subject_place(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether the quantity may be a subject: no preposition stands before it."""
    first = first_token(tokens, quantity.first)
    if first == 0:
        return True
    low = tokens[first - 1].low
    if tokens[first - 1].tag == "word" and re.search(r"[a-z]{2}(?:ed|ing)$", low) and low not in words("separators"):
        return False
    return low not in words("prepositions") or low in ("including", "worldwide")


def counted_binding(quantity: Quantity, weak: bool) -> Binding | None:
    """The event that is counted itself: "72 arrests"."""
    if quantity.item is None or quantity.unit:
        return None
    rule = counted_rule(quantity.item.split())
    if rule is None or rule.weak != weak:
        return None
    return Binding(rule, "counted", quantity.last - 1, quantity.last)


def is_elliptic(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "77 in Spain, 1 in France": a bare number after a separator and before a place."""
    first = first_token(tokens, quantity.first)
    listed = first > 0 and tokens[first - 1].low in words("separators") | {"with", "(", "of", "which"}
    follows = tokens[quantity.last].low if quantity.last < len(tokens) else ""
    bare = quantity.item is None and quantity.unit is None
    placed = follows in ("in", "from", "across", "by", "on") and _is_place(tokens, quantity.last + 1)
    return listed and bare and placed and not starts_object(tokens, quantity.last)


def _is_place(tokens: Sequence[Token], i: int) -> bool:
    """Whether a place or body may begin at `i`: "the", another preposition, a capital."""
    if i >= len(tokens):
        return False
    low = tokens[i].low
    return tokens[i].text[:1].isupper() or low in words("determiners") or low in words("prepositions")
