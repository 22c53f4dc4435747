"""The table of well-known bodies: found wherever they are named, and what is known of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressfacts.annotate.names import Span, is_shout, line_around, whole_words
from pressfacts.data import load_table
from pressfacts.text.phrases import Phrases

_FILE = "organizations/known.txt"
_WEAK_ENDS = re.compile(r"(?![\w]|-\w|\.\w)")
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
    words = name.replace("’", "'").split()
    name = " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "The") else words)
    name = name.replace(" – ", " - ").replace(" — ", " - ")
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
def _finder(lost: bool) -> Phrases:
    """Of all full and short names; `lost` where possessives may have lost their apostrophe ("the Europols seal")."""
    names = {n for body in bodies() for n in (*body.full, *body.short)}
    names |= {n.upper() for n in names if len(n) > 5}
    possessive = r"(?=s\s\w)|" if lost else ""
    return Phrases(names, re.compile(rf"{possessive}(?![\w]|-[A-Z\d]|\.\w)"), "s" if lost else "")


@cache
def _weak_finder(country: str) -> Phrases:
    return Phrases((n for body in bodies() if body.country == country for n in body.weak), _WEAK_ENDS)


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
        yield from (span for span in _matches(text, _weak_finder(country)) if not text.endswith(", ", 0, span[0]))


def _is_full(text: str, body: Body) -> bool:
    return any(name in text for name in body.full)


def _matches(text: str, finder: Phrases) -> Iterator[Span]:
    for start, end in finder.find(text):
        name = text[start:end]
        if len(name) > 3 or not name.isupper() or not _in_capitals(text, start):
            yield start, end


def _in_capitals(text: str, offset: int) -> bool:
    start, end = line_around(text, offset)
    return is_shout(text[start:end]) and end - start > 12
