"""The formats by name; each is imported when it is used, so that listing the names is fast."""

from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from pressfacts.write.table import Look
    from pressfacts.write.writer import TextFormat, Writer

LISTS = ("people", "organizations", "countries", "dates", "operations", "figures")
FORMATS = ("table", "jsonl", "json", "csv", "markdown", "parquet", "sqlite", "ftm", "docbin", "inline")
FLAT = ("jsonl", "json", "csv", "parquet")
BINARY = ("parquet", "docbin")
HOLD_TEXT = ("sqlite", "ftm", "docbin", "inline")
"""Formats that always hold each article's text."""
_SUFFIXES = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".md": "markdown",
    ".parquet": "parquet",
    ".db": "sqlite",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".ftm": "ftm",
    ".spacy": "docbin",
}


def format_of(file: str) -> str | None:
    """The format for a file name's suffix, None for other names."""
    return _SUFFIXES.get(PurePath(file).suffix.lower())


def text_format(
    name: str, *, flat: bool = False, look: "Look | None" = None, escape_formulas: bool = False
) -> "TextFormat":
    """The text format `name`; KeyError if unknown.

    `flat` is for JSON and JSONL, `look` for the table, `escape_formulas` for CSV.
    """
    if name == "table":
        from pressfacts.write.table import Look, table

        return table(look or Look())
    if name == "markdown":
        from pressfacts.write.markdown import markdown

        return markdown()
    if name == "csv":
        from pressfacts.write.csv_rows import csv_rows

        return csv_rows(escape_formulas=escape_formulas)
    if name == "ftm":
        from pressfacts.write.ftm import ftm

        return ftm()
    if name == "inline":
        from pressfacts.write.inline import inline

        return inline()
    from pressfacts.write.json_lines import json_array, json_lines

    return {"jsonl": json_lines, "json": json_array}[name](flat)


def binary_writer(name: str, stream: BinaryIO) -> "Writer":
    """The writer of a format of BINARY; KeyError if unknown, MissingExtraError without its package."""
    if name == "parquet":
        from pressfacts.write.parquet import ParquetWriter

        return ParquetWriter(stream)
    from pressfacts.write.docbin import DocBinWriter

    return {"docbin": DocBinWriter}[name](stream)
