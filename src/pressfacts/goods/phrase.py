"""The category that a noun phrase says by itself: "suspected counterfeit cough syrups", "drums of syabu"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pressfacts.goods.names import Found, GoodsNames
from pressfacts.goods.words import is_one_of, says
from pressfacts.record.model import Category

_FAKE = re.compile(r"\b(?:counterfeit|fake|bogus|replica|pirated|knock-?off|infringing|imitation)\b", re.IGNORECASE)
_TURNS_FAKE = ("other", "jewellery", "devices", "counterfeits", "vehicles", "cultural goods")
_BULK: tuple[Category, ...] = ("fuel", "food", "tobacco", "alcohol", "wildlife/plants")
"""What is counted by what carries it: "two tankers of petrol"."""
_WORN: tuple[Category, ...] = ("other", "jewellery")
"""What is imitated by the batch: goods of one sort beside imitations are imitations too."""
_IS_REALLY = re.compile(
    r"\b(?:believed|suspected|thought|presumed|alleged|identified|tested positive|confirmed|tested|proved|turned out"
    r"|found)(?: \w+)? (?:to (?:be|contain)|of being|as|for)\b"
    r"|\b(?:contain(?:s|ed|ing)?|laced with|filled with|made of|mixed with)\b"
    r"|\b(?:soaked|infused|impregnated|sprayed|dissolved) (?:in|with)\b",
    re.IGNORECASE,
)
_NEAR = 25
"""Characters before goods in which a word says that they are imitations."""
_OF = re.compile(r" of (?:[\w-]+ ){0,3}")  # "sachets of heroin", "cylinders of cooking gas"
_JOINS = re.compile(r"\s*[,/]\s*(?:\w+\s+)?|-|\s*,?\s*(?:and|or)\s+(?:\w+\s+)?")
_BEHIND = re.compile(
    r"\b(?:of|w/out|without|with|for|from|in|on|at|to|by|worth|valued|weighing|including|that|which"
    r"|and (?:an?|one|two|three) )\b",
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
    fake = _FAKE.search(phrase)
    if fake and fake.start() not in range(best.start, best.end) and best.category in _TURNS_FAKE:
        return Found(best.start, best.end, "counterfeits", "name")
    return _not_alive(best, phrase)


def _not_alive(best: Found, phrase: str) -> Found:
    """Parts of animals and dead ones are wildlife, but not live animals."""
    if best.category != "wildlife/live animals":
        return best
    behind = phrase[best.end :].replace("-", " ").split()[:1]
    dead = is_one_of("parts_of_animals", *behind) or says("dead_animals", phrase[: best.start])
    return Found(best.start, best.end, "wildlife/other", "name") if dead else best


def named(names: GoodsNames, text: str) -> list[Found]:
    """All goods that a text names, imitations as such."""
    return [
        Found(f.start, f.end, "counterfeits", f.how)
        if f.category in _TURNS_FAKE and _FAKE.search(text, max(0, f.start - _NEAR), f.start)
        else f
        for f in names.find(text)
    ]


def fakes_in(names: GoodsNames, text: str) -> frozenset[Category]:
    """What imitations a text names, as the category of the genuine goods: of "counterfeit watches" jewellery."""
    found = (f for f in names.find(text) if _FAKE.search(text, max(0, f.start - _NEAR), f.start))
    return frozenset(f.category for f in found if f.category in _WORN)


def is_mixed(names: GoodsNames, goods: Found, text: str, end: int) -> bool:
    """Whether another drug goes with one under its number: "9 wraps of heroin" and, behind it, "and cocaine"."""
    behind = text[end : end + _NEAR]
    other = next(names.find(behind), None)
    if other is None or goods.how != "name" or behind[: other.start].strip() not in ("and", "or", "/"):
        return False
    both = (goods.category, other.category)
    return both[0] != both[1] and other.how == "name" and all(c.startswith("drugs/") for c in both)


def infringes(goods: Found, behind: str) -> bool:
    """Whether the clause behind goods that are imitated says that they bear another's mark."""
    return goods.category in _TURNS_FAKE and says("false_marks", behind)


def is_really(phrase: str) -> bool:
    """Whether a phrase says what goods turned out to be or hold."""
    return _IS_REALLY.search(phrase) is not None


def is_fake(phrase: str) -> bool:
    """Whether the goods are said to be imitations."""
    return bool(_FAKE.search(phrase))


def _chosen(found: Sequence[Found], phrase: str) -> Found:
    """The last name before any "of" or "with", else the first behind it, else what is not a name."""
    sure = [f for i, f in enumerate(found) if f.how == "name" or _is_load(f, found[:i], phrase)]
    behind = _BEHIND.search(phrase)
    head = [f for f in sure if not behind or f.start < behind.start()]
    if head:
        best = _together(head) if _is_list(phrase, head) else _head(head, phrase)
        return _packed(best, sure[len(head) :], phrase) or best
    if sure:
        return _together(sure) if _is_list(phrase, sure) else sure[0]
    return max(found, key=lambda f: (f.how == "mixed", f.end))


def _is_load(form: Found, before: Sequence[Found], phrase: str) -> bool:
    """ "AK-47 rounds" are rounds, not rifles."""
    if not before or (before[-1].category, form.category) != ("firearms", "ammunition"):
        return False
    return not phrase[before[-1].end : form.start].strip(" -")


def _packed(pack: Found, goods: Sequence[Found], phrase: str) -> Found | None:
    """What a pack holds: "sachets of heroin", "cylinders of cooking gas"."""
    if not goods or not _OF.fullmatch(phrase, pack.end, goods[0].start):
        return None
    drug = goods[0].category.startswith("drugs/")
    carries = goods[0].category in _BULK and is_one_of("carriers", phrase[pack.start : pack.end])
    held = drug or carries or pack.category == "other"
    return (_together(goods) if _is_list(phrase, goods) else goods[0]) if held else None


def hides(found: Found) -> bool:
    """Goods that other things hold or turn out to be: drugs, medicines, gold."""
    return found.category.startswith(("drugs/", "medicines", "jewellery"))


def _head(found: Sequence[Found], phrase: str) -> Found:
    """The last name; a drug is a drug in whatever form ("LSD stamps"), meat of an animal is the animal's."""
    *modifiers, last = found
    drugs = [f for f in modifiers if f.category.startswith("drugs/")]
    animals = [f for f in modifiers[-1:] if f.category == "wildlife/live animals"]
    noun = phrase[last.start : last.end].split()[-1]
    if drugs and (is_one_of("forms_of_drugs", noun) or last.category == "wildlife/plants"):
        return drugs[-1]
    return animals[0] if animals and is_one_of("parts_of_animals", noun) else last


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
