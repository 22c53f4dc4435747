"""Bind numbers to the words that say what happened: objects, passive subjects, counted events, lists."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pressfacts.annotate.figures.grammar import is_unreal, starts_object, voice
from pressfacts.annotate.figures.lexicon import words
from pressfacts.annotate.figures.model import Quantity
from pressfacts.annotate.figures.qualifier import first_token
from pressfacts.annotate.figures.tokens import Token
from pressfacts.annotate.figures.triggers import Rule, Trigger, counted_rule

Triggers = Mapping[int, Sequence[Trigger]]
Slots = list[tuple[Trigger, ...]]
_CARRIES = frozenset({"carrying", "containing", "including", "totaling", "totalling", "hiding", "concealing", "transporting"})
_LISTS = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("in", "addition", "to"), ("alongside",))
_STOPS = frozenset({";", ":", "when", "while", "after", "because", "where", "if", "although", "before", "since", "but"})
_FINITE = frozenset({"past", "base", "s", "part"})


@dataclass(frozen=True, slots=True)
class Binding:
    """A rule that a quantity falls under, how ("active", "passive", "counted", "list") and its trigger's tokens."""

    rule: Rule
    how: str
    first: int
    last: int


@dataclass(slots=True)
class _State:
    """The list being read: its triggers, whether an object may begin, whether after a passive it was resumed."""

    governors: tuple[Trigger, ...]
    is_open: bool
    resumed: bool = False
    depth: int = 0


def object_slots(tokens: Sequence[Token], triggers: Triggers, carried: tuple[Trigger, ...] = ()) -> Slots:
    """For each token the triggers whose object, or a further one of its list, may begin there."""
    slots: Slots = []
    state, skip = _State(carried, bool(carried)), 0
    for i, token in enumerate(tokens):
        slots.append(state.governors if state.is_open and not state.depth else ())
        if i < skip:
            continue
        opens = token.low == "(" and not (i + 1 < len(tokens) and tokens[i + 1].low == "including")
        state.depth = max(0, state.depth + opens - (token.low == ")"))
        if state.depth or token.low == ")":
            continue
        if found := _governors(tokens, triggers, i):
            state, skip = _State(found[0], True), found[1]
        else:
            _step(tokens, triggers, i, state)
    return slots


def _governors(tokens: Sequence[Token], triggers: Triggers, i: int) -> tuple[tuple[Trigger, ...], int] | None:
    """Triggers at `i` that govern what follows, and where their objects begin."""
    verbs = tuple(t for t in triggers.get(i, ()) if t.rule.group == "verb" and _governs(tokens, t))
    if verbs:
        return verbs, max(t.last for t in verbs)
    nouns = []
    for trigger in triggers.get(i, ()):
        if trigger.rule.group == "noun" and noun_object(tokens, trigger):
            nouns.append(trigger)
    if not nouns:
        return None
    last = max(t.last for t in nouns)
    nouns = [t for t in nouns if t.last == last]
    return tuple(nouns), noun_object(tokens, nouns[0])


def noun_object(tokens: Sequence[Token], trigger: Trigger) -> int:
    """Where what an event noun is about begins ("arrest of |49 men"), 0 where nothing of its kind follows."""
    after = trigger.last
    if trigger.rule.after:
        after += int(after < len(tokens) and tokens[after].low == ",")
        if after >= len(tokens) or tokens[after].low not in trigger.rule.after:
            return 0
        after += 1
        if after < len(tokens) and tokens[after].low in ("across", "over", ":") and tokens[after - 1].low != tokens[after].low:
            after += int(tokens[after].low in ("across", ":"))
    while after < len(tokens) and tokens[after].low in (":", "following"):
        after += 1
    return after


def _governs(tokens: Sequence[Token], trigger: Trigger) -> bool:
    return voice(tokens, trigger) == "active" and not is_unreal(tokens, trigger.first) and not trigger.rule.passive


def _step(tokens: Sequence[Token], triggers: Triggers, i: int, state: _State) -> None:
    """What a token does to the list being read: goes on, closes it till the next comma, or ends it."""
    low = tokens[i].low
    passive = tuple(t for t in triggers.get(i, ()) if t.rule.group == "verb" and voice(tokens, t) == "passive")
    if passive:
        state.governors, state.is_open, state.resumed = passive, False, False
    elif any(tuple(t.low for t in tokens[i : i + len(p)]) == p for p in _LISTS) or (
        low in ("with", "including") and _is_passive(tokens, state.governors)
        and (low == "including" or "person" in state.governors[0].rule.objects)
    ):
        state.is_open, state.resumed = bool(state.governors), True
    elif low in _CARRIES or (low in ("well", "along", "together", "as") and state.is_open):
        state.is_open = bool(state.governors)
    elif low in words("separators"):
        state.is_open = bool(state.governors) and (state.resumed or not _is_passive(tokens, state.governors))
    elif low in words("auxiliaries") or low in _STOPS or (low in words("verbs") and not low.endswith("ing")):
        state.governors, state.is_open, state.resumed = (), False, False
    elif not (low in words("determiners") or low.endswith("'s") or low == "of" or tokens[i].tag == "name"):
        state.is_open = False


