"""The article's text, for the formats that hold it."""

import msgspec

from pressfacts.record import Record


def text_of(record: Record) -> str:
    """The text in the record; ValueError where it was not kept."""
    if isinstance(record.text, msgspec.UnsetType):
        raise ValueError("the record holds no text: extract it with keep_text")
    return record.text
