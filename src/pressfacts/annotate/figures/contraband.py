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
from pressfacts.annotate.quantities.noun_phrase import cuts
from pressfacts.annotate.quantities.phrases import quantity_at
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.data import load_rules

_PART = 5
_CLAUSES = frozenset({"ROOT", "xcomp", "ccomp", "advcl", "relcl", "acl", "conj"})
_TABLES = {
    "default": {
        "inside",
        "classes",
        "found",
        "blocked",
        "cues",
        "seizing",
        "weights",
        "weighing",
        "heavy",
        "packing",
        "counted",
        "listing",
        "priced",
    }
}


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_rules("figures/contraband.toml", _TABLES).words("default", key))


def lists_goods(words: frozenset[str]) -> bool:
    """Whether sentences with these words may open a list of what was seized."""
    return bool(words & _words("listing"))


def find_contraband(reading: Reading, figures: Sequence[Candidate], near: bool) -> Iterator[Candidate]:
    """The counted contraband of a sentence that no other figure has; `near` says that goods were seized just before.

    A weight alone ("94 kg in all") is that of the goods before it.
    """
    lows = frozenset(t.low for t in reading.tokens)
    blocked = _words("blocked") - (_words("priced") if reading.listed else frozenset())
    if lows & blocked or not (near or reading.context & _words("cues")):
        return
    seizing = bool(lows & _words("seizing")) or (reading.listed and lists_goods(reading.context))
    bracketed = list(_in_brackets(reading)) if seizing else []
    yield from bracketed
    figures = [*figures, *bracketed]
    near = (
        near or any(f.kind == "seizures" for f in figures) or (bool(lows & _words("weighing")) and _has_goods(reading))
    )
    for i in reading.numbers_without(figures):
        quantity = quantity_at(reading.tokens, i)
        if is_model(reading.tokens, quantity) or is_definite(reading.tokens, quantity):
            continue
        packed = _is_contraband(quantity, seizing) and not _is_place(reading.tokens, i, quantity)
        loose = near and (_is_weight(quantity) or (bool(lows & _words("packing")) and _is_pack(quantity)))
        if (packed and _is_told(reading, quantity, i)) or loose:
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
    pack = quantity.bounds.value != 1 and (quantity.unit or unit_of((tokens[quantity.last - 1].low,)))
    return inside and not pack and not quantity.classes & _words("classes")


def _is_weight(quantity: Quantity) -> bool:
    return quantity.item is None and quantity.unit in _words("weights")


def _is_pack(quantity: Quantity) -> bool:
    """ "The drugs were in 56 packages": packs that stand by themselves, for the goods told before them."""
    unit = unit_of((quantity.head or "",)) if quantity.unit is None and quantity.bounds.value != 1 else None
    return unit is not None and unit[1] == "pack" and "drug" not in quantity.classes


def _in_brackets(reading: Reading) -> Iterator[Candidate]:
    """ "Recovered: firearms (9), cannabis (86.5 kg)": goods with their numbers in brackets, where there are several."""
    tokens = reading.tokens
    starts = ((_before_bracket(tokens, i), i) for i in range(2, len(tokens)))
    found = [(first, i) for first, i in starts if first is not None]
    for first, i in found if len(found) > 1 else ():
        quantity = quantity_at(tokens, i)
        item = " ".join(t.text for t in tokens[first : i - 1])
        unit = quantity.unit or next((u[0] for t in tokens[i + 1 : i + 2] if (u := unit_of((t.low,)))), None)
        yield Candidate(
            tokens[first].start, max(quantity.end, tokens[i + 1].end), "seizures", quantity.bounds,
            "seizures.contraband.brackets", quantity.number, quantity.number, unit=unit, item=item,
        )  # fmt: skip


def _before_bracket(tokens: Sequence[Token], i: int) -> int | None:
    """Where the goods begin behind which the number at `i` stands in brackets, None where it does not."""
    closes = next((j for j in (i + 1, i + 2) if j < len(tokens) and tokens[j].low == ")"), None)
    if tokens[i].tag != "num" or tokens[i - 1].low != "(" or closes is None:
        return None
    if closes == i + 2 and unit_of((tokens[i + 1].low,)) is None:
        return None
    first = i - 1
    while first > 0 and tokens[first - 1].tag == "word" and not _parts(tokens[first - 1].low):
        first -= 1
    goods = classes_of(*(t.low for t in tokens[first : i - 1])) if first < i - 1 else frozenset()
    return first if goods & (_words("classes") | _words("found") | _words("counted")) else None


def _parts(low: str) -> bool:
    return cuts(low, False, True) or low in _words("seizing")
