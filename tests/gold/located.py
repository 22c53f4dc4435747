"""Annotations without the text they belong to: every string that stands in the text becomes its `[start, end]`.

So annotations of other people's releases are kept by document id, offsets and a digest.
"""

import re
from typing import Any

__all__ = ["located", "restored"]

_TEXTS = frozenset(
    [
        "title",
        "source",
        "published",
        "place",
        "name",
        "acronym",
        "mentions",
        "roles",
        "organization",
        "organizations",
        "text",
        "item",
        "operation",
        "unit",
        "places",
        "events",
        "misc",
    ]
)


def located(value: Any, text: str, key: str = "") -> Any:
    """`value` with each string under a key that quotes the text replaced by `[start, end]`; others stay."""
    if isinstance(value, dict):
        return {k: located(v, text, k) for k, v in value.items()}
    if isinstance(value, list):
        return [located(v, text, key) for v in value]
    if isinstance(value, str) and key in _TEXTS:
        return _range(value, text) or value
    return value


def restored(value: Any, text: str) -> Any:
    """The inverse of `located`."""
    if isinstance(value, dict):
        return {k: restored(v, text) for k, v in value.items()}
    if isinstance(value, list):
        if len(value) == 2 and all(type(v) is int for v in value):
            return text[value[0] : value[1]]
        return [restored(v, text) for v in value]
    return value


def _range(part: str, text: str) -> list[int] | None:
    left = r"(?<!\w)" if part[:1].isalnum() else ""
    right = r"(?!\w)" if part[-1:].isalnum() else ""
    found = re.search(left + re.escape(part) + right, text) or re.search(re.escape(part), text)
    return [found.start(), found.end()] if found else None
