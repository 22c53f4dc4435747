"""The category that a noun phrase says by itself: "suspected counterfeit cough syrups", "drums of syabu"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pressfacts.goods.names import Found, GoodsNames
from pressfacts.record.model import Category

_FAKE = re.compile(r"\b(?:counterfeit|fake|bogus|pirated|knock-?off|infringing|imitation)\b", re.IGNORECASE)
_TURNS_FAKE = ("other", "jewellery", "devices", "counterfeits", "alcohol", "vehicles")
_IS_REALLY = re.compile(
    r"\b(?:believed|suspected|thought|alleged|identified|tested positive|confirmed)(?: \w+)? "
    r"(?:to (?:be|contain)|of being|as|for)\b|\b(?:contain(?:s|ed|ing)?|laced with|filled with|made of|mixed with)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s*[,/]\s*(?:\w+\s+)?|-|\s*,?\s*(?:and|or)\s+(?:\w+\s+)?")
_BEHIND = re.compile(
    r"\b(?:of|with|for|from|in|on|at|to|by|worth|valued|weighing|including|that|which|and (?:an?|one|two|three) )\b",
    re.IGNORECASE,
)


def of_phrase(names: GoodsNames, phrase: str) -> Found | None:
    """What tells the category of a phrase; its `how` says how sure that is, None where it names no goods."""
    found = list(names.find(phrase))
    if not found:
        return None
    really = _IS_REALLY.search(phrase)
    inside = [f for f in found if really and f.start >= really.end() and f.how == "name" and hides(f)]
    best = _together(inside) if inside else _chosen(found, phrase)
    if _FAKE.search(phrase) and best.category in _TURNS_FAKE:
        return Found(best.start, best.end, "counterfeits", "name")
    return best


def is_fake(phrase: str) -> bool:
    """Whether the goods are said to be imitations."""
    return bool(_FAKE.search(phrase))


def _chosen(found: Sequence[Found], phrase: str) -> Found:
    """The last name before any "of" or "with", else the first behind it, else what is not a name."""
    named = [f for f in found if f.how == "name"]
    behind = _BEHIND.search(phrase)
    head = [f for f in named if not behind or f.start < behind.start()]
    if head:
        return _together(head) if _is_list(phrase, head) else _head(head)
    if named:
        return _together(named) if _is_list(phrase, named) else named[0]
    return max(found, key=lambda f: (f.how == "mixed", f.end))


def hides(found: Found) -> bool:
    """Goods that other things hold or turn out to be: drugs, medicines, gold."""
    return found.category.startswith(("drugs/", "medicines", "jewellery"))


def _head(found: Sequence[Found]) -> Found:
    """The last name; a drug is a drug in whatever form: "LSD stamps"."""
    drugs = [f for f in found if f.category.startswith("drugs/")]
    return drugs[-1] if drugs and found[-1].category == "other" else found[-1]


def _is_list(phrase: str, found: Sequence[Found]) -> bool:
    """Every two neighbours have nothing but "and", "or" or a comma (and an adjective) between them."""
    gaps = [phrase[a.end : b.start] for a, b in pairwise(found)]
    return bool(gaps) and all(_JOINS.fullmatch(gap) for gap in gaps)


def _together(found: Sequence[Found]) -> Found:
    """Several goods as one: drugs of different sorts are mixed, of others the first stands for all."""
    categories: set[Category] = {f.category for f in found}
    if len(categories) > 1 and all(c.startswith("drugs/") for c in categories):
        return Found(found[0].start, found[-1].end, "drugs/other", "name")
    return found[0]
