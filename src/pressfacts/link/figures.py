"""Figures: tied to operation, countries and dates, and to each other."""

from pressfacts.annotate.facts import DateMention, Facts, FigureMention
from pressfacts.link.entities import FigureEntity
from pressfacts.link.operations import OperationIndex, participants
from pressfacts.link.places import figure_countries
from pressfacts.link.territory import Layout
from pressfacts.link.whole_and_part import part_of, restates


def link_figures(text: str, facts: Facts, layout: Layout, operations: OperationIndex) -> list[FigureEntity]:
    """The figures of the facts with their links, in order."""
    figures = facts.figures
    places = [figure_countries(text, facts, layout, figure) for figure in figures]
    again = [restates(text, figures, i) for i in range(len(figures))]
    wholes = [None if again[i] is not None else part_of(text, layout, figures, places, i) for i in range(len(figures))]
    _share_places(places, wholes)
    _place_participants(text, facts, layout, places)
    entities = []
    for i, figure in enumerate(figures):
        group = operations.ruling(figure.start)
        name = operations.name(group) if group else None
        dates = _dates(facts, layout, figure)
        entities.append(FigureEntity(figure, name, places[i], dates, part_of=wholes[i], restates=again[i]))
    return entities


def _share_places(places: list[tuple[str, ...]], wholes: list[int | None]) -> None:
    """A total without a place of its own happened where its parts did."""
    parts: dict[int, dict[str, None]] = {}
    for i, whole in enumerate(wholes):
        if whole is not None:
            parts.setdefault(whole, {}).update(dict.fromkeys(places[i]))
    for whole, shared in parts.items():
        places[whole] = places[whole] or tuple(shared)


def _place_participants(text: str, facts: Facts, layout: Layout, places: list[tuple[str, ...]]) -> None:
    """A count of participating countries is tied to the countries of the formal list, or of its own sentence."""
    listed = participants(text, facts)
    for i, figure in enumerate(facts.figures):
        if figure.kind == "participants" and "countr" in (figure.item or ""):
            clause = layout.clause(figure.start)
            own = tuple(dict.fromkeys(m.alpha_2 for m in facts.countries if clause.start <= m.start < clause.end))
            exact = next((found for found in (own, listed) if len(found) == figure.value), None)
            places[i] = exact or (listed if len(listed) > 1 else places[i])


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
