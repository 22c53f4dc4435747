"""Mark mentions in a text with properly nested elements, even where mentions overlap."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressfacts.record import Record
from pressfacts.write.flat import Thing

# Letters for the kinds of mention in ids and classes; of mentions with one start the first kind is outermost.
KINDS = {
    "f": "figures",
    "o": "operations",
    "g": "organizations",
    "p": "people",
    "c": "countries",
    "d": "dates",
}
_RANK = {letter: i for i, letter in enumerate(KINDS)}
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Span:
    """The span of a mention: `key` is the letter and index of its entry ("f3"); `first`: its first mention."""

    start: int
    end: int
    key: str
    first: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of marked text: `text`, or where that is "" the start of a mark or its end ("a" or "mark")."""

    text: str = ""
    open: str = ""
    close: str = ""
    key: str = ""
    first: bool = False


def spans(record: Record) -> list[Span]:
    """Every mention of a record, figures included."""
    found = [Span(f.start, f.end, f"f{i}", True) for i, f in enumerate(record.figures)]
    lists: dict[str, tuple[Thing, ...]] = {
        "o": record.operations,
        "g": record.organizations,
        "p": record.people,
        "c": record.countries,
        "d": record.dates,
    }
    for letter, things in lists.items():
        found += [
            Span(m.start, m.end, f"{letter}{i}", n == 0)
            for i, thing in enumerate(things)
            for n, m in enumerate(thing.mentions)
        ]
    return sorted(found, key=_order)


def marked(text: str, start: int, end: int, found: Iterable[Span]) -> Iterator[Piece]:
    """`text[start:end]` with the spans that overlap it; a span that crosses another is split."""
    waiting = [(_order(s), s) for s in found if s.start < end and s.end > start]
    waiting = [(_order(s), s) for s in (_within(s, start, end) for _, s in waiting)]
    heapq.heapify(waiting)
    open_: list[tuple[int, str]] = []
    at = start
    while waiting:
        _, span = heapq.heappop(waiting)
        while open_ and open_[-1][0] <= span.start:
            stop, tag = open_.pop()
            yield from (Piece(text[at:stop]), Piece(close=tag))
            at = stop
        yield Piece(text[at : span.start])
        at = span.start
        if open_ and open_[-1][0] < span.end:
            rest = Span(open_[-1][0], span.end, span.key, False)
            if len(open_) < _DEEPEST:
                heapq.heappush(waiting, (_order(rest), rest))
            span = Span(span.start, open_[-1][0], span.key, span.first)
        tag = _tag(span, [t for _, t in open_])
        open_.append((span.end, tag))
        yield Piece(open=tag, key=span.key, first=span.first)
    for stop, tag in reversed(open_):
        yield from (Piece(text[at:stop]), Piece(close=tag))
        at = stop
    yield Piece(text[at:end])


def _tag(span: Span, around: list[str]) -> str:
    """The element of a mark: a figure's first mark links to its row, but links cannot be nested."""
    return "a" if span.key[0] == "f" and span.first and "a" not in around else "mark"


def _order(span: Span) -> tuple[int, int, int, str, bool]:
    return span.start, -span.end, _RANK[span.key[0]], span.key, not span.first


def _within(span: Span, start: int, end: int) -> Span:
    return Span(max(span.start, start), min(span.end, end), span.key, span.first and span.start >= start)
