"""Who or what a patient is, and how many: a number with its noun phrase, one person, one thing, a name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from pressfacts.annotate.figures.people import ONE, THE, is_agent, is_name, is_person, key
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, words
from pressfacts.annotate.quantities.model import Bounds, Quantity
from pressfacts.annotate.quantities.phrases import (
    article_quantity,
    bare_quantity,
    is_measure,
    measure_quantity,
    phrase_end,
    read_quantity,
)
from pressfacts.annotate.quantities.qualifier import bound, first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax.tree import Tree
from pressfacts.numerals import Numeral

_PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself"})
_COLLECTIVE = frozenset(
    [
        "group",
        "gang",
        "number",
        "series",
        "haul",
        "cache",
        "consignment",
        "shipment",
        "load",
        "stash",
        "total",
        "batch",
        "quantity",
        "amount",
        "pair",
        "crew",
    ]
)


@dataclass(frozen=True, slots=True)
class Patient:
    """One member of a coordination: token range [first, last), and a quantity or a single person.

    `who` is a surname, "" for a pronoun, None where unnamed; `quantity` is None of a single person told without a number.
    """

    head: int
    first: int
    last: int
    quantity: Quantity | None
    who: str | None = None
    definite: bool = False
    single: bool = False


def read_patient(tree: Tree, head: int, heading: bool) -> Patient | None:
    """What stands at the head of a patient's noun phrase; None where no number and no single one is told."""
    number = _number(tree, head)
    if number is not None:
        return _counted(tree, head, number)
    inner = _inside(tree, head)
    if inner is not None:
        return read_patient(tree, inner, heading)
    return _single(tree, head, heading)


def _number(tree: Tree, head: int) -> int | None:
    """The number of a noun phrase: its own token or what counts it."""
    if _is_number(tree.tokens[head]):
        return head
    counting = [
        c
        for c in tree.children(head, "nummod", "amod", "compound", "det", "dep", "nmod", "quantmod")
        if _is_number(tree.tokens[c])
    ]
    before = [c for c in counting if c < head and not _is_model(tree, head, c)]
    return before[-1] if before else None


def _is_model(tree: Tree, head: int, i: int) -> bool:
    """ "a Glock 19 pistol": a number behind an article and a name is a make's."""
    article = next((c for c in tree.children(head, "det") if c < i and tree.tokens[c].low in ONE), None)
    return article is not None and first_token(tree.tokens, i) > article + 1


def _is_number(token: Token) -> bool:
    return token.tag == "num" and isinstance(token.number, Numeral) and token.text.lower() != "one"


def _inside(tree: Tree, head: int) -> int | None:
    """ "a group of 12 migrants", "one of the two men": what the phrase is made of."""
    if tree.tokens[head].low not in _COLLECTIVE:
        return None
    of = next((c for c in tree.children(head, "prep") if tree.tokens[c].low == "of"), None)
    return tree.child(of, "pobj") if of is not None else None


def _counted(tree: Tree, head: int, i: int) -> Patient:
    tokens = tree.tokens
    quantity = read_quantity(tokens, i, bound(tokens, i, cast(Numeral, tokens[i].number)))
    if quantity.item is None and quantity.unit is None:
        quantity = _of_antecedent(tree, head, quantity)
    first = first_token(tokens, i)
    if quantity.item is None and quantity.unit is None and (whole := _whole(tokens, first)) is not None:
        quantity = replace(quantity, item=whole.item, head=whole.head, classes=whole.classes)
    definite = (first > 0 and tokens[first - 1].low in _DEFINITE) or any(t.low in _DEFINITE for t in tokens[first:i])
    return Patient(head, first, quantity.last, quantity, definite=definite)


def _whole(tokens: Sequence[Token], before: int) -> Quantity | None:
    """ "Of the 37 children, 29 were located": what a number at the head of its clause is part of."""
    if not tokens or tokens[0].low not in ("of", "among"):
        return None
    at = next((j for j in range(1, min(before, 6)) if _is_number(tokens[j])), None)
    if at is None or tokens[before - 1].low != ",":
        return None
    whole = read_quantity(tokens, at, bound(tokens, at, cast(Numeral, tokens[at].number)))
    return whole if whole.item is not None and not whole.unit else None


def _of_antecedent(tree: Tree, head: int, quantity: Quantity) -> Quantity:
    """ "61,000 parcels, of which 4,000 were opened": a bare number counts what its clause is about."""
    verb = tree.head(head)
    if verb is None or tree.relations[verb] != "relcl":
        return quantity
    of = [c for i in (head, verb) for c in tree.children(i, "prep") if tree.tokens[c].low == "of"]
    relative = any(tree.tokens[p].low in ("which", "whom") for c in of for p in tree.children(c, "pobj"))
    whole = _number(tree, tree.heads[verb]) if relative else None
    if whole is None:
        return quantity
    said = read_quantity(tree.tokens, whole, bound(tree.tokens, whole, cast(Numeral, tree.tokens[whole].number)))
    return replace(quantity, item=said.item, head=said.head, classes=said.classes)


_DEFINITE = frozenset({"the", "these", "those", "both", "all", "its", "our", "their", "his", "her"})


