"""FollowTheMoney entities, one per line, as Aleph and the `ftm` commands read them.

An Article, and for each of its people, organizations and operations an entity (Person, Organization, Event) with a
Mention that links it to the article; a Membership where a role belongs to an organization. Ids are made of the
article's id and the name, so that a rerun gives the same ones; the same name in two articles gives two entities,
as it need not be the same person.
https://followthemoney.tech/explorer/
"""

from collections.abc import Iterable, Iterator
from hashlib import sha1

import msgspec

from pressfacts import edtf
from pressfacts.record import Figure, Operation, Organization, Person, Record
from pressfacts.write.json_lines import line
from pressfacts.write.writer import TextFormat

Values = Iterable[str | None]
Entity = dict[str, object]


def ftm() -> TextFormat:
    """The entities of each record, one per line."""
    return TextFormat(lambda record: "".join(f"{line(entity)}\n" for entity in entities(record)))


def entities(record: Record) -> Iterator[Entity]:
    """The article, then its entities, each with its mention."""
    article = _id(record, "article")
    yield _article(record, article)
    for person in record.people:
        entity = _person(person, record, article)
        yield entity
        yield _mention(record, entity, (person.name, *person.aliases), [])
        yield from _membership(person, record, article)
    for organization in record.organizations:
        entity = _organization(organization, record, article)
        yield entity
        yield _mention(
            record, entity, (organization.name, *organization.aliases, organization.acronym), [organization.country]
        )
    for operation in record.operations:
        entity = _event(operation, record, article)
        yield entity
        yield _mention(record, entity, (operation.name,), operation.countries)


def _article(record: Record, name: str) -> Entity:
    return _entity(
        name,
        "Article",
        title=[record.title],
        publisher=[record.source],
        publishedAt=[_day(record.published)],
        fileName=[record.document.path],
        language=["eng"],
        bodyText=[None if isinstance(record.text, msgspec.UnsetType) else record.text],
        detectedCountry=(_code(country.alpha_2) for country in record.countries),
        peopleMentioned=(person.name for person in record.people),
        namesMentioned=[*(o.name for o in record.organizations), *(o.name for o in record.operations)],
        notes=map(_note, record.figures),
    )


def _person(person: Person, record: Record, article: str) -> Entity:
    return _entity(
        _id(record, "person", person.name),
        "Person",
        name=[person.name],
        weakAlias=person.aliases,
        position=person.roles,
        notes=[_sure(person.confidence)],
        proof=[article],
    )


def _organization(organization: Organization, record: Record, article: str) -> Entity:
    return _entity(
        _id(record, "organization", organization.name),
        "Organization",
        name=[organization.name],
        alias=organization.aliases,
        abbreviation=[organization.acronym],
        country=[_code(organization.country)],
        notes=[_sure(organization.confidence)],
        proof=[article],
    )


def _event(operation: Operation, record: Record, article: str) -> Entity:
    days = [edtf.bounds(date) for date in operation.dates]
    return _entity(
        _id(record, "operation", operation.name),
        "Event",
        name=[operation.name],
        startDate=[min((first for first, _ in days if first), default=None)],
        endDate=[max((last for _, last in days if last), default=None)],
        country=map(_code, operation.countries),
        involved=(_id(record, "organization", name) for name in operation.organizations),
        notes=[
            *(_note(record.figures[i]) for i in operation.figures if i < len(record.figures)),
            _sure(operation.confidence),
        ],
        proof=[article],
    )


def _membership(person: Person, record: Record, article: str) -> Iterator[Entity]:
    if person.organization:
        member, organization = (_id(record, "person", person.name), _id(record, "organization", person.organization))
        yield _entity(
            _id(record, "membership", person.name, person.organization),
            "Membership",
            member=[member],
            organization=[organization],
            role=person.roles,
            proof=[article],
        )


def _mention(record: Record, entity: Entity, names: Values, countries: Values) -> Entity:
    return _entity(
        _id(record, "mention", str(entity["id"])),
        "Mention",
        document=[_id(record, "article")],
        resolved=[str(entity["id"])],
        detectedSchema=[str(entity["schema"])],
        name=names,
        contextCountry=map(_code, countries),
    )


def _entity(name: str, schema: str, /, **properties: Values) -> Entity:
    """The entity without empty properties, each value once."""
    given = {key: list(dict.fromkeys(filter(None, values))) for key, values in properties.items()}
    return {"id": name, "schema": schema, "properties": {key: values for key, values in given.items() if values}}


def _note(figure: Figure) -> str:
    return f"{figure.kind}: {' '.join(figure.text.split())} ({_sure(figure.confidence)})"


def _sure(confidence: float) -> str:
    return f"confidence {confidence:.2f}"


def _day(date: str | None) -> str | None:
    return edtf.bounds(date)[0] if date else None


def _code(alpha_2: str | None) -> str | None:
    return alpha_2.lower() if alpha_2 else None


def _id(record: Record, *parts: str) -> str:
    key = "\n".join((record.id, *parts))
    return sha1(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
