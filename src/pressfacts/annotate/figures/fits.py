"""Whether the rule of an event counts a patient."""

from pressfacts.annotate.events.arguments import are_authorities, subjects
from pressfacts.annotate.events.model import Event
from pressfacts.annotate.events.triggers import Rule
from pressfacts.annotate.figures.accept import accepts, is_head
from pressfacts.annotate.figures.descriptions import (
    is_apposition,
    is_body,
    is_container,
    is_mass,
    is_membership,
    is_model,
    is_within,
)
from pressfacts.annotate.figures.model import Patient
from pressfacts.annotate.figures.shares import of_those
from pressfacts.annotate.figures.singles import is_person_phrase
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, singular, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import is_demonym
from pressfacts.annotate.syntax.tree import Tree

_DESCRIBED = ("described", "named", "definite")
THINGS = ("thing", "known")
_ACCUSED = ("convictions", "suspects")
_HARMED = ("victims", "deaths")
_ENFORCED = ("seizures", "searches", "takedowns")


def _is_reported_otherwise(tree: Tree, event: Event, patient: Patient) -> bool:
    """Whether a patient stands so that the event says nothing new of it."""
    rule, quantity, relation = event.trigger.rule, patient.quantity, tree.relations[event.trigger.first]
    if rule.name == "deaths.found" and _is_hurt(tree, patient):
        return True  # "left one dead and nine others injured"
    if rule.kind == "victims" and any(t.low in words("dead") for t in tree.tokens[patient.last : patient.last + 1]):
        return True  # "left one dead and two wounded"
    if patient.single and event.how == "adjective":
        return True  # "a protected computer"
    if patient.single and event.how == "noun" and rule.kind == "searches" and _is_of_many(tree, event):
        return True  # "during searches at a bus depot": how many there were is not reported
    if patient.single and rule.kind in _ACCUSED and _is_anyone(tree, event, patient):
        return True  # "under the law a person convicted of trafficking faces …", "by which a person is charged"
    if rule.kind == "suspects" and relation == "acl" and _is_of_known(tree, patient):
        return True  # "eighteen of those charged have been released"
    if patient.single and rule.kind == "investigations" and relation == "acl":
        return True  # "the result of an investigation initiated by …"
    if rule.kind == "suspects" and relation == "acl" and "ing" in event.trigger.shapes and patient.who == "":
        return True  # "pleaded guilty to an information charging him"
    if patient.definite and not patient.single and rule.kind in _HARMED and relation == "relcl":
        return True  # "the two people who lost their lives"
    if quantity is not None and quantity.item is None and "base" in event.trigger.shapes and _is_label(tree, patient):
        return True
    known = patient.single and patient.definite and quantity is not None and patient.who is None
    return known and rule.one != "known"


def _is_of_known(tree: Tree, patient: Patient) -> bool:
    """ "[eighteen] of those charged"."""
    quantity = patient.quantity
    at = quantity.first if quantity else patient.first
    return any(of_those(tree.tokens, i, noun=True) for i in range(at + 1, at + 4))


def _is_hurt(tree: Tree, patient: Patient) -> bool:
    """Whether the state that is reported next behind people is no death."""
    states = (t.low for t in tree.tokens[patient.head + 1 :] if t.low in words("hurt") or t.low in words("dead"))
    return next(states, "dead") in words("hurt")


def _is_anyone(tree: Tree, event: Event, patient: Patient) -> bool:
    """Whether somebody is meant of whom a law speaks, in a participle or in the present: no "third person"."""
    v, at = event.trigger.first, patient.head
    ruled = tree.relations[v] == "acl" or any(tree.tokens[c].low == "is" for c in tree.children(v, "auxpass"))
    alone = at == patient.first + 1 and tree.tokens[patient.first].low in words("one")
    return ruled and alone and tree.tokens[at].low in words("anyone")


def _is_of_many(tree: Tree, event: Event) -> bool:
    """Whether a noun in the plural has but one patient, or others that are not counted."""
    if not is_plural(tree.tokens[event.trigger.last - 1].low):
        return False
    members = [m for group in event.patients for m in group]
    return len(members) == 1 or any(_is_uncounted(tree, m) for m in members)


def _is_uncounted(tree: Tree, i: int) -> bool:
    return is_plural(tree.tokens[i].low) and not any(tree.tokens[c].tag == "num" for c in tree.children(i))


def _fits_one(tree: Tree, event: Event, patient: Patient) -> bool:
    """Whether a rule counts a single person."""
    rule, quantity, noun = event.trigger.rule, patient.quantity, singular(tree.tokens[patient.head].low)
    if rule.one not in _DESCRIBED:
        return rule.one == "person" and _is_one_person(event, patient)
    article = tree.tokens[patient.first].low
    subject = event.how == "passive" or rule.group == "active"
    known = rule.one == "definite" and article in ("the", "its") and subject and noun not in words("whoever")
    bare = quantity is None and not patient.definite and patient.who is None  # a headline's "man rescued"
    described = bare or article in words("one") or _is_relative(tree, patient) or known
    named = tree.tokens[patient.head].tag == "name" and rule.one == "named"
    return (
        (named or (described and not patient.who))
        and (not rule.heads or noun in rule.heads or (quantity is not None and is_head(rule, quantity)))
        and noun not in rule.never
        and _is_one_person(event, patient)
    )


