"""JSON: an array of records, an object that holds one, a single record, or several values one after the other."""

import json
import re
from collections.abc import Iterator, Mapping

from pressfacts.errors import InputError
from pressfacts.read.decode import decode
from pressfacts.read.document import Input
from pressfacts.read.fields import FieldError, has_text, input_of
from pressfacts.read.formats.lines import said
from pressfacts.read.reading import Reading

_BLANK = re.compile("[ \t\r\n\x1e\ufeff]*")  # with the record separator of RFC 7464


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:
    """The records in order, then the error where the text is cut short or broken."""
    records: list[object] = []
    broken = None
    try:
        for value in _values(path, decode(data)):
            records.extend(_records(value, reading))
    except InputError as error:
        broken = error
    for index, record in enumerate(records):
        try:
            yield input_of(path, record, reading, index, len(records))
        except FieldError as error:
            yield InputError(path, f"record {index + 1}: {error}")
    if broken:
        yield broken


def _values(path: str, text: str) -> Iterator[object]:
    decoder, at = json.JSONDecoder(), _skip(text, 0)
    while at < len(text):
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            place = error.pos if isinstance(error, json.JSONDecodeError) else at
            raise InputError(path, f"not JSON ({said(error)})", text.count("\n", 0, place) + 1) from error
        yield value
        at = _skip(text, end)


def _skip(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _records(value: object, reading: Reading) -> list[object]:
    """The records in one value: its items, itself, or the items of its first list of objects."""
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping) or has_text(value, reading):
        return [value]
    lists = (part for part in value.values() if isinstance(part, list) and part)
    return next((part for part in lists if all(isinstance(item, Mapping) for item in part)), [value])
