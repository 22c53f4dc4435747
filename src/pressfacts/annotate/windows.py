"""Read a text that is too long for one piece in windows, and put what they hold together as one text's facts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from pressfacts.annotate.facts import Context, Facts, RoleMention

WINDOW = 30_000
"""Characters: ten times a long release, for which the model takes some hundred megabytes for a moment."""
_LEAST = 0.5
_ENDLESS = re.compile(r"(?<!\S)\S{500,}")  # longer than any word or address: encoded data, rulers, lost spaces
_EDGES = (re.compile(r"\n\n"), re.compile(r"\n"), re.compile(r"[.!?][\"')\]]*\s"), re.compile(r"\s"))


def readable(text: str) -> str:
    """`text` with blanks for what has no space in 500 characters: the tokenizer's time grows with its square."""
    return _ENDLESS.sub(lambda match: " " * len(match[0]), text)


def windows(text: str, longest: int = WINDOW) -> Iterator[tuple[int, int]]:
    """Ranges that tile `text`, none over `longest`: cut between paragraphs, else lines, sentences, words."""
    start = 0
    while len(text) - start > longest:
        end = _cut(text, start + int(longest * _LEAST), start + longest)
        yield start, end
        start = end
    yield start, len(text)


def _cut(text: str, low: int, high: int) -> int:
    cuts = (max((m.end() for m in edge.finditer(text, low, high)), default=0) for edge in _EDGES)
    return next((cut for cut in cuts if cut), high)


def context_in(context: Context, start: int, end: int) -> Context:
    """What is known of an article, for the window `start:end` of it."""

    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        inside = span is not None and start <= span[0] and span[1] <= end
        return (span[0] - start, span[1] - start) if span and inside else None

    return replace(context, title=moved(context.title), dateline=moved(context.dateline))


def joined(parts: Sequence[tuple[int, Facts]], whole: Facts) -> Facts:
    """`whole` with all that the windows hold, each given with the place where it starts."""
    for offset, part in parts:
        for name in _LISTS:
            getattr(whole, name).extend(moved(mention, offset) for mention in getattr(part, name))
    return whole


_LISTS = tuple(f.name for f in fields(Facts) if f.name not in ("context", "sentences"))
_PLACES = ("start", "end", "person")


def moved(mention: Any, by: int) -> Any:
    """A mention with every place in it `by` characters further on: `start`, `end`, `person` and all pairs."""
    if not by:
        return mention
    names = [f.name for f in fields(mention)]
    places = {n: getattr(mention, n) + by for n in names if n in _PLACES and _is_place(mention, n)}
    pairs = {n: _shifted(getattr(mention, n), by) for n in names if isinstance(getattr(mention, n), tuple)}
    return replace(mention, **places, **pairs)


def _is_place(mention: Any, name: str) -> bool:
    return name != "person" or isinstance(mention, RoleMention)


def _shifted(value: tuple[Any, ...], by: int) -> tuple[Any, ...]:
    """A range, or a tuple of ranges, further on."""
    return tuple(_shifted(v, by) if isinstance(v, tuple) else v + by if isinstance(v, int) else v for v in value)
