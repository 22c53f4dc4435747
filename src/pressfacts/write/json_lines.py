"""JSON Lines: one record, or with `flat` one thing or fact, a line."""

import re

import msgspec

from pressfacts.record import Record
from pressfacts.write.flat import flatten
from pressfacts.write.writer import TextFormat

# What JSON leaves as it is but some reader takes for a line's end or a terminal obeys: DEL and C1 (with NEL),
# line separators, bidirectional controls. They can only stand inside strings.
_LOOSE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def line(value: object) -> str:
    """`value` as JSON on one line without its end, whatever counts as a line to the reader."""
    text = msgspec.json.encode(value).decode("utf-8")
    return _LOOSE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def indented(value: object) -> str:
    """`value` as indented JSON, with a line end."""
    return msgspec.json.format(line(value), indent=2) + "\n"


def json_lines(flat: bool = False) -> TextFormat:
    """One line a record; with `flat` one line a thing or fact."""
    return TextFormat(_flat_lines if flat else _record_line)


def json_array(flat: bool = False) -> TextFormat:
    """One array of the same objects, streamed, each on a line of its own."""
    return TextFormat(_flat_elements if flat else _element, head="[", separator=",", tail="\n]\n")


def _record_line(record: Record) -> str:
    return line(record) + "\n"


def _flat_lines(record: Record) -> str:
    return "".join(line(row) + "\n" for row in flatten(record))


def _flat_elements(record: Record) -> str:
    return ",".join(map(_element, flatten(record)))


def _element(value: object) -> str:
    return "\n" + line(value)
