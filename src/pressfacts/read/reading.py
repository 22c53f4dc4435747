"""How inputs are to be read: what the user may say of them."""

from dataclasses import dataclass

INPUT_FORMATS = ("text", "html", "jsonl", "json", "csv", "eml", "rss", "docx", "pdf")


@dataclass(frozen=True, slots=True)
class Reading:
    """The options of a reader; each field's name may be a path with full stops ("content.rendered").

    `format` is one of INPUT_FORMATS, None to tell by content; `force` reads what is not English as well;
    with `records` what `extract` wrote comes as it stands, not as a dump of texts.
    """

    format: str | None = None
    text_field: str | None = None
    id_field: str | None = None
    date_field: str | None = None
    title_field: str | None = None
    force: bool = False
    records: bool = True
