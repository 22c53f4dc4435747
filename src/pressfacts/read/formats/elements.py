"""What the readers of XML ask of an element."""

from typing import Any


def local_name(element: Any) -> str:
    """An element's name without its name space; "" for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
