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
from pressfacts.record.model import Figure, Number, Record

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
    own = [record.published, record.dateline.date if record.dateline else None, *(date.edtf for date in record.dates)]
    linked = [figure.dates for figure in record.figures] + [operation.dates for operation in record.operations]
    wrong = next((day for day in (*own, *chain(*linked)) if day is not None and not is_edtf(day)), None)
    if wrong is not None:
        raise ValueError(f"{wrong[:_SHOWN]!r} is no EDTF date")
    if not all(map(_is_finite, chain(*map(_numbers, record.figures)))):
        raise ValueError("a number is too great")
    return record


def _numbers(figure: Figure) -> Iterator[Number | None]:
    yield from (figure.value, figure.low, figure.high, figure.usd)
    if figure.normalized:
        yield from (figure.normalized.value, figure.normalized.low, figure.normalized.high)


def _is_finite(number: Number | None) -> bool:
    try:
        return number is None or math.isfinite(number)
    except OverflowError:  # a whole number of hundreds of digits
        return False
