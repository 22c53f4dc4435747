"""Put the linked chapters of one article together: things of one name are one."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from pressfacts.annotate.windows import moved
from pressfacts.link.entities import (
    CountryEntity,
    DateEntity,
    FigureEntity,
    Linked,
    OperationEntity,
    OrganizationEntity,
    PersonEntity,
)

K = TypeVar("K")
T = TypeVar("T", PersonEntity, OrganizationEntity, OperationEntity, CountryEntity, DateEntity)
_JOINED = ("aliases", "roles", "via", "dates", "countries", "organizations", "figures", "mentions")


class Merger:
    """Takes the chapters in order."""

    def __init__(self) -> None:
        self._people: dict[str, PersonEntity] = {}
        self._organizations: dict[str, OrganizationEntity] = {}
        self._operations: dict[str, OperationEntity] = {}
        self._countries: dict[str, CountryEntity] = {}
        self._dates: dict[object, DateEntity] = {}
        self._figures: list[FigureEntity] = []
        self._known: dict[tuple[str, str], str] = {}

    def add(self, chapter: Linked, offset: int) -> None:
        """Take in a chapter that begins at `offset` of the article."""
        first = len(self._figures)
        for agency in chapter.organizations:
            short = (agency.acronym,) if agency.acronym else ()
            name = self._name("organization", agency.name, (*short, *agency.aliases))
            _put(self._organizations, name, moved(agency, offset))
        for person in chapter.people:
            name = self._name("person", person.name, person.aliases)
            _put(self._people, name, replace(moved(person, offset), organization=self._agency(person.organization)))
        for country in chapter.countries:
            _put(self._countries, country.alpha_2, moved(country, offset))
        for date in chapter.dates:
            _put(self._dates, date.edtf or (offset, date.mentions), moved(date, offset))
        for operation in chapter.operations:
            agencies = tuple(b for b in map(self._agency, operation.organizations) if b)
            figures = tuple(i + first for i in operation.figures)
            _put(
                self._operations,
                operation.name,
                replace(moved(operation, offset), organizations=agencies, figures=figures),
            )
        self._figures += (_figure(figure, offset, first) for figure in chapter.figures)

    def linked(self) -> Linked:
        """The whole article."""
        return Linked(
            people=tuple(self._people.values()),
            organizations=tuple(self._organizations.values()),
            countries=tuple(self._countries.values()),
            dates=tuple(self._dates.values()),
            operations=tuple(self._operations.values()),
            figures=tuple(self._figures),
        )

    def _name(self, kind: str, name: str, others: Iterable[str]) -> str:
        """The name an entity has in earlier chapters, its own where it is new."""
        known = self._known.setdefault((kind, name), name)
        for other in others:
            self._known.setdefault((kind, other), known)
        return known

    def _agency(self, name: str | None) -> str | None:
        return None if name is None else self._known.get(("organization", name), name)


def _put(found: dict[K, T], key: K, entity: T) -> None:
    """Add what an entity's later chapter says to it."""
    before = found.get(key)
    found[key] = entity if before is None else together(before, entity)


def together(one: Any, other: Any) -> Any:
    """An entity with what another that is the same thing adds to it."""
    changes: dict[str, Any] = {}
    for part in fields(one):
        before, after = getattr(one, part.name), getattr(other, part.name)
        if part.name in _JOINED:
            changes[part.name] = tuple(dict.fromkeys((*before, *after)))
        elif before is None:
            changes[part.name] = after
    return replace(one, **changes)


def _figure(figure: FigureEntity, offset: int, first: int) -> FigureEntity:
    """A figure at its place in the article; its links count from the article's first figure."""
    return replace(
        figure,
        mention=moved(figure.mention, offset),
        part_of=None if figure.part_of is None else figure.part_of + first,
        restates=None if figure.restates is None else figure.restates + first,
        sources=moved(figure.sources, offset),
    )