def _is_passive(tokens: Sequence[Token], governors: tuple[Trigger, ...]) -> bool:
    if not governors:
        return False
    first = governors[0]
    return first.rule.group == "verb" and voice(tokens, first) in ("passive", "reduced")


def accepts(rule: Rule, quantity: Quantity, context: frozenset[str]) -> bool:
    """Whether a rule counts such things."""
    if rule.context and not rule.context & context:
        return False
    if rule.heads:
        return quantity.head in rule.heads
    if quantity.unit and rule.kind != "seizures":
        return False
    if quantity.item is None and quantity.unit is None:
        return rule.bare
    if quantity.classes & rule.objects:
        return "abstract" not in quantity.classes or rule.kind in ("investigations",) or bool(quantity.classes - {"abstract"})
    if quantity.unit and quantity.classes <= {"measure"}:
        return rule.is_open
    return rule.is_open and not quantity.classes


def passive_bindings(
    tokens: Sequence[Token], triggers: Triggers, quantity: Quantity, related: bool, fits: Callable[[Rule], bool]
) -> list[Binding]:
    """Verbs whose subject the quantity is: "58 properties were searched"; `related` asks for a who or which.

    A finite verb wins over a participle before it: of "two fugitives wanted in Spain were arrested" the arrest.
    """
    loose: list[Binding] = []
    for j in range(quantity.last, min(len(tokens), quantity.last + 30)):
        if related and j == quantity.last and tokens[j].low not in ("who", "which", "that"):
            return []
        subjects = [(t, b) for t in triggers.get(j, ()) if fits(t.rule) and (b := _subject(tokens, t, quantity))]
        found = [b for _, b in subjects]
        if any(_is_finite(tokens, t) for t, _ in subjects):
            return [*found, *_coordinated(tokens, triggers, max(b.last for b in found))]
        loose = loose or [*found, *(_coordinated(tokens, triggers, max(b.last for b in found)) if found else ())]
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
    plain = all(t.tag in ("word", "date", "name") and t.low not in words("auxiliaries") for t in tokens[quantity.last : trigger.first])
    near = gap == 0 or (gap <= 6 and plain) or tokens[trigger.first - 1].low in words("adverbs")
    fits = (
        (group == "verb" and (spoken == "passive" or (spoken == "reduced" and near)))
        or (group == "active" and spoken != "passive" and bool(trigger.shapes & _FINITE))
        or (group == "state" and (gap == 0 or tokens[trigger.first - 1].low in words("auxiliaries") | words("adverbs")))
    )
    if not fits or is_unreal(tokens, trigger.first):
        return None
    return Binding(trigger.rule, "passive", trigger.first, trigger.last)


def _coordinated(tokens: Sequence[Token], triggers: Triggers, at: int) -> list[Binding]:
    """ "… were arrested in May and charged": a second verb with the same subject."""
    for j in range(at, min(at + 12, len(tokens))):
        if tokens[j].tag in ("num", "money") or tokens[j].low in _STOPS:
            return []
        if tokens[j].low == "and":
            k = j + 1
            while k < len(tokens) and (tokens[k].low in words("auxiliaries") or tokens[k].low in words("adverbs")):
                k += 1
            return [
                Binding(t.rule, "passive", t.first, t.last)
                for t in triggers.get(k, ())
                if t.rule.group in ("verb", "active") and (voice(tokens, t) in ("passive", "reduced") or t.rule.group == "active")
            ]
    return []


def _ends_subject(tokens: Sequence[Token], triggers: Triggers, j: int) -> bool:
    low = tokens[j].low
    if low in _STOPS or low in words("pronouns") - {"who", "which", "them"}:
        return True
    if low in words("auxiliaries"):
        k = j
        while k < len(tokens) and (tokens[k].low in words("auxiliaries") or tokens[k].low in words("adverbs")):
            k += 1
        return k not in triggers
    if any(t.rule.group == "verb" and voice(tokens, t) == "active" and "ing" not in t.shapes for t in triggers.get(j, ())):
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


def counted_binding(tokens: Sequence[Token], quantity: Quantity, weak: bool) -> Binding | None:
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
    return listed and bare and follows in ("in", "from", "across", "by", "on") and not starts_object(tokens, quantity.last)
