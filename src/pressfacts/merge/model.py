"""The result of merging: things and events with the reasons for joining them, and the records with their ids."""

from typing import Literal

import msgspec

from pressfacts.record.model import Record

ThingType = Literal["person", "organization", "operation"]


class Thing(msgspec.Struct, frozen=True):
    """A person, organization or operation over all releases.

    `names` are all its names, the usual one first; `because` gives what agreed, in words, once for each sort of
    agreement. `articles` are the ids of the articles that name it, in their order.
    """

    id: str
    type: ThingType
    name: str
    names: tuple[str, ...]
    countries: tuple[str, ...]
    articles: tuple[str, ...]
    because: tuple[str, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event in several releases: the articles that report it, the newest last, and what they share."""

    type: Literal["event"] = "event"
    id: str
    title: str | None
    articles: tuple[str, ...]
    because: tuple[str, ...]


class Merged(msgspec.Struct, frozen=True):
    """Records whose entries have ids, and the things of these ids; `events` are those that several releases report."""

    records: tuple[Record, ...]
    things: tuple[Thing, ...]
    events: tuple[Event, ...]
