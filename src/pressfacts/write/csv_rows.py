"""CSV: one line a thing or fact, every line with the columns of every type (quoted as in RFC 4180)."""

import csv
import io
from collections.abc import Iterable
from functools import cache

from msgspec import UnsetType

from pressfacts.record import Record
from pressfacts.write.flat import AnyRow, columns, flatten
from pressfacts.write.writer import TextFormat

_BETWEEN = "; "


def csv_rows() -> TextFormat:
    """A header, then a line a thing or fact; what a type does not have is empty, lists are joined by "; "."""
    return TextFormat(_lines, head=_line(_columns()))


@cache
def _columns() -> tuple[str, ...]:
    return columns()


def _lines(record: Record) -> str:
    return "".join(_line(_cells(row)) for row in flatten(record))


def _line(cells: Iterable[object]) -> str:
    # Python before 3.13 quotes a lone carriage return only where it is part of the line's end.
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()[:-2] + "\n"


def _cells(row: AnyRow) -> list[object]:
    return [row.__struct_config__.tag, *(_cell(getattr(row, name, None)) for name in _columns()[1:])]


def _cell(value: object) -> object:
    if isinstance(value, UnsetType):
        return None
    return _BETWEEN.join(map(str, value)) if isinstance(value, tuple) else value
