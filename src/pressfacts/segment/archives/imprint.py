"""What an archive says of a document beside its headline, publication and day."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Imprint:
    """The fields of a document as the export prints them; `length` is in words, `id` the archive's own."""

    archive: str
    byline: str | None = None
    section: str | None = None
    language: str | None = None
    length: int | None = None
    id: str | None = None
