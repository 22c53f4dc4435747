"""Pages that the news archive Europresse saves: several articles, each with headline, publication and day."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from pressfacts.data import RuleFile, load_rules
from pressfacts.edtf import find_full_date
from pressfacts.errors import InputError
from pressfacts.read.document import Entry, Input
from pressfacts.read.fields import folded, kept_of, with_title
from pressfacts.read.markup import to_text
from pressfacts.read.reading import Reading

_ARTICLE = re.compile(r"<article\b[^<>]{0,400}>", re.IGNORECASE)
_ELEMENT = re.compile(
    r"<(?P<tag>[a-z]{1,8}[1-6]?)\s[^<>]{0,200}?class\s?=\s?[\"'](?P<classes>[^\"'<>]{0,200})[\"'][^<>]{0,200}>",
    re.IGNORECASE,
)
_FRENCH_DAY = re.compile(r"\b(?P<day>[0-9]{1,2})(?:er)?\s(?P<month>[^\W\d_]{3,9})\s(?P<year>[12][0-9]{3})\b")


def is_export(page: str) -> bool:
    """Whether a page is such a selection: articles with the archive's own classes."""
    return "<article" in page and all(any(name in page for name in _classes(role)) for role in ("publication", "body"))


def articles(path: str, page: str, reading: Reading) -> Iterator[Input | InputError]:
    """The articles of a selection in its order; one without text is an error that names its number."""
    parts = _ARTICLE.split(page)[1:]
    for index, part in enumerate(parts):
        said = _fields(part)
        title, body = folded(to_text(said.get("title", ""))), to_text(said.get("body", ""))
        if not body:
            yield InputError(path, f"article {index + 1}: no text")
            continue
        entry = Entry(
            index,
            len(parts),
            title=title or None,
            published=_day(to_text(said.get("header", ""))),
            source=folded(to_text(said.get("publication", ""))) or None,
            kept=kept_of((name, to_text(said.get(name, ""))) for name in reading.keep),
        )
        yield Input(path, with_title(title, body), entry)


@cache
def _rules() -> RuleFile:
    roles = {"title", "publication", "header", "byline", "body"}
    return load_rules("read/europresse.toml", {"classes": roles, "french": {"months"}})


def _classes(role: str) -> tuple[str, ...]:
    return _rules().words("classes", role)


@cache
def _roles() -> dict[str, str]:
    return {name: role for role in _rules().content["classes"] for name in _classes(role)}


def _fields(part: str) -> dict[str, str]:
    """The HTML inside the first element of each role."""
    found: dict[str, str] = {}
    for match in _ELEMENT.finditer(part):
        role = next((_roles()[name] for name in match["classes"].split() if name in _roles()), None)
        if role and role not in found:
            found[role] = part[match.end() : _end(part, match["tag"], match.end())]
    return found


def _end(part: str, tag: str, at: int) -> int:
    """Where the element ends that begins before `at`: elements of its kind inside it are counted."""
    depth = 1
    for match in re.finditer(rf"<(?P<close>/?){tag}\b", part[at:], re.IGNORECASE):
        depth += -1 if match["close"] else 1
        if not depth:
            return at + match.start()
    return len(part)


def _day(text: str) -> str | None:
    """EDTF: the first full day, in English or in French."""
    found = find_full_date(text[:300])
    french = _FRENCH_DAY.search(text[:300])
    months = _rules().words("french", "months")
    if found or not french or french["month"].casefold() not in months:
        return found[2] if found else None
    try:
        return date(int(french["year"]), months.index(french["month"].casefold()) + 1, int(french["day"])).isoformat()
    except ValueError:
        return None
