"""Goods that are reported without a verb of seizing: who counts or weighs rifles or heroin in a release has them.

A sentence of a court, a trade or a statute is left out: there a weight is what somebody sold or is charged with.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from pressfacts.annotate.events.modality import is_real
from pressfacts.annotate.figures.descriptions import is_definite, is_model
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import classes_of, singular
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import quantity_at
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.data import load_rules

_PART = 5
_CLAUSES = frozenset({"ROOT", "xcomp", "ccomp", "advcl", "relcl", "acl", "conj"})
_TABLES = {"default": {"inside", "classes", "found", "blocked", "cues", "seizing", "weights", "weighing", "heavy"}}


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_rules("figures/contraband.toml", _TABLES).words("default", key))


def find_contraband(reading: Reading, figures: Sequence[Candidate], near: bool) -> Iterator[Candidate]:
    """The counted contraband of a sentence that no other figure has; `near` says that goods were seized just before.

    A weight alone ("94 kg in all") is that of the goods before it.
    """
    lows = frozenset(t.low for t in reading.tokens)
    if lows & _words("blocked") or not (near or reading.context & _words("cues")):
        return
    seizing = bool(lows & _words("seizing"))
    near = (
        near or any(f.kind == "seizures" for f in figures) or (bool(lows & _words("weighing")) and _has_goods(reading))
    )
    for i in reading.numbers_without(figures):
        quantity = quantity_at(reading.tokens, i)
        if is_model(reading.tokens, quantity) or is_definite(reading.tokens, quantity):
            continue
        packed = _is_contraband(quantity, seizing) and not _is_place(reading.tokens, i, quantity)
        if (packed and _is_told(reading, quantity, i)) or (near and _is_weight(quantity)):
            yield Candidate(
                quantity.start, quantity.end, "seizures", quantity.bounds, "seizures.contraband.counted",
                quantity.number, quantity.number, unit=quantity.unit, item=quantity.item,
            )  # fmt: skip


def _has_goods(reading: Reading) -> bool:
    """Whether the sentence speaks of goods: "The drugs weighed 1.1 kg"."""
    return any(classes_of(singular(t.low)) & _words("heavy") for t in reading.tokens if t.tag == "word")


def _is_contraband(quantity: Quantity, seizing: bool) -> bool:
    if quantity.classes & {"person", "abstract"}:
        return False
    if quantity.unit and quantity.item:
        return True
    return bool(quantity.classes & (_words("classes") | (_words("found") if seizing else frozenset())))


def _is_told(reading: Reading, quantity: Quantity, i: int) -> bool:
    """Whether what governs the goods happened: not "can hold 40 tonnes", "are said to have smuggled 3 tonnes"."""
    parsed = next((j for j in (i, *range(i + 1, quantity.last)) if reading.tree.heads[j] != -1), None)
    if parsed is None or not is_real(reading.tree, parsed):
        return parsed is None
    above = list(reading.tree.ancestors(parsed))
    verb = next((j for j in above if reading.tree.relations[j] in _CLAUSES), None)
    return verb is None or is_real(reading.tree, verb)


def _is_place(tokens: Sequence[Token], i: int, quantity: Quantity) -> bool:
    """ "22 kg of opium in four suitcases": what goods lay in is no haul itself, but packs are ("in four bales")."""
    first = first_token(tokens, i)
    if first > 0 and tokens[first - 1].low == "of" and not quantity.classes & _words("classes"):
        before = tokens[max(0, first - _PART) : first - 1]  # "in the false bottom of two suitcases"
        if any(t.low in _words("inside") for t in before) and not any(t.tag == "num" for t in before):
            return True
    inside = first > 0 and tokens[first - 1].low in _words("inside")
    pack = quantity.unit or unit_of((tokens[quantity.last - 1].low,))
    return inside and not pack and not quantity.classes & _words("classes")


def _is_weight(quantity: Quantity) -> bool:
    return quantity.item is None and quantity.unit in _words("weights")
