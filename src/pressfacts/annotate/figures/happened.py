"""Figures from events: people under one verb added up, things one by one."""

from collections.abc import Iterable, Iterator, Sequence

from pressfacts.annotate.events.find import behind, beside, included, members
from pressfacts.annotate.events.model import Event
from pressfacts.annotate.figures.fits import fits
from pressfacts.annotate.figures.groups import are_joined, is_part, is_whole, parted, without_appositions, without_names
from pressfacts.annotate.figures.made import figure_of, share_of, sum_of
from pressfacts.annotate.figures.model import Candidate, Patient
from pressfacts.annotate.figures.patients import read_patient
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.figures.recalled import recall
from pressfacts.annotate.figures.singles import is_person_phrase
from pressfacts.annotate.quantities.lexicon import classes_of, words
from pressfacts.annotate.syntax.tree import Tree

PEOPLE = frozenset({"arrests", "suspects", "convictions", "deaths", "victims"})
_ACCUSED = frozenset({"arrests", "suspects", "convictions"})
_REFERRING = ("active", "passive", "state")
_VERBAL = ("active", "passive")


def figures_of(reading: Reading, event: Event, recent: Sequence[Candidate] = ()) -> Iterator[Candidate]:
    """The figures that one event of a sentence gives; `recent` are those reported before."""
    tree = reading.tree
    people = event.trigger.rule.kind in PEOPLE
    for group in event.patients:
        held = tree.tokens[group[0]].low in words("held") and tree.child(group[0], "nummod") is None
        if event.trigger.rule.kind == "suspects" and held:
            continue  # "The detainees, two Danes and a Swede, were brought before a court"
        inside = _patients(reading, (m for m in members(tree, group) if m not in group))
        reported = _patients(reading, group, event.trigger.rule.kind == "takedowns") or (
            recall(reading, group) if event.trigger.rule.kind in _ACCUSED and event.how in _REFERRING else []
        )
        if people and not reported and (explained := _explained(tree, event, group, inside)):
            yield from _together(tree, event, explained, recent, parts=_is_reported(event, explained, recent))
            continue
        reported = without_names(tree, without_appositions(tree, reported))
        fitting = _fitting(reading, event, reported)
        if event.number == "plural" and len(fitting) == 1 and fitting[0].single and fitting[0].quantity is None:
            continue  # "Roe and his mother were arrested": more than one, but who they are is not understood
        joint = any(tree.tokens[c].low in words("joint") for c in tree.children(event.trigger.first, "advmod"))
        if people and len(fitting) == 1 and fitting[0].single and joint:
            continue  # "jointly charges ex-treasurer, wife"
        yield from _together(tree, event, fitting, recent, parts=event.how == "active" and _is_of_them(tree, group[0]))
        yield from _among(reading, event, group)
        if event.how in _VERBAL:
            inside += _added_by(reading, event, people)
        yield from _included(reading, event, fitting, inside)


def _added_by(reading: Reading, event: Event, people: bool) -> list[Patient]:
    """What stands behind "including" at the verb, of people also at a circumstance of it."""
    tree, v = reading.tree, event.trigger.first
    if not people:
        return _patients(reading, beside(tree, v, named=True))
    return [p for p in _patients(reading, included(tree, v)) if not p.single and is_person_phrase(p)]


def _patients(reading: Reading, heads: Iterable[int], whole: bool = False) -> list[Patient]:
    return [p for m in heads if (p := read_patient(reading.tree, m, reading.heading, whole)) is not None]


def _fitting(reading: Reading, event: Event, reported: Sequence[Patient]) -> list[Patient]:
    """Those patients that the event's rule counts, with who is said to share their lot."""
    tree, kind = reading.tree, event.trigger.rule.kind
    fitting = [p for p in reported if fits(tree, event, p, reading.context)]
    if kind in PEOPLE and fitting[:1] == list(reported[:1]) and is_whole(tree, reported):
        return [p for p in reported if is_person_phrase(p) or _is_bare(p)]  # "40 victims, 30 women and ten girls"
    if kind in _ACCUSED and fitting:
        fitting = [p for p in reported if p in fitting or _is_unknown(p) or _is_bare(p)]
    if event.number == "singular" and all(p.single for p in fitting):
        behind = (p for p in fitting[1:] if p.first > event.trigger.first)
        v = event.trigger.first  # "Roe was jailed for a year and Poe for two", but not "Roe, who was jailed, and Poe"
        gapped = tree.child(v, "nsubjpass") is not None and tree.relations[v] not in ("relcl", "acl")
        fitting = [*fitting[:1], *(behind if gapped else ())]  # "A man, an Irish national, was arrested"
    boats = kind == "arrests" and any(p.quantity and "vehicle" in p.quantity.classes for p in reported)
    if kind in PEOPLE and (fitting or boats) and event.how in (*_VERBAL, "noun"):
        known, companions = {p.head for p in fitting}, _companions(reading, event, [*reported, *fitting][-1].last)
        fitting += [p for p in companions if p.head not in known and fits(tree, event, p, reading.context)]
    return fitting


