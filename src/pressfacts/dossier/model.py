"""What a dossier holds."""

from typing import Literal

import msgspec

from pressfacts.merge.model import Thing
from pressfacts.record.model import Category, Kind, Normalized, Number, Scope


class Release(msgspec.Struct, frozen=True):
    """A release that speaks of the thing; `sentences` are those that name it."""

    article: str
    path: str
    title: str | None
    source: str | None
    published: str | None
    sentences: tuple[str, ...]


class Named(msgspec.Struct, frozen=True):
    """Somebody or something named beside it, and in how many of its releases."""

    name: str
    releases: int


class Fact(msgspec.Struct, frozen=True):
    """A figure told of it: once, however many releases tell it, with the newest one's sentence."""

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
    """All that the records say of one thing: releases and figures newest first, the rest by how often it is told."""

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
