"""What each figure is once its number is known: its scope, its goods, its measure in a common unit."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.facts import Facts
from pressfacts.goods import categories, goods_names
from pressfacts.link.entities import FigureEntity
from pressfacts.link.packs import with_packs
from pressfacts.measures import normalized
from pressfacts.record.model import Category, Scope


def with_meaning(text: str, facts: Facts, figures: Sequence[FigureEntity]) -> list[FigureEntity]:
    """The figures with `category` and `normalized`; a part has its total's scope."""
    goods = _goods(text, facts, figures)
    return [
        replace(
            figure,
            scope=_scope(facts, figures, i),
            category=goods[i],
            normalized=normalized(
                figure.mention, text[figure.mention.start : figure.mention.end], facts.context.country
            ),
        )
        for i, figure in enumerate(with_packs(figures, goods))
    ]


def _scope(facts: Facts, figures: Sequence[FigureEntity], i: int) -> Scope:
    """Its own, else that of the total it is a part of where one sentence reports both."""
    own, whole, index = figures[i].scope, figures[i].part_of, facts.sentences.index
    if own == "event" and whole is not None:
        same = index(figures[whole].mention.start) == index(figures[i].mention.start)
        return figures[whole].scope if same else "event"
    return own


def _goods(text: str, facts: Facts, figures: Sequence[FigureEntity]) -> list[Category | None]:
    ties = [tuple(j for j in (f.part_of, f.restates) if j is not None) for f in figures]
    names = goods_names(facts.context.names.goods)
    bodies = [(o.start, o.end) for o in facts.organizations]
    return categories([f.mention for f in figures], ties, text, facts.sentences, names, facts.context.title, bodies)
