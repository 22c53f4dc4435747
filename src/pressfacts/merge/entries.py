"""The entries of records in the form that merging compares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pressfacts import edtf
from pressfacts.merge.model import ThingType
from pressfacts.merge.names import words
from pressfacts.record.model import Operation, Organization, Person, Record

Key = tuple[int, ThingType, int]
"""Number of the record, type of entity, index in its list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, organization or operation of one release, with the features that separate namesakes."""

    key: Key
    name: str
    names: tuple[str, ...]
    acronym: str | None = None
    countries: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    organization: tuple[str, ...] = ()
    operations: frozenset[str] = frozenset()
    first: str | None = None
    last: str | None = None
    published: str | None = field(default=None, compare=False)


def entries_in(records: Sequence[Record]) -> Iterator[Entry]:
    """The people, organizations and operations of the records, in order."""
    for number, record in enumerate(records):
        yield from (_person(number, i, p, record) for i, p in enumerate(record.people))
        yield from (_organization(number, i, o, record) for i, o in enumerate(record.organizations))
        yield from (_operation(number, i, o, record) for i, o in enumerate(record.operations))


def _person(number: int, index: int, person: Person, record: Record) -> Entry:
    organization = next((o for o in record.organizations if o.name == person.organization), None)
    return Entry(
        key=(number, "person", index),
        name=person.name,
        names=(person.name, *person.aliases),
        countries=frozenset([organization.country] if organization and organization.country else []),
        roles=frozenset(word for role in person.roles for word in words(role)),
        organization=words(organization.name) if organization else (),
        operations=frozenset(o.name.casefold() for o in record.operations),
        published=record.published,
    )


def _organization(number: int, index: int, found: Organization, record: Record) -> Entry:
    home = [c.alpha_2 for c in record.countries] if len(record.countries) == 1 else []
    country = [found.country] if found.country else home
    return Entry(
        key=(number, "organization", index),
        name=found.name,
        names=tuple(n for n in (found.name, found.acronym, *found.aliases) if n),
        acronym=found.acronym,
        countries=frozenset(c for c in country if c),
        published=record.published,
    )


def _operation(number: int, index: int, found: Operation, record: Record) -> Entry:
    days = [edtf.bounds(date) for date in (*found.dates, *([record.published] if record.published else []))]
    return Entry(
        key=(number, "operation", index),
        name=found.name,
        names=(found.name,),
        countries=frozenset(found.countries),
        first=min((d for d, _ in days if d), default=None),
        last=max((d for _, d in days if d), default=None),
        published=record.published,
    )
