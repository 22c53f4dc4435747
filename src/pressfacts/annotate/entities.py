"""The model's named entities as plain ranges."""

from typing import Any

Entity = tuple[int, int, str]


def entities_of(doc: Any) -> list[Entity]:
    """(start, end, label) of every entity in a spaCy Doc, in code points."""
    return [(e.start_char, e.end_char, e.label_) for e in doc.ents]
