"""The parts of a summary: sums over a set of records, each with the figures it was made of."""

from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta

from pressfacts.record.model import Category, Kind, MoneyRole, Number, Qualifier

By = Literal["kind", "operation", "country", "month"]
GROUPINGS: tuple[By, ...] = get_args(By)


class Origin(msgspec.Struct, frozen=True):
    """A figure in a sum: its article, its index there, its content."""

    id: str
    path: str
    article: Annotated[int, Meta(description="0-based number of the article in its input")]
    index: Annotated[int, Meta(description="index in the record's figures")]
    text: str
    value: Number | None
    low: Number | None
    high: Number | None
    qualifier: Qualifier


class Sum(msgspec.Struct, frozen=True):
    """One sum of figures of one kind and thing in one group.

    `value` adds the stated numbers, of a range the lower bound; `low` and `high` add the bounds, null where a figure
    has none.
    """

    by: By
    group: Annotated[str, Meta(description="kind, operation, alpha-2 code or EDTF month, or a word for none")]
    kind: Kind
    item: str | None
    category: Category | None
    unit: Annotated[str | None, Meta(description="kg, l and m for all weights, volumes and lengths, else the pack")]
    currency: str | None
    role: MoneyRole | None
    per: str | None
    value: Number
    low: Number | None
    high: Number | None
    figures: tuple[Origin, ...]


class Running(msgspec.Struct, frozen=True):
    """A running total that releases repeat, as the newest of them reports it.

    `article` is the newest article, `tellings` the number of articles with it.
    """

    kind: Kind
    text: str
    sentence: str
    value: Number | None
    low: Number | None
    high: Number | None
    qualifier: Qualifier
    currency: str | None
    published: str | None
    path: str
    article: str
    tellings: int


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """Sums over `articles` articles with `figures` figures.

    Of these `repeated` were reported before, `parts` are parts of a total that was added up, `not_added` are of a kind
    that is not added, have no exact number ("hundreds of") or a larger one than a release can report (`beyond`), and
    `not_events` are running totals (`running`, newest first) or context; all others are in the sums by kind.
    """

    schema: Literal["pressfacts-summary/1"] = "pressfacts-summary/1"
    articles: int
    figures: int
    repeated: int
    parts: int
    not_added: int
    not_events: int
    sums: tuple[Sum, ...]
    running: tuple[Running, ...]
    beyond: tuple[Origin, ...] = ()
