"""Boundaries at header lines that stand above their headline."""

from collections.abc import Sequence

from pressfacts.segment.draft import Draft
from pressfacts.segment.evidence import ENOUGH, REPEATED, header_end, is_whole, opens_with_dateline, text_follows
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.shapes import headline

_BLOCK = {Mark.TITLE, Mark.DATED, Mark.SOURCE, Mark.ISSUER, Mark.LABEL}


def release_header(ahead: Sequence[Marked], draft: Draft) -> bool:
    """ "Department of Justice / FOR IMMEDIATE RELEASE / date", then a headline or a dateline."""
    if ahead[0].mark not in (Mark.PUBLISHER, Mark.RELEASE) or not is_whole(draft, Mark.RELEASE):
        return False
    n = header_end(ahead)
    if ahead[0].mark is Mark.PUBLISHER and draft.opens_with(Mark.RELEASE):
        return False  # the signature of the article above
    if _in_header(draft) or not _announces(ahead[:n], draft) or n == len(ahead):
        return False
    return (headline(ahead[n:]) > 0 or opens_with_dateline(ahead[n])) and text_follows(ahead, n, 9)


def _announces(header: Sequence[Marked], draft: Draft) -> bool:
    """The header has an announcing line, and enough beside it for what the article before looked like."""
    release = next((m for m in header if m.mark is Mark.RELEASE), None)
    dated = any(m.mark is Mark.DATE or m.date for m in header)
    if release is None:
        return False
    if draft.has(Mark.RELEASE):
        return not draft.opens_with(Mark.TEXT) or (dated and header[0].mark is Mark.PUBLISHER)
    if dated and len(header) > 1:
        return True
    link = len(header) == 1 and release.name  # to another agency's release
    return draft.whole and not link


def _in_header(draft: Draft) -> bool:
    """The line before is one of a header that began above it."""
    if draft.last.mark is Mark.PUBLISHER:
        return True
    above = next((m.mark for m in reversed(draft.tail) if m.mark is not Mark.LABEL), None)
    return above in (Mark.DATE, Mark.DATED, Mark.RELEASE)


def page_header(ahead: Sequence[Marked], draft: Draft) -> bool:
    """ "All news" and a date, or a date alone where the article before began so; then a headline and text."""
    if ahead[0].mark is Mark.PAGE:
        n = header_end(ahead)
        dated = n <= 4 and any(m.mark is Mark.DATE for m in ahead[:n])
    else:
        n = 1
        dated = ahead[0].mark is Mark.DATE and draft.opens_with(Mark.DATE) and draft.whole
    enough = REPEATED if draft.opens_with(ahead[0].mark) else ENOUGH / 2
    title = headline(ahead[n:]) if dated and draft.closed else 0
    return title > 0 and text_follows(ahead, n + title, 3) and draft.body >= enough


def labels(ahead: Sequence[Marked], draft: Draft) -> bool:
    """A block of "Date: …" and "Title: …" lines."""
    if ahead[0].mark not in _BLOCK:
        return False
    n = next((i for i, m in enumerate(ahead) if m.mark not in _BLOCK), len(ahead))
    marks = {m.mark for m in ahead[:n]}
    if Mark.TITLE in marks:
        return (len(marks) > 1 and is_whole(draft, Mark.TITLE)) or draft.opens_with(ahead[0].mark)
    again = Mark.DATED in marks and draft.opens_with(ahead[0].mark) and draft.has(Mark.DATED)
    return again and headline(ahead[n:]) > 0 and text_follows(ahead, n)
