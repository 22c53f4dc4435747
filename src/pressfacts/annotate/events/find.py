"""The events of a sentence: its triggers with their patients, as far as the text reports them as having happened."""

from collections.abc import Iterator

from pressfacts.annotate.events.arguments import patients
from pressfacts.annotate.events.modality import is_real
from pressfacts.annotate.events.model import Event
from pressfacts.annotate.events.triggers import find_triggers
from pressfacts.annotate.syntax.tree import Tree


def find_events(tree: Tree, heading: bool) -> Iterator[Event]:
    """The events of a sentence in order of their triggers."""
    found = find_triggers(tree.tokens)
    for i in sorted(found):
        for trigger in found[i]:
            how, heads = patients(tree, trigger, heading)
            if heads and is_real(tree, trigger.first) and not (trigger.rule.passive and how == "active"):
                yield Event(trigger, how, tuple(_coordination(tree, head, how) for head in heads))


def _coordination(tree: Tree, head: int, how: str) -> tuple[int, ...]:
    """All that is coordinated with a patient; of one that a clause describes, what stands before it as well."""
    first = tree.first_conjunct(head) if how == "passive" and tree.relations[head] == "conj" else head
    return tuple(tree.conjuncts(first))


def members(tree: Tree, group: tuple[int, ...], depth: int = 0) -> Iterator[int]:
    """What a coordination is told to include: "various assets, including a car", "the network – 20 servers"."""
    for member in group:
        for child in tree.children(member, "appos"):
            yield from (c for c in tree.conjuncts(child) if c not in group)
        yield from _equated(tree, member)
        for child in tree.children(member, "prep"):
            inside = tree.child(child, "pobj")
            if inside is not None and tree.tokens[child].low in _INCLUDING:
                yield from tree.conjuncts(inside)
            elif inside is not None and tree.tokens[child].low == "of" and not depth:
                yield from members(tree, (inside,), 1)


def _equated(tree: Tree, member: int) -> Iterator[int]:
    """ "The places searched were six bars and a motel": what a subject is said to be."""
    head = tree.head(member)
    if head is not None and tree.relations[member] == "nsubj" and tree.tokens[head].low in ("were", "are", "was", "is"):
        for child in tree.children(head, "attr"):
            yield from tree.conjuncts(child)


def beside(tree: Tree, v: int) -> Iterator[int]:
    """What a verb's phrase adds to its object: "seized 40 phones, along with two rifles"."""
    for adverb in tree.children(v, "prep", "advmod", "cc"):
        if tree.tokens[adverb].low in _ALONG:
            for inside in (adverb, *tree.children(adverb, "prep")):
                for noun in tree.children(inside, "pobj"):
                    yield from tree.conjuncts(noun)


_INCLUDING = frozenset({"including", "include", "among", "like", "with"})
_ALONG = frozenset({"along", "together", "alongside", "plus", "besides"})
