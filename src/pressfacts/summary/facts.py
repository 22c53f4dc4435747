"""Figures over a set of records, with the ones told in an earlier release marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from pressfacts.annotate.operations.names import key
from pressfacts.record.model import Figure, Record


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure and the record it stands in; `index` is its place in the record's figures."""

    record: Record
    index: int

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.record.figures[self.index]

    @property
    def whole(self) -> "Fact | None":
        """The total that it is a part of."""
        part_of = self.figure.part_of
        return None if part_of is None else Fact(self.record, part_of)

    @property
    def month(self) -> str:
        """Year and month in which it happened, else of the release; "unknown" where neither is known."""
        dates = (*self.figure.dates, self.record.published or "")
        months = (date.split("/")[-1].strip(".")[:7] or date[:7] for date in dates if date)
        return next((m for m in months if len(m) == 7 and "X" not in m), "unknown")


def facts(records: Iterable[Record]) -> list[Fact]:
    """Every figure of the records, without those that restate another of their article."""
    return [
        Fact(record, i)
        for record in records
        for i, figure in enumerate(record.figures)
        if figure.restates is None
    ]


def without_repeats(found: Iterable[Fact]) -> list[Fact]:
    """The facts without those that an earlier article told: same number of the same thing in the same affair."""
    seen: dict[tuple[object, ...], str] = {}
    kept = []
    for fact in found:
        keys = [k for k in _affairs(fact) if k]
        if any(seen.get(k, fact.record.id) != fact.record.id for k in keys):
            continue
        kept.append(fact)
        for k in keys:
            seen.setdefault(k, fact.record.id)
    return kept


def _affairs(fact: Fact) -> list[tuple[object, ...]]:
    """What two tellings of one fact share: the number and what it counts, with operation, place and time, or sentence."""
    figure = fact.figure
    number = (figure.kind, figure.value, figure.low, figure.high, figure.unit, head(figure.item), figure.currency, figure.role)
    keys: list[tuple[object, ...]] = [(*number, "said", " ".join(figure.sentence.casefold().split()))]
    if figure.operation:
        keys.append((*number, "operation", key(figure.operation), figure.countries))
    if figure.countries and figure.dates:
        keys.append((*number, "place", figure.countries, figure.dates))
    return keys


def head(item: str | None) -> str | None:
    """The last word of an item without its plural s: what is counted."""
    return item.split()[-1].casefold().rstrip("s") if item else None
