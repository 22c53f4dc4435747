"""The facets of the page, for filters and charts: kinds, operations, countries and times, counted over all articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from pressfacts.record import Kind
from pressfacts.report.basis import Basis
from pressfacts.report.operations import Operations
from pressfacts.report.timeline import Timeline
from pressfacts.write.visible import one_line


@dataclass(frozen=True, slots=True)
class Bar:
    """A value of a facet: its label, its count, and its link."""

    value: str
    label: str
    count: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class ArticleFacets:
    """The countries and operations that an article mentions, and the number of its first figure."""

    countries: tuple[str, ...]
    operations: tuple[int, ...]
    first: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The bars of each facet, most frequent first (times in order), and the values of each article and figure.

    Kinds and operations count figures, countries count articles, times count the events (figures and operations) with
    a date in them; `dated` of `events` figures have one. `figure_operations` is -1 for none.
    """

    kinds: tuple[Bar, ...]
    operations: tuple[Bar, ...]
    countries: tuple[Bar, ...]
    times: tuple[Bar, ...]
    articles: tuple[ArticleFacets, ...]
    figure_operations: tuple[int, ...]
    figure_times: tuple[tuple[int, ...], ...]
    operation_times: tuple[tuple[int, ...], ...]
    events: int
    dated: int


def facets(found: Basis, named: Operations) -> Facets:
    """The facets of a set of records."""
    reported, records = found.reported, found.records
    events = [one for one in reported if one.scope == "event"]
    line = Timeline([d for one in events for d in one.figure.dates] + [d for o in named.named for d in o.dates])
    times = tuple(tuple(line.places(one.figure.dates)) if one.scope == "event" else () for one in reported)
    of_operation = tuple(tuple(line.places(one.dates)) for one in named.named)
    numbers = [named.of(records[one.article], one.figure.operation) for one in reported]
    lands = {c.alpha_2: one_line(c.name) for record in records for c in record.countries}
    return Facets(
        kinds=_bars({kind: kind for kind in get_args(Kind)}, Counter(one.figure.kind for one in reported)),
        operations=_operation_bars(named, Counter(n for n in numbers if n is not None)),
        countries=_bars(lands, Counter(c.alpha_2 for record in records for c in record.countries)),
        times=_times(line, [*times, *of_operation]),
        articles=_articles(found, named),
        figure_operations=tuple(-1 if n is None else n for n in numbers),
        figure_times=times,
        operation_times=of_operation,
        events=len(events),
        dated=sum(map(bool, times)),
    )


def _bars(labels: dict[str, str], counts: Counter[str]) -> tuple[Bar, ...]:
    return _sorted(Bar(value, label, counts[value]) for value, label in labels.items() if value in counts)


def _operation_bars(named: Operations, counts: Counter[int]) -> tuple[Bar, ...]:
    return _sorted(Bar(str(one.number), one.name, counts[one.number], one.page) for one in named.named)


def _sorted(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    return tuple(sorted(bars, key=lambda bar: (-bar.count, bar.label)))


def _times(line: Timeline, placed: Sequence[tuple[int, ...]]) -> tuple[Bar, ...]:
    counts = Counter(place for places in placed for place in places)
    return tuple(Bar(str(i), label, counts[i]) for i, label in enumerate(line.labels))


def _articles(found: Basis, named: Operations) -> tuple[ArticleFacets, ...]:
    made, first = [], 0
    for record in found.records:
        numbers = (named.of(record, operation.name) for operation in record.operations)
        own = tuple(dict.fromkeys(n for n in numbers if n is not None))
        made.append(ArticleFacets(tuple(c.alpha_2 for c in record.countries), own, first))
        first += len(record.figures)
    return tuple(made)
