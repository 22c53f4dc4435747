"""What a summary says: sums over a set of records, each with the figures it was made of."""

from typing import Literal

import msgspec

from pressfacts.record.model import Kind, MoneyRole, Number

By = Literal["all", "operation", "country", "kind", "month"]


class Origin(msgspec.Struct, frozen=True):
    """A figure that went into a sum: article `id`, input `path`, `index` in the record's figures, its text."""

    id: str
    path: str
    index: int
    text: str
    value: Number | None
    low: Number | None
    high: Number | None


class Sum(msgspec.Struct, frozen=True):
    """One sum: `value` of the numbers said, `low` and `high` the bounds they imply (null: no bound)."""

    by: By
    group: str
    kind: Kind
    item: str | None
    unit: str | None
    currency: str | None
    role: MoneyRole | None
    value: Number
    low: Number | None
    high: Number | None
    figures: tuple[Origin, ...]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """Sums over `articles` articles, and how many figures were left out as told before or as parts of a total."""

    schema: Literal["pressfacts-summary/1"] = "pressfacts-summary/1"
    articles: int
    figures: int
    repeated: int
    parts: int
    sums: tuple[Sum, ...]
