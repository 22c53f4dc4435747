"""The category of a seizure: by what it is said to be, else by the goods named around it."""

import re

from pressfacts.annotate.facts import FigureMention
from pressfacts.goods.names import Found, GoodsNames
from pressfacts.goods.phrase import hides, is_fake, of_phrase
from pressfacts.goods.words import is_computer, of_unit, says_nothing, stands_for_another
from pressfacts.record.model import Category
from pressfacts.text import Sentences

_DRUGS = ("drugs/", "medicines")
_KIN: dict[Category, tuple[str, ...]] = {
    "medicines": _DRUGS,
    "drugs/cannabis": ("drugs/cannabis", "wildlife/"),  # plants
    "drugs/other": _DRUGS,
}
_PLACES: tuple[Category, ...] = ("data", "documents", "property", "vehicles", "vessels", "aircraft", "cash", "other")
_BACK = 3
"""Sentences before the figure's own that may say what it was: "… cocaine. … Another 3 kg were found in a van."."""
_REALLY = re.compile(r"\b(?:contain(?:s|ed|ing)?|laced with|(?:believed|suspected|thought) to be)\b")
_GOES_ON = re.compile(
    r" (?:of|that contain|which contain|contain|laced|believed to|suspected to|thought to)\w*\b[^,;.:\n]{0,60}"
)
_REST = re.compile(r"[^,;.:\n]{0,60}")
_OPEN = re.compile(r"\bof\s*$")


def category_of(figure: FigureMention, text: str, sentences: Sentences, names: GoodsNames) -> Category:
    """The category of what was seized, "other" where nothing says it."""
    item, said = figure.item or "", text[figure.start : figure.end]
    whole = text[figure.start : _end(text, figure)]
    inside = of_phrase(names, whole) if _REALLY.search(whole) else None
    own = inside if inside and hides(inside) else of_phrase(names, item) or of_phrase(names, whole)
    if is_computer(said, text[slice(*sentences.around(figure.start))]):
        return "devices"
    if own and (own.how == "name" or (own.how == "mixed" and not stands_for_another(whole))):
        return own.category
    near = _near(figure, text, sentences, names, own)
    if near or own:
        return near or own.category  # type: ignore[union-attr]
    return "counterfeits" if is_fake(item) or is_fake(said) else of_unit(figure.unit) or "other"


def _end(text: str, figure: FigureMention) -> int:
    """Where the goods end: what they are of or contain may stand behind the figure."""
    is_open = _OPEN.search(text[figure.start : figure.end])
    rest = (_REST if is_open else _GOES_ON).match(text, figure.end)
    return rest.end() if rest else figure.end


def _near(
    figure: FigureMention, text: str, sentences: Sentences, names: GoodsNames, own: Found | None
) -> Category | None:
    """The goods named nearest before the figure, in its sentence behind it, or in the sentences before."""
    kin = _KIN.get(own.category) if own else _kin_of_unit(figure.unit)
    if (own and kin is None) or (own is None and figure.item and not says_nothing(figure.item)):
        return None
    at = sentences.index(figure.start)
    first, last = sentences.spans[at] if sentences.spans else (0, len(text))
    pieces = [(first, figure.start, -1), (figure.end, last, 0)]
    pieces += [(*sentences.spans[i], -1) for i in range(at - 1, max(-1, at - 1 - _BACK), -1)]
    for start, end, which in pieces:
        found = [f for f in names.find(text[start:end]) if f.how == "name" and _fits(f, kin)]
        if found:
            return found[which].category
    return None


def _kin_of_unit(unit: str | None) -> tuple[str, ...] | None:
    """What a measure or pack may hold; None where it may be anything."""
    category = of_unit(unit)
    return _KIN.get(category, (category,)) if category else None


def _fits(found: Found, kin: tuple[str, ...] | None) -> bool:
    """Whether goods named nearby may be what was counted; where and in what they were found is not."""
    return found.category not in _PLACES if kin is None else found.category.startswith(kin)
