"""The table of all figures, as the page shows and copies it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pressfacts.record import Figure
from pressfacts.record.model import Number
from pressfacts.report.basis import Basis, ReportedFigure
from pressfacts.report.operations import Operations
from pressfacts.write import phrases
from pressfacts.write.visible import one_line

SCOPES = {"event": "event", "cumulative": "running total", "background": "context"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its content, its sort key, and its columns when copied; None falls back to the one before."""

    text: str
    by: str | None = None
    copied: tuple[str, ...] | None = None
    href: str = ""

    @property
    def columns(self) -> str | None:
        """The columns for the clipboard, between tabs."""
        return "\t".join(self.copied) if self.copied else None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table and its name when copied."""

    name: str
    copied: tuple[str, ...]
    numeric: bool = False


COLUMNS = (
    Column("Kind", ("kind",)),
    Column("Amount", ("qualifier", "amount", "low", "high", "unit"), numeric=True),
    Column("Item", ("item",)),
    Column("Category", ("category",)),
    Column("Normalized", ("normalized", "normalized_unit"), numeric=True),
    Column("Countries", ("countries",)),
    Column("Dates", ("dates",)),
    Column("Operation", ("operation",)),
    Column("Confidence", ("confidence",), numeric=True),
    Column("Scope", ("scope",)),
    Column("Article", ("article",)),
)


def rows(found: Basis, named: Operations) -> Iterator[tuple[Cell, ...]]:
    """A row for each figure, in the order of the page; cells in the order of `COLUMNS`."""
    once = {found.figures[fact.place] for fact in found.counted.facts}
    return (_row(reported, found, named, reported.number in once) for reported in found.reported)


def _row(reported: ReportedFigure, found: Basis, named: Operations, once: bool) -> tuple[Cell, ...]:
    figure, record = reported.figure, found.records[reported.article]
    number = named.of(record, figure.operation)
    operation = named.named[number] if number is not None else None
    scope = SCOPES[reported.scope]
    return (
        Cell(phrases.kind(figure)),
        _amount(figure),
        Cell(one_line(figure.item or "")),
        Cell(figure.category or ""),
        _normalized(figure),
        Cell(phrases.where(figure.countries, phrases.names(record)), copied=(", ".join(figure.countries) or "",)),
        Cell(phrases.when(figure.dates), by=" ".join(figure.dates)),
        Cell(operation.name if operation else "", href=operation.page if operation else ""),
        Cell(f"{figure.confidence:.2f}"),
        Cell(scope if once else f"{scope}, reported before", copied=(reported.scope,)),
        Cell(phrases.headline(record), href=reported.target),
    )


def _amount(figure: Figure) -> Cell:
    unit = one_line(figure.unit or "")
    numbers = tuple(_digits(n) for n in (figure.value, figure.low, figure.high))
    return Cell(
        f"{phrases.how_many(figure)} {unit}".strip(),
        by=next(filter(None, numbers), "0"),
        copied=(figure.qualifier, *numbers, one_line(figure.currency or "") or unit),
    )


def _normalized(figure: Figure) -> Cell:
    measure = figure.normalized
    if measure is None:
        return Cell("", copied=("", ""))
    number = next((n for n in (measure.value, measure.low, measure.high) if n is not None), None)
    text = f"{phrases.amount(measure) or ''} {measure.unit}".strip()
    return Cell(text, by=_digits(number), copied=(_digits(number), measure.unit))


def _digits(number: Number | None) -> str:
    return "" if number is None else f"{number:.10g}" if isinstance(number, float) else str(number)