def _is_of_them(tree: Tree, i: int) -> bool:
    """ "arrested 14 people, among them [two boys]": what the parser takes for a further object."""
    among = (c for c in tree.children(i, "prep") if tree.tokens[c].low == "among")
    return any(tree.tokens[o].low in words("those") for c in among for o in tree.children(c, "pobj"))


def _together(
    tree: Tree, event: Event, fitting: Sequence[Patient], recent: Sequence[Candidate], parts: bool = False
) -> Iterator[Candidate]:
    """The figures of a coordination: a whole and its parts, a sum of people, or one by one."""
    if parts:
        yield from (share_of(tree, event, p) for p in fitting if p.quantity)
    elif len(fitting) > 1 and is_whole(tree, fitting):
        yield figure_of(tree, event, fitting[0])
        if not (fitting[0].definite and all(p.single for p in fitting[1:])):  # "The two others, a dealer and a clerk"
            yield from (share_of(tree, event, p) for p in fitting[1:] if p.quantity)
    elif len(fitting) > 1 and _adds_up(tree, event, fitting, recent) and are_joined(tree, fitting):
        together, shares = parted(tree, fitting)
        firms = [p for p in together if _is_firm(p)]
        people = [p for p in together if p not in firms] or firms
        yield sum_of(tree, event, people) if len(people) > 1 else figure_of(tree, event, people[0])
        yield from (figure_of(tree, event, p) for p in firms if p not in people)
        yield from (share_of(tree, event, p) for p in shares)
    else:
        yield from (figure_of(tree, event, p) for p in fitting)


def _is_firm(patient: Patient) -> bool:
    """ "11 individuals and one corporation" are things of two sorts."""
    return patient.quantity is not None and patient.quantity.classes & {"body", "person"} == {"body"}


def _adds_up(tree: Tree, event: Event, fitting: Sequence[Patient], recent: Sequence[Candidate]) -> bool:
    """Whether people make one figure: those of whom a sentence names only some do not."""
    rule, follows = event.trigger.rule, tree.tokens[event.trigger.last : event.trigger.last + 2]
    first, named = event.trigger.first, any(t.low.startswith("includ") for t in follows)  # "arrests, including a nurse"
    opens = not any(t.low in words("prepositions") for t in tree.tokens[max(0, first - 1) : first + 1])
    equated = opens and any(t.low in words("copulas") | {","} for t in follows[:1])  # "Those held are six and a boy"
    parts = rule.parts and not (equated and not _is_reported(event, fitting, recent))
    return rule.kind in PEOPLE and not named and not parts


def _among(reading: Reading, event: Event, group: Sequence[int]) -> Iterator[Candidate]:
    """ "Two clerks among seven arrested": those of whom a headline says that they are among the patients."""
    tree = reading.tree
    around = [tree.heads[m] for m in group if tree.relations[m] == "pobj" and event.trigger.rule.kind in _ACCUSED]
    heads = [tree.heads[i] for i in around if tree.tokens[i].low == "among" and tree.heads[i] >= 0]
    yield from (share_of(tree, event, p) for p in _patients(reading, heads) if not p.single and is_person_phrase(p))


def _included(
    reading: Reading, event: Event, fitting: Sequence[Patient], inside: Sequence[Patient]
) -> Iterator[Candidate]:
    """What the patients are said to include."""
    tree = reading.tree
    counted = event.trigger.rule.kind in _ACCUSED and any(p.quantity and not p.single for p in fitting)
    for p in inside:
        if counted and p.single:
            continue  # "five people, including a student, were held"
        if p.quantity and p.quantity.item is None and _is_of_another(reading, event, p.head):
            continue  # "Four arrested, two at large"
        if is_part(p, fitting) and fits(tree, event, p, reading.context):
            if not _is_bare(p):
                yield figure_of(tree, event, p)
            elif not _is_age(tree, p):
                yield share_of(tree, event, p)


