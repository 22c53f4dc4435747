"""What every part of the page is made from: the records, what they say together, and a number for each figure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressfacts.merge import Merged, merge
from pressfacts.record import Figure, Record
from pressfacts.record.model import Scope
from pressfacts.summary import Counted, counted


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in the page: `number` counts over all articles, `article` is its article's place, `index` its own there.

    `scope` is the figure's, but that of a paragraph which stands in many releases is a running total.
    """

    number: int
    article: int
    index: int
    figure: Figure
    scope: Scope

    @property
    def target(self) -> str:
        """Where the page shows it, as an id."""
        return f"a{self.article}-f{self.index}"


@dataclass(frozen=True, slots=True)
class Basis:
    """Records as shown, merged, and their facts; `told` are all figures in the order of the page.

    `first` gives the place of an article by its record's id, and of a figure by that and its index.
    """

    records: tuple[Record, ...]
    merged: Merged
    counted: Counted
    told: tuple[Told, ...]
    articles: dict[str, int]
    figures: dict[tuple[str, int], int]

    def of(self, record_id: str, index: int) -> Told:
        """The figure of an article by the record's id and its index there."""
        return self.told[self.figures[record_id, index]]


def basis(records: Sequence[Record]) -> Basis:
    """Merge the records and number their figures; of an article that comes twice the first is the place of both."""
    merged = merge(records)
    found = counted(merged.records)
    running = {fact.place for fact in found.totals}
    told = tuple(_told(records, running))
    figures: dict[tuple[str, int], int] = {}
    articles: dict[str, int] = {}
    for one in told:
        figures.setdefault((records[one.article].id, one.index), one.number)
    for place, record in enumerate(records):
        articles.setdefault(record.id, place)
    return Basis(tuple(records), merged, found, told, articles, figures)


def _told(records: Sequence[Record], running: set[tuple[str, int]]) -> Iterator[Told]:
    number = 0
    for place, record in enumerate(records):
        for index, figure in enumerate(record.figures):
            scope: Scope = "cumulative" if (record.id, index) in running else figure.scope
            yield Told(number, place, index, figure, scope)
            number += 1
