"""The figures that the patients of an event make: each its own, one person, a part, the sum of people."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.events.model import Event
from pressfacts.annotate.figures.fits import THINGS
from pressfacts.annotate.figures.model import Candidate, Patient
from pressfacts.annotate.figures.singles import one
from pressfacts.annotate.quantities.lexicon import classes_of, singular, words
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.syntax.tree import Tree

_NO_ITEM = frozenset({"arrests"})
_OF_PEOPLE = frozenset({"victims", "deaths"})
_SEARCHED = frozenset({"premises", "vehicle"})
_FAR = 12


def figure_of(tree: Tree, event: Event, patient: Patient) -> Candidate:
    """The figure of one patient."""
    tokens, trigger = tree.tokens, event.trigger
    marks = event.trigger.place(tokens)
    kind, quantity = trigger.rule.kind, patient.quantity
    if quantity is None or (patient.single and trigger.rule.one not in THINGS):
        return _one(tree, event, patient)
    start, end = quantity.start, quantity.end
    if quantity.item is None and quantity.unit is None:
        if event.how in ("passive", "state") and 0 <= marks[1] - end < 25:
            end = marks[1]
        elif event.how == "active" and 0 <= start - marks[0] < 25:
            start = marks[0]
    how = "they" if patient.recalled else event.how
    return Candidate(
        start, end, kind, quantity.bounds, f"{trigger.rule.name}.{how}", quantity.number, marks,
        unit=quantity.unit, item=_item(tree, event, patient), noun=_noun(tree, patient), definite=patient.definite,
    )  # fmt: skip


def _item(tree: Tree, event: Event, patient: Patient) -> str | None:
    """What a patient counts: of people it is who, of warrants and searches what was searched."""
    kind, quantity, head = event.trigger.rule.kind, patient.quantity, tree.tokens[patient.head]
    if kind in _NO_ITEM:
        return None
    if kind == "searches" and quantity and "process" in quantity.classes:
        return _searched(tree, (patient.head, event.trigger.first)) or quantity.item
    if quantity:
        first, _, rest = (quantity.item or "").partition(" ")
        return rest if rest and first.endswith("-year-old") else quantity.item
    return head.text if "person" in classes_of(head.low) else None  # "the owner was hit"


def _searched(tree: Tree, owners: Sequence[int]) -> str | None:
    """ "executed a search warrant at his residence": the residence."""
    preps = [p for owner in owners for p in tree.children(owner, "prep")]
    places = [tree.tokens[o] for p in preps for o in tree.children(p, "pobj")]
    return next((place.text for place in places if classes_of(place.low) & _SEARCHED), None)


def share_of(tree: Tree, event: Event, patient: Patient) -> Candidate:
    """A figure that is a part of the one before it."""
    figure = figure_of(tree, event, patient)
    start = patient.quantity.start if patient.quantity else figure.start
    return replace(figure, part=True, rule=f"{event.trigger.rule.name}.list", start=start)


def _one(tree: Tree, event: Event, patient: Patient) -> Candidate:
    tokens, trigger = tree.tokens, event.trigger
    marks = event.trigger.place(tokens)
    place = tokens[patient.first].start, tokens[patient.last - 1].end
    far = abs(trigger.first - patient.last) > _FAR
    start, end = place if far else (min(place[0], marks[0]), max(place[1], marks[1]))
    return Candidate(
        start, end, trigger.rule.kind, one(start, end), f"{trigger.rule.name}.one", place, marks,
        item=_item(tree, event, patient) if trigger.rule.kind in _OF_PEOPLE else None,
        who=patient.who, noun=_noun(tree, patient), definite=patient.definite,
    )  # fmt: skip


def _noun(tree: Tree, patient: Patient) -> str:
    """What a person is by the noun of the phrase: "driver", "his driver", nothing where it is "he" or "Jo Roe"."""
    token, owner = tree.tokens[patient.head], tree.tokens[patient.first].low
    if token.tag != "word" or not token.text.islower() or token.low in words("persons") | words("one"):
        return ""
    return f"{owner} {token.low}" if owner in words("owning") else singular(token.low)


def sum_of(tree: Tree, event: Event, reported: Sequence[Patient]) -> Candidate:
    """The figure of people under one verb."""
    tokens, trigger = tree.tokens, event.trigger
    marks = event.trigger.place(tokens)
    start, end = min(tokens[p.first].start for p in reported), max(tokens[p.last - 1].end for p in reported)
    values = [p.quantity.bounds if p.quantity else one(start, end) for p in reported]
    names = frozenset(p.who for p in reported if p.who)
    return Candidate(
        start, end, trigger.rule.kind, _added(start, end, values), f"{trigger.rule.name}.sum", (start, end), marks,
        definite=all(p.definite for p in reported), named=names,
    )  # fmt: skip


def _added(start: int, end: int, values: Sequence[Bounds]) -> Bounds:
    """The sum of some bounds: exact where all are."""
    exact = all(b.qualifier == "exact" for b in values)
    least = sum(b.value if b.value is not None else b.low or 0 for b in values)
    if exact:
        return Bounds(start, end, least, least, least, "exact")
    return Bounds(start, end, least, least, None, "more_than")
