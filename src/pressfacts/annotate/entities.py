"""A Doc's text and the model's named entities as plain ranges."""

from typing import Any

Entity = tuple[int, int, str]
_TEXT = "pressfacts_text"
_FACTS = "pressfacts"


def text_of(doc: Any) -> str:
    """The Doc's text, put together once: `Doc.text` joins all tokens at every call."""
    text = doc.user_data.get(_TEXT)
    if not isinstance(text, str):
        text = doc.user_data[_TEXT] = doc.text
    return text


def entities_of(doc: Any) -> list[Entity]:
    """(start, end, label) of the entities in a spaCy Doc, in code points; a dateline names nobody but a place."""
    facts = doc.user_data.get(_FACTS)
    line = (facts.context.dateline if facts else None) or (0, 0)
    found = ((e.start_char, e.end_char, e.label_) for e in doc.ents)
    return [(s, e, label) for s, e, label in found if label not in ("PERSON", "ORG") or not line[0] <= s < line[1]]
