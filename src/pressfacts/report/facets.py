"""What the page filters by and draws: kinds, operations, countries and times, counted over all articles."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from pressfacts.annotate.operations.names import key
from pressfacts.record import Kind, Record
from pressfacts.report.timeline import Timeline
from pressfacts.write.visible import one_line


@dataclass(frozen=True, slots=True)
class Bar:
    """A value to filter by: what it is called, and how much of it there is."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The bars of each facet, most first (times in order), and of each article what it counts for them.

    `articles[i]` maps a facet to its values: {"kind": {"arrests": 2}, "operation": …, "country": …, "time": …}.
    """

    kinds: tuple[Bar, ...]
    operations: tuple[Bar, ...]
    countries: tuple[Bar, ...]
    times: tuple[Bar, ...]
    articles: tuple[dict[str, dict[str, int]], ...]


def facets(records: Sequence[Record]) -> Facets:
    """The facets of a set of records; operations and kinds count figures, countries and times count articles."""
    names, line = _operations(records), Timeline(records)
    numbers = {name: str(i) for i, name in enumerate(names)}
    articles = tuple(_counts(record, numbers, line) for record in records)
    lands = {c.alpha_2: one_line(c.name) for record in records for c in record.countries}
    return Facets(
        kinds=_bars(articles, "kind", {kind: kind for kind in get_args(Kind)}),
        operations=_bars(articles, "operation", {numbers[k]: name for k, name in names.items()}),
        countries=_bars(articles, "country", lands),
        times=tuple(Bar(str(i), label, _total(articles, "time", str(i))) for i, label in enumerate(line.labels)),
        articles=articles,
    )


def _operations(records: Sequence[Record]) -> dict[str, str]:
    """The fullest name of every operation by what its names share."""
    names: dict[str, str] = {}
    for record in records:
        for operation in record.operations:
            name, shared = one_line(operation.name), key(operation.name)
            if len(name) > len(names.get(shared, "")):
                names[shared] = name
    return names


def _counts(record: Record, operations: dict[str, str], line: Timeline) -> dict[str, dict[str, int]]:
    told = Counter(key(figure.operation) for figure in record.figures if figure.operation)
    return {
        "kind": dict(Counter(figure.kind for figure in record.figures)),
        "operation": {operations[k]: told[k] for k in dict.fromkeys(key(o.name) for o in record.operations)},
        "country": {country.alpha_2: 1 for country in record.countries},
        "time": {str(i): 1 for i in line.places(record)},
    }


def _bars(articles: Sequence[dict[str, dict[str, int]]], facet: str, labels: dict[str, str]) -> tuple[Bar, ...]:
    totals: Counter[str] = Counter()
    for article in articles:
        totals.update(article[facet])
    bars = (Bar(value, label, totals[value]) for value, label in labels.items() if value in totals)
    return tuple(sorted(bars, key=lambda bar: (-bar.count, bar.label)))


def _total(articles: Sequence[dict[str, dict[str, int]]], facet: str, value: str) -> int:
    return sum(article[facet].get(value, 0) for article in articles)
