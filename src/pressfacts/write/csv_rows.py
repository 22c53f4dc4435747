"""CSV: one line per entity or figure, every line with the columns of all types (quoted as in RFC 4180)."""

import csv
import io
import re
from collections.abc import Iterable
from functools import cache, partial

from msgspec import UnsetType

from pressfacts.record import Record
from pressfacts.write.flat import AnyRow, columns, flatten
from pressfacts.write.writer import TextFormat

_BETWEEN = "; "
# Characters that start a formula in spreadsheets (OWASP, "CSV Injection"), also in full width; numbers are exempt.
_FORMULA = re.compile(r"(?![+-][0-9][0-9.,]*\Z)\s*[=+\-@＝＋－＠]|[\t\r\n]")


def csv_rows(*, escape_formulas: bool = False) -> TextFormat:
    """A header, then one line per entity or figure; columns of other types are empty, lists are joined by "; ".

    With `escape_formulas` a text that a spreadsheet would run gets a single quote before it.
    """
    return TextFormat(partial(_lines, guarded=escape_formulas), head=_line(_columns()))


@cache
def _columns() -> tuple[str, ...]:
    return columns()


def _lines(record: Record, guarded: bool) -> str:
    rows = (_cells(row) for row in flatten(record))
    return "".join(_line(map(_guarded, row) if guarded else row) for row in rows)


def _line(cells: Iterable[object]) -> str:
    # Python before 3.13 quotes a lone carriage return only where it is part of the line end.
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()[:-2] + "\n"


def _cells(row: AnyRow) -> list[object]:
    return [row.__struct_config__.tag, *(_cell(getattr(row, name, None)) for name in _columns()[1:])]


def _cell(value: object) -> object:
    if isinstance(value, UnsetType):
        return None
    return _BETWEEN.join(map(str, value)) if isinstance(value, tuple) else value


def _guarded(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
