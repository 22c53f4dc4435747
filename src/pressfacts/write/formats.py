"""The formats by name; each is imported when it is asked for, so that knowing the names costs nothing."""

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressfacts.write.table import Look
    from pressfacts.write.writer import TextFormat

LISTS = ("people", "organizations", "countries", "dates", "operations", "figures")
FORMATS = ("table", "jsonl", "json", "csv", "markdown")
FLAT = ("jsonl", "json", "csv")
_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".md": "markdown"}


def format_of(file: str) -> str | None:
    """The format a file's name asks for, None where it says nothing."""
    return _SUFFIXES.get(PurePath(file).suffix.lower())


def text_format(name: str, *, flat: bool = False, look: "Look | None" = None) -> "TextFormat":
    """The format `name`, KeyError if unknown; `flat` counts for JSON and JSONL, `look` for the table."""
    if name == "table":
        from pressfacts.write.table import Look, table

        return table(look or Look())
    if name == "markdown":
        from pressfacts.write.markdown import markdown

        return markdown()
    if name == "csv":
        from pressfacts.write.csv_rows import csv_rows

        return csv_rows()
    from pressfacts.write.json_lines import json_array, json_lines

    return {"jsonl": json_lines, "json": json_array}[name](flat)
