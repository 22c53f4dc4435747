"""What a single line is, seen by itself: a ruler, a source line, a date, page furniture, or just text."""

from dataclasses import dataclass, replace
from enum import IntEnum, auto

from pressfacts.edtf import find_full_date
from pressfacts.segment.archives.table import ArchiveMark, archive_mark
from pressfacts.segment.ends import is_end_mark
from pressfacts.segment.labels import Label, first_date, lone_date, read_label
from pressfacts.segment.lines import Line
from pressfacts.segment.patterns import pattern
from pressfacts.segment.publisher import is_publisher
from pressfacts.segment.release import read_release
from pressfacts.segment.words import is_listed, is_page_header

_LONGEST = 400
_SHORT = 60
_AROUND = "<>[]"
_RULER = pattern("marks.ruler")
_DRAWN = pattern("marks.drawn")
_MIN_DOTS = 5
_MIN_SCORES = 4
_NUMBER = pattern("marks.number")
_CONTACT = pattern("marks.contact")


class Mark(IntEnum):
    """The kinds of line; TEXT is what no other kind claims.

    NUMBER is that of a printed page; OPENS begins a document of an archive's export.
    """

    TEXT = auto()
    RULER = auto()
    END = auto()
    SOURCE = auto()
    RELEASE = auto()
    DATE = auto()
    DATED = auto()
    TITLE = auto()
    ISSUER = auto()
    LABEL = auto()
    CONTACT = auto()
    PAGE = auto()
    MENU = auto()
    PUBLISHER = auto()
    NUMBER = auto()
    OPENS = auto()


@dataclass(frozen=True, slots=True)
class Marked:
    """A line, its kind, and what it says: a name (source, publisher, title) and an EDTF day.

    DATE is a date alone, DATED a labelled one ("Publish date …", or its bare label: then `date` is None).
    `archive` says what only the export of an archive has.
    """

    line: Line
    mark: Mark
    name: str | None = None
    date: str | None = None
    archive: ArchiveMark | None = None

    @property
    def text(self) -> str:
        """The line's own text, cut at 600 characters."""
        return self.line.text


_ROLES = {
    "title": Mark.TITLE,
    "source": Mark.SOURCE,
    "publisher": Mark.ISSUER,
    "date": Mark.DATED,
    "contact": Mark.CONTACT,
    "when": Mark.LABEL,
    "other": Mark.LABEL,
}


def mark(line: Line) -> Marked:
    """Tell the kind of `line`."""
    if len(line) > _LONGEST:
        return Marked(line, Mark.TEXT)
    found = archive_mark(line.text)
    if found and found.kind != "sign":
        return Marked(line, Mark.OPENS if found.kind == "opens" else Mark.END, archive=found)
    marked = _mark(line)
    return replace(marked, archive=found) if found else marked


def _mark(line: Line) -> Marked:
    text = line.text
    if not text[0].isalnum() and _is_ruler(text):
        return Marked(line, Mark.RULER)
    if is_end_mark(text):
        return Marked(line, Mark.END)
    day = lone_date(text) or _day_before_contact(text)
    return Marked(line, Mark.DATE, date=day) if day else _labelled(line) or Marked(line, _plain(text))


def _day_before_contact(text: str) -> str | None:
    """EDTF: the day of "June 16, 2025 Contact: Ilona Marsh", two header lines that were run together."""
    found = find_full_date(text[:_SHORT]) if len(text) <= 2 * _SHORT and text[0].isalnum() else None
    label = read_label(text[found[1] :].lstrip(" ,|–-")) if found and not found[0] else None
    return found[2] if found and label and label.role == "contact" else None


def _is_ruler(text: str) -> bool:
    """A line of signs: dashes, stars and other ornaments, or many full stops or underscores."""
    if not _RULER.fullmatch(text):
        return False
    return bool(_DRAWN.search(text)) or text.count(".") >= _MIN_DOTS or text.count("_") >= _MIN_SCORES


def _labelled(line: Line) -> Marked | None:
    """A line whose label, or announcing words, say what it is."""
    label = read_label(line.text)
    if label and _is_label(label):
        return Marked(line, _ROLES[label.role], label.value, first_date(label.value))
    release = read_release(line.text)
    return Marked(line, Mark.RELEASE, release.publisher, release.date) if release else None


def _is_label(label: Label) -> bool:
    """Whether the value is what such a label has: a day, a number."""
    if label.role == "when":
        return not label.value or any(c.isdigit() for c in label.value)
    return label.role != "date" or not label.value or first_date(label.value[:_SHORT]) is not None


def _plain(text: str) -> Mark:
    if _NUMBER.fullmatch(text):
        return Mark.NUMBER
    if len(text) <= _SHORT and is_page_header(text):
        return Mark.PAGE
    if (is_listed("menus", text) and len(text) <= 3 * _SHORT) or not any(c.isalnum() for c in text):
        return Mark.MENU
    if _CONTACT.fullmatch(text.strip(_AROUND)):
        return Mark.CONTACT
    return Mark.PUBLISHER if is_publisher(text) else Mark.TEXT
