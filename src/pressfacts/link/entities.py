"""What an article speaks of once its mentions are linked; all ranges are into the text the components saw."""

from dataclasses import dataclass

from pressfacts.annotate.facts import FigureMention
from pressfacts.record.model import Category, Normalized, Scope, Via

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PersonEntity:
    """A person with every mention; `organization` is the `name` of an organization entity, with the link's chance."""

    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    organization: str | None
    mentions: tuple[Span, ...]
    organization_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class OrganizationEntity:
    """An organization with every mention; `country` is alpha-2."""

    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    country: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class CountryEntity:
    """A country with every mention and the ways it is mentioned."""

    alpha_2: str
    via: tuple[Via, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class DateEntity:
    """A calendar value with every mention."""

    edtf: str | None
    rule: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class OperationEntity:
    """An operation, when it ran, who took part and (by index) what it yielded."""

    name: str
    rule: str
    dates: tuple[str, ...]
    countries: tuple[str, ...]
    organizations: tuple[str, ...]
    figures: tuple[int, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The words that a figure's links were drawn from.

    An operation that rules the whole article has none, nor has a part or a figure repeated that follows from
    the numbers alone.
    """

    operation: Span | None
    countries: tuple[Span, ...]
    dates: tuple[Span, ...]
    part_of: Span | None = None
    restates: Span | None = None


@dataclass(frozen=True, slots=True)
class FigureEntity:
    """A figure with its links; `part_of` and `restates` are indexes of other figures.

    `scope`, `category` and `normalized` are as in the record.
    """

    mention: FigureMention
    operation: str | None
    countries: tuple[str, ...]
    dates: tuple[str, ...]
    part_of: int | None
    restates: int | None
    sources: Sources
    scope: Scope = "event"
    category: Category | None = None
    normalized: Normalized | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """The whole article, linked."""

    people: tuple[PersonEntity, ...]
    organizations: tuple[OrganizationEntity, ...]
    countries: tuple[CountryEntity, ...]
    dates: tuple[DateEntity, ...]
    operations: tuple[OperationEntity, ...]
    figures: tuple[FigureEntity, ...]
