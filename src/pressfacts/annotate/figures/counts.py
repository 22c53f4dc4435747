"""The counts of one sentence: quantities bound to what happened to them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from pressfacts.annotate.figures.bind import (
    Binding,
    accepts,
    counted_binding,
    is_elliptic,
    is_subject_place,
    passive_bindings,
)
from pressfacts.annotate.figures.descriptions import (
    is_apposition,
    is_body,
    is_definite,
    is_goal,
    is_membership,
    is_model,
    is_within,
)
from pressfacts.annotate.figures.grammar import is_announced, is_unreal
from pressfacts.annotate.figures.model import Candidate, Quantity
from pressfacts.annotate.figures.qualifier import bound, first_token
from pressfacts.annotate.figures.quantity import article_quantity, read_quantity
from pressfacts.annotate.figures.slots import Slots, Triggers, object_slots
from pressfacts.annotate.figures.tokens import Token
from pressfacts.annotate.figures.triggers import Rule, Trigger, counted_rule
from pressfacts.numerals import Numeral

_NO_ITEM = frozenset({"arrests"})
_ARTICLES = frozenset({"a", "an"})
_DONE_TO = frozenset({"searches", "seizures"})


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence read for its figures: tokens, triggers, open object places and words for weak rules."""

    tokens: Sequence[Token]
    triggers: Triggers
    slots: Slots
    context: frozenset[str]
    heading: bool


def read_sentence(
    tokens: Sequence[Token],
    triggers: Triggers,
    before: Sequence[Token],
    carried: tuple[Trigger, ...],
    heading: bool,
) -> Read:
    """Prepare a sentence; `before` is the one it follows, `carried` the triggers of a list's lead."""
    lows = [t.low for t in (*before, *tokens)]
    pairs = {f"{a} {b}" for a, b in pairwise(lows)}
    return Read(tokens, triggers, object_slots(tokens, triggers, carried), frozenset(lows) | pairs, heading)


def find_counts(read: Read, used: frozenset[int]) -> list[Candidate]:
    """Counts in order; number tokens in `used` belong to other figures."""
    found: list[Candidate] = []
    last: Binding | None = None
    for i, token in enumerate(read.tokens):
        if i in used:
            continue
        quantity = _quantity(read, i, token)
        if quantity is None:
            continue
        bindings = _bindings(read, quantity)
        if last and is_elliptic(read.tokens, quantity) and all(b.rule is last.rule for b in bindings):
            found.append(_candidate(read.tokens, quantity, Binding(last.rule, "list", last.first, last.last)))
            found[-1].part, bindings = True, []
        for binding in bindings:
            found.append(_candidate(read.tokens, quantity, binding))
            last = binding
        found += _and_event(read.tokens, quantity, bindings)
    found += _in_brackets(read)
    return found


def _and_event(tokens: Sequence[Token], quantity: Quantity, bindings: Sequence[Binding]) -> list[Candidate]:
    """ "thousands of seizures and arrests": one number for two counted events."""
    after = tokens[quantity.last : quantity.last + 2]
    rule = counted_rule([after[1].low]) if len(after) == 2 and after[0].low == "and" else None
    follows = tokens[quantity.last + 2].low if quantity.last + 2 < len(tokens) else ""
    if rule is None or rule.weak or follows == "of" or not any(b.how == "counted" for b in bindings):
        return []
    binding = Binding(rule, "counted", quantity.last + 1, quantity.last + 2)
    wider = replace(quantity, end=after[1].end, item=after[1].text)
    return [_candidate(tokens, wider, binding)]


def _in_brackets(read: Read) -> list[Candidate]:
    """ "These arrests took place in Spain (65), France (47)": what the sentence is about, by place."""
    tokens = read.tokens
    places = [i for i in range(2, len(tokens) - 1) if _is_place_count(tokens, i)]
    if len(places) < 2:
        return []
    named = ((j, r) for j, t in enumerate(tokens) if (r := counted_rule([t.low])) and not r.weak)
    about = next(named, None)
    if about is None:
        return []
    at, rule = about
    found = []
    for i in places:
        quantity = read_quantity(tokens, i, bound(tokens, i, cast(Numeral, tokens[i].number)))
        figure = _candidate(tokens, quantity, Binding(rule, "brackets", at, at + 1))
        figure.start, figure.end, figure.part, figure.item = (
            tokens[i - 2].start,
            tokens[i + 1].end,
            True,
            None,
        )
        found.append(figure)
    return found


def _is_place_count(tokens: Sequence[Token], i: int) -> bool:
    bracketed = tokens[i].tag == "num" and tokens[i - 1].low == "(" and tokens[i + 1].low == ")"
    return bracketed and tokens[i - 2].text[:1].isupper()


