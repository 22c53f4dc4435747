"""Figures: tied to operation, countries and dates, and to each other."""

from pressfacts.annotate.facts import CountryMention, DateMention, Facts, FigureMention
from pressfacts.link.entities import FigureEntity, Sources, Span
from pressfacts.link.operations import OperationIndex, participants
from pressfacts.link.places import codes, figure_places, part_places
from pressfacts.link.territory import Layout
from pressfacts.link.whole_and_part import again_words, part_of, part_words, restates

Places = list[list[CountryMention]]


def link_figures(text: str, facts: Facts, layout: Layout, operations: OperationIndex) -> list[FigureEntity]:
    """The figures of the facts with their links, in order."""
    figures = facts.figures
    held = part_places(facts)
    places = [figure_places(text, facts, layout, figure, held) for figure in figures]
    again = [restates(text, figures, i) for i in range(len(figures))]
    found = [codes(mentions) for mentions in places]
    wholes = [None if again[i] is not None else part_of(text, layout, figures, found, i) for i in range(len(figures))]
    _share_places(figures, places, wholes)
    _place_participants(text, facts, layout, places)
    return [
        _entity(
            figure,
            places[i],
            _dates(facts, layout, figure),
            operations,
            (wholes[i], part_words(text, layout, figures[whole], figure) if (whole := wholes[i]) is not None else None),
            (again[i], again_words(text, figures[first], figure) if (first := again[i]) is not None else None),
        )
        for i, figure in enumerate(figures)
    ]


def _entity(
    figure: FigureMention,
    places: list[CountryMention],
    dates: list[DateMention],
    operations: OperationIndex,
    whole: tuple[int | None, Span | None],
    again: tuple[int | None, Span | None],
) -> FigureEntity:
    group, named = operations.ruling(figure.start)
    return FigureEntity(
        mention=figure,
        operation=operations.name(group) if group else None,
        countries=codes(places),
        dates=tuple(d.edtf for d in dates if d.edtf),
        part_of=whole[0],
        restates=again[0],
        sources=Sources(
            operation=(named.start, named.end) if named else None,
            countries=tuple((m.start, m.end) for m in places),
            dates=tuple((d.start, d.end) for d in dates),
            part_of=whole[1],
            restates=again[1],
        ),
    )


def _share_places(figures: list[FigureMention], places: Places, wholes: list[int | None]) -> None:
    """A total happened where its parts did, when they make it up and either it has no place or all of them have."""
    parts: dict[int, list[int]] = {}
    for i, whole in enumerate(wholes):
        if whole is not None:
            parts.setdefault(whole, []).append(i)
    for whole, members in parts.items():
        added = sum(figures[i].value or 0 for i in members)
        if added == figures[whole].value and (not places[whole] or all(places[i] for i in members)):
            places[whole] = [mention for i in members for mention in places[i]]


def _place_participants(text: str, facts: Facts, layout: Layout, places: Places) -> None:
    """A count of participating countries is tied to the countries of the formal list, or of its own sentence."""
    listed = participants(text, facts)
    for i, figure in enumerate(facts.figures):
        if figure.kind == "participants" and "countr" in (figure.item or ""):
            clause = layout.clause(figure.start)
            own = [m for m in facts.countries if clause.start <= m.start < clause.end]
            exact = next((named for named in (own, listed) if len(codes(named)) == figure.value), None)
            places[i] = exact or (listed if len(listed) > 1 else places[i])


def _dates(facts: Facts, layout: Layout, figure: FigureMention) -> list[DateMention]:
    """The date of the figure's sentence; of several the nearest one with no other figure in between."""
    clause = layout.clause(figure.start)
    own = [d for d in facts.dates if clause.start <= d.start < clause.end and d.edtf]
    if len(own) > 1:
        others = [f for f in facts.figures if f is not figure]
        own = [d for d in own if not any(_between(f, d, figure) for f in others)]
        own = sorted(own, key=lambda d: _gap(d, figure))[:1]
    return own


def _gap(date: DateMention, figure: FigureMention) -> int:
    return date.start - figure.end if date.start >= figure.end else figure.start - date.end


def _between(other: FigureMention, date: DateMention, figure: FigureMention) -> bool:
    low, high = min(date.end, figure.end), max(date.start, figure.start)
    return low <= other.start < high
