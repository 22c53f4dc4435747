"""Boundaries below a rule."""

from collections.abc import Sequence

from pressfacts.segment.draft import Draft
from pressfacts.segment.evidence import REPEATED, header_end, opens_with_dateline
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.shapes import headline, is_headline, is_paragraph, points_on

_HEADED = {Mark.RELEASE, Mark.DATE, Mark.DATED, Mark.PAGE}
_NEAR = 6
_LINE = 25


def after_ruler(ahead: Sequence[Marked], draft: Draft) -> bool:
    """What begins like an article below a rule that does not underline a heading.

    A rule that parted articles before needs no more than a headline below it.
    """
    if draft.last.mark is not Mark.RULER or draft.body < REPEATED or _underlines(draft):
        return False
    if len(draft.tail) > 1 and points_on(draft.tail[-2].line):
        return False
    if draft.last.text == draft.ruler and (ahead[0].mark is not Mark.TEXT or is_headline(ahead[0], 1)):
        return True
    return _begins(ahead)


def _underlines(draft: Draft) -> bool:
    """The ruler is the line under a heading: nothing between, and no sentence before it."""
    return not draft.last.line.blank_before and len(draft.tail) > 1 and is_headline(draft.tail[-2], 1)


def _begins(ahead: Sequence[Marked]) -> bool:
    """A dateline, or header lines if any, a headline, and what stands below one."""
    n = header_end(ahead)
    if n >= len(ahead):
        return False
    if opens_with_dateline(ahead[n]) or ahead[n].mark is Mark.TITLE:
        return True
    headed = any(m.mark in _HEADED for m in ahead[:n])
    title = headline(ahead[n:], 2 if headed else 3)
    return title > 0 and _opens(ahead[n + title :])


def _opens(ahead: Sequence[Marked]) -> bool:
    """What stands below a headline: a header line, a line below the headline, then text."""
    below = [m for m in ahead if m.mark not in (Mark.MENU, Mark.PAGE, Mark.PUBLISHER, Mark.RULER)]
    for i, marked in enumerate(below[:_NEAR]):
        if marked.mark in (Mark.SOURCE, Mark.RELEASE, Mark.DATED, Mark.DATE) or opens_with_dateline(marked):
            return True
        if is_paragraph(marked) or (i == 0 and marked.mark is Mark.TEXT and len(marked.line) >= _LINE):
            return True
        if marked.mark in (Mark.CONTACT, Mark.LABEL):
            return False
    return False
