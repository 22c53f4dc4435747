"""Things of one list: what stands in a row with something seized or searched was so too, whatever the parser says.

Long lists ("seized 4 kg of heroin with a stamp, two pistols worth …, a scale and three cars") are what a parser loses.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import cast

from pressfacts.annotate.figures.descriptions import is_definite, is_mass, is_model
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import article_quantity, quantity_at
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token, numeral_of
from pressfacts.data import load_rules
from pressfacts.record.model import Kind

_KINDS: dict[str, Kind] = {"seizures": "seizures", "searches": "searches"}
_TABLES = {"list": {*_KINDS, "separators", "inside", "stops", "loaded", "placed"}}
_LONGEST_GAP = 12


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_rules("figures/listed.toml", _TABLES).words("list", key))


@dataclass(slots=True)
class _Member:
    """A member of a list: tokens [first, last), what is counted, and the figure or event that has it."""

    first: int
    last: int
    quantity: Quantity | None = None
    by: str | None = None
    told: bool = False


def find_listed(reading: Reading, figures: Sequence[Candidate]) -> Iterator[Candidate]:
    """The things that stand in one list with what `figures` or an event of the sentence seizes or searches."""
    members = sorted(_members(reading, figures), key=lambda m: (m.first, not m.told))
    pairs = [(a, b) for a, b in pairwise(members) if a.last <= b.first and _in_row(reading.tokens, a, b)]
    for a, b in pairs:
        b.by = b.by or a.by
    for a, b in reversed(pairs):
        a.by = a.by or b.by
    for m in members:
        if m.by and not m.told and m.quantity and _is_goods(reading.tokens, m):
            q = m.quantity
            yield Candidate(
                q.start, q.end, _kind(m.by), q.bounds, f"{m.by}.list", q.number, q.number, unit=q.unit, item=q.item
            )


def _members(reading: Reading, figures: Sequence[Candidate]) -> Iterator[_Member]:
    """What is counted in a sentence, and what an event seizes without a number."""
    tokens = reading.tokens
    told = {f.number: f for f in figures}
    worth = {f.number for f in figures if f.role == "value"}
    headless = _uncounted(reading)
    for i, token in enumerate(tokens):
        quantity = _quantity(tokens, i) if token.tag == "num" or token.low in ("a", "an") else None
        if quantity is not None and not _is_of_people(tokens, i, quantity):
            figure = told.get(quantity.number)
            by = figure.rule.rpartition(".")[0] if figure and figure.kind in _KINDS else None
            yield _Member(first_token(tokens, i), quantity.last, quantity, by, figure is not None)
        elif i in headless:
            yield _Member(i, i + 1, None, headless[i], True)
        elif token.tag == "money" and (token.start, token.end) not in worth:
            yield _Member(first_token(tokens, i), i + 1, None, "seizures.sum" if i in reading.seized else None, True)


def _uncounted(reading: Reading) -> dict[int, str]:
    """ "documents", "suspected cocaine": the patients of an event that are told without a number, by token."""
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
    return None


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
    stops = words("auxiliaries") | words("pronouns") | words("verbs") - _words("inside") | _words("stops")
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
