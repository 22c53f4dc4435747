"""Figures: tied to operation, countries and dates, and to each other."""

from collections.abc import Collection, Mapping, Sequence

from pressfacts.annotate.facts import Facts
from pressfacts.link.dates_of import Days
from pressfacts.link.entities import FigureEntity, OrganizationEntity, Sources
from pressfacts.link.judge import Judge, best, likely
from pressfacts.link.operations import OperationIndex
from pressfacts.link.places import Places
from pressfacts.link.territory import Layout
from pressfacts.link.whole_and_part import Wholes

_PLAIN = (frozenset({"inside", "right behind: in"}), frozenset({"opens: in"}))


def _where(judge: Judge, i: int, options: Mapping[str, Collection[str]]) -> list[str]:
    """The countries that a figure's own words or the head of its sentence name, else all that are likely."""
    chances = judge.judge("places", i, options)
    for tier in _PLAIN:
        if plain := [code for code, told in options.items() if tier & set(told)]:
            return plain
    return likely(chances)


def link_figures(
    text: str,
    facts: Facts,
    layout: Layout,
    operations: OperationIndex,
    organizations: Sequence[OrganizationEntity],
    judge: Judge,
) -> list[FigureEntity]:
    """The figures of the facts with their links, in order."""
    figures = facts.figures
    places, days = Places(text, facts, layout, organizations, judge), Days(text, facts, layout)
    wholes = Wholes(text, layout, figures, judge)
    found = []
    for i, figure in enumerate(figures):
        where = places.participants(figure) or _where(judge, i, places.options(figure))
        when = best(judge.judge("dates", i, days.options(figure)))
        group = best(judge.judge("operation", i, operations.options(figure)))
        again = wholes.first(i)
        whole = wholes.whole(i) if again is None else None
        dates = (when,) if when else ()
        found.append(
            FigureEntity(
                mention=figure,
                operation=operations.name(group) if group else None,
                countries=tuple(where),
                dates=dates,
                part_of=whole,
                restates=again,
                sources=Sources(
                    operation=operations.source(group, figure) if group else None,
                    countries=places.sources(figure, where),
                    dates=days.sources(figure, dates),
                    part_of=wholes.words(i, whole, "inclusion") if whole is not None else None,
                    restates=wholes.words(i, again, "again") if again is not None else None,
                ),
            )
        )
    return found