def _is_of_another(reading: Reading, event: Event, head: int) -> bool:
    """Whether something else happened to people than this event."""
    others = (e for e in reading.events if e.trigger.first != event.trigger.first and e.trigger.rule.kind in PEOPLE)
    return any(head in group for e in others for group in e.patients)


def _explained(tree: Tree, event: Event, group: Sequence[int], inside: Sequence[Patient]) -> list[Patient]:
    """ "The owners, a man and a woman, were charged": who a noun without a number is said to be."""
    people = any(classes_of(tree.tokens[h].low) & {"person"} for h in group)
    known = (p for p in inside if p.single and (people or not p.who or tree.tokens[p.head].tag == "name"))
    singles = [p for p in known if fits(tree, event, p, frozenset())]
    if event.trigger.rule.one and singles == [p for p in inside if p.single or p.quantity]:
        return without_appositions(tree, singles)
    counted = [p for p in inside if p.quantity and p.quantity.item and is_person_phrase(p)]
    if people and len(counted) > 1 and any(not p.single for p in counted):
        return [p for p in counted if fits(tree, event, p, frozenset())]
    return without_appositions(tree, singles) if event.trigger.rule.one else []


def _is_reported(event: Event, people: Sequence[Patient], recent: Sequence[Candidate]) -> bool:
    """ "Eleven were arrested. … The suspects, ten men and a woman, were detained": parts of a known number."""
    size = sum(p.quantity.bounds.value or 0 if p.quantity else 1 for p in people)
    reported = (f.bounds.least for f in recent if f.kind == event.trigger.rule.kind)
    return any(value >= size for value in reported if value > 1)


def _is_unknown(patient: Patient) -> bool:
    """ "a driver, a gatekeeper and a woman were held": who is arrested with people is a person, whatever the noun."""
    quantity = patient.quantity
    return patient.single and quantity is not None and quantity.item is not None and not quantity.classes


def _is_bare(patient: Patient) -> bool:
    """ "held two men in Oslo and [three] in Bergen": a number alone goes on with the people before it."""
    return patient.quantity is not None and patient.quantity.item is None and patient.quantity.unit is None


def _is_age(tree: Tree, patient: Patient) -> bool:
    """ "Jane Roe, alias Jinx, 35": digits alone, with no "of them" or "in Peru" behind."""
    follows = tree.tokens[patient.last].low if patient.last < len(tree.tokens) else ""
    return tree.tokens[patient.head].text.isdigit() and follows not in words("prepositions")


def _companions(reading: Reading, event: Event, last: int) -> Iterator[Patient]:
    """ "Roe was charged along with two others", "arrested with an accomplice": people of the same event."""
    tree, v = reading.tree, event.trigger.first
    caught = _instruments(tree, v) if event.trigger.rule.kind == "arrests" else ()
    near = (v, *(head for group in event.patients for head in group))
    members = behind(tree, last) if event.how == "noun" else (*(m for i in near for m in beside(tree, i)), *caught)
    for member in dict.fromkeys(members):
        patient = read_patient(tree, member, reading.heading)
        if patient is not None and is_person_phrase(patient) and (event.how == "passive" or member > v):
            yield patient


def found_on(reading: Reading, event: Event) -> Iterator[Candidate]:
    """ "arrested with 600 g of tramadol": goods that were kept."""
    tree, v = reading.tree, event.trigger.first
    rule = event.trigger.rule
    if rule.kind not in ("arrests", "searches") or tree.heads[v] == -1 or (rule.kind == "searches" and rule.heads):
        return
    for member in _instruments(tree, v):
        patient = read_patient(tree, member, reading.heading)
        if patient is None or patient.quantity is None:
            continue
        figure = figure_of(tree, event, patient)
        if patient.quantity.unit or patient.quantity.classes & (_ARMS if patient.single else _GOODS):
            figure.kind, figure.rule, figure.item = "seizures", "seizures.with.instrument", patient.quantity.item
            yield figure


def _instruments(tree: Tree, v: int) -> Iterator[int]:
    """What stands behind "with" at a verb, or at a verb in its clause."""
    for verb in (v, *tree.children(v, "xcomp", "advcl")):
        for preposition in tree.children(verb, "prep"):
            if tree.tokens[preposition].low == "with" and (inside := tree.child(preposition, "pobj")) is not None:
                yield from tree.conjuncts(inside)


_ARMS = frozenset({"weapon", "drug"})
_GOODS = frozenset({"weapon", "drug", "goods", "device", "animal", "document"})
