"""CSV and its kin: a record a row, with a header that names the column of the text."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from pressfacts.errors import InputError
from pressfacts.read.bounds import FIELD, HEADER_LINE
from pressfacts.read.decode import decode
from pressfacts.read.document import Input
from pressfacts.read.fields import FieldError, input_of, named
from pressfacts.read.large import Large
from pressfacts.read.reading import Reading
from pressfacts.read.sniff import columns, first_line, header_cells

_Row = tuple[int, list[str] | str]


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:
    """The rows in order, blank ones left out; a broken one is told with the line it begins in."""
    text = decode(data)
    return _records(path, text, lambda: io.StringIO(text, newline=""), reading)


def stream(large: Large, reading: Reading) -> Iterator[Input | InputError]:
    """The same of a file that is too large to hold."""
    return _records(large.path, next(large.blocks(), ""), large.lines, reading)


def _records(
    path: str, head: str, lines: Callable[[], Iterable[str]], reading: Reading
) -> Iterator[Input | InputError]:
    found = columns(head, reading.text_field, table=True)
    if found is None:
        raise InputError(path, _without_text(head, reading.text_field))
    delimiter, header = found
    count = sum(1 for _ in _rows(lines(), delimiter))
    for index, (line, row) in enumerate(_rows(lines(), delimiter)):
        if isinstance(row, str):
            yield InputError(path, f"not CSV ({row})", line)
        elif len(row) > len(header):
            yield InputError(path, f"{len(row)} fields where the header has {len(header)}", line)
        else:
            try:
                yield input_of(path, dict(zip(header, row, strict=False)), reading, index, count)
            except FieldError as error:
                short = f"{len(row)} fields where the header has {len(header)}, and none of them is the text"
                yield InputError(path, short if len(row) < len(header) else str(error), line)


def _rows(lines: Iterable[str], delimiter: str) -> Iterator[_Row]:
    """Line and cells of each row below the header; a string says what is wrong with it."""
    csv.field_size_limit(max(csv.field_size_limit(), FIELD))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    at = 1
    while True:
        at = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield at, str(error)
            continue
        if at > 1 and any(cell.strip() for cell in row):
            yield at, row


def _without_text(text: str, field: str | None) -> str:
    """Which columns there are, where the one of the text is not among them."""
    line = first_line(text)
    if len(line) > HEADER_LINE:
        return f"a table whose first line has more than {HEADER_LINE:,} characters"
    header = max((header_cells(line, delimiter) for delimiter in ",;\t|"), key=len)
    wanted = f"column {field!r}" if field else "column of text"
    hint = "" if field else "; --text-field names it"
    return f"a table without a {wanted} (there are {named(header) or 'none'}{hint})"
