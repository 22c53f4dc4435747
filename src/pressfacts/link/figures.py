"""Figures: tied to operation, countries and dates, and to each other."""

from pressfacts.annotate.facts import DateMention, Facts, FigureMention
from pressfacts.link.entities import FigureEntity
from pressfacts.link.operations import OperationIndex
from pressfacts.link.places import figure_countries
from pressfacts.link.territory import Layout
from pressfacts.link.whole_and_part import part_of, restates


def link_figures(text: str, facts: Facts, layout: Layout, operations: OperationIndex) -> list[FigureEntity]:
    """The figures of the facts with their links, in order."""
    figures = facts.figures
    places = [figure_countries(text, facts, layout, figure) for figure in figures]
    entities = []
    for i, figure in enumerate(figures):
        group = operations.ruling(figure.start)
        again = restates(text, figures, i)
        entities.append(
            FigureEntity(
                mention=figure,
                operation=operations.name(group) if group else None,
                countries=places[i],
                dates=_dates(facts, layout, figure),
                part_of=None if again is not None else part_of(text, layout, figures, places, i),
                restates=again,
            )
        )
    return entities


def _dates(facts: Facts, layout: Layout, figure: FigureMention) -> tuple[str, ...]:
    """The date of the figure's sentence; of several the nearest one with no other figure in between."""
    clause = layout.clause(figure.start)
    own = [d for d in facts.dates if clause.start <= d.start < clause.end and d.edtf]
    if len(own) > 1:
        others = [f for f in facts.figures if f is not figure]
        own = [d for d in own if not any(_between(f, d, figure) for f in others)]
        own = sorted(own, key=lambda d: _gap(d, figure))[:1]
    return tuple(d.edtf for d in own if d.edtf)


def _gap(date: DateMention, figure: FigureMention) -> int:
    return date.start - figure.end if date.start >= figure.end else figure.start - date.end


def _between(other: FigureMention, date: DateMention, figure: FigureMention) -> bool:
    low, high = min(date.end, figure.end), max(date.start, figure.start)
    return low <= other.start < high
