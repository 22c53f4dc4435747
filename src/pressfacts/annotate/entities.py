"""What components read of a spaCy Doc: its text and the model's named entities, as plain values."""

from typing import Any

_TEXT = "pressfacts_text"
Entity = tuple[int, int, str]


def entities_of(doc: Any) -> list[Entity]:
    """(start, end, label) of every entity in a spaCy Doc, in code points."""
    return [(e.start_char, e.end_char, e.label_) for e in doc.ents]


def text_of(doc: Any) -> str:
    """The text of a spaCy Doc, put together from its tokens once."""
    text = doc.user_data.get(_TEXT)
    if not isinstance(text, str):
        text = doc.user_data[_TEXT] = doc.text
    return text
