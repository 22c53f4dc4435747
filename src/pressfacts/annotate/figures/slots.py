"""Read lists of objects: after which words a number is what was seized, arrested, searched.

A trigger verb or event noun opens a list; commas and "and" go on with it, prepositions close it till the next comma,
another verb ends it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pressfacts.annotate.figures.grammar import STOPS, is_unreal, voice
from pressfacts.annotate.figures.lexicon import words
from pressfacts.annotate.figures.tokens import Token
from pressfacts.annotate.figures.triggers import Trigger

Triggers = Mapping[int, Sequence[Trigger]]
Slots = list[tuple[Trigger, ...]]
_CARRIES = frozenset({
    "carrying", "containing", "holding", "including", "totaling", "totalling", "hiding", "concealing", "transporting",
})  # fmt: skip
_PRICED = frozenset({"worth", "valued"})
_LISTS = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("in", "addition", "to"),
    ("alongside",),
    ("among", "them"),
    ("among", "whom"),
)
_LIST_WORDS = frozenset(words[0] for words in _LISTS)


@dataclass(slots=True)
class _State:
    """The list being read: its triggers, whether an object may begin, whether after a passive it was resumed."""

    governors: tuple[Trigger, ...]
    is_open: bool
    passive: bool = False
    resumed: bool = False
    depth: int = 0


def object_slots(tokens: Sequence[Token], triggers: Triggers, carried: tuple[Trigger, ...] = ()) -> Slots:
    """For each token the triggers whose object, or a further one of its list, may begin there; last what may go on."""
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
        if i in triggers and (found := _governors(tokens, triggers, i)):
            state, skip = _State(found[0], True), found[1]
        else:
            _step(tokens, triggers, i, state)
    slots.append(state.governors if state.is_open else ())
    return slots


def _governors(tokens: Sequence[Token], triggers: Triggers, i: int) -> tuple[tuple[Trigger, ...], int] | None:
    """Triggers at `i` that govern what follows, and where their objects begin."""
    verbs = tuple(t for t in triggers.get(i, ()) if t.rule.group == "verb" and _governs(tokens, t))
    if verbs:
        return verbs, max(t.last for t in verbs)
    nouns = [t for t in triggers.get(i, ()) if t.rule.group == "noun" and noun_object(tokens, t)]
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
        if (
            after < len(tokens)
            and tokens[after].low in ("across", "over", ":")
            and tokens[after - 1].low != tokens[after].low
        ):
            after += int(tokens[after].low in ("across", ":"))
    while after < len(tokens) and tokens[after].low in (":", "following"):
        after += 1
    return after


def _is_explained(tokens: Sequence[Token], i: int, governors: tuple[Trigger, ...]) -> bool:
    """ "the closure of a like market: a task force had …": what follows explains, it is no list."""
    noun = any(t.rule.group == "noun" and t.last < i - 1 for t in governors)
    return noun and i + 1 < len(tokens) and tokens[i + 1].low in ("a", "an", "the")


def _governs(tokens: Sequence[Token], trigger: Trigger) -> bool:
    return voice(tokens, trigger) == "active" and not is_unreal(tokens, trigger.first) and not trigger.rule.passive


def _step(tokens: Sequence[Token], triggers: Triggers, i: int, state: _State) -> None:
    """What a token does to the list being read: goes on, closes it till the next comma, or ends it."""
    low = tokens[i].low
    passive: tuple[Trigger, ...] = ()
    if i in triggers:
        passive = tuple(t for t in triggers[i] if t.rule.group == "verb" and voice(tokens, t) == "passive")
    if passive:
        state.governors, state.is_open, state.passive, state.resumed = passive, False, True, False
    elif (low in _LIST_WORDS and any(tuple(t.low for t in tokens[i : i + len(p)]) == p for p in _LISTS)) or (
        low in ("with", "including")
        and state.passive
        and (low == "including" or "person" in state.governors[0].rule.objects)
    ):
        state.is_open, state.resumed = bool(state.governors), True
    elif low in _CARRIES or (low in ("well", "along", "together", "as", "them", "whom") and state.is_open):
        state.is_open = bool(state.governors)
    elif low in words("separators"):
        state.is_open = bool(state.governors) and (state.resumed or not state.passive)
        if low == ":" and _is_explained(tokens, i, state.governors):
            state.governors, state.is_open = (), False
    elif low in _PRICED:
        state.is_open = False
    elif low in words("auxiliaries") or low in STOPS or (low in words("verbs") and not low.endswith("ing")):
        state.governors, state.is_open, state.passive, state.resumed = (), False, False, False
    elif not (low in words("determiners") or low.endswith("'s") or low == "of" or tokens[i].tag == "name"):
        state.is_open = False
