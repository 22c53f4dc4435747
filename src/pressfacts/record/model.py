"""The record of one article: the one definition behind JSON, the JSON Schema and the Python API."""

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

SCHEMA_NAME: Final = "pressfacts/1"

Number = int | float
Via = Literal["name", "adjective", "dateline", "list"]
Qualifier = Literal["exact", "about", "more_than", "up_to", "between", "vague"]
MoneyRole = Literal["seized", "value", "loss", "penalty", "funding", "other"]
Scope = Literal["event", "cumulative", "background"]
Category = Literal[
    "drugs/cocaine",
    "drugs/heroin",
    "drugs/opium",
    "drugs/cannabis",
    "drugs/methamphetamine",
    "drugs/amphetamine",
    "drugs/mdma",
    "drugs/fentanyl",
    "drugs/ketamine",
    "drugs/synthetic",
    "drugs/khat",
    "drugs/precursors",
    "drugs/other",
    "medicines",
    "firearms",
    "ammunition",
    "explosives",
    "weapons",
    "vehicles",
    "vessels",
    "aircraft",
    "devices",
    "data",
    "documents",
    "counterfeits",
    "tobacco",
    "alcohol",
    "fuel",
    "food",
    "jewellery",
    "cultural goods",
    "wildlife/ivory",
    "wildlife/rhino horn",
    "wildlife/pangolin",
    "wildlife/live animals",
    "wildlife/plants",
    "wildlife/other",
    "cash",
    "property",
    "other",
]
Kind = Literal[
    "arrests",
    "seizures",
    "money",
    "victims",
    "deaths",
    "suspects",
    "convictions",
    "sentences",
    "searches",
    "investigations",
    "takedowns",
    "participants",
]

Offset = Annotated[int, Meta(ge=0)]
Alpha2 = Annotated[str, Meta(pattern="^[A-Z]{2}$")]
EDTF = Annotated[str, Meta(description="a date in EDTF level 1")]


Confidence = Annotated[float, Meta(ge=0, le=1)]


class Mention(msgspec.Struct, frozen=True):
    """A span of the article: `article_text[start:end] == text`."""

    start: Offset
    end: Offset
    text: str


class Source(msgspec.Struct, frozen=True):
    """The position of the article in its input; `start` and `end` are code points of the decoded input.

    For a record of a dump, a page or a message they count from the beginning of its text; `id` is present where it
    has its own. `byline`, `section`, `language` and `length` (words) are present where an archive's export gives them,
    as printed there; `url` and `kept` (other fields by name) where they were asked for.
    """

    path: str
    index: Offset
    count: Annotated[int, Meta(ge=1)]
    start: Offset
    end: Offset
    id: str | msgspec.UnsetType = msgspec.UNSET
    byline: str | msgspec.UnsetType = msgspec.UNSET
    section: str | msgspec.UnsetType = msgspec.UNSET
    language: str | msgspec.UnsetType = msgspec.UNSET
    length: Offset | msgspec.UnsetType = msgspec.UNSET
    url: str | msgspec.UnsetType = msgspec.UNSET
    kept: dict[str, str] | msgspec.UnsetType = msgspec.UNSET


class Dateline(msgspec.Struct, frozen=True):
    """The place (and day) a release is dated from: "LYON, France –"."""

    place: str
    country: Alpha2 | None
    date: EDTF | None
    text: str
    start: Offset
    end: Offset


class Person(msgspec.Struct, frozen=True):
    """A named individual with all mentions."""

    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    organization: str | None
    mentions: tuple[Mention, ...]
    confidence: Confidence = 1.0
    organization_confidence: Confidence | msgspec.UnsetType | None = msgspec.UNSET
    id: str | msgspec.UnsetType = msgspec.UNSET


class Organization(msgspec.Struct, frozen=True):
    """A named agency, company, court, association or criminal group."""

    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    country: Alpha2 | None
    mentions: tuple[Mention, ...]
    confidence: Confidence = 1.0
    id: str | msgspec.UnsetType = msgspec.UNSET


class Country(msgspec.Struct, frozen=True):
    """A country or territory with an ISO 3166-1 code, or Kosovo (XK)."""

    alpha_2: Alpha2
    alpha_3: Annotated[str, Meta(pattern="^[A-Z]{3}$")]
    name: str
    via: tuple[Via, ...]
    mentions: tuple[Mention, ...]
    confidence: Confidence = 1.0


class Date(msgspec.Struct, frozen=True):
    """A calendar expression; mentions of one `edtf` value are merged."""

    text: str
    edtf: EDTF | None
    earliest: str | None
    latest: str | None
    rule: str
    mentions: tuple[Mention, ...]
    confidence: Confidence = 1.0


class Operation(msgspec.Struct, frozen=True):
    """A named law-enforcement operation; `figures` are indexes into the record's figures."""

    name: str
    dates: tuple[EDTF, ...]
    countries: tuple[Alpha2, ...]
    organizations: tuple[str, ...]
    figures: tuple[Offset, ...]
    rule: str
    mentions: tuple[Mention, ...]
    confidence: Confidence = 1.0
    id: str | msgspec.UnsetType = msgspec.UNSET


class Explanation(msgspec.Struct, frozen=True):
    """The words that a figure and its links were drawn from; null for links without words of their own."""

    trigger: Mention
    number: Mention
    qualifier: Mention | None
    also: tuple[Mention, ...]
    operation: Mention | None
    countries: tuple[Mention, ...]
    dates: tuple[Mention, ...]
    part_of: Mention | None
    restates: Mention | None


class Normalized(msgspec.Struct, frozen=True):
    """A weight in kg, a volume in l or a length in m, to seven digits."""

    unit: Literal["kg", "l", "m"]
    value: Number | None
    low: Number | None
    high: Number | None


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A count or amount that the article reports as fact.

    `scope`: a result of the reported event, a running total, or context; `category`: the category of seized goods;
    `normalized`: a measure in a common unit. `usd_rate` (US dollars for one unit) and `usd_rate_date` are present
    where conversion was asked for, `explain` where explanations were.
    """

    kind: Kind
    value: Number | None
    low: Number | None
    high: Number | None
    qualifier: Qualifier
    unit: str | None
    item: str | None
    category: Category | None = None
    normalized: Normalized | None = None
    currency: Annotated[str, Meta(pattern="^[A-Z]{3,5}$")] | None
    role: MoneyRole | None
    usd: Number | None
    per: str | None
    scope: Scope = "event"
    operation: str | None
    countries: tuple[Alpha2, ...]
    dates: tuple[EDTF, ...]
    part_of: Offset | None
    restates: Offset | None
    rule: str
    text: str
    start: Offset
    end: Offset
    sentence: str
    confidence: Confidence = 1.0
    superseded: str | msgspec.UnsetType = msgspec.UNSET
    usd_rate: Number | msgspec.UnsetType | None = msgspec.UNSET
    usd_rate_date: str | msgspec.UnsetType | None = msgspec.UNSET
    explain: Explanation | msgspec.UnsetType = msgspec.UNSET


class Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything `pressfacts` extracts from one article.

    `event`, the `id` of people, organizations and operations and `superseded` are present in merged records.
    """

    schema: Literal["pressfacts/1"]
    id: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    document: Source
    title: str | None
    source: str | None
    published: EDTF | None
    dateline: Dateline | None
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    countries: tuple[Country, ...]
    dates: tuple[Date, ...]
    operations: tuple[Operation, ...]
    figures: tuple[Figure, ...]
    event: str | msgspec.UnsetType = msgspec.UNSET
    text: str | msgspec.UnsetType = msgspec.UNSET
