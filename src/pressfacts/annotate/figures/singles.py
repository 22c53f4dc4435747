"""One person or one thing as a patient: a pronoun, a name, a described one, a pair."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.figures.model import Patient
from pressfacts.annotate.figures.people import is_agent, is_name, is_person, key
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.words import is_firm
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, words
from pressfacts.annotate.quantities.model import Bounds, Quantity
from pressfacts.annotate.quantities.noun_phrase import phrase_end
from pressfacts.annotate.quantities.phrases import (
    article_quantity,
    bare_quantity,
    is_demonym,
    is_measure,
    measure_quantity,
)
from pressfacts.annotate.syntax.counted_lists import SUBJECTS
from pressfacts.annotate.syntax.tree import Tree
from pressfacts.numerals import find_numerals

_THINGS = frozenset({"vehicle", "weapon", "premises", "device", "animal"})
_ROLES = (*SUBJECTS, "dobj")
_BARE = frozenset({"lab", "group", "site"})  # headlines leave articles out: "Police dismantle drug lab"


def read_single(tree: Tree, head: int, heading: bool) -> Patient | None:
    """The single person or thing at the head of a noun phrase without a number, None where none is reported."""
    token = tree.tokens[head]
    if token.low in words("persons"):
        return Patient(head, head, head + 1, None, "", True, True)
    if token.tag == "name":
        return _named(tree, head)
    if token.low == "one" and (token.tag == "word" or _stands_alone(tree, head, heading)):
        own = tree.children(head, "prep", "appos", "det")
        alone = all(tree.tokens[c].low in words("one") for c in own)  # "another one was wounded", but "no one was"
        return Patient(head, head, head + 1, None, None, False, True) if alone else _one_of(tree, head)
    if token.tag not in ("word", "org"):
        return None
    if token.low in words("singled") and (picked := _one_of(tree, head)) is not None:
        return picked
    start = phrase_start(tree, head)
    if token.tag == "org" and not heading and is_firm(token.text) and not agency_of(token.text):
        return _firm(tree, head)
    if (two := _two(tree, head, start)) is not None:
        return two
    if (not heading or start == head) and token.tag == "word" and is_name(tree.tokens, start, head + 1):
        return Patient(head, start, head + 1, None, key(token.text), True, True)
    return _described(tree, head, start, heading)


def _firm(tree: Tree, head: int) -> Patient | None:
    """A firm by its name that is itself subject or object, or stands beside one: "Larch Ltd and Moth Ltd"."""
    if not all(tree.tokens[m].tag == "org" and tree.relations[m] in (*_ROLES, "conj") for m in tree.conjuncts(head)):
        return None
    firm = replace(bare_quantity(tree.tokens, head, head + 1), item=None, classes=frozenset({"body"}))
    return Patient(head, head, head + 1, firm, tree.tokens[head].low, False, True)


def _stands_alone(tree: Tree, head: int, heading: bool) -> bool:
    """ "One was held", in a headline "Drugs found, one held", "left one dead": a number that means a person."""
    relation, owner = tree.relations[head], tree.head(head)
    opens = heading and tree.child(head, "acl") == head + 1
    left = relation == "dobj" and owner is not None and tree.tokens[owner].low in words("leaving")
    return relation in SUBJECTS or opens or left


def _named(tree: Tree, head: int) -> Patient | None:
    start = phrase_start(tree, head)
    if tree.tokens[start].low == "the" and start == head - 1 and tree.tokens[head].text.endswith("s"):
        return None  # "the Roes" are a family
    if " and " in tree.tokens[head].text:
        return pair(tree, head, start, 2)  # "Roe and Poe" found as one name
    return Patient(head, start, head + 1, None, key(tree.tokens[head].text), True, True)


def _two(tree: Tree, head: int, start: int) -> Patient | None:
    """ "both", "both suspects", "the couple", "a trio"."""
    token, low = tree.tokens[head], tree.tokens[head].low.removesuffix("'s")
    if token.low == "both":
        return pair(tree, head, head, 2)
    between = {t.low for t in tree.tokens[start:head]}
    joined = "and" in between or len(tree.conjuncts(head)) > 1  # "both clients and the state"
    both = tree.tokens[start].low == "both" and is_plural(token.low) and not joined
    size = 3 if low in words("trios") else 2 if both or low in words("pairs") else _size(tree, start, head)
    return pair(tree, head, start, size) if size else None


def _size(tree: Tree, start: int, head: int) -> int:
    """ "the two-man crew", "a 12-member gang": how many a group has, 0 where it is not said."""
    for token in tree.tokens[start:head]:
        number, _, noun = token.low.partition("-")
        sized = next(iter(find_numerals(number)), None) if noun in words("sized") else None
        if sized is not None and sized.value:
            return int(sized.value)
    return 0


def _described(tree: Tree, head: int, start: int, heading: bool) -> Patient | None:
    """One by article and noun: "a Danish baker", "the driver", in a headline "Dallas dentist"."""
    tokens = tree.tokens
    start += int(tokens[start].low == "both" and start < head)  # "both the driver and a passenger died"
    article = tokens[start].low
    named = [c for c in tree.children(head, "appos", "compound") if tokens[c].tag == "name"]
    who = key(tokens[named[0]].text) if named else None
    known = article in words("one") | words("this")
    last = max(head + 1, min(phrase_end(tokens, start + 1), head + 4)) if known else head + 1
    counted = article in words("one") or article == "the"
    if counted and tokens[head].low in words("further") and tree.child(head, "prep") is None:
        return Patient(head, start, head + 1, None, None, False, True)  # "a third died"
    if article in words("one"):
        read = measure_quantity if is_measure(tokens, start) else article_quantity
        quantity = read(tokens, start)
        if quantity.last <= head and not quantity.unit:  # "a former Leeds United player", "a local fishing trawler"
            quantity, last = bare_quantity(tokens, head, head + 1), head + 1
        elif quantity.last > head + 1 and not quantity.unit and _goes_too_far(tree, head, quantity):
            quantity, last = bare_quantity(tokens, start + 1, head + 1), head + 1
        return Patient(head, start, last, quantity, who, who is not None, True)
    nouns = [t.low for t in tokens[start : head + 1] if t.tag == "word"]
    if is_plural(tokens[head].low) or (tokens[head].low in words("alike") and not _is_of_singular(tree, head)):
        return None
    if (thing := _known_thing(tree, head, start, nouns)) is not None:
        return thing
    if article in words("this") or (named and article not in words("determiners")):
        known = is_person(nouns) or is_agent(nouns) or _has_family(tree, head) or _has_age(tree, head)
        known = known or (who is not None and article in ("his", "her"))
        return Patient(head, start, last, None, who, True, True) if known else _owned(tree, head, start, nouns)
    return _bare(tree, head, start, nouns, who, heading) if nouns else None


def _is_of_singular(tree: Tree, head: int) -> bool:
    """ "The accused was held": a noun that is alike in the plural, whose verb is in the singular."""
    verb = tree.heads[head]
    return any(tree.tokens[c].low in ("was", "is", "has") for c in (verb, *tree.children(verb, "aux", "auxpass")))


def _goes_too_far(tree: Tree, head: int, quantity: Quantity) -> bool:
    """ "a call centre operating in Vesk", "found a plumber guilty": what is behind the head belongs to no name."""
    people = "person" in classes_of(tree.tokens[head].low) and not quantity.classes & {"person", "victim"}
    return tree.relations[head + 1] == "acl" or people


def _owned(tree: Tree, head: int, start: int, nouns: Sequence[str]) -> Patient | None:
    """ "his attendant": who or what a noun of no class names only what stands beside it can say."""
    if start == head or tree.tokens[start].low not in ("his", "her") or not nouns or classes_of(*nouns):
        return None
    return Patient(head, start, head + 1, bare_quantity(tree.tokens, start + 1, head + 1), None, True, True)


def _known_thing(tree: Tree, head: int, start: int, nouns: Sequence[str]) -> Patient | None:
    """ "his home", "the case", "the lorry": a definite one that some rules count."""
    classes = classes_of(*nouns)
    vehicle = "vehicle" in classes_of(nouns[-1] if nouns else "") and not is_person(nouns)
    known = vehicle or "case" in classes or (_is_place(nouns) and not classes & {"site", "lab"})
    owned = tree.child(head, "poss") is not None and _is_place(nouns)
    if not owned and not (tree.tokens[start].low in words("this") and known):
        return None
    return Patient(head, start, head + 1, bare_quantity(tree.tokens, start + (not owned), head + 1), None, True, True)


def _bare(tree: Tree, head: int, start: int, nouns: Sequence[str], who: str | None, heading: bool) -> Patient | None:
    """One without an article: in headlines, and of those who need none ("defendant")."""
    if heading and (is_person(nouns) or is_agent(nouns)):
        return Patient(head, start, head + 1, None, who, False, True)
    things = classes_of(*nouns) & _BARE
    if heading and things and tree.tokens[start].low not in words("determiners"):
        quantity = bare_quantity(tree.tokens, start, head + 1)
        return Patient(head, start, head + 1, quantity, None, "group" in things, True)
    if _is_of_pair(tree, head):
        return Patient(head, start, head + 1, None, None, False, True)
    if is_person(nouns) and nouns[-1] in ("defendant", "man", "woman") and nouns[0] not in words("determiners"):
        return Patient(head, start, head + 1, None, who, True, True)
    return None


def _is_of_pair(tree: Tree, head: int) -> bool:
    """ "a father and [son]", "a man and [woman]": who shares the article of the one before."""
    first, sexes = tree.head(head), words("female") | words("male")
    pair = first is not None and tree.relations[head] == "conj" and tree.tokens[head - 1].low == "and"
    return pair and {tree.tokens[first or 0].low, tree.tokens[head].low} <= sexes


def _one_of(tree: Tree, head: int) -> Patient | None:
    """ "one of his associates", "the last of the three": one person."""
    of = next((c for c in tree.children(head, "prep") if tree.tokens[c].low == "of"), None)
    people = tree.child(of, "pobj") if of is not None else None
    low = tree.tokens[people].low if people is not None else ""
    counted = people is not None and tree.tokens[people].tag == "num"
    if people is None or not (counted or is_person([low]) or low in words("those") or low in words("hands")):
        return None
    named = [c for c in tree.children(head, "appos") if tree.tokens[c].tag == "name"]
    who = key(tree.tokens[named[0]].text) if named else None
    return Patient(head, head, people + 1, None, who, False, True)


def _is_place(nouns: Sequence[str]) -> bool:
    return "premises" in classes_of(*nouns) and not is_person(nouns)


def _has_family(tree: Tree, head: int) -> bool:
    """ "the piano tuner and his two sons": who has a family is a person, whatever the noun."""
    last = tree.conjuncts(head)[-1]
    return any(t.low in ("his", "her") for t in tree.tokens[head + 1 : last])


def _has_age(tree: Tree, head: int) -> bool:
    """ "the controller, HB (45)", "his car boy, 23,": who has an age is a person, whatever the noun."""
    behind = range(head + 1, min(head + 6, len(tree.tokens)))
    return any(tree.heads[i] == -1 and tree.tokens[i].text.isdigit() and len(tree.tokens[i].text) == 2 for i in behind)


def pair(tree: Tree, head: int, start: int, size: int) -> Patient:
    """ "both", "the couple", "a trio": two or three people."""
    tokens = tree.tokens
    number = (tokens[start].start, tokens[head].end)
    bounds = Bounds(*number, size, size, size, "exact")
    item, classes = tokens[head].text if tokens[head].low != "both" else None, classes_of(tokens[head].low)
    classes |= {"person"} if not classes & _THINGS else set()  # "both trucks"
    quantity = Quantity(*number, bounds, number, start, head + 1, None, item, "person", classes)
    return Patient(head, start, head + 1, quantity, definite=tokens[start].low in words("definite"))


def phrase_start(tree: Tree, head: int) -> int:
    """Where the noun phrase before its head begins: the first of what stands before the head and belongs to it."""
    left = [
        c for c in tree.children(head) if c < head and tree.relations[c] not in ("appos", "punct", "conj", "cc", "prep")
    ]
    left += [
        d for c in left if tree.relations[c] == "compound" for d in tree.children(c, "det") if d < c
    ]  # "a people ring"
    first = min([head, *left])
    if not first:
        return first
    before = tree.tokens[first - 1]
    named = tree.tokens[first].tag == "num" and before.low in words("one")  # "a 747 cargo plane"
    return first - (named or is_demonym(before.text))  # whatever "Danish" of "Danish Baker Held" depends on


def one(start: int, end: int) -> Bounds:
    """The bounds of a single one."""
    return Bounds(start, end, 1, 1, 1, "exact")


def is_person_phrase(patient: Patient) -> bool:
    """Whether a patient is a person, or people, by name, pronoun or noun."""
    if patient.who is not None:
        return True
    if patient.quantity and patient.quantity.item:
        nouns = [w.lower() for w in patient.quantity.item.split()]
        return bool(patient.quantity.classes & {"person", "victim"}) or is_person(nouns)
    return patient.quantity is None
