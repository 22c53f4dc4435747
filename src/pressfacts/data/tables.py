"""Tables: a row per line, fields separated by ` | `, comments after `#`."""

from collections.abc import Iterator

from msgspec import Struct

from pressfacts.data.files import read_lines
from pressfacts.errors import DataError


class Row(Struct, frozen=True):
    """One row: its fields, with file and line for error messages."""

    fields: tuple[str, ...]
    file: str
    line: int

    def __getitem__(self, i: int) -> str:
        return self.fields[i]

    def values(self, i: int) -> tuple[str, ...]:
        """Field `i` split at `;`, without empty values."""
        return tuple(filter(None, map(str.strip, self.fields[i].split(";"))))

    def error(self, reason: str) -> DataError:
        """The error that names this row."""
        return DataError(self.file, self.line, reason)


def load_table(name: str, width: int) -> Iterator[Row]:
    """The rows of table `name`, each with exactly `width` fields; DataError names file and line."""
    for number, line in enumerate(read_lines(name), 1):
        content = line.split(" #")[0].strip()
        if not content or content.startswith("#"):
            continue
        row = Row(tuple(map(str.strip, content.split("|"))), name, number)
        if len(row.fields) != width:
            raise row.error(f"{len(row.fields)} fields, expected {width}")
        yield row


def load_words(name: str) -> tuple[str, ...]:
    """The values of a table with one field per row; DataError for a duplicate."""
    words: dict[str, int] = {}
    for row in load_table(name, 1):
        if row[0] in words:
            raise row.error(f"{row[0]!r} is in line {words[row[0]]} already")
        words[row[0]] = row.line
    return tuple(words)
