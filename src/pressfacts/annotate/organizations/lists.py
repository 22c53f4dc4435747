"""Enumerations of names: where most of them are known for organizations (or people), the others are too."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from pressfacts.annotate.names import CAP, UPPER, Span, Taken
from pressfacts.text.gated import Gated

_NAME = rf"{CAP}(?: (?:(?:bin|binti|de|del|da|do|dos|du|van|von) )?{CAP}){{0,4}}"
_AGE = r"(?:,? \(?(?:aged? )?\d{2}\)?)?"
_RUN = Gated(
    rf", (?:and |or )?[{UPPER}]",
    rf"(?<![\w-])(?:{_NAME}{_AGE}, ){{1,40}}(?:(?:and |or )?{_NAME}(?:{_AGE},? and {_NAME})?)(?![\w'’-])",
    by_line=True,
)
_ITEM = re.compile(_NAME)
_MOST = 0.6


def listed(text: str, known: Collection[Span], named: Taken, least: int = 4) -> Iterator[Span]:
    """Names in enumerations of at least so many, of which three in five are `known`, and that nothing else is `named`
    over.
    """
    spans = frozenset(known)
    for items in _runs(text):
        rest = [span for span in items if span not in spans]
        if rest and len(items) >= least and len(items) - len(rest) >= _MOST * len(items):
            yield from (span for span in rest if named.free(span))


@lru_cache(maxsize=8)
def _runs(text: str) -> tuple[tuple[Span, ...], ...]:
    """The names of each enumeration: they are asked for organizations and for people."""
    return tuple(tuple(m.span() for m in _ITEM.finditer(text, *run.span())) for run in _RUN.finditer(text))


def joined(text: str, known: Collection[Span], spans: Collection[Span]) -> Iterator[Span]:
    """Those of `spans` that "and" alone joins to one that is known: "Ann Ray and Odo Moth"."""
    starts, ends = {s for s, _ in known}, {e for _, e in known}
    for start, end in spans:
        behind = text.startswith(" and ", end) and end + 5 in starts
        before = next((start - len(j) for j in (", and ", " and ") if text.endswith(j, 0, start)), -1) in ends
        if behind or before:
            yield start, end
