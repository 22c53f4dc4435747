"""Figures from events: people under one verb added up, things one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressfacts.annotate.events.arguments import subjects
from pressfacts.annotate.events.find import beside, members
from pressfacts.annotate.events.model import Event
from pressfacts.annotate.figures.accept import accepts
from pressfacts.annotate.figures.descriptions import is_apposition, is_body, is_membership, is_model, is_within
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.patients import Patient, is_person_phrase, one, read_patient
from pressfacts.annotate.figures.people import ONE
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import is_plural, words
from pressfacts.annotate.quantities.model import Bounds, Quantity
from pressfacts.annotate.syntax.tree import Tree

_NO_ITEM = frozenset({"arrests"})
_PEOPLE = frozenset({"arrests", "suspects", "convictions", "deaths", "victims"})
_HARMED = ("victims", "deaths")
_THINGS = ("thing", "known")
_FAR = 12
_VERBAL = ("active", "passive")


def figures_of(reading: Reading, event: Event) -> Iterator[Candidate]:
    """The figures that one event of a sentence gives."""
    rule, tree, context, heading = event.trigger.rule, reading.tree, reading.context, reading.heading
    for group in event.patients:
        told = [p for m in group if (p := read_patient(tree, m, heading)) is not None]
        told = _without_names(tree, _without_appositions(tree, told))
        fitting = [p for p in told if _fits(tree, event, p, context)]
        whole = _whole(tree, fitting)
        if whole and len(fitting) > 1:
            yield _figure(tree, event, fitting[0])
            yield from (_share(tree, event, p) for p in fitting[1:] if p.quantity)
        elif rule.kind in _PEOPLE and len(fitting) > 1 and _joined(tree, fitting):
            yield _sum(tree, event, fitting)
        else:
            yield from (_figure(tree, event, p) for p in fitting)
        more = (*members(tree, group), *(beside(tree, event.trigger.first) if event.how in _VERBAL else ()))
        inside = [p for m in more if (p := read_patient(tree, m, heading)) is not None]
        for p in inside:
            if _is_part(p, fitting) and _fits(tree, event, p, context):
                bare = p.quantity is not None and p.quantity.item is None and p.quantity.unit is None
                yield _share(tree, event, p) if bare else _figure(tree, event, p)


def found_on(reading: Reading, event: Event) -> Iterator[Candidate]:
    """ "arrested with 600 g of tramadol", "arrested with two others": goods were kept, people arrested as well."""
    tree, v = reading.tree, event.trigger.first
    if event.trigger.rule.kind not in ("arrests", "searches") or tree.heads[v] == -1:
        return
    for member in _instruments(tree, v):
        patient = read_patient(tree, member, reading.heading)
        if patient is None or patient.quantity is None:
            continue
        figure = _figure(tree, event, patient)
        if patient.quantity.unit or patient.quantity.classes & (_ARMS if patient.single else _GOODS):
            figure.kind, figure.rule, figure.item = "seizures", "seizures.with.instrument", patient.quantity.item
            yield figure
        elif event.trigger.rule.kind == "arrests" and "person" in patient.quantity.classes and not patient.single:
            yield figure


def _instruments(tree: Tree, v: int) -> Iterator[int]:
    """What stands behind "with" at a verb, or at a verb in its clause."""
    for verb in (v, *tree.children(v, "xcomp", "advcl")):
        for preposition in tree.children(verb, "prep"):
            if tree.tokens[preposition].low == "with" and (inside := tree.child(preposition, "pobj")) is not None:
                yield from tree.conjuncts(inside)


_ARMS = frozenset({"weapon", "drug"})
_GOODS = frozenset({"weapon", "drug", "goods", "device", "animal", "document"})


def _is_part(patient: Patient, told: Sequence[Patient]) -> bool:
    """Whether what is included is a figure beside those told: counted, or a thing where nothing else is."""
    if patient.quantity is None or (patient.definite and patient.quantity.item is None):
        return False
    return not patient.single or not told or told[0].quantity is not None


def _without_appositions(tree: Tree, told: Sequence[Patient]) -> list[Patient]:
    """ "The driver, a Dane, and his nephew", "an agent, John Roe,": what a comma alone parts from a known one is the same."""
    kept: list[Patient] = []
    for patient in told:
        before = kept[-1] if kept else None
        if kept and _explains_name(tree, patient):
            continue
        if not (before and before.single and patient.single and _explains(tree, before, patient)):
            kept.append(patient)
    return kept


def _explains_name(tree: Tree, patient: Patient) -> bool:
    """ "… the murder of Jane Roe, a resident": an article behind a name and a comma."""
    tokens, first = tree.tokens, patient.first
    article = patient.single and patient.quantity is not None and first > 1 and tokens[first - 1].low == ","
    return article and tokens[first - 2].tag in ("name", "org")


def _explains(tree: Tree, before: Patient, patient: Patient) -> bool:
    between = [
        t.low
        for i, t in enumerate(tree.tokens[before.last : patient.first], before.last)
        if tree.heads[i] != -1 and t.tag != "num"
    ]
    named = tree.tokens[patient.head].tag == "name"
    if named and before.who is None and before.definite and between[:1] == ["of"] and between[-1] == ",":
        return "and" not in between
    other = (named and before.who is None) or (not named and before.definite and patient.quantity is not None)
    return between == [","] and other


def _without_names(tree: Tree, told: Sequence[Patient]) -> list[Patient]:
    """ "Two men, John Roe and Jim Poe": as many names as a number before them are the same people."""
    names = [p for p in told if p.who and tree.tokens[p.head].tag == "name"]
    counted = [p for p in told if p.quantity and not p.single]
    if (
        len(counted) == 1
        and names
        and counted[0].quantity
        and counted[0].quantity.bounds.value == len(names)
        and told[0] is counted[0]
    ):
        return [p for p in told if p not in names]
    return list(told)


def _whole(tree: Tree, told: Sequence[Patient]) -> bool:
    """ "31 suspects comprising 26 men and five women": the first is the whole, the others are its parts."""
    if len(told) < 2 or told[0].quantity is None or told[0].single:
        return False
    between = {t.low for t in tree.tokens[told[0].last : told[1].first]}
    shares = [p.quantity.bounds.value if p.quantity else 1 for p in told[1:]]
    adds_up = all(v is not None for v in shares) and sum(v or 0 for v in shares) == told[0].quantity.bounds.value
    return bool(between & _PARTS) or (adds_up and len(shares) > 1)


_PARTS = frozenset(
    {"whom", "which", "them", "comprising", "including", "namely", "consisting", "composed", "comprised"}
)


def _joined(tree: Tree, told: Sequence[Patient]) -> bool:
    """Whether members of a coordination make one figure: none has a place of its own."""
    placed = sum(
        any(
            tree.relations[c] == "prep" and tree.tokens[c].low in ("in", "from", "across")
            for c in tree.children(p.head)
        )
        for p in told
    )
    return placed < 2


def _is_told_otherwise(tree: Tree, event: Event, patient: Patient) -> bool:
    """Whether a patient stands so that the event tells nothing new of it."""
    rule, quantity, relation = event.trigger.rule, patient.quantity, tree.relations[event.trigger.first]
    if patient.single and event.how == "adjective":
        return True  # "a protected computer"
    if patient.single and rule.kind == "investigations" and relation == "acl":
        return True  # "the result of an investigation initiated by …"
    if patient.definite and not patient.single and rule.kind in _HARMED and relation == "relcl":
        return True  # "the two people who lost their lives"
    if quantity is not None and quantity.item is None and "base" in event.trigger.shapes and _is_label(tree, patient):
        return True
    known = patient.single and patient.definite and quantity is not None and patient.who is None
    return known and rule.one != "known"


def _fits_one(tree: Tree, event: Event, patient: Patient) -> bool:
    """Whether a rule counts a single person."""
    rule, quantity = event.trigger.rule, patient.quantity
    if rule.one != "described":
        return rule.one == "person" and _is_one_person(tree, event, patient)
    return (
        (tree.tokens[patient.first].low in ONE or _is_relative(tree, patient))
        and (not rule.heads or (quantity is not None and quantity.head in rule.heads))
        and not patient.who
        and _is_one_person(tree, event, patient)
    )


def _fits(tree: Tree, event: Event, patient: Patient, context: frozenset[str]) -> bool:
    rule, quantity = event.trigger.rule, patient.quantity
    if _is_told_otherwise(tree, event, patient):
        return False
    if patient.single and (quantity is None or rule.one not in _THINGS):
        return _fits_one(tree, event, patient)
    if quantity is None or quantity.classes == {"abstract"} or is_model(tree.tokens, quantity):
        return False
    if not patient.single and _is_name_of_number(quantity):
        return False
    if patient.single and (
        not (quantity.classes & rule.objects or quantity.unit)
        or "abstract" in quantity.classes
        or is_apposition(tree.tokens, quantity)
    ):
        return False
    if rule.kind == "participants" and (
        patient.definite or is_body(tree.tokens, quantity) or is_within(tree.tokens, quantity)
    ):
        return False
    if "s" in event.trigger.shapes and is_membership(quantity):
        return False
    return accepts(rule, quantity, context | rule.context if _by_authority(tree, event) else context)


def _is_name_of_number(quantity: Quantity) -> bool:
    """ "10 Most Wanted Fugitive", "Operation 14 Eagle": a number that counts nothing in the singular."""
    head = (quantity.item or "").split()[-1:]
    singular = bool(head) and not is_plural(head[0].lower()) and head[0][:1].isupper()
    return singular and (quantity.bounds.value or 0) > 1 and not quantity.unit


def _is_relative(tree: Tree, patient: Patient) -> bool:
    """ "a dealer and his son": one whose person is told before."""
    return patient.head > patient.first and tree.tokens[patient.first].low in ("his", "her", "their")


def _is_label(tree: Tree, patient: Patient) -> bool:
    """ "Murder - 38": a number behind a dash is counted by its label."""
    return patient.first > 0 and tree.tokens[patient.first - 1].low in ("-", "–", ":", "=", "|")


def _is_charging(event: Event, patient: Patient) -> bool:
    """ "pleaded guilty to an information charging him": who is charged is known already."""
    known = patient.single and patient.definite and event.trigger.rule.kind == "suspects"
    return known and event.trigger.shapes == {"ing"}


def _by_authority(tree: Tree, event: Event) -> bool:
    """Whether the agent of an event is an organization, or people whose work it is."""
    if event.how != "active":
        return False
    return any(
        tree.tokens[s].tag == "org" or tree.tokens[s].low in words("authorities")
        for s in subjects(tree, event.trigger.first)
    )


def _is_one_person(tree: Tree, event: Event, patient: Patient) -> bool:
    """Whether one person is meant; who is arrested is a person, whatever the noun."""
    if is_person_phrase(tree, patient):
        return True
    unknown = patient.quantity is not None and not patient.quantity.classes and patient.quantity.item is not None
    return (
        unknown
        and event.trigger.rule.kind == "arrests"
        and event.trigger.rule.is_open
        and event.how in ("passive", "state")
    )


def _figure(tree: Tree, event: Event, patient: Patient) -> Candidate:
    tokens, trigger = tree.tokens, event.trigger
    marks = (tokens[trigger.first].start, tokens[trigger.last - 1].end)
    kind, quantity = trigger.rule.kind, patient.quantity
    if quantity is None or (patient.single and trigger.rule.one not in _THINGS):
        return _one(tree, event, patient)
    start, end = quantity.start, quantity.end
    if quantity.item is None and quantity.unit is None:
        if event.how in ("passive", "state") and 0 <= marks[1] - end < 25:
            end = marks[1]
        elif event.how == "active" and 0 <= start - marks[0] < 25:
            start = marks[0]
    return Candidate(
        start, end, kind, quantity.bounds, f"{trigger.rule.name}.{event.how}", quantity.number, marks,
        unit=quantity.unit, item=None if kind in _NO_ITEM else quantity.item, definite=patient.definite,
    )  # fmt: skip


def _share(tree: Tree, event: Event, patient: Patient) -> Candidate:
    """A figure that is a part of the one before it."""
    figure = _figure(tree, event, patient)
    return replace(figure, part=True, rule=f"{event.trigger.rule.name}.list", start=patient_start(tree, patient))


def patient_start(tree: Tree, patient: Patient) -> int:
    """Where the words of a patient begin in the text."""
    return patient.quantity.start if patient.quantity else tree.tokens[patient.first].start


def _one(tree: Tree, event: Event, patient: Patient) -> Candidate:
    tokens, trigger = tree.tokens, event.trigger
    marks = (tokens[trigger.first].start, tokens[trigger.last - 1].end)
    place = tokens[patient.first].start, tokens[patient.last - 1].end
    far = abs(trigger.first - patient.last) > _FAR
    start, end = place if far else (min(place[0], marks[0]), max(place[1], marks[1]))
    item = None
    if trigger.rule.kind in ("victims", "deaths") and patient.quantity:
        item = patient.quantity.item
    return Candidate(
        start, end, trigger.rule.kind, one(start, end), f"{trigger.rule.name}.one", place, marks,
        item=item, who=patient.who, definite=patient.definite,
    )  # fmt: skip


def _sum(tree: Tree, event: Event, told: Sequence[Patient]) -> Candidate:
    tokens, trigger = tree.tokens, event.trigger
    marks = (tokens[trigger.first].start, tokens[trigger.last - 1].end)
    start, end = tokens[told[0].first].start, tokens[told[-1].last - 1].end
    values = [p.quantity.bounds if p.quantity else one(start, end) for p in told]
    names = frozenset(p.who for p in told if p.who)
    return Candidate(
        start, end, trigger.rule.kind, _added(start, end, values), f"{trigger.rule.name}.sum", (start, end), marks,
        definite=all(p.definite for p in told), named=names,
    )  # fmt: skip


def _added(start: int, end: int, values: Sequence[Bounds]) -> Bounds:
    """The sum of some bounds: exact where all are."""
    exact = all(b.qualifier == "exact" for b in values)
    least = sum(b.value if b.value is not None else b.low or 0 for b in values)
    if exact:
        return Bounds(start, end, least, least, least, "exact")
    return Bounds(start, end, least, least, None, "more_than")


def sums_of(tree: Tree, events: Sequence[Event], context: frozenset[str]) -> frozenset[int]:
    """The tokens of sums that stand among what an event seizes."""
    return frozenset(
        m
        for event in events
        if event.trigger.rule.kind == "seizures"
        and (not event.trigger.rule.context or event.trigger.rule.context & context)
        for group in event.patients
        for m in (*group, *members(tree, group))
        if tree.tokens[m].tag == "money" and not _is_worth(tree, m)
    )


def _is_worth(tree: Tree, i: int) -> bool:
    """ "the seizure of EUR 2 million worth of pills": the sum is what they are worth."""
    return i + 1 < len(tree.tokens) and tree.tokens[i + 1].low == "worth"
