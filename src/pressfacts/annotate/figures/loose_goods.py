"""Goods of a sentence that no event has: contraband that is counted without a verb, and members of a list.

Who counts or weighs rifles or heroin in a release has them; a sentence of a court, a trade or a statute is left out:
there a weight is what somebody sold or is charged with. What stands in a row with something seized or searched was so
too: long lists ("seized 4 kg of heroin with a stamp, two pistols worth …, a scale and a car") are what a parser loses.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import cast

from pressfacts.annotate.events.modality import is_real
from pressfacts.annotate.figures.descriptions import is_definite, is_mass, is_model
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, singular, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.noun_phrase import phrase_end
from pressfacts.annotate.quantities.phrases import article_quantity, bare_quantity, quantity_at
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token, numeral_of
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.data import word_lists
from pressfacts.record.model import Kind

_KINDS: dict[str, Kind] = {"seizures": "seizures", "searches": "searches"}
_PART, _LONGEST_GAP, _YEAR, _RESTATED = 5, 12, 4, 50
_CLAUSES = frozenset({"ROOT", "xcomp", "ccomp", "advcl", "relcl", "acl", "conj", "pcomp"})
_words = word_lists("figures/loose_goods.toml", "default", {"default": {
    "inside", "classes", "found", "blocked", "cues", "seizing", "weights", "weighing", "heavy", "seized_heavy",
    "packing", "listing", "priced", "separators", "describing", "stops", "loaded", "placed", "others",
    "restating", "holding", *_KINDS,
}})  # fmt: skip


def lists_goods(words: frozenset[str]) -> bool:
    """Whether sentences with these words may open a list of what was seized."""
    return bool(words & _words("listing"))


def find_contraband(reading: Reading, figures: Sequence[Candidate], near: bool) -> Iterator[Candidate]:
    """The counted contraband of a sentence that no other figure has; `near` says that goods were seized just before.

    A weight alone ("94 kg in all") is that of the goods before it.
    """
    lows = frozenset(
        t.low for i, t in enumerate(reading.tokens) if t.low not in words("each") or not _is_each(reading.tokens, i)
    )
    blocked = _words("blocked") - (_words("priced") if reading.listed or lists_goods(lows) else frozenset())
    if lows & blocked or not (near or reading.context & _words("cues")):
        return
    seizing = bool(lows & _words("seizing")) or (reading.listed and lists_goods(reading.context))
    opens = near and [t.low for t in reading.tokens[1:2]] != ["of"]  # "9.4 million cigarettes behind noodles."
    weighed = bool(lows & _words("weighing")) and any(
        classes_of(singular(t.low)) & _words("seized_heavy" if seizing else "heavy")
        for t in reading.tokens
        if t.tag == "word"
    )
    near = near or weighed or any(f.kind == "seizures" for f in figures)
    past = 0
    for i in reading.numbers_without(figures):
        quantity = quantity_at(reading.tokens, i)
        if (
            i < past
            or (quantity.item is None and _is_each(reading.tokens, quantity.last))
            or is_model(reading.tokens, quantity)
            or is_definite(reading.tokens, quantity)
        ):
            continue
        packed = _is_contraband(
            quantity, seizing or (opens and i == 0 and quantity.bounds.value != 1)
        ) and not _is_place(reading.tokens, i, quantity)
        alone = quantity.item is None and quantity.unit in _words("weights")
        loose = near and (alone or (bool(lows & _words("packing")) and _is_pack(quantity)))
        if (packed and _is_reported(reading, quantity, i)) or loose:
            past = quantity.last
            yield Candidate.of("seizures", "seizures.contraband.counted", quantity)


def find_restated(reading: Reading, figures: Sequence[Candidate]) -> Iterator[Candidate]:
    """ "188 bales, i.e. 4,712 kg of cocaine": the weight of seized goods right behind their number."""
    for i in reading.numbers_without(figures):
        quantity, first = quantity_at(reading.tokens, i), first_token(reading.tokens, i)
        before = [t.low for t in reading.tokens[max(0, first - 3) : first] if t.low not in (",", ".")]
        said = any(" ".join(before[-n:]) in _words("restating") for n in (1, 2, 3))
        weights, counted = _words("weights"), (f for f in figures if f.kind == "seizures")
        near = any(0 <= quantity.start - f.end < _RESTATED for f in counted if f.unit not in weights)
        if said and quantity.unit in weights and near:
            yield Candidate.of("seizures", "seizures.contraband.counted", quantity)


def _is_contraband(quantity: Quantity, seizing: bool) -> bool:
    if quantity.classes & {"person", "abstract", "lab", "premises"}:
        return False
    if quantity.unit and quantity.item:
        return seizing or bool(quantity.classes)
    return bool(quantity.classes & (_words("classes") | (_words("found") if seizing else frozenset())))


def _is_reported(reading: Reading, quantity: Quantity, i: int) -> bool:
    """Whether what governs the goods happened: not "can hold 40 tonnes", "are said to have smuggled 3 tonnes"."""
    parsed = next((j for j in (i, *range(i + 1, quantity.last)) if reading.tree.heads[j] != -1), None)
    if parsed is None or not is_real(reading.tree, parsed):
        return parsed is None
    above = (j for j in reading.tree.ancestors(parsed) if not i <= j < quantity.last)
    verb = next((j for j in above if reading.tree.relations[j] in _CLAUSES), None)
    return verb is None or (is_real(reading.tree, verb) and reading.tokens[verb].low not in _words("others"))


def _is_place(tokens: Sequence[Token], i: int, quantity: Quantity) -> bool:
    """ "22 kg of opium in four suitcases": what goods lay in is no haul itself, but packs are ("in four bales")."""
    first = first_token(tokens, i)
    if not first or quantity.classes & _words("classes"):
        return False
    if tokens[first - 1].low == "of":
        before = tokens[max(0, first - _PART) : first - 1]  # "in the false bottom of two suitcases"
        return any(t.low in _words("inside") for t in before) and not any(t.tag == "num" for t in before)
    pack = quantity.bounds.value != 1 and (unit_of((quantity.head or "",)) if quantity.item else quantity.unit)
    return tokens[first - 1].low in _words("inside") and (not pack or quantity.head in _words("holding"))


def _is_each(tokens: Sequence[Token], i: int) -> bool:
    """ "400 bags of 50 kg each": what one of many weighs."""
    said = unit_of((tokens[i - 1].low,)) if 0 < i < len(tokens) and tokens[i].low in words("each") else None
    return said is not None and said[1] == "measure"


def _is_pack(quantity: Quantity) -> bool:
    """ "The drugs were in 56 packages": packs that stand by themselves, for the goods reported before them."""
    unit = unit_of((quantity.head or "",)) if quantity.unit is None and quantity.bounds.value != 1 else None
    return unit is not None and unit[1] == "pack" and "drug" not in quantity.classes


@dataclass(slots=True)
class _Member:
    """A member of a list: tokens [first, last), what is counted, and the figure or event that has it."""

    first: int
    last: int
    quantity: Quantity | None = None
    by: str | None = None
    reported: bool = False


def find_listed(reading: Reading, figures: Sequence[Candidate]) -> Iterator[Candidate]:
    """The things that stand in one list with what `figures` or an event of the sentence seizes or searches."""
    members = sorted(_members(reading, figures), key=lambda m: (m.first, not m.reported))
    pairs = [(a, b) for a, b in pairwise(members) if a.last <= b.first and _in_row(reading.tokens, a, b)]
    for a, b in (*pairs, *((b, a) for a, b in reversed(pairs))):
        if not b.by and (_kind(a.by) != "searches" or not b.quantity or b.quantity.classes & _words("searches")):
            b.by = a.by  # "in two flats, a pistol and 3 kg": what was searched ends where goods begin
    for m in members:
        if m.by and not m.reported and m.quantity and _is_goods(reading.tokens, m):
            yield Candidate.of(_kind(m.by), f"{m.by}.list", m.quantity)


def _members(reading: Reading, figures: Sequence[Candidate]) -> Iterator[_Member]:
    """What is counted in a sentence, and what an event seizes without a number."""
    tokens = reading.tokens
    reported = {f.number: f for f in figures}
    worth = {f.number for f in figures if f.role == "value"}
    headless = _uncounted(reading)
    past = 0
    for i, token in enumerate(tokens):
        if token.tag == "num" and i < past:
            continue  # "54 one kilogram packets"
        quantity = _quantity(tokens, i)
        if quantity is not None and not _is_of_people(tokens, i, quantity):
            past = i + 2
            figure = reported.get(quantity.number)
            by = figure.rule.rpartition(".")[0] if figure and figure.kind in _KINDS else None
            yield _Member(first_token(tokens, i), quantity.last, quantity, by, figure is not None)
        elif i in headless:
            yield _Member(i, i + 1, None, headless[i], True)
        elif token.tag == "money" and (token.start, token.end) not in worth:
            yield _Member(first_token(tokens, i), i + 1, None, "seizures.sum" if i in reading.seized else None, True)


def _uncounted(reading: Reading) -> dict[int, str]:
    """ "documents", "suspected cocaine": the patients of an event that are reported without a number, by token."""
    return {
        head: e.trigger.rule.name
        for e in reading.events
        if e.trigger.rule.kind == "seizures"
        and (not e.trigger.rule.context or e.trigger.rule.context & reading.context)
        for group in e.patients
        for head in group
        if not reading.tree.children(head, "nummod", "det")
        and (_kind(e.trigger.rule.name) == "searches" or not classes_of(reading.tokens[head].low) & _words("searches"))
        and not classes_of(reading.tokens[head].low) & {"person", "abstract"}
    }


def _quantity(tokens: Sequence[Token], i: int) -> Quantity | None:
    token = tokens[i]
    if numeral_of(token):
        return quantity_at(tokens, i)
    if token.low in ("a", "an") and token.tag == "word":
        single = article_quantity(tokens, i)
        if _holds_number(tokens, single) or (i and tokens[i - 1].low in _words("placed")):
            return None
        known = _words("seizures") | _words("searches")
        return single if (single.classes & known and not is_mass(single)) or single.unit else None
    return _of_year(tokens, i)


def _of_year(tokens: Sequence[Token], i: int) -> Quantity | None:
    """ "a 2019 Ford Falcon, 2021 Fiat Punto": a car of a year, one without an article."""
    if not (len(tokens[i].text) == _YEAR and tokens[i].text.isdigit() and i and tokens[i - 1].low in (",", "and")):
        return None
    named = takewhile(lambda j: tokens[j].low not in words("separators"), range(i, phrase_end(tokens, i + 1)))
    single = bare_quantity(tokens, i, max(named) + 1)
    return single if "vehicle" in single.classes else None


def _holds_number(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "a further 1.2 tonnes", "a record 40 rifles": the number counts, not the article."""
    inside = any(numeral_of(t) for t in tokens[quantity.first + 1 : quantity.last])
    return inside and (bool(quantity.unit) or is_plural(tokens[quantity.last - 1].low))


