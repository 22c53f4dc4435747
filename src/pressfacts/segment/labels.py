"""Header lines that a label opens: "Source: …", "Publish date 14 June 2018", a bare "Published by"."""

from dataclasses import dataclass
from functools import cache

from pressfacts.data import load_table
from pressfacts.edtf import find_full_date
from pressfacts.segment.patterns import pattern
from pressfacts.segment.words import fold, has_year

_COLON = pattern("labels.colon")
_CASE = pattern("labels.case")
_BEFORE = pattern("labels.before")
_AFTER = pattern("labels.after")
_WEEKDAY = pattern("labels.weekday")


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled line: the role of its label and the value, `None` where the label stands alone."""

    role: str
    value: str | None


@cache
def _roles() -> dict[str, str]:
    return {name.rstrip(":"): row[0] for row in load_table("segment/labels.txt", 2) for name in row.values(1)}


@cache
def _bare() -> dict[str, str]:
    """The labels that may stand alone, with their value in the next line."""
    rows = load_table("segment/labels.txt", 2)
    return {name: row[0] for row in rows for name in row.values(1) if row[0] != "title" and not name.endswith(":")}


def read_label(text: str) -> Label | None:
    """The label of a line and its value; None where no known label opens it."""
    match = _COLON.match(text)
    role = _roles().get(fold(match["label"])) if match else None
    if match and role:
        return Label(role, match["value"].strip() or None)
    role = _bare().get(fold(text))
    if role:
        return Label(role, None)
    if _CASE.fullmatch(text):
        return Label("other", text)
    return _labelled_date(text)


def _labelled_date(text: str) -> Label | None:
    """A date after its label without a colon: "Publish date 10 June 2015"."""
    found = find_full_date(text) if len(text) <= 90 and has_year(text) else None
    if not found or _roles().get(_without_weekday(text[: found[0]])) not in ("date", "other", "when"):
        return None
    return Label(_roles()[_without_weekday(text[: found[0]])], text[found[0] :])


def _without_weekday(text: str) -> str:
    return fold(_WEEKDAY.sub("", text))


def lone_date(text: str) -> str | None:
    """The EDTF day where `text` is a full date and nothing else but a weekday and a time of day."""
    text = text.strip("_")
    found = find_full_date(text) if 8 <= len(text) <= 60 and has_year(text) else None
    if found and _BEFORE.fullmatch(text[: found[0]]) and _AFTER.fullmatch(text[found[1] :]):
        return found[2]
    return None


def first_date(text: str | None) -> str | None:
    """The EDTF day of the first full date in `text`."""
    found = find_full_date(text[:200]) if text and has_year(text) else None
    return found[2] if found else None
