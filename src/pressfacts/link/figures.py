"""Figures: tied to operation, countries and dates, and to each other."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.facts import Facts
from pressfacts.link.dates_of import Days
from pressfacts.link.entities import FigureEntity, OrganizationEntity, Sources
from pressfacts.link.judge import Judge, best
from pressfacts.link.operations import OperationIndex
from pressfacts.link.places import Places
from pressfacts.link.territory import Layout
from pressfacts.link.whole_and_part import Wholes
from pressfacts.scope import scopes

_LEAST = 0.25
"""Of many countries the likeliest place is seldom likely."""
_LIKELY = 0.35
"""Much that a release with an operation tells is not what it yielded."""


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
    of_scope = scopes(text, facts)
    places, days = Places(facts, layout, organizations), Days(text, facts, layout, of_scope, operations.occasions)
    wholes = Wholes(text, layout, figures, judge)
    found = []
    for i, figure in enumerate(figures):
        counted = places.participants(figure)
        judged = judge.choose("places", i, places.options(figure)) if counted is None else {}
        where = counted if counted is not None else best(judged, _LEAST) or ()
        when = best(judge.choose("dates", i, days.options(i, figure)))
        group = best(judge.choose("operation", i, operations.options(figure, of_scope[i])), _LIKELY)
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
                scope=of_scope[i],
                sources=Sources(
                    operation=operations.source(group, figure) if group else None,
                    countries=places.sources(figure, where),
                    dates=days.sources(figure, dates),
                    part_of=wholes.words(i, whole, "inclusion") if whole is not None else None,
                    restates=wholes.words(i, again, "again") if again is not None else None,
                ),
            )
        )
    return [_of_its_parts(i, figure, found) for i, figure in enumerate(found)]


def _of_its_parts(i: int, figure: FigureEntity, figures: Sequence[FigureEntity]) -> FigureEntity:
    """A total with the countries of its parts, where they add up to it and each has its own."""
    parts = [part for part in figures if part.part_of == i]
    added = sum(part.mention.value or 0 for part in parts)
    if not parts or added != figure.mention.value or not all(part.countries for part in parts):
        return figure
    where = tuple(dict.fromkeys(code for part in parts for code in part.countries))
    places = tuple(dict.fromkeys(place for part in parts for place in part.sources.countries))
    return replace(figure, countries=where, sources=replace(figure.sources, countries=places))