def _is_of_people(tokens: Sequence[Token], i: int, quantity: Quantity) -> bool:
    """ "passports of eleven persons": the people describe the member before."""
    first = first_token(tokens, i)
    return "person" in quantity.classes and first > 0 and tokens[first - 1].low in ("of", "from", "for")


def _in_row(tokens: Sequence[Token], a: _Member, b: _Member) -> bool:
    """Whether only a separator, and what describes the first, parts two members of a list."""
    gap = [t.low for t in tokens[a.last : b.first]]
    if not gap or len(gap) > (2 * _LONGEST_GAP if ";" in gap else _LONGEST_GAP):
        return False
    if len(gap) <= 2 and gap[-1] in _words("loaded"):
        return b.quantity is not None and "weapon" in b.quantity.classes and b.quantity.bounds.value != 1
    inside = gap[:-2] if gap[-1] == "and" and gap[-2:-1] == [","] else gap[:-1]
    stops = words("auxiliaries") | words("pronouns") | words("verbs") - _words("describing") | _words("stops")
    return gap[-1] in _words("separators") and not stops & set(inside)


def _is_goods(tokens: Sequence[Token], m: _Member) -> bool:
    q = cast(Quantity, m.quantity)
    if is_model(tokens, q) or is_definite(tokens, q) or q.item is None or _is_explained(tokens, q):
        return False
    if _kind(m.by) == "searches":
        return bool(q.classes & _words("searches")) and not q.unit
    unknown = not q.classes and q.head is not None and is_plural(tokens[q.last - 1].low)
    return unknown or bool(q.classes & _words("seizures")) or (bool(q.unit) and "abstract" not in q.classes)


def _is_explained(tokens: Sequence[Token], q: Quantity) -> bool:
    """ "a pen gun, a small weapon that …": said of the thing before."""
    single = q.bounds.value == 1 and q.first > 0 and tokens[q.first - 1].low == ","
    return single and tokens[min(q.last, len(tokens) - 1)].low in ("that", "which")


def _kind(by: str | None) -> Kind:
    return _KINDS[(by or "seizures").partition(".")[0]]
