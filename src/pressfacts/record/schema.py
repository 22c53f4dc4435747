"""The JSON Schema of a record: shape from the types, descriptions from `data/record/fields.toml`."""

from collections.abc import Iterator
from typing import Any

import msgspec

from pressfacts.data import load_rules
from pressfacts.record.model import SCHEMA_NAME, Record

__all__ = ["descriptions", "json_schema", "key_of"]

_FILE = "record/fields.toml"
_THINGS = {"Person", "Organization", "Country", "Date", "Operation", "Figure"}
_OF_ALL = {"mentions", "confidence", "id"}  # fields that entries of all six lists share


def json_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of a record; DataError where the descriptions are invalid."""
    schema = msgspec.json.schema(Record)
    known = descriptions()
    for name, field, part in _fields(schema):
        if about := known.get(key_of(name, field)):
            part.update(_keywords(about))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA_NAME, **schema}


def descriptions() -> dict[str, dict[str, Any]]:
    """The content of `data/record/fields.toml` by "Type.field" or "Type.value": keys `says`, `not`, `examples`."""
    content = load_rules(_FILE, {"*": {"says", "not", "examples"}}).content
    return {key: part for key, part in content.items() if isinstance(part, dict)}


def key_of(name: str, field: str) -> str:
    """The key of a field of type `name`: "Person.name", or "Thing.mentions" for shared fields."""
    return f"{'Thing' if name in _THINGS and field in _OF_ALL else name}.{field}"


def _fields(schema: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, part in schema["$defs"].items():
        for field, value in part["properties"].items():
            yield name, field, value


def _keywords(about: dict[str, Any]) -> dict[str, Any]:
    text = about["says"] + (f" Not: {about['not']}" if "not" in about else "")
    return {"description": text} | ({"examples": about["examples"]} if "examples" in about else {})
