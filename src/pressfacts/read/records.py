"""Records that `extract` wrote before: JSON Lines, a JSON array, or one after the other."""

import json
import math
from collections.abc import Iterator
from itertools import chain
from typing import Any

import msgspec

from pressfacts.edtf import is_edtf
from pressfacts.errors import InputError
from pressfacts.read.document import Input
from pressfacts.record.model import Record

_SHOWN = 40


def records_of(item: Input) -> list[Record] | None:
    """The records in an input, None where it is a text; InputError where it is JSON of another kind."""
    start = item.text.lstrip()[:1]
    if start not in ("{", "["):
        return None
    try:
        json.JSONDecoder().raw_decode(item.text.lstrip())
    except (ValueError, RecursionError):
        return None
    return [_record(item.path, value) for value in _values(item)]


def _values(item: Input) -> Iterator[Any]:
    """The JSON values one after the other, those of an array singly."""
    decoder, text, at = json.JSONDecoder(), item.text, 0
    while (at := _skip(text, at)) < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            line = text.count("\n", 0, at) + 1
            raise InputError(item.path, f"line {line} is no JSON") from error
        yield from value if isinstance(value, list) else (value,)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _record(path: str, value: Any) -> Record:
    try:
        return sound(msgspec.convert(value, Record))
    except ValueError as error:  # msgspec's are such
        raise InputError(path, f"JSON, but no record of this version of pressfacts ({error})") from error


def sound(record: Record) -> Record:
    """A record whose dates and numbers can be worked with; ValueError for one that somebody else made up."""
    days = (record.published, record.dateline and record.dateline.date, *(date.edtf for date in record.dates))
    linked = chain(*(figure.dates for figure in record.figures), *(operation.dates for operation in record.operations))
    wrong = next((day for day in (*days, *linked) if day is not None and not is_edtf(day)), None)
    if wrong is not None:
        raise ValueError(f"{wrong[:_SHOWN]!r} is no EDTF date")
    for figure in record.figures:
        numbers = (figure.value, figure.low, figure.high, figure.usd)
        measure = figure.normalized
        more = (measure.value, measure.low, measure.high) if measure else ()
        if not all(number is None or isinstance(number, int) or math.isfinite(number) for number in (*numbers, *more)):
            raise ValueError("a number has no end")
    return record
