"""A record as rows of the tables, with the columns of `schema.sql` in its order."""

import json
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from pressfacts import edtf
from pressfacts.record import Figure, Mention, Normalized, Number, Operation, Record
from pressfacts.write.texts import text_of

Value = str | int | float | None
Row = tuple[Value, ...]
_WIDEST = 1 << 63


def article(record: Record) -> Row:
    """The row of `articles`; the database gives its number."""
    line = record.dateline
    dateline = (line.place, line.country, line.date) if line else (None, None, None)
    event = None if isinstance(record.event, msgspec.UnsetType) else record.event
    return (None, record.id, record.title, record.source, record.published, *dateline, event, text_of(record))


def document(record: Record) -> Row:
    """The row of `documents`."""
    place = record.document
    kept = None if isinstance(place.kept, msgspec.UnsetType) else json.dumps(place.kept, ensure_ascii=False)
    own = (_set(place.id), _set(place.url), kept)
    return (place.path, place.index, record.id, place.count, place.start, place.end, *own)


def entities(record: Record) -> Iterator[tuple[dict[str, Value], tuple[Mention, ...]]]:
    """The non-empty columns of `entities` without the article, and the mentions of each."""
    for i, p in enumerate(record.people):
        known: dict[str, Value] = {"aliases": _list(p.aliases), "roles": _list(p.roles), "organization": p.organization}
        known["thing"], known["confidence"] = _set(p.id), p.confidence
        yield {"type": "person", "position": i, "name": p.name, **known}, p.mentions
    for i, o in enumerate(record.organizations):
        known = {"aliases": _list(o.aliases), "acronym": o.acronym, "country": o.country}
        known["thing"], known["confidence"] = _set(o.id), o.confidence
        yield {"type": "organization", "position": i, "name": o.name, **known}, o.mentions
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


def links(record: Record) -> Iterator[tuple[str, Row]]:
    """The rows of the tables for lists of figures, operations and people, with the tables' names."""
    for i, figure in enumerate(record.figures):
        yield from (("figure_countries", (record.id, i, code)) for code in dict.fromkeys(figure.countries))
        yield from (("figure_dates", (record.id, i, day, *edtf.bounds(day))) for day in dict.fromkeys(figure.dates))
    for i, operation in enumerate(record.operations):
        key = (record.id, "operation", i)
        yield from (("operation_countries", (*key, code)) for code in dict.fromkeys(operation.countries))
        yield from (("operation_organizations", (*key, name)) for name in dict.fromkeys(operation.organizations))
    for i, person in enumerate(record.people):
        yield from (("person_roles", (record.id, "person", i, role)) for role in dict.fromkeys(person.roles))


def _operation(operation: Operation) -> dict[str, Value]:
    days = [edtf.bounds(date) for date in operation.dates]
    return {
        "name": operation.name,
        "thing": _set(operation.id),
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
    goods = (f.qualifier, f.unit, f.item, f.category, *_measure(f.normalized))
    what = (f.currency, f.role, _number(f.usd), f.per, f.scope, f.operation)
    links = (_list(f.countries), _list(f.dates), f.part_of, f.restates, _set(f.superseded))
    return (f.kind, *numbers, *goods, *what, *links, f.rule, f.text, f.start, f.end, f.sentence, f.confidence)


def _measure(found: Normalized | None) -> Sequence[Value]:
    if found is None:
        return (None, None, None, None)
    return (found.unit, *map(_number, (found.value, found.low, found.high)))


def _set(value: str | msgspec.UnsetType) -> Value:
    return None if isinstance(value, msgspec.UnsetType) else value


def _list(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _number(value: Number | None) -> Number | None:
    """The number as SQLite can store it: an integer of more than 64 bits as a real, None beyond that."""
    if value is None or isinstance(value, float) or -_WIDEST <= value < _WIDEST:
        return value
    try:
        return float(value)
    except OverflowError:
        return None
