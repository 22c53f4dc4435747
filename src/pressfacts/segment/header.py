"""What an article's head says of itself: headline, publisher, day of publication, dateline."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressfacts.segment.article import DatelineSpan
from pressfacts.segment.dateline import find_dateline
from pressfacts.segment.draft import Draft
from pressfacts.segment.letterhead import with_agencies
from pressfacts.segment.marks import Marked
from pressfacts.segment.published import published
from pressfacts.segment.shapes import paragraphs
from pressfacts.segment.source import source
from pressfacts.segment.title import find_title, title_text, without_site
from pressfacts.segment.towns import find_unlisted

_PARAGRAPH = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of an article that its first lines give; `None` where they do not."""

    title: str | None
    title_span: tuple[int, int] | None
    source: str | None
    published: str | None
    dateline: DatelineSpan | None


def read_header(draft: Draft, article_start: int) -> Header:
    """Read the head of an article; the spans count from `article_start`."""
    head = with_agencies(draft.head)
    found = find_title(head)
    body = head[found[1] :] if found else head
    top = header_lines(head, found[1] if found else 0)
    dateline = find_dateline(body, article_start) or find_unlisted(head, found[1] if found else 0, article_start)
    span = None
    title = without_site(title_text(head[found[0] : found[1]]), head) if found else None
    if found:
        lines = head[found[0] : found[1]]
        span = (lines[0].line.first - article_start, lines[-1].line.end - article_start)
    return Header(
        title=title,
        title_span=span,
        source=source(top, found, head[len(top) :], draft.tail),
        published=published(top, draft.tail, dateline, title, _opening(head, len(top)), draft.stamp, head),
        dateline=dateline,
    )


def _opening(head: Sequence[Marked], at: int) -> str:
    return head[at].text if at < len(head) else ""


def header_lines(head: Sequence[Marked], least: int) -> Sequence[Marked]:
    """The lines above the running text, `least` of them at any rate."""
    return next((head[:start] for start, _ in paragraphs(head, _PARAGRAPH) if start >= least), head)
