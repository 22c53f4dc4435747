"""A record as rows of the tables; their columns are those of `schema.sql`, in its order."""

import json
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from pressfacts import edtf
from pressfacts.record import Figure, Mention, Number, Operation, Record
from pressfacts.write.texts import text_of

Value = str | int | float | None
Row = tuple[Value, ...]
_WIDEST = 1 << 63


def article(record: Record) -> Row:
    """The row of `articles`; its number is the database's to give."""
    line = record.dateline
    dateline = (line.place, line.country, line.date) if line else (None, None, None)
    return (None, record.id, record.title, record.source, record.published, *dateline, text_of(record))


def document(record: Record) -> Row:
    """The row of `documents`."""
    place = record.document
    given = None if isinstance(place.id, msgspec.UnsetType) else place.id
    return (place.path, place.index, record.id, place.count, place.start, place.end, given)


def entities(record: Record) -> Iterator[tuple[dict[str, Value], tuple[Mention, ...]]]:
    """The columns of `entities` that have a value, without the article, and the mentions of each."""
    for i, p in enumerate(record.people):
        known = {"aliases": _list(p.aliases), "roles": _list(p.roles), "organization": p.organization}
        yield {"type": "person", "position": i, "name": p.name, **known, "confidence": p.confidence}, p.mentions
    for i, o in enumerate(record.organizations):
        known = {"aliases": _list(o.aliases), "acronym": o.acronym, "country": o.country}
        yield {"type": "organization", "position": i, "name": o.name, **known, "confidence": o.confidence}, o.mentions
    for i, c in enumerate(record.countries):
        known = {"country": c.alpha_2, "via": _list(c.via)}
        yield {"type": "country", "position": i, "name": c.name, **known, "confidence": c.confidence}, c.mentions
    for i, d in enumerate(record.dates):
        known = {"edtf": d.edtf, "earliest": d.earliest, "latest": d.latest, "rule": d.rule}
        yield {"type": "date", "position": i, "name": d.text, **known, "confidence": d.confidence}, d.mentions
    for i, operation in enumerate(record.operations):
        yield {"type": "operation", "position": i, **_operation(operation)}, operation.mentions


def figures(record: Record) -> Iterator[Row]:
    """The rows of `figures`."""
    for position, figure in enumerate(record.figures):
        yield (record.id, position, *_figure(figure))


def _operation(operation: Operation) -> dict[str, Value]:
    days = [edtf.bounds(date) for date in operation.dates]
    return {
        "name": operation.name,
        "earliest": min((first for first, _ in days if first), default=None),
        "latest": max((last for _, last in days if last), default=None),
        "countries": _list(operation.countries),
        "dates": _list(operation.dates),
        "organizations": _list(operation.organizations),
        "rule": operation.rule,
        "confidence": operation.confidence,
    }


def _figure(f: Figure) -> Sequence[Value]:
    numbers = map(_number, (f.value, f.low, f.high))
    what = (f.qualifier, f.unit, f.item, f.currency, f.role, _number(f.usd), f.per, f.operation)
    links = (_list(f.countries), _list(f.dates), f.part_of, f.restates)
    return (f.kind, *numbers, *what, *links, f.rule, f.text, f.start, f.end, f.sentence, f.confidence)


def _list(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _number(value: Number | None) -> Number | None:
    """The number as SQLite can hold it: a whole one beyond 64 bits as a real, None beyond that."""
    if value is None or isinstance(value, float) or -_WIDEST <= value < _WIDEST:
        return value
    try:
        return float(value)
    except OverflowError:
        return None
