"""Who or what a patient is, and how many: a number with its noun phrase, one person, one thing, a name."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.figures.descriptions import is_name_of_one
from pressfacts.annotate.figures.model import Patient
from pressfacts.annotate.figures.singles import read_single
from pressfacts.annotate.quantities.lexicon import classes_of, singular, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import quantity_at
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token, numeral_of
from pressfacts.annotate.syntax.tree import Tree


def read_patient(tree: Tree, head: int, heading: bool, whole: bool = False) -> Patient | None:
    """What stands at the head of a patient's noun phrase; None where no number and no single one is reported.

    With `whole` a group is one thing, whoever its members are: "a gang of five burglars".
    """
    number = _number(tree, head)
    if number is not None:
        return _counted(tree, head, number)
    if (each := _one_each(tree, head)) is not None:
        return each
    inner = None if whole and "group" in classes_of(tree.tokens[head].low) else _inside(tree, head)
    within = read_patient(tree, inner, heading) if inner is not None else None
    known = within is None or (within.single and within.definite)  # "the two-man crew of the boat"
    return read_single(tree, head, heading) or within if known else within


def _one_each(tree: Tree, head: int) -> Patient | None:
    """ "The masters of five vessels": as many people as the things that they are of."""
    noun = tree.tokens[head]
    of = next((c for c in tree.children(head, "prep") if tree.tokens[c].low == "of"), None)
    thing = tree.child(of, "pobj") if of is not None and noun.low in words("one_each") else None
    number = _number(tree, thing) if thing is not None else None
    if number is None:
        return None
    counted = _counted(tree, head, number)
    classes = classes_of(noun.low)
    quantity = counted.quantity and replace(counted.quantity, item=noun.text, head=singular(noun.low), classes=classes)
    return replace(counted, quantity=quantity, definite=False)


def _number(tree: Tree, head: int) -> int | None:
    """The number of a noun phrase: its own token or what counts it."""
    if _is_number(tree.tokens[head]):
        share = _share_of(tree, head)
        return head if share is None else share
    counting = [
        c
        for c in tree.children(head, "nummod", "amod", "compound", "det", "dep", "nmod", "quantmod")
        if _is_number(tree.tokens[c])
    ]
    before = [c for c in counting if c < head and not _is_model(tree, head, c)]
    if not before and (numbered := _numbering(tree, head)) is not None:
        return numbered
    shared = len(before) > 1 and "of" in (t.low for t in tree.tokens[before[-2] : before[-1]])
    return before[-1 - shared] if before else None  # "two out of the 16 suspects": two


def _numbering(tree: Tree, head: int) -> int | None:
    """ "drivers numbering 204": the number behind the participle."""
    near = tree.tokens[head + 1 : head + 4]
    at = next((i for i, t in enumerate(near) if t.low in words("numbering")), None)
    after = range(head + 2 + at, head + 6 + at) if at is not None else ()
    return next((i for i in after if i < len(tree.tokens) and _is_number(tree.tokens[i])), None)


def _share_of(tree: Tree, head: int) -> int | None:
    """ "two of the three": the number in front of one that the parser takes for the head."""
    before = next((c for c in tree.children(head, "nummod") if c < head and _is_number(tree.tokens[c])), None)
    between = [t.low for t in tree.tokens[before + 1 : head]] if before is not None else []
    return before if between[:1] == ["of"] else None


def _is_model(tree: Tree, head: int, i: int) -> bool:
    """ "a Glock 19 pistol", "a 747 cargo plane": behind an article a number counts nothing but what is plural."""
    article = next((c for c in tree.children(head, "det") if c < i and tree.tokens[c].low in words("one")), None)
    if article is not None and first_token(tree.tokens, i) > article + 1:
        return True
    quantity = quantity_at(tree.tokens, i)
    return is_name_of_one(tree.tokens, quantity)


def _is_number(token: Token) -> bool:
    return numeral_of(token) is not None and token.low != "one"


def _inside(tree: Tree, head: int) -> int | None:
    """ "a group of 12 migrants", "access to 20 websites": what the phrase is made of, or means."""
    low = tree.tokens[head].low
    means, few = low in words("workings"), low in words("families")
    if not means and not few and low not in words("collectives"):
        return None
    of = next((c for c in tree.children(head, "prep") if tree.tokens[c].low == "of" or means), None)
    inside = tree.child(of, "pobj") if of is not None else None
    return None if few and inside is not None and not _is_number(tree.tokens[inside]) else inside  # "a family of five"


def _counted(tree: Tree, head: int, i: int) -> Patient:
    tokens = tree.tokens
    quantity = quantity_at(tokens, i)
    quantity = _of_far_head(tokens, head, quantity)
    if quantity.item is None and quantity.unit is None:
        quantity = _of_object_before(tree, head, _of_antecedent(tree, head, quantity))
    if i > head and quantity.item is None and quantity.unit is None:
        noun = tokens[head]
        quantity = replace(quantity, item=noun.text, head=singular(noun.low), classes=classes_of(noun.low))
    first = first_token(tokens, i)
    if quantity.item is None and quantity.unit is None and (whole := _whole(tokens, first)) is not None:
        quantity = replace(quantity, item=whole.item, head=whole.head, classes=whole.classes)
    definite = any(t.low in words("definite") for t in tokens[max(0, first - 1) : i])
    return Patient(head, first, quantity.last, quantity, definite=definite)


def _of_far_head(tokens: Sequence[Token], head: int, quantity: Quantity) -> Quantity:
    """ "80 federal, state and local agencies": a list of adjectives before the noun."""
    between = tokens[quantity.last : head]
    listed = between and all(t.tag in ("word", "org") or t.low == "," for t in between) and len(between) < _LISTED
    if not listed or quantity.unit or not any(t.low == "and" for t in between):
        return quantity
    noun = tokens[head]
    classes = classes_of(noun.low)
    return replace(quantity, last=head + 1, end=noun.end, item=noun.text, head=singular(noun.low), classes=classes)


_LISTED = 8


def _whole(tokens: Sequence[Token], before: int) -> Quantity | None:
    """ "Of the 37 children, 29 were located": what a number at the head of its clause is part of."""
    of = next((j for j in range(before) if tokens[j].low in ("of", "among")), before)
    opens = of == 0 or (tokens[of - 1].low == "out" and (of == 1 or tokens[of - 2].low == ","))
    at = next((j for j in range(of + 1, min(before, of + 6)) if _is_number(tokens[j])), None)
    if at is None or not opens or tokens[before - 1].low != ",":
        return None
    whole = quantity_at(tokens, at)
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
    said = quantity_at(tree.tokens, whole)
    return replace(quantity, item=said.item, head=said.head, classes=said.classes)


def _of_object_before(tree: Tree, head: int, quantity: Quantity) -> Quantity:
    """ "opened 14 cases and closed nine": a bare object counts what the verb before it has for one."""
    verb = tree.head(head)
    bare = quantity.item is None and tree.relations[head] == "dobj" and verb is not None
    first = tree.head(verb) if bare and verb is not None and tree.relations[verb] == "conj" else None
    before = tree.child(first, "dobj") if first is not None else None
    number = _number(tree, before) if before is not None else None
    if number is None:
        return quantity
    said = quantity_at(tree.tokens, number)
    shared = said.classes & {"case", "site", "lab"}  # not of "recovers 40 guns, detains nine"
    return replace(quantity, item=said.item, head=said.head, classes=said.classes) if shared else quantity
