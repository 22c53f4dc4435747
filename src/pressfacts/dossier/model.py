"""The parts of a dossier."""

from typing import Literal

import msgspec

from pressfacts.merge.model import Thing
from pressfacts.record.model import Category, Kind, Normalized, Number, Scope


class Release(msgspec.Struct, frozen=True):
    """A release that mentions the thing; `sentences` are those that mention it."""

    article: str
    path: str
    title: str | None
    source: str | None
    published: str | None
    sentences: tuple[str, ...]


class Named(msgspec.Struct, frozen=True):
    """Somebody or something mentioned beside it, and in how many of its releases."""

    name: str
    releases: int


class Fact(msgspec.Struct, frozen=True):
    """A figure reported of it, once for all releases that report it, with the sentence of the newest."""

    kind: Kind
    text: str
    value: Number | None
    category: Category | None
    normalized: Normalized | None
    currency: str | None
    scope: Scope
    dates: tuple[str, ...]
    countries: tuple[str, ...]
    published: str | None
    article: str
    sentence: str


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """All that the records report about one thing: releases and figures newest first, the rest by frequency."""

    schema: Literal["pressfacts-dossier/1"] = "pressfacts-dossier/1"
    thing: Thing
    roles: tuple[Named, ...]
    dates: tuple[str, ...]
    countries: tuple[Named, ...]
    people: tuple[Named, ...]
    organizations: tuple[Named, ...]
    operations: tuple[Named, ...]
    figures: tuple[Fact, ...]
    releases: tuple[Release, ...]
