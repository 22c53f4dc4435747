"""How inputs are to be read: what the user may say of them."""

from dataclasses import dataclass

INPUT_FORMATS = ("text", "html", "jsonl", "json", "csv", "eml", "mbox", "rss", "docx", "odt", "rtf", "pdf")


@dataclass(frozen=True, slots=True)
class Splitting:
    """What the user says of where articles begin: `at` lines that match, and nowhere else; with `never` nowhere at all.

    `at` is a regular expression that is searched in the first 600 characters of a line.
    """

    at: str | None = None
    never: bool = False

    def __bool__(self) -> bool:
        return self.never or self.at is not None


AS_FOUND = Splitting()
"""Articles begin where the evidence says."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The options of a reader; each field's name may be a path with full stops ("content.rendered").

    `format` is one of INPUT_FORMATS, None to tell by content; `force` reads what is not English as well;
    `keep` names fields whose values go into the record as they stand; with `records` what `extract` wrote comes as it
    stands, not as a dump of texts. `splitting` says where articles begin, where the user knows it.
    """

    format: str | None = None
    text_field: str | None = None
    id_field: str | None = None
    date_field: str | None = None
    title_field: str | None = None
    keep: tuple[str, ...] = ()
    force: bool = False
    records: bool = True
    splitting: Splitting = AS_FOUND
