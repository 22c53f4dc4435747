"""The flat shape: one row per entity or figure, for `jq`, SQL and data frames.

Every row starts with the columns of `Row`. An entry with several mentions has the span and text of the first and
their number; `position` is its index in the record's list, which `part_of`, `restates` and an operation's `figures`
refer to.
"""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from pressfacts.record import (
    Category,
    Country,
    Date,
    Figure,
    Kind,
    MoneyRole,
    Number,
    Operation,
    Organization,
    Person,
    Qualifier,
    Record,
    Scope,
    Via,
)


class Row(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """The first columns of every row: its `type`, its article, its position there."""

    article: str
    path: str
    index: int
    article_start: int
    title: str | None
    source: str | None
    published: str | None
    position: int
    start: int
    end: int
    text: str
    confidence: float


class PersonRow(Row, frozen=True, kw_only=True, tag="person"):
    """One person."""

    mention_count: int
    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    organization: str | None


class OrganizationRow(Row, frozen=True, kw_only=True, tag="organization"):
    """One organization."""

    mention_count: int
    name: str
    aliases: tuple[str, ...]
    acronym: str | None
    country: str | None


class CountryRow(Row, frozen=True, kw_only=True, tag="country"):
    """One country or territory."""

    mention_count: int
    name: str
    alpha_2: str
    alpha_3: str
    via: tuple[Via, ...]


class DateRow(Row, frozen=True, kw_only=True, tag="date"):
    """One date."""

    mention_count: int
    edtf: str | None
    earliest: str | None
    latest: str | None
    rule: str


class OperationRow(Row, frozen=True, kw_only=True, tag="operation"):
    """One operation."""

    mention_count: int
    name: str
    organizations: tuple[str, ...]
    figures: tuple[int, ...]
    countries: tuple[str, ...]
    dates: tuple[str, ...]
    rule: str


class FigureRow(Row, frozen=True, kw_only=True, tag="figure"):
    """One figure."""

    kind: Kind
    value: Number | None
    low: Number | None
    high: Number | None
    qualifier: Qualifier
    unit: str | None
    item: str | None
    category: Category | None
    normalized_unit: str | None
    normalized_value: Number | None
    normalized_low: Number | None
    normalized_high: Number | None
    currency: str | None
    role: MoneyRole | None
    usd: Number | None
    per: str | None
    scope: Scope
    operation: str | None
    countries: tuple[str, ...]
    dates: tuple[str, ...]
    part_of: int | None
    restates: int | None
    rule: str
    sentence: str
    usd_rate: Number | msgspec.UnsetType | None = msgspec.UNSET
    usd_rate_date: str | msgspec.UnsetType | None = msgspec.UNSET


AnyRow = PersonRow | OrganizationRow | CountryRow | DateRow | OperationRow | FigureRow
_INSIDE = ("mentions", "explain", "normalized", "id", "superseded", "organization_confidence")
Thing = Person | Organization | Country | Date | Operation

ROWS: tuple[type[AnyRow], ...] = (PersonRow, OrganizationRow, CountryRow, DateRow, OperationRow, FigureRow)


def columns() -> tuple[str, ...]:
    """All columns of all row types, in the order of CSV."""
    fields = (name for row in ROWS for name in row.__struct_fields__)
    return ("type", *dict.fromkeys(fields))


def flatten(record: Record) -> Iterator[AnyRow]:
    """The rows of one record, by list in the record's order."""
    shared = _shared(record)
    yield from _things(PersonRow, record.people, shared)
    yield from _things(OrganizationRow, record.organizations, shared)
    yield from _things(CountryRow, record.countries, shared)
    yield from _things(DateRow, record.dates, shared)
    yield from _things(OperationRow, record.operations, shared)
    for position, figure in enumerate(record.figures):
        yield FigureRow(**shared, position=position, **(_fields(figure) | _normalized(figure)))


def flat_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of a row."""
    schema = msgspec.json.schema(AnyRow)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "pressfacts/1 flat", **schema}


def _shared(record: Record) -> dict[str, Any]:
    document = record.document
    return {
        "article": record.id,
        "path": document.path,
        "index": document.index,
        "article_start": document.start,
        "title": record.title,
        "source": record.source,
        "published": record.published,
    }


def _fields(thing: Thing | Figure) -> dict[str, Any]:
    return {n: getattr(thing, n) for n in thing.__struct_fields__ if n not in _INSIDE}


def _normalized(figure: Figure) -> dict[str, Any]:
    """The columns of the normalized measure."""
    found = figure.normalized
    names = ("unit", "value", "low", "high")
    return {f"normalized_{name}": getattr(found, name) if found else None for name in names}


def _things(row: Callable[..., AnyRow], things: tuple[Thing, ...], shared: dict[str, Any]) -> Iterator[AnyRow]:
    for position, thing in enumerate(things):
        first = thing.mentions[0]
        place = {"start": first.start, "end": first.end, "text": first.text}
        count = {"mention_count": len(thing.mentions)}
        yield row(**shared, position=position, **(place | count | _fields(thing)))
