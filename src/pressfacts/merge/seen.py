"""Every entry of every record as merging sees it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pressfacts import edtf
from pressfacts.merge.model import ThingType
from pressfacts.merge.names import words
from pressfacts.record.model import Operation, Organization, Person, Record

Key = tuple[int, ThingType, int]
"""Number of the record, list, index there."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A person, organization or operation in one release, with what tells it from its namesakes."""

    key: Key
    name: str
    names: tuple[str, ...]
    acronym: str | None = None
    countries: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    body: tuple[str, ...] = ()
    operations: frozenset[str] = frozenset()
    first: str | None = None
    last: str | None = None
    published: str | None = field(default=None, compare=False)


def seen(records: Sequence[Record]) -> Iterator[Seen]:
    """The entries of the records, in order."""
    for number, record in enumerate(records):
        yield from (_person(number, i, p, record) for i, p in enumerate(record.people))
        yield from (_organization(number, i, o, record) for i, o in enumerate(record.organizations))
        yield from (_operation(number, i, o, record) for i, o in enumerate(record.operations))


def _person(number: int, index: int, person: Person, record: Record) -> Seen:
    body = next((o for o in record.organizations if o.name == person.organization), None)
    return Seen(
        key=(number, "person", index),
        name=person.name,
        names=(person.name, *person.aliases),
        countries=frozenset([body.country] if body and body.country else []),
        roles=frozenset(word for role in person.roles for word in words(role)),
        body=words(body.name) if body else (),
        operations=frozenset(o.name.casefold() for o in record.operations),
        published=record.published,
    )


def _organization(number: int, index: int, found: Organization, record: Record) -> Seen:
    home = [c.alpha_2 for c in record.countries] if len(record.countries) == 1 else []
    country = [found.country] if found.country else home
    return Seen(
        key=(number, "organization", index),
        name=found.name,
        names=tuple(n for n in (found.name, found.acronym, *found.aliases) if n),
        acronym=found.acronym,
        countries=frozenset(c for c in country if c),
        published=record.published,
    )


def _operation(number: int, index: int, found: Operation, record: Record) -> Seen:
    days = [edtf.bounds(date) for date in (*found.dates, *([record.published] if record.published else []))]
    return Seen(
        key=(number, "operation", index),
        name=found.name,
        names=(found.name,),
        countries=frozenset(found.countries),
        first=min((d for d, _ in days if d), default=None),
        last=max((d for _, d in days if d), default=None),
        published=record.published,
    )
