"""An article in the page: headline and paragraphs with their mentions marked, facts beside them."""

from dataclasses import dataclass

import msgspec

from pressfacts.record import Record
from pressfacts.report.blocks import Block, blocks, fit
from pressfacts.report.facts import Facts, facts
from pressfacts.report.marks import Piece, Span, marked, spans
from pressfacts.write import phrases

_COUNTED = ("figures", "operations", "people", "organizations", "countries", "dates")
_ONE = {"people": "person", "countries": "country"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text: its kind ("p", "li", "line") and its pieces."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article: `number` is its place in the page."""

    number: int
    title: tuple[Piece, ...]
    imprint: tuple[str, ...]
    origin: str
    brief: str
    paragraphs: tuple[Paragraph, ...]
    facts: Facts


def article_view(record: Record, number: int) -> ArticleView:
    """The view of a record; one without its text has only its facts."""
    text = "" if record.text is msgspec.UNSET else record.text
    body, found, shown = blocks(text), _inside(spans(record), len(text)), fit(text)
    heading = _heading(body, shown, phrases.headline(record))
    title = tuple(marked(shown, heading.start, heading.end, found)) if heading else (Piece(phrases.headline(record)),)
    return ArticleView(
        number=number,
        title=title,
        imprint=tuple(phrases.imprint(record)),
        origin=phrases.origin(record),
        brief=_brief(record),
        paragraphs=_paragraphs([b for b in body if b is not heading], shown, found),
        facts=facts(record),
    )


def _inside(found: list[Span], length: int) -> list[Span]:
    return [span for span in found if span.start < span.end <= length]


def _heading(body: list[Block], text: str, title: str) -> Block | None:
    """The block that is the headline."""
    wanted = _letters(title)
    return next((b for b in body[:8] if wanted and _letters(text[b.start : b.end]) == wanted), None)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _paragraphs(body: list[Block], text: str, found: list[Span]) -> tuple[Paragraph, ...]:
    """Each block with the spans that overlap it; both are sorted, so one pass is enough."""
    made, first = [], 0
    for block in body:
        while first < len(found) and found[first].start < block.start and _ended(found, first, block.start):
            first += 1
        near = []
        for span in found[first:]:
            if span.start >= block.end:
                break
            near.append(span)
        made.append(Paragraph(block.kind, tuple(marked(text, block.start, block.end, near))))
    return tuple(made)


def _ended(found: list[Span], index: int, at: int) -> bool:
    return found[index].end <= at


def _brief(record: Record) -> str:
    """The number of entries by list: "11 figures · 2 operations"."""
    counts = ((name, len(getattr(record, name))) for name in _COUNTED)
    return " · ".join(
        f"{count} {_ONE.get(name, name.removesuffix('s')) if count == 1 else name}" for name, count in counts if count
    )
