"""Boundaries at a headline whose header lines stand below it."""

from collections.abc import Sequence

from pressfacts.segment.draft import Draft
from pressfacts.segment.evidence import ENOUGH, header_end, is_whole, text_follows
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.shapes import continues, headline, is_headline
from pressfacts.segment.words import fold

_SAME = 30
_NAME = 90
_LONGEST = 260
_NEAR = 6
_OVER = {Mark.RELEASE, Mark.PAGE}
_PARTED = {Mark.MENU, Mark.CONTACT}


def source_line(ahead: Sequence[Marked], draft: Draft) -> bool:
    """A headline, then "Source: …"."""
    n = headline(ahead)
    if not n or n >= len(ahead) or ahead[n].mark is not Mark.SOURCE or not ahead[n].name:
        return False
    if draft.has(Mark.SOURCE):
        return is_whole(draft, Mark.SOURCE)
    return ahead[0].line.blank_before and draft.body >= ENOUGH and text_follows(ahead, n + 1, 3)


def dated_headline(ahead: Sequence[Marked], draft: Draft) -> bool:
    """A headline, perhaps a line below, then "Publish date …", "Published by", "3 May 2021|PRESS RELEASE"."""
    n = headline(ahead)
    at = _find(ahead, n, {Mark.DATED, Mark.ISSUER, Mark.RELEASE}) if n else None
    if at is None or not is_whole(draft, ahead[at].mark) or not text_follows(ahead, at + 1, 10):
        return False
    text = next((i for i in range(n, at) if ahead[i].mark is Mark.TEXT), None)
    if text is not None and not (draft.closed and headline(ahead, 4)):
        return False
    if text is not None and is_headline(ahead[text]) and any(m.mark in _PARTED for m in ahead[n:text]):
        return False  # that is the headline; this line, and what parts them, ends the article above
    if at > n and (ahead[at + 1].mark in _OVER or headline(ahead[at + 1 :], 4)):
        return False  # the last lines of the article above, then the head of another one
    if ahead[at].mark is Mark.RELEASE:
        firm = draft.has(Mark.RELEASE) or (headline(ahead, 4) > 0 and _is_firm(ahead[at:]))
        return firm and _belongs_above(ahead[at:], draft)
    return bool(ahead[at].name or ahead[at].date) or _has_value(ahead[at:])


def _find(ahead: Sequence[Marked], at: int, marks: set[Mark]) -> int | None:
    """Where one of `marks` stands below the headline, past furniture, the headline again, one more text."""
    texts = 0
    title = fold(ahead[0].text)[:_SAME]
    for i, marked in enumerate(ahead[at : at + _NEAR], at):
        if marked.mark in marks:
            return i
        if fold(marked.text).startswith(title):
            continue
        texts += marked.mark is Mark.TEXT and not continues(marked.line, ahead[i - 1].line)
        if texts > 1 or marked.mark not in (Mark.TEXT, Mark.MENU) or len(marked.line) > _LONGEST:
            return None
    return None


def _has_value(label: Sequence[Marked]) -> bool:
    """A bare label has its value in the next line: a date, or a name."""
    wanted = (Mark.DATE,) if label[0].mark is Mark.DATED else (Mark.PUBLISHER, Mark.TEXT)
    return len(label) > 1 and label[1].mark in wanted and len(label[1].line) <= _NAME


def _is_firm(release: Sequence[Marked]) -> bool:
    """An announcing line that is no tag: in capitals, dated, "immediate", or with more header below."""
    text = release[0].text
    loud = text.isupper() or "immediate" in text.casefold()
    return loud or bool(release[0].date) or header_end(release) > 1


def _belongs_above(release: Sequence[Marked], draft: Draft) -> bool:
    """The announcing line stands below its headline, not above it."""
    n = header_end(release)
    below = {m.mark for m in release[1:n]}
    if Mark.DATE in below and headline(release[n:]):
        return False
    if not draft.opens_with(Mark.RELEASE, Mark.PUBLISHER, Mark.PAGE, Mark.DATE):
        return True
    return bool(below & {Mark.PUBLISHER, Mark.CONTACT}) or not headline(release[n:])
