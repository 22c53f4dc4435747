"""The common basis of all parts of the page: the records, their merged facts, and a number for each figure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressfacts.merge import Merged, merge
from pressfacts.record import Figure, Record
from pressfacts.record.model import Scope
from pressfacts.summary import Counted, counted


@dataclass(frozen=True, slots=True)
class ReportedFigure:
    """A figure of the page, numbered over all articles; `article` is its article's number, `index` its own there.

    `scope` is the figure's, but "cumulative" in a paragraph that many releases repeat.
    """

    number: int
    article: int
    index: int
    figure: Figure
    scope: Scope

    @property
    def target(self) -> str:
        """Its id in the page."""
        return f"a{self.article}-f{self.index}"


@dataclass(frozen=True, slots=True)
class Basis:
    """The records as shown, merged, and their facts; `reported` are all figures in the order of the page.

    `articles` gives the number of an article by its record's id, `figures` the number of a figure by that id and index.
    """

    records: tuple[Record, ...]
    merged: Merged
    counted: Counted
    reported: tuple[ReportedFigure, ...]
    articles: dict[str, int]
    figures: dict[tuple[str, int], int]

    def of(self, record_id: str, index: int) -> ReportedFigure:
        """The figure with this record id and index."""
        return self.reported[self.figures[record_id, index]]


def basis(records: Sequence[Record]) -> Basis:
    """Merge the records and number their figures; a duplicate article refers to its first copy."""
    merged = merge(records)
    found = counted(merged.records)
    running = {fact.place for fact in found.totals}
    reported = tuple(_reported(records, running))
    figures: dict[tuple[str, int], int] = {}
    articles: dict[str, int] = {}
    for one in reported:
        figures.setdefault((records[one.article].id, one.index), one.number)
    for place, record in enumerate(records):
        articles.setdefault(record.id, place)
    return Basis(tuple(records), merged, found, reported, articles, figures)


def _reported(records: Sequence[Record], running: set[tuple[str, int]]) -> Iterator[ReportedFigure]:
    number = 0
    for place, record in enumerate(records):
        for index, figure in enumerate(record.figures):
            scope: Scope = "cumulative" if (record.id, index) in running else figure.scope
            yield ReportedFigure(number, place, index, figure, scope)
            number += 1
