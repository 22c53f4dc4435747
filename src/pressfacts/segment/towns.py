"""Datelines in forms of their own, or of towns that no list has, which the rest of the article bears out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressfacts.segment import dated
from pressfacts.segment.article import DatelineSpan
from pressfacts.segment.dateline import DASH, read_place
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.places import could_be_place, in_capitals, is_city, spelled
from pressfacts.segment.publisher import names_agency
from pressfacts.segment.shapes import is_paragraph

_HEAD, _TEXT, _WORDS, _LINES = 60, 100, 3, 8
_DASHES = ("–", "—", "-", "−")
_BEFORE = ("in", "at", "of", "near", "from", "to", "around", "outside")


def find_unlisted(head: Sequence[Marked], body: int, article_start: int) -> DatelineSpan | None:
    """The dateline of an article's text, which begins at line `body`, or else of its header; from `article_start`."""
    return next(_unlisted(head, body, article_start), None)


def _unlisted(head: Sequence[Marked], body: int, article_start: int) -> Iterator[DatelineSpan]:
    first = next((i for i in range(body, len(head)) if is_paragraph(head[i], _TEXT)), len(head))
    for i in (*range(body, min(first + 1, len(head))), *range(body)):
        text = head[i].text
        below = head[i + 1].text if i + 1 < len(head) else ""
        if head[i].mark not in (Mark.TEXT, Mark.DATE):
            continue
        found = _broken(text, below) or (_opening(text, head) if i == first else _alone(text, head))
        if found:
            shift = head[i].line.first - article_start
            yield replace(found, start=found.start + shift, end=found.end + shift)


def _broken(text: str, below: str) -> DatelineSpan | None:
    """A place in capitals in a line of its own, its dash behind it or at the start of the next line."""
    bare = text.rstrip(" –—-−")
    if not (text != bare or below.startswith(_DASHES)) or not in_capitals(bare) or not could_be_place(bare):
        return None
    return DatelineSpan(spelled(bare), None, None, 0, len(text)) if is_city(bare) else None


def _opening(text: str, head: Sequence[Marked]) -> DatelineSpan | None:
    """A town before a dash or dots, or in brackets, that opens the text: "(Larchwell) – Two men …"."""
    closed = text[:1] == "(" and ")" in text[:_HEAD]
    cut = text.find(")") + 1 if closed else 0
    sign = DASH.search(text[: _HEAD + 10]) or None
    dots = text.find("… ", 0, _HEAD)
    end = cut or (sign.start() if sign else dots if dots > 0 else 0)
    place = read_place(text[1 : end - 1] if closed else text[:end]) if end else None
    if place is None or not could_be_place(place.place) or len(place.place.split()) > _WORDS:
        return None
    dashed = sign is not None and (not closed or sign.start() == cut)
    sure = place.dated or place.known or (closed and dashed)
    if not sure and not _is_told(place.place, head):
        return None
    return place.span(sign.end() if dashed and sign else end)


def _alone(text: str, head: Sequence[Marked]) -> DatelineSpan | None:
    """A line of the header with a town and a day that the text names again, or with a town and its region."""
    for before, day, start, end in dated.alone(text):
        place = read_place(before)
        if place and could_be_place(place.place) and not names_agency(before):
            sure = place.known or text.startswith(f"{before}, ") or _is_told(place.place, head)
            if sure and len(place.place.split()) <= _WORDS:
                return DatelineSpan(place.place, place.country, day, start, end)
    place = read_place(text) if len(text) <= _HEAD else None
    bare = place and place.known and not place.dated and ", " in text and len(place.place.split()) <= _WORDS
    return place.span(len(text)) if place and bare else None


def _is_told(place: str, head: Sequence[Marked]) -> bool:
    """Whether the article names the place behind a preposition."""
    text = " ".join(m.text for m in head)
    return any(f" {word} {place}" in text for word in _BEFORE)
