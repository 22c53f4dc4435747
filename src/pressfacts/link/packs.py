"""Packs, forms and weights: of "58 bales", "40 pills", "23 kg" what they are of, where figures beside them say it."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.facts import FigureMention
from pressfacts.annotate.quantities.lexicon import classes_of, words
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.link.entities import FigureEntity
from pressfacts.record.model import Category

_NEAR = 2


def with_packs(figures: Sequence[FigureEntity], goods: Sequence[Category | None]) -> list[FigureEntity]:
    """The figures, those that count packs or forms with these as unit, all of unnamed goods with the goods as item."""
    return [_packed(i, figures, goods) if f.mention.kind == "seizures" else f for i, f in enumerate(figures)]


def _pack(figure: FigureMention) -> str | None:
    """The pack or form that a seizure counts, "58 bales", "900 fentanyl pills"; None for one thing or another noun."""
    last = (figure.item or "").lower().split()[-1:]
    if figure.unit or figure.value == 1 or not {*last} <= words("containers") | words("forms"):
        return None
    said = unit_of(tuple(last))
    return said[0] if said and said[1] == "pack" else None


def _packed(i: int, figures: Sequence[FigureEntity], goods: Sequence[Category | None]) -> FigureEntity:
    mention, pack = figures[i].mention, _pack(figures[i].mention)
    *of, last = (mention.item or "").split() or [""]
    is_form = last.lower() in words("forms")
    is_open = (pack and not (is_form and of)) or (mention.unit and not last)
    beside = _goods_beside(i, figures, goods, near=not is_form) if is_open else None
    item = " ".join(of) if pack and "drug" in classes_of(*of) else beside or mention.item
    return replace(figures[i], mention=replace(mention, unit=mention.unit or pack, item=item))


def _goods_beside(
    i: int, figures: Sequence[FigureEntity], goods: Sequence[Category | None], *, near: bool
) -> str | None:
    """What a figure tied to this one, or one near it, names of the same category."""
    ties = (figures[i].part_of, figures[i].restates)
    tied = [j in ties or i in (f.part_of, f.restates) for j, f in enumerate(figures)]
    order = sorted(
        (not tied[j], abs(j - i), j) for j in range(len(figures)) if tied[j] or (near and abs(j - i) <= _NEAR)
    )
    known = (figures[j].mention for *_, j in order if j != i and goods[j] == goods[i] not in (None, "other"))
    return next((m.item for m in known if m.item and _pack(m) is None), None)
