"""The table of well-known bodies: found wherever they are named, and what is known of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressfacts.annotate.names import Span, is_shout, line_around, whole_words
from pressfacts.data import load_table
from pressfacts.text.alternatives import any_of

_FILE = "organizations/known.txt"
_POSSESSIVE = re.compile(r"\w['’]s\s")


@dataclass(frozen=True, slots=True)
class Body:
    """A well-known body: `full` names (the usual one first), `short` ones, `weak` ones, country or None."""

    country: str | None
    full: tuple[str, ...]
    short: tuple[str, ...]
    weak: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells this body from the others."""
        return (*self.full, *self.short, *self.weak)[0]


@cache
def bodies() -> tuple[Body, ...]:
    """Every row of the table."""
    return tuple(
        Body(None if row[0] == "-" else row[0], row.values(1), row.values(2), row.values(3))
        for row in load_table(_FILE, 4)
    )


def fold(name: str) -> str:
    """A name for comparison: without "the", one kind of apostrophe, lower case unless it is an acronym."""
    name = " ".join(re.sub(r"^[Tt]he ", "", name.replace("’", "'")).split())
    name = re.sub(r"\s[–—]\s", " - ", name)
    return name if is_shout(name) and len(name) < 5 else name.casefold()


@cache
def _index() -> dict[str, Body]:
    return {fold(name): body for body in bodies() for name in (*body.weak, *body.short, *body.full)}


@cache
def _weak() -> frozenset[str]:
    return frozenset(fold(name) for body in bodies() for name in body.weak)


def body_of(name: str) -> Body | None:
    """The well-known body that `name` (full, short or weak) means."""
    return _index().get(fold(name))


def is_weak(name: str) -> bool:
    """Whether `name` is only a weak name of a body."""
    return fold(name) in _weak()


@cache
def _finder(lost: bool) -> re.Pattern[str]:
    """Of all full and short names; `lost` where possessives may have lost their apostrophe ("the Europols seal")."""
    names = {n for body in bodies() for n in (*body.full, *body.short)}
    names |= {n.upper() for n in names if len(n) > 5}
    possessive = r"(?=s\s\w)|" if lost else ""
    return re.compile(rf"(?<![\w-]){any_of(map(_atoms, sorted(names)))}(?:{possessive}(?![\w]|-[A-Z\d]|\.\w))")


def _atoms(name: str) -> list[str]:
    """The name as parts of a regex: either apostrophe, any dash with or without spaces."""
    parts = re.findall(r" - |.", name.replace("’", "'"), re.DOTALL)
    return [_SPELLED.get(part) or re.escape(part) for part in parts]


_SPELLED = {"'": "['’]", " - ": r"\s?[-–—]\s?"}


def _escape(name: str) -> str:
    return "".join(_atoms(name))


@cache
def _weak_finder(country: str) -> re.Pattern[str]:
    names = [n for body in bodies() if body.country == country for n in body.weak]
    ordered = "|".join(map(_escape, sorted(names, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<![\w-])(?<!, )(?:{ordered})(?![\w]|-\w|\.\w)")


def find_known(text: str, country: str | None = None) -> Iterator[Span]:
    """Full and short names in `text`; weak ones of bodies fully named, and of a publisher's own `country`.

    A short acronym in a line of capitals may be any word and is left out.
    """
    found = list(_matches(text, _finder(not _POSSESSIVE.search(text))))
    yield from found
    named = {body_of(text[start:end]) for start, end in found}
    for name in {weak for body in named if body and _is_full(text, body) for weak in body.weak}:
        yield from whole_words(text, name)
    if country:
        yield from _matches(text, _weak_finder(country))


def _is_full(text: str, body: Body) -> bool:
    return any(name in text for name in body.full)


def _matches(text: str, finder: re.Pattern[str]) -> Iterator[Span]:
    for match in finder.finditer(text):
        if len(match[0]) <= 3 and match[0].isupper() and _in_capitals(text, match.start()):
            continue
        yield match.span()


def _in_capitals(text: str, offset: int) -> bool:
    start, end = line_around(text, offset)
    return is_shout(text[start:end]) and end - start > 12
