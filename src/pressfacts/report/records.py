"""Read and check records that `pressfacts extract --text` wrote: they may come from anywhere."""

import msgspec

from pressfacts.errors import InputError
from pressfacts.read import Input
from pressfacts.read.records import records_of
from pressfacts.record import Figure, Mention, Record
from pressfacts.write.flat import Thing


def read_records(item: Input) -> list[Record] | None:
    """The records of an input, None where it is a text; InputError where one is invalid or has no text."""
    records = records_of(item)
    if records is None:
        return None
    return [_check(record, f"{item.path}: record {i}") for i, record in enumerate(records, 1)]


def _check(record: Record, place: str) -> Record:
    """The record; InputError where its offsets or indexes are wrong."""
    if record.text is msgspec.UNSET:
        raise InputError(place, "the record has no text; extract it with --text")
    text = record.text
    things: tuple[Thing, ...] = (
        *record.people,
        *record.organizations,
        *record.countries,
        *record.dates,
        *record.operations,
    )
    spots: list[Mention | Figure] = [mention for thing in things for mention in thing.mentions]
    for spot in (*spots, *record.figures):
        if not spot.start < spot.end <= len(text) or text[spot.start : spot.end] != spot.text:
            raise InputError(place, f"the text at {spot.start} is not {spot.text[:40]!r}")
    _check_indexes(record, place)
    return record


def _check_indexes(record: Record, place: str) -> None:
    """InputError where a part or restatement refers to a missing figure, or to itself over others."""
    figures = record.figures
    links = [i for f in figures for i in (f.part_of, f.restates) if i is not None]
    if any(i >= len(figures) for i in (*links, *(i for o in record.operations for i in o.figures))):
        raise InputError(place, "a link refers to a figure that does not exist")
    ends: set[int | None] = {None}
    for start in range(len(figures)):
        trail: dict[int | None, None] = {}
        at: int | None = start
        while at not in ends and at is not None and at not in trail and len(trail) < 100:
            trail[at] = None
            at = figures[at].part_of
        if at not in ends:
            raise InputError(place, "a figure is a part of itself, or of too long a chain of figures")
        ends.update(trail)
