"""The fields of a record made by another tool: which one is the text, the headline, the day, the name."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from pressfacts.read.days import day_of
from pressfacts.read.document import Entry, Input
from pressfacts.read.markup import is_markup, to_text
from pressfacts.read.reading import Reading

TEXT_FIELDS = ("text", "body", "content", "maintext", "main_text", "article", "articlebody", "full_text", "fulltext")
_IDS = ("id", "guid", "uuid", "url", "link")
_DATES = ("date", "published", "date_published", "published_at", "publication_date", "date_publish", "pubdate")
_TITLES = ("title", "headline")
_MOST_NAMES, _LONGEST_NAME = 8, 40


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
        kept=kept_of((name, _pick(record, name, ())) for name in reading.keep),
    )
    return Input(path, with_title(title, body), entry)


def kept_of(values: Iterable[tuple[str, object]]) -> dict[str, str]:
    """The values that say something, as text; lists and objects say nothing."""
    told = ((name, str(value) if isinstance(value, float) else _string(value)) for name, value in values)
    return {name: text for name, text in told if text}


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
    """Whether a record has a field for its text that says something."""
    return any(_joined(value) for _, value in _fields_of_text(record, reading.text_field))


def _text(record: Mapping[str, object], reading: Reading) -> str:
    fields = _fields_of_text(record, reading.text_field)
    value = next((text for _, found in fields if (text := _joined(found))), None)
    if value is None:
        _check_empty(record, fields, reading.text_field)
        return ""
    text = mended(value)
    return to_text(text) if is_markup(text) else text


def _fields_of_text(record: Mapping[str, object], asked: str | None) -> list[tuple[str, object]]:
    """Name and value of the field that was asked for, else of those that usually hold a text."""
    names = {str(name).casefold(): name for name in reversed(list(record))}
    if asked is None:
        return [(name, record[names[name]]) for name in TEXT_FIELDS if name in names]
    name = asked if asked in record else names.get(asked.casefold())
    if name is not None:
        return [(asked, record[name])]
    *steps, last = asked.split(".")
    holder = _followed(record, ".".join(steps)) if steps else None
    return [(asked, holder[last])] if isinstance(holder, Mapping) and last in holder else []


def _joined(value: object) -> str | None:
    """The text that a value holds, "" where it is null; None where it is no text at all."""
    if isinstance(value, Mapping) and "rendered" in value:  # as some content systems have it
        value = value["rendered"]
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return "" if value is None else value if isinstance(value, str) else None


def _check_empty(record: Mapping[str, object], fields: Sequence[tuple[str, object]], asked: str | None) -> None:
    """FieldError, unless a record has a field of text that is empty."""
    wrong = next(((name, value) for name, value in fields if _joined(value) is None), None)
    if wrong:
        raise FieldError(f"field {wrong[0]!r} holds {_kind(wrong[1])}")
    if not fields:
        name = f"field {asked!r}" if asked else "field of text"
        hint = "" if asked else ", --text-field names it"
        raise FieldError(f"no {name} (it has {named(record) or 'nothing'}{hint})")


def _kind(value: object) -> str:
    """What a value of JSON is, in words."""
    if isinstance(value, Mapping):
        return f"an object, not a text (it has {named(value) or 'nothing'})"
    if isinstance(value, list):
        return "a list in which not everything is a text"
    return "true or false, not a text" if isinstance(value, bool) else "a number, not a text"


def named(names: Iterable[object]) -> str:
    """The first of the names of fields, each no longer than a line has room for."""
    shown = [str(name) for name in islice(names, _MOST_NAMES)]
    return ", ".join(name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…" for name in shown)


def _pick(record: Mapping[str, object], asked: str | None, usual: Sequence[str]) -> object:
    """The value of the field that was asked for, else of the first usual one that says something."""
    names = {str(name).casefold(): name for name in reversed(list(record))}
    if asked:
        name = asked if asked in record else names.get(asked.casefold())
        return record[name] if name is not None else _followed(record, asked)
    values = (record[names[name]] for name in usual if name in names)
    return next((value for value in values if value not in (None, "", [])), None)


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
