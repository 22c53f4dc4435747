"""Parts of things that were counted before, told by their noun, by "of these" or by what they were."""

from collections.abc import Sequence

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.shares import MOST, NEAR, are_people, of_those
from pressfacts.annotate.quantities.lexicon import classes_of, singular, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.noun_phrase import phrase_end
from pressfacts.annotate.quantities.tokens import Token

_KNOWN = frozenset({"seizures", "victims", "searches", "takedowns", "investigations"})


def of_known(tokens: Sequence[Token], quantity: Quantity, figures: Sequence[Candidate]) -> Candidate | None:
    """ "[Two of the trucks] were stopped at the barrier": a part of what was counted before by the same noun."""
    opening = [t.low for t in tokens[quantity.first + 1 : quantity.first + 3]]
    if opening[:1] != ["of"] or words("these").isdisjoint(opening) or quantity.unit:
        return _of_last(tokens, quantity, [f for f in figures if not f.part and f.kind != "victims"][-1:])
    end = phrase_end(tokens, quantity.first + 3)
    noun = singular(tokens[end - 1].low)
    same = (f for f in reversed(figures) if f.item and singular(f.item.lower().split()[-1]) == noun)
    whole = next((f for f in same if _holds(f, quantity) and f.kind != "investigations"), None)
    return whole and whole.again(
        quantity.bounds, quantity.number, "list", end=tokens[end - 1].end, part=True, unit=None
    )


def _of_last(tokens: Sequence[Token], quantity: Quantity, last: Sequence[Candidate]) -> Candidate | None:
    """ "Of these, [39] were sent to court", "[40] were pistols": a bare number of the things reported just before."""
    at = quantity.last
    if quantity.item or quantity.unit or not all(_holds(f, quantity) and tokens[0].start - f.end < NEAR for f in last):
        return None
    end = phrase_end(tokens, at + 1) if tokens[at : at + 1] and tokens[at].low in ("are", "were") else at
    named = " ".join(t.text for t in tokens[at + 1 : end])
    for whole in last:
        if named and classes_of(*named.lower().split()) & classes_of(*(whole.item or "").lower().split()):
            return whole.again(quantity.bounds, quantity.number, "list", end=tokens[end - 1].end, part=True, item=named)
        if of_those(tokens, 0) and not are_people(tokens, at):
            return whole.again(quantity.bounds, quantity.number, "list", part=True)
    return None


def _holds(whole: Candidate, quantity: Quantity) -> bool:
    """Whether a figure is of things, and so many that a quantity may be a part of it."""
    return whole.kind in _KNOWN and not whole.part and (whole.bounds.value or 0) > (quantity.bounds.value or MOST)
