"""What the rules of boundaries ask about the lines ahead and the article so far."""

from collections.abc import Sequence

from pressfacts.segment.dateline import dateline_of
from pressfacts.segment.draft import Draft
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.shapes import paragraphs

ENOUGH = 160  # characters of running text that make an article whole by themselves
REPEATED = 15  # the same where the header of the next article is like this one's
HEADER = {
    Mark.RELEASE,
    Mark.PUBLISHER,
    Mark.DATE,
    Mark.DATED,
    Mark.MENU,
    Mark.CONTACT,
    Mark.LABEL,
    Mark.ISSUER,
    Mark.PAGE,
}
_PARAGRAPH = 15
_NOT_BARE = frozenset(",(0123456789")


def is_whole(draft: Draft, mark: Mark) -> bool:
    """The article may end here: some text where its header has such a line too, more where it has none."""
    return draft.body >= (REPEATED if draft.has(mark) else ENOUGH)


def opens_with_dateline(marked: Marked) -> bool:
    """A line of text that a dateline begins; a place alone before a colon may be the label of an entry in a list."""
    found = dateline_of(marked) if marked.mark is Mark.TEXT else None
    if found is None:
        return False
    line = marked.text[found.start : found.end]
    return not line.endswith(":") or not _NOT_BARE.isdisjoint(line)


def text_follows(ahead: Sequence[Marked], at: int, within: int = 7) -> bool:
    """Running text, not the next teaser, begins in the lines from `ahead[at]` on."""
    if any(opens_with_dateline(m) for m in ahead[at : at + within]):
        return True
    return any(start < within for start, _ in paragraphs(ahead[at:], _PARAGRAPH))


def header_end(ahead: Sequence[Marked]) -> int:
    """How many lines, from the first, are header lines other than a headline."""
    return next((i for i, m in enumerate(ahead) if m.mark not in HEADER), len(ahead))
