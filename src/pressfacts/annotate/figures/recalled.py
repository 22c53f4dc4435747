"""Whom "they" and "the suspects" mean: the people of the sentence before, where it says how many they were."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pressfacts.annotate.figures.groups import is_whole, without_appositions, without_names
from pressfacts.annotate.figures.model import Patient
from pressfacts.annotate.figures.patients import read_patient
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.figures.singles import is_person_phrase, pair, phrase_start
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, words
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax.tree import Tree

_ROLES = ("nsubj", "nsubjpass", "dobj", "pobj")
_OPENING = 4


def people_of(tree: Tree, heading: bool) -> int | None:
    """How many people a sentence is about: those of its only subject of several, else those of its only object."""
    heads = [i for i, relation in enumerate(tree.relations) if relation in _ROLES]
    sizes = [size for size in (_size(tree, head, heading) for head in heads) if size > 1]
    return sizes[0] if len(sizes) == 1 else None


def _size(tree: Tree, head: int, heading: bool) -> int:
    """How many people a coordination names, 0 where it is of something else."""
    read = [read_patient(tree, i, heading) for i in tree.conjuncts(head)]
    reported = without_names(tree, without_appositions(tree, [p for p in read if p is not None]))
    counts = [p.quantity.bounds for p in reported if p.quantity and not p.single]
    known = all(is_person_phrase(p) and not _is_authority(tree, p) for p in reported)
    if not known or not all(b.qualifier == "exact" for b in counts) or None in read:
        return 0
    if is_whole(tree, reported):
        return int(counts[0].value or 0)
    return int(sum(b.value or 0 for b in counts)) + len(reported) - len(counts)


def _is_authority(tree: Tree, patient: Patient) -> bool:
    low = tree.tokens[patient.head].low
    return low in words("authorities") or "delegate" in classes_of(low)


def may_recall(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a word that may stand for people reported before: most have none."""
    definite = any(t.low in words("definite") for t in tokens[:_OPENING])
    return definite or any(t.low in words("plural_pronouns") for t in tokens)


def recall(reading: Reading, heads: Iterable[int]) -> list[Patient]:
    """The patients that a pronoun or "the suspects" stand for, with the number of the people reported before."""
    return [_recalled(reading, head) for head in heads if reading.focus and _refers(reading.tree, head)]


def _refers(tree: Tree, head: int) -> bool:
    low = tree.tokens[head].low
    if low in words("plural_pronouns"):
        return True
    start = phrase_start(tree, head)
    definite = tree.tokens[start].low in words("definite") and head - start == 1 and start < _OPENING
    return definite and ((is_plural(low) and "person" in classes_of(low)) or low in ("group", "gang"))


def _recalled(reading: Reading, head: int) -> Patient:
    reported = pair(reading.tree, head, phrase_start(reading.tree, head), reading.focus or 0)
    pronoun = reading.tokens[head].low in words("plural_pronouns")
    quantity = replace(reported.quantity, item=None) if reported.quantity and pronoun else reported.quantity
    return replace(reported, quantity=quantity, definite=True, recalled=True)
