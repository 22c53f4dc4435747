"""docs/record.md: every field of a record, from the types and the descriptions that `pressfacts schema` gives."""

import json
from collections.abc import Iterator
from typing import Any, get_args

from pressfacts.record import model
from pressfacts.record.schema import descriptions, json_schema, key_of

_HEAD = """# The record

<!-- Made by `make docs` from the schema's own descriptions; a test compares the two. -->

A record holds the facts of one article. This page defines for each field what counts and what does not, for those who
quote a number. `pressfacts schema` prints the same as JSON Schema; `explain` shows the words that a figure was drawn from.

Every mention has `start` and `end`: code points in the article's own text, so that
`article_text[start:end] == text`, always. The six lists hold distinct entries in order of first mention. A field that is
not clear from the text is null or empty.
"""
_SECTIONS = {
    "Record": "The article",
    "Source": "`document`",
    "Dateline": "`dateline`",
    "Mention": "A mention",
    "Person": "`people`",
    "Organization": "`organizations`",
    "Country": "`countries`",
    "Date": "`dates`",
    "Operation": "`operations`",
    "Figure": "`figures`",
    "Normalized": "`normalized` of a figure",
    "Explanation": "`explain` of a figure",
}
_LISTS = {
    "Kind": "`kind` of a figure",
    "Qualifier": "`qualifier` of a figure",
    "MoneyRole": "`role` of money",
    "Scope": "`scope` of a figure",
    "Via": "`via` of a country",
}


def record_page() -> str:
    """The page in Markdown."""
    schema: Any = json_schema()
    shapes = [_section(name, title, schema["$defs"][name]) for name, title in _SECTIONS.items()]
    values = [_values(name, title) for name, title in _LISTS.items()]
    return _HEAD + "".join((*shapes, *values, _categories()))


def _section(name: str, title: str, shape: dict[str, Any]) -> str:
    rows = "".join(_row(name, field, body) for field, body in shape["properties"].items())
    return f"\n## {title}\n\n| field | value | meaning |\n| --- | --- | --- |\n{rows}"


def _row(name: str, field: str, body: dict[str, Any]) -> str:
    about = descriptions()[key_of(name, field)]
    return f"| `{field}` | {' or '.join(dict.fromkeys(_types(body)))} | {_said(about)}{_like(about)} |\n"


def _like(about: dict[str, Any]) -> str:
    values = ", ".join(f"`{json.dumps(value, ensure_ascii=False)}`" for value in about.get("examples", ()))
    return f"<br>Example: {values}" if values else ""


def _said(about: dict[str, Any]) -> str:
    return str(about["says"]) + (f" **Not:** {about['not']}" if "not" in about else "")


def _types(body: dict[str, Any]) -> Iterator[str]:
    """What a value can be, in words."""
    if "anyOf" in body:
        for part in body["anyOf"]:
            yield from _types(part)
    elif "$ref" in body:
        yield "object"
    elif "enum" in body:
        yield "null" if body["enum"] == [None] else "one of a list"
    elif body.get("type") == "array":
        yield f"list of {next(_types(body['items']))}s" if "items" in body and "enum" not in body["items"] else "list"
    else:
        yield body.get("type", "any")


def _values(name: str, title: str) -> str:
    rows = "".join(
        f"| `{value}` | {_said(descriptions()[f'{name}.{value}'])} |\n" for value in get_args(getattr(model, name))
    )
    return f"\n## {title}\n\n| value | meaning |\n| --- | --- |\n{rows}"


def _categories() -> str:
    listed = ", ".join(f"`{value}`" for value in get_args(model.Category))
    return f"\n## `category` of a seizure\n\n{listed}.\n"
