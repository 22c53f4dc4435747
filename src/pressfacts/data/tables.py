"""Tables: a row per line, fields separated by ` | `, comments after `#`."""

from collections.abc import Iterator
from functools import cache

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
        return tuple([value for part in self.fields[i].split(";") if (value := part.strip())])

    def error(self, reason: str) -> DataError:
        """The error that names this row."""
        return DataError(self.file, self.line, reason)


def load_table(name: str, width: int) -> Iterator[Row]:
    """The rows of table `name`, each with exactly `width` fields; DataError names file and line."""
    for number, line in enumerate(read_lines(name), 1):
        content = line.split(" #", 1)[0].strip() if "#" in line else line.strip()
        if not content or content[0] == "#":
            continue
        fields = tuple([field.strip() for field in content.split("|")]) if "|" in content else (content,)
        row = Row(fields, name, number)
        if len(fields) != width:
            raise row.error(f"{len(fields)} fields, expected {width}")
        yield row


@cache
def load_words(name: str) -> tuple[str, ...]:
    """The values of a table with one field per row; DataError for a duplicate."""
    words: dict[str, int] = {}
    for row in load_table(name, 1):
        if row[0] in words:
            raise row.error(f"{row[0]!r} is in line {words[row[0]]} already")
        words[row[0]] = row.line
    return tuple(words)
