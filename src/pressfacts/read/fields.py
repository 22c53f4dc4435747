"""The fields of a record made by another tool: which one is the text, the headline, the day, the name."""

from collections.abc import Mapping, Sequence

from pressfacts.read.days import day_of
from pressfacts.read.document import Entry, Input
from pressfacts.read.markup import is_markup, to_text
from pressfacts.read.reading import Reading

TEXT_FIELDS = ("text", "body", "content", "maintext", "main_text", "article", "articlebody", "full_text", "fulltext")
_IDS = ("id", "guid", "uuid", "url", "link")
_DATES = ("date", "published", "date_published", "published_at", "publication_date", "date_publish", "pubdate")
_TITLES = ("title", "headline")


class FieldError(ValueError):
    """A record is not one; the message says what it lacks."""


def input_of(path: str, record: object, reading: Reading, index: int, count: int) -> Input:
    """The text of one record with what else it says; FieldError where it has none."""
    if not isinstance(record, Mapping):
        raise FieldError("not an object with fields")
    body = _text(record, reading)
    title = folded(_string(_pick(record, reading.title_field, _TITLES)))
    entry = Entry(
        index,
        count,
        title=title or None,
        published=day_of(_pick(record, reading.date_field, _DATES)),
        id=_string(_pick(record, reading.id_field, _IDS)) or None,
    )
    return Input(path, with_title(title, body), entry)


def with_title(title: str, body: str) -> str:
    """The headline above the text, unless the text opens with it."""
    start = folded(body[: 2 * len(title) + 80])
    if not title or start.casefold().startswith(title.casefold()):
        return body
    return f"{title}\n\n{body}" if body.strip() else f"{title}\n"


def folded(text: str) -> str:
    """One line, white space folded, mark-up left out."""
    return " ".join((to_text(text) if is_markup(text) else text).split())


def mended(text: str) -> str:
    """The text without lone surrogates, which JSON can write and no encoding can."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def has_text(record: Mapping[str, object], reading: Reading) -> bool:
    """Whether a record has a field for its text."""
    value = _pick(record, reading.text_field, TEXT_FIELDS)
    return isinstance(value, str | list)


def _text(record: Mapping[str, object], reading: Reading) -> str:
    value = _pick(record, reading.text_field, TEXT_FIELDS)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)
    if value is None and _has(record, reading.text_field, TEXT_FIELDS):
        return ""
    if not isinstance(value, str):
        name = f"field {reading.text_field!r}" if reading.text_field else "field of text"
        hint = "" if reading.text_field else ", --text-field names it"
        raise FieldError(f"no {name} (it has {', '.join(map(str, list(record)[:8])) or 'nothing'}{hint})")
    text = mended(value)
    return to_text(text) if is_markup(text) else text


def _pick(record: Mapping[str, object], asked: str | None, usual: Sequence[str]) -> object:
    """The value of the field that was asked for, else of the first usual one that says something."""
    names = {str(name).casefold(): name for name in reversed(list(record))}
    if asked:
        name = asked if asked in record else names.get(asked.casefold())
        return record[name] if name is not None else _followed(record, asked)
    values = (record[names[name]] for name in usual if name in names)
    return next((value for value in values if value not in (None, "", [])), None)


def _has(record: Mapping[str, object], asked: str | None, usual: Sequence[str]) -> bool:
    names = {str(name).casefold() for name in record}
    return bool(names & ({asked.casefold()} if asked else set(usual)))


def _followed(record: Mapping[str, object], path: str) -> object:
    """The value at a path with full stops between its steps; None where a step leads nowhere."""
    value: object = record
    for step in path.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _string(value: object) -> str:
    if isinstance(value, Mapping):  # {"rendered": "…"}, as some content systems have it
        value = value.get("rendered")
    return mended(str(value)).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
