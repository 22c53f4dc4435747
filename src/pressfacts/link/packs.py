"""Packs that stand alone, "58 bales": the pack is the unit, the goods are those told beside them."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.facts import FigureMention
from pressfacts.annotate.quantities.lexicon import words
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.link.entities import FigureEntity
from pressfacts.record.model import Category

_NEAR = 2


def with_packs(figures: Sequence[FigureEntity], goods: Sequence[Category | None]) -> list[FigureEntity]:
    """The figures, those that count packs with the pack as unit and the goods inside as item."""
    return [_packed(i, figures, goods) if _pack(f.mention) else f for i, f in enumerate(figures)]


def _pack(figure: FigureMention) -> str | None:
    """The pack that a seizure counts, None for all that says what it is of."""
    said_of = (figure.item or "").lower().split()
    if figure.kind != "seizures" or figure.unit or not said_of or figure.value == 1:
        return None
    said = unit_of(tuple(said_of[-1:]))
    return said[0] if said and said[1] == "pack" and said_of[-1] in words("containers") else None


def _packed(i: int, figures: Sequence[FigureEntity], goods: Sequence[Category | None]) -> FigureEntity:
    mention, own = figures[i].mention, goods[i]
    tied = {j for j in (figures[i].part_of, figures[i].restates) if j is not None}
    tied |= {j for j, f in enumerate(figures) if i in (f.part_of, f.restates)}
    near = [j for j in range(max(0, i - _NEAR), min(len(figures), i + _NEAR + 1)) if j != i]
    order = sorted({*near, *tied}, key=lambda j: (j not in tied, abs(j - i), j))
    known = (figures[j].mention.item for j in order if goods[j] == own not in (None, "other") and _names(figures[j]))
    item = next(known, mention.item)
    return replace(figures[i], mention=replace(mention, unit=_pack(mention), item=item))


def _names(figure: FigureEntity) -> bool:
    return figure.mention.item is not None and _pack(figure.mention) is None