def _quantity(read: Read, i: int, token: Token) -> Quantity | None:
    tokens = read.tokens
    if token.tag == "num" and isinstance(token.number, Numeral):
        quantity = read_quantity(tokens, i, bound(tokens, i, token.number))
        return None if quantity.classes == {"abstract"} or is_model(tokens, quantity) else quantity
    if token.low in _ARTICLES and token.tag == "word" and _one_thing(read, i):
        return article_quantity(tokens, i)
    return None


def _one_thing(read: Read, i: int) -> bool:
    """An article opens a figure where a single thing may be the object or subject of a trigger."""
    return any(t.rule.one == "thing" for t in read.slots[i]) or any(
        t.rule.one == "thing" for found in read.triggers.values() for t in found
    )


def _bindings(read: Read, quantity: Quantity) -> list[Binding]:
    tokens, single = read.tokens, read.tokens[quantity.first].low in _ARTICLES
    slot = read.slots[first_token(tokens, quantity.first)] or read.slots[quantity.first]
    active = _active(read, quantity, slot, single)
    found = passive_bindings(
        tokens, read.triggers, quantity, bool(active), lambda rule: _fits(read, rule, quantity, single)
    )
    if not is_subject_place(tokens, quantity):
        found = [b for b in found if active or (b.first == quantity.last and not is_goal(tokens, quantity))]
    passive = [b for b in found if _fits(read, b.rule, quantity, single)]
    counted = [] if single or quantity.bounds.value == 1 else [b for b in (counted_binding(quantity, False),) if b]
    if counted and counted[0].rule.kind == "investigations" and is_definite(tokens, quantity):
        counted = []
    if counted and (is_unreal(tokens, quantity.first, 4) or is_announced(tokens, quantity.last)):
        counted = []
    chosen = passive or counted or active
    if active and passive:
        chosen = [*active, *passive]
    if not chosen and not single and not is_definite(tokens, quantity):
        chosen = [b for b in (counted_binding(quantity, True),) if b]
    return _one_a_kind(chosen)


def _place_end(tokens: Sequence[Token], i: int) -> int:
    """The end of the place that begins at `i`, with "the" and all its capitalised words."""
    i += int(i < len(tokens) - 1 and tokens[i].low == "the")
    while i + 1 < len(tokens) and tokens[i + 1].tag in ("word", "name") and tokens[i + 1].text[:1].isupper():
        i += 1
    return tokens[min(i, len(tokens) - 1)].end


def _one_a_kind(bindings: Sequence[Binding]) -> list[Binding]:
    kinds: dict[str, Binding] = {}
    for binding in bindings:
        kinds.setdefault(binding.rule.kind, binding)
    return list(kinds.values())


def _active(read: Read, quantity: Quantity, slot: Sequence[Trigger], single: bool) -> list[Binding]:
    found = [
        Binding(t.rule, "active", t.first, t.last)
        for t in slot
        if _fits(read, t.rule, quantity, single)
        and not is_unreal(read.tokens, t.first)
        and not ("s" in t.shapes and is_membership(quantity))
    ]
    return found[:1]


def _fits(read: Read, rule: Rule, quantity: Quantity, single: bool) -> bool:
    if quantity.bounds.value == 1 and rule.one == "thing" and not (quantity.classes & rule.objects or quantity.unit):
        return False
    if single and (rule.one != "thing" or not (quantity.classes & rule.objects or quantity.unit)):
        return False
    if single and ("abstract" in quantity.classes or is_apposition(read.tokens, quantity)):
        return False
    if rule.kind == "participants" and (
        is_definite(read.tokens, quantity) or is_body(read.tokens, quantity) or is_within(read.tokens, quantity)
    ):
        return False
    return accepts(rule, quantity, read.context)


def _candidate(tokens: Sequence[Token], quantity: Quantity, binding: Binding) -> Candidate:
    trigger = (tokens[binding.first].start, tokens[binding.last - 1].end)
    kind = binding.rule.kind
    bare = quantity.item is None and quantity.unit is None
    start, end = quantity.start, quantity.end
    if bare and binding.how == "passive":
        end = max(end, trigger[1]) if trigger[1] - end < 25 else end
    elif bare and binding.how == "active" and binding.rule.group == "verb":
        start = min(start, trigger[0]) if start - trigger[0] < 25 else start
    elif binding.how == "list":
        end = _place_end(tokens, quantity.last + 1)
    item = None if kind in _NO_ITEM else quantity.item
    if item and binding.how == "counted" and kind in _DONE_TO:
        item = " ".join(item.split()[:-1]) or None
    return Candidate(
        start, end, kind, quantity.bounds, f"{binding.rule.name}.{binding.how}", quantity.number, trigger,
        unit=quantity.unit, item=item,
    )  # fmt: skip
