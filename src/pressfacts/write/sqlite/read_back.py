"""Read the records that `SqliteWriter` wrote to a database."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from pressfacts import territories
from pressfacts.errors import InputError
from pressfacts.read.records import sound
from pressfacts.record import SCHEMA_NAME, Record
from pressfacts.write.sqlite.ours import heed_signals, raised_again

_MAGIC = b"SQLite format 3\0"
_LISTS = {
    "person": "people",
    "organization": "organizations",
    "country": "countries",
    "date": "dates",
    "operation": "operations",
}
_FIELDS = {
    "person": ("name", "aliases", "roles", "organization"),
    "organization": ("name", "acronym", "aliases", "country"),
    "country": ("name", "via"),
    "date": ("edtf", "earliest", "latest", "rule"),
    "operation": ("name", "dates", "countries", "organizations", "rule"),
}
_TABLES = ("articles", "documents", "entities", "mentions", "figures")
_JSON = ("aliases", "roles", "via", "dates", "countries", "organizations")
Row = dict[str, Any]


def is_database(path: str) -> bool:
    """Whether a file is an SQLite database; False for pipes, which can be read only once."""
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def records_in_database(path: str) -> Iterator[Record]:
    """The records of a database, without datelines, in the order of writing; InputError for other databases."""
    try:
        with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)) as base:
            base.row_factory = sqlite3.Row
            _check_tables(heed_signals(base))
            for article in _rows(base, "SELECT * FROM articles ORDER BY number"):
                yield sound(msgspec.convert(_record(base, article), Record))
    except (sqlite3.Error, ValueError, LookupError, RecursionError) as error:  # msgspec's are ValueErrors
        raise InputError(
            path, f"not a database of this version of pressfacts ({str(error) or type(error).__name__})"
        ) from error


def _check_tables(base: sqlite3.Connection) -> None:
    """sqlite3.Error unless all that is read are plain tables: a view may be endless."""
    for name in _TABLES:
        rows = _rows(base, "SELECT rootpage FROM sqlite_schema WHERE name = ? AND type = 'table'", name)
        made_up = _rows(base, "SELECT 1 FROM pragma_table_xinfo(?) WHERE hidden > 0", name)
        if not rows or not rows[0]["rootpage"] or made_up:
            raise sqlite3.DatabaseError(f"not a plain table: {name}")


def _rows(base: sqlite3.Connection, sql: str, *values: object) -> list[Row]:
    with raised_again():
        return [dict(row) for row in base.execute(sql, values)]


def _record(base: sqlite3.Connection, article: Row) -> Row:
    own = article["id"]
    (place, *_) = _rows(base, 'SELECT * FROM documents WHERE article = ? ORDER BY path, "index"', own)
    lists: dict[str, list[Row]] = {name: [] for name in _LISTS.values()}
    figures = _rows(base, "SELECT * FROM figures WHERE article = ? ORDER BY position", own)
    for row in _rows(base, "SELECT * FROM entities WHERE article = ? ORDER BY type, position", own):
        lists[_LISTS[row["type"]]].append(_entity(base, row, figures))
    return {
        "schema": SCHEMA_NAME,
        "id": own,
        "document": _document(place),
        **{k: article[k] for k in ("title", "source", "published", "text")},
        "dateline": None,
        **lists,
        "figures": [_figure(row) for row in figures],
        **({"event": article["event"]} if article["event"] else {}),
    }


def _document(place: Row) -> Row:
    """The article's position, with the fields of its input where there are any."""
    known = {"id": place["given_id"], "url": place["url"], "kept": place["kept"] and json.loads(place["kept"])}
    always = {k: place[k] for k in ("path", "index", "count", "start", "end")}
    return always | {name: value for name, value in known.items() if value is not None}


def _entity(base: sqlite3.Connection, row: Row, figures: list[Row]) -> Row:
    key = (row["article"], row["type"], row["position"])
    where = 'SELECT start, "end", text FROM mentions WHERE (article, type, position) = (?, ?, ?) ORDER BY start'
    found: Row = {"mentions": _rows(base, where, *key)}
    for name in _FIELDS[row["type"]]:
        found[name] = json.loads(row[name] or "[]") if name in _JSON else row[name]
    if row["type"] == "country":
        found |= {"alpha_2": row["country"], "alpha_3": territories.codes(row["country"])[0]}
    elif row["type"] == "date":
        found["text"] = row["name"]
    elif row["type"] == "operation":
        found["figures"] = [i for i, figure in enumerate(figures) if figure["operation"] == row["name"]]
    return found | ({"id": row["thing"]} if row["thing"] else {})


def _figure(row: Row) -> Row:
    left_out = ("article", "position", "superseded")
    found = {k: v for k, v in row.items() if k not in left_out and not k.startswith("normalized_")}
    found |= {"countries": json.loads(row["countries"]), "dates": json.loads(row["dates"])}
    measure = {k: row[f"normalized_{k}"] for k in ("unit", "value", "low", "high")}
    found["normalized"] = measure if measure["unit"] else None
    return found | ({"superseded": row["superseded"]} if row["superseded"] else {})