def fits(tree: Tree, event: Event, patient: Patient, context: frozenset[str]) -> bool:
    """Whether the rule of an event counts a patient; `context` are the words near it."""
    rule, quantity = event.trigger.rule, patient.quantity
    if _is_reported_otherwise(tree, event, patient) or _is_by_gang(tree, event):
        return False
    context = context | rule.context if _by_authority(tree, event) else context
    if patient.single and (quantity is None or rule.one not in THINGS):
        return _fits_one(tree, event, patient) and bool(not rule.context or rule.context & context)
    named = quantity is not None and is_head(rule, quantity)
    if quantity is None or (quantity.classes == {"abstract"} and not named) or is_model(tree.tokens, quantity):
        return False
    if not (_fits_thing(tree, rule, quantity) if patient.single else not _is_name_of_number(quantity)):
        return False
    if rule.kind == "seizures" and (_is_of_each(tree, event) or (patient.single and _is_by_person(tree, event))):
        return False
    known = patient.definite or _is_made_of(tree, quantity)
    if rule.kind == "participants" and (known or ("s" in event.trigger.shapes and is_membership(quantity))):
        return False
    return accepts(rule, quantity, context)


def _fits_thing(tree: Tree, rule: Rule, quantity: Quantity) -> bool:
    """Whether a rule counts a single thing: one of its classes, or a measure."""
    known = bool(quantity.classes & rule.objects or quantity.unit) and "abstract" not in quantity.classes
    known = known or is_head(rule, quantity)
    return (
        known
        and not is_apposition(tree.tokens, quantity)
        and not (is_mass(quantity) or is_container(tree.tokens, quantity))
    )


def _is_of_each(tree: Tree, event: Event) -> bool:
    """ "20 boxes, each box containing 500 vials": what one of many things holds is no figure of all."""
    v = event.trigger.first
    return event.how == "active" and any(
        tree.tokens[i].low in words("each") for s in subjects(tree, v) for i in (s, *tree.children(s, "det"))
    )


def _is_by_gang(tree: Tree, event: Event) -> bool:
    """ "The gang seized 40 cars", "a hacking group took 14 hospitals offline": what criminals do is no enforcement."""
    v = event.trigger.first
    if event.trigger.rule.group != "verb" or event.trigger.rule.kind not in _ENFORCED:
        return False
    by = [p for a in tree.children(v, "agent") for p in tree.children(a, "pobj")]  # "was boarded by pirates"
    agents = list(subjects(tree, v)) if event.how == "active" else by
    if any(tree.tokens[a].low in words("raiders") for a in agents):
        return True
    gang = any("group" in classes_of(*(t.low for t in tree.tokens[max(0, a - 1) : a + 1])) for a in agents)
    return gang and not are_authorities(tree, agents)


def _is_by_person(tree: Tree, event: Event) -> bool:
    """ "The defendant retrieved a pistol": somebody without office has a single thing, but for what people give up."""
    v = event.trigger.first
    if event.how != "active" or tree.tokens[v].low in words("yielding"):
        return False
    agents = (tree.tokens[s] for s in subjects(tree, v))
    return any(t.tag == "word" and (t.low in ("he", "she") or _is_citizen(t.low)) for t in agents)


def _is_made_of(tree: Tree, quantity: Quantity) -> bool:
    return is_body(tree.tokens, quantity) or is_within(tree.tokens, quantity)


def _is_name_of_number(quantity: Quantity) -> bool:
    """ "10 Most Wanted Fugitive", "Operation 14 Eagle": a number that counts nothing in the singular."""
    head = (quantity.item or "").split()[-1:]
    singular = bool(head) and not is_plural(head[0].lower()) and head[0][:1].isupper() and not is_demonym(head[0])
    counts = quantity.head in ("person", *words("pairs"))  # "Duo held"
    return singular and (quantity.bounds.value or 0) > 1 and not quantity.unit and not counts


def _is_relative(tree: Tree, patient: Patient) -> bool:
    """ "a dealer and his son": one whose person is reported before."""
    return patient.head > patient.first and tree.tokens[patient.first].low in ("his", "her", "their")


def _is_label(tree: Tree, patient: Patient) -> bool:
    """ "Murder - 38": a number behind a dash is counted by its label."""
    return patient.first > 0 and tree.tokens[patient.first - 1].low in ("-", "–", ":", "=", "|")


def _by_authority(tree: Tree, event: Event) -> bool:
    """Whether an agency does what agencies do, no court: then the words around a trigger need not say more."""
    theirs = event.how == "active" and event.trigger.rule.kind != "convictions"
    return theirs and are_authorities(tree, subjects(tree, event.trigger.first))


def _is_one_person(event: Event, patient: Patient) -> bool:
    """Whether one person is meant; who is arrested is a person, whatever the noun."""
    if is_person_phrase(patient):
        return True
    if patient.quantity is not None and patient.quantity.classes & event.trigger.rule.objects & {"body"}:
        return True  # "one corporation was convicted"
    unknown = patient.quantity is not None and not patient.quantity.classes and patient.quantity.item is not None
    return (
        unknown
        and event.trigger.rule.kind == "arrests"
        and event.trigger.rule.is_open
        and event.how in ("passive", "state")
    )


def _is_citizen(low: str) -> bool:
    return "person" in classes_of(low) and low not in words("authorities")