def _single(tree: Tree, head: int, heading: bool) -> Patient | None:
    token = tree.tokens[head]
    if token.low in _PRONOUNS:
        return Patient(head, head, head + 1, None, "", True, True)
    if token.tag == "name" and tree.tokens[_phrase_start(tree, head)].low == "the" and token.text.endswith("s"):
        return None  # "the Roes" are a family
    if token.tag == "name":
        return Patient(head, _phrase_start(tree, head), head + 1, None, key(token.text), True, True)
    if token.tag not in ("word", "org"):
        return None
    if token.low == "one" and (one_of := _one_of(tree, head)):
        return one_of
    start = _phrase_start(tree, head)
    if (not heading or start == head) and token.tag == "word" and is_name(tree.tokens, start, head + 1):
        return Patient(head, start, head + 1, None, key(token.text), True, True)
    if token.low == "both":
        return _both(tree, head)
    article = tree.tokens[start].low
    if article == "both" and is_plural(token.low):
        return _pair(tree, head, start)
    if article == "both" and start < head:
        start += 1  # "both the driver and a passenger died"
        article = tree.tokens[start].low
    named = [c for c in tree.children(head, "appos", "compound") if tree.tokens[c].tag == "name"]
    who = key(tree.tokens[named[0]].text) if named else None
    last = max(head + 1, min(phrase_end(tree.tokens, start + 1), head + 4)) if article in ONE | THE else head + 1
    if token.low in _PAIRS:
        return _pair(tree, head, start)
    if article in ONE:
        read = measure_quantity if is_measure(tree.tokens, start) else article_quantity
        return Patient(head, start, last, read(tree.tokens, start), who, who is not None, True)
    if is_plural(token.low):
        return None
    nouns = [t.low for t in tree.tokens[start : head + 1] if t.tag == "word"]
    if tree.child(head, "poss") is not None and _is_place(nouns):
        return Patient(head, start, head + 1, bare_quantity(tree.tokens, start, head + 1), None, True, True)
    if article in THE and "case" in classes_of(*nouns):
        return Patient(head, start, head + 1, bare_quantity(tree.tokens, start + 1, head + 1), None, True, True)
    if article in THE or (named and article not in words("determiners")):
        known = is_person(nouns) or _has_family(tree, head)
        return Patient(head, start, last, None, who, True, True) if known else None
    if not nouns:
        return None
    if heading and classes_of(*nouns) & _PLACES and article not in words("determiners"):
        return Patient(head, start, head + 1, bare_quantity(tree.tokens, start, head + 1), None, False, True)
    if heading and (is_person(nouns) or is_agent(nouns)):
        return Patient(head, start, last, None, who, False, True)
    if is_person(nouns) and nouns[-1] in ("defendant", "man", "woman"):
        return Patient(head, start, last, None, who, True, True)
    return None


def _one_of(tree: Tree, head: int) -> Patient | None:
    """ "one of his associates": one person."""
    of = next((c for c in tree.children(head, "prep") if tree.tokens[c].low == "of"), None)
    people = tree.child(of, "pobj") if of is not None else None
    if people is None or not (is_person([tree.tokens[people].low]) or tree.tokens[people].low in ("them", "whom")):
        return None
    return Patient(head, head, people + 1, None, None, False, True)


_PLACES = frozenset({"lab"})  # headlines leave articles out: "Police dismantle drug lab"
_PAIRS = frozenset({"couple", "duo", "pair", "twins"})


def _is_place(nouns: Sequence[str]) -> bool:
    return "premises" in classes_of(*nouns) and not is_person(nouns)


def _has_family(tree: Tree, head: int) -> bool:
    """ "the piano tuner and his two sons": who has a family is a person, whatever the noun."""
    last = tree.conjuncts(head)[-1]
    return any(t.low in ("his", "her") for t in tree.tokens[head + 1 : last])


def _both(tree: Tree, head: int) -> Patient:
    """ "Both were detained": two."""
    number = (tree.tokens[head].start, tree.tokens[head].end)
    quantity = Quantity(*number, Bounds(*number, 2, 2, 2, "exact"), number, head, head + 1)
    return Patient(head, head, head + 1, quantity, definite=True)


def _pair(tree: Tree, head: int, start: int) -> Patient:
    """ "the couple", "a duo": two people."""
    tokens = tree.tokens
    number = (tokens[start].start, tokens[head].end)
    bounds = Bounds(*number, 2, 2, 2, "exact")
    quantity = Quantity(
        *number, bounds, number, start, head + 1, None, tokens[head].text, "person", frozenset({"person"})
    )
    return Patient(head, start, head + 1, quantity, definite=tokens[start].low in _DEFINITE)


def _phrase_start(tree: Tree, head: int) -> int:
    """Where the noun phrase before its head begins: the first of what stands before the head and belongs to it."""
    left = [
        c for c in tree.children(head) if c < head and tree.relations[c] not in ("appos", "punct", "conj", "cc", "prep")
    ]
    start = min([head, *left])
    return start


def names_after(tree: Tree, group: Sequence[int]) -> list[int]:
    """The members of a coordination that are names."""
    return [m for m in group if tree.tokens[m].tag == "name"]


def one(start: int, end: int) -> Bounds:
    """The bounds of a single one."""
    return Bounds(start, end, 1, 1, 1, "exact")


def is_person_phrase(tree: Tree, patient: Patient) -> bool:
    """Whether a patient is a person, or people, by name, pronoun or noun."""
    if patient.who is not None:
        return True
    if patient.quantity and patient.quantity.item:
        nouns = [w.lower() for w in patient.quantity.item.split()]
        return bool(classes_of(*nouns) & {"person", "victim"}) or is_person(nouns)
    return patient.quantity is None
