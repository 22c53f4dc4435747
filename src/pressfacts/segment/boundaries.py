"""Where a new article starts: by a layout that nothing else has, or by enough evidence of other kinds together.

A layout sees the lines from the candidate on (`ahead`) and what the current article had so far (`draft`); layouts
follow the releases of INTERPOL, Europol, Eurojust, US agencies and others. What each is worth says
`segment/evidence.toml`.
"""

from collections.abc import Callable, Sequence
from itertools import takewhile

from pressfacts.segment.above import labels, page_header, release_header
from pressfacts.segment.archives.table import is_noise
from pressfacts.segment.below import dated_headline, source_line
from pressfacts.segment.draft import Draft
from pressfacts.segment.evidence import ENOUGH, REPEATED
from pressfacts.segment.findings import findings, is_begun_alike, is_outlined, is_signature
from pressfacts.segment.habits import closing, is_note
from pressfacts.segment.keys import key
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.opening import is_counter, is_told
from pressfacts.segment.parted import is_bare, is_closed, is_parting_gap
from pressfacts.segment.ruled import after_ruler
from pressfacts.segment.shapes import continues, ends_sentence, headline, is_bullet, is_headline
from pressfacts.segment.teasers import is_whole
from pressfacts.segment.weigh import Boundary, enough, weighed
from pressfacts.segment.words import is_listed

AHEAD = 16
_NEAR = 10
_SHORT = 30
_CLOSE = 5
_HEADLINE = 260
_FOOT, _WORDS = 3, 4
_PARTED = (Mark.RULER, Mark.END)
_TELLING = {
    Mark.SOURCE,
    Mark.RELEASE,
    Mark.DATE,
    Mark.DATED,
    Mark.TITLE,
    Mark.ISSUER,
    Mark.LABEL,
    Mark.PAGE,
}

Layout = Callable[[Sequence[Marked], Draft], bool]
_LAYOUTS: tuple[Layout, ...] = (
    after_ruler,
    source_line,
    dated_headline,
    release_header,
    page_header,
    labels,
)


def boundary_at(ahead: Sequence[Marked], draft: Draft) -> Boundary | None:
    """Why the line `ahead[0]`, which follows those of `draft`, is the first of a new article; None where it is not."""
    first = ahead[0]
    if first.mark is Mark.OPENS or draft.archive:
        return weighed(["archive_mark"]) if _parts_documents(first, draft) else None
    if first.line.feed and not _is_page_break(first, draft):
        return weighed(["form_feed"])
    if _is_foot(ahead, draft):
        return None
    if _is_next_of_series(ahead, draft):
        return weighed(["same_head"])
    if _is_within_series(draft):
        return None
    if _is_within(ahead, draft):
        return None
    found = _parting(first, draft) or _layouts(ahead, draft) or findings(ahead, draft)
    if not found:
        return None
    boundary = weighed(found)
    parted = draft.last.mark is Mark.RULER or found == ["parting_line"]
    if boundary.points < enough() or _is_near_series(ahead, draft) or (not parted and is_signature(ahead, draft)):
        return None
    return boundary


def _is_foot(ahead: Sequence[Marked], draft: Draft) -> bool:
    """The line ends the article, as others did those before, or one does that no headline parts from it."""
    if ahead[0].mark is Mark.END and not is_counter(ahead[0]):
        return True
    if not draft.feet or closing(draft.last) in draft.feet:
        return False
    above = len(list(takewhile(lambda m: not (is_told(m) or is_headline(m, _WORDS)), ahead[:_FOOT])))
    return any(closing(m) in draft.feet for m in ahead[: above + 1])


def _is_within(ahead: Sequence[Marked], draft: Draft) -> bool:
    """A cheap look: nothing begins here, in a paragraph, a printed page, a labelled block or a list of other news."""
    first, last = ahead[0], draft.last
    parted = last.mark in _PARTED
    if len(first.line) > _HEADLINE and not parted and first.mark is Mark.TEXT and not is_bare(first, draft):
        return True
    if draft.body < REPEATED or (continues(first.line, last.line) and not _is_header_again(ahead, draft)):
        return True
    if _is_next_page(ahead, draft) or (_is_announced(last) and not _is_header_again(ahead, draft)):
        return True
    parted = parted or is_closed(draft) or is_parting_gap(first, draft)
    return draft.is_teasing and not parted and not is_whole(ahead)


def _is_next_of_series(ahead: Sequence[Marked], draft: Draft) -> bool:
    """The head stands here that the articles of this file have in common, below some text."""
    series = draft.habits.series if draft.habits else None
    if series is None or len(draft.head) <= len(series.rows) or _is_next_page(ahead, draft) or not draft.prose:
        return False
    if all(map(is_bullet, ahead[:2])):
        return False  # items of a list
    behind = len(draft.head) > series.preface or not any(began.leads for began in draft.began[:1])
    return behind and series.begins(ahead, tuple(reversed(draft.tail)))


def _is_within_series(draft: Draft) -> bool:
    """Every article of this file has the same firm head, and this one is no longer than they are."""
    series = draft.habits.series if draft.habits else None
    return series is not None and series.firm and draft.body < series.longest


def _is_near_series(ahead: Sequence[Marked], draft: Draft) -> bool:
    """The head of the next article stands a little further below."""
    series = draft.habits.series if draft.habits else None
    if series is None:
        return False
    tail = list(draft.tail)
    near = len(list(takewhile(lambda m: not is_told(m), ahead[: _CLOSE - 1])))
    return any(series.begins(ahead[i:], [*tail, *ahead[:i]][::-1]) for i in range(1, near + 1))


def _is_header_again(ahead: Sequence[Marked], draft: Draft) -> bool:
    """A header line, as the articles above begin with, right below the last line of one."""
    return (ahead[0].mark in _TELLING and is_outlined(ahead, draft) > 0) or is_begun_alike(ahead, draft)


def _parts_documents(first: Marked, draft: Draft) -> bool:
    """The mark of a document's beginning, or the line behind the mark of one's end.

    A cover page belongs to the first document, a summary of the search to the last.
    """
    if first.mark is Mark.OPENS and first.archive:
        covered = first.archive.number == 1 or any(is_noise("covers", m.text) for m in draft.head[:_NEAR])
        return draft.opened or (draft.body >= ENOUGH and not covered)
    behind = draft.last.archive is not None and draft.last.archive.kind == "closes"
    return behind and not draft.opened and not is_noise("ends", first.text)


def _parting(first: Marked, draft: Draft) -> list[str]:
    """The line above is one that parts articles wherever it stands in this file."""
    parts = draft.habits is not None and draft.last.text in draft.habits.partings and draft.body >= ENOUGH
    return ["parting_line"] if parts and not is_note(first) else []


def _layouts(ahead: Sequence[Marked], draft: Draft) -> list[str]:
    parted = draft.last.mark in _PARTED
    if not parted and not any(m.mark in _TELLING for m in ahead[:_NEAR]):
        return []
    if not parted and ahead[0].mark is Mark.TEXT and not headline(ahead):
        return []
    return next(([layout.__name__] for layout in _LAYOUTS if layout(ahead, draft)), [])


def _is_page_break(first: Marked, draft: Draft) -> bool:
    """A form feed between two printed pages: inside a sentence, or with a page's number or running head beside it."""
    last = draft.last
    if first.text[0].islower() or Mark.NUMBER in (first.mark, last.mark):
        return True
    return bool(draft.masthead) and key(first) == draft.masthead and not draft.is_headed


def _is_next_page(ahead: Sequence[Marked], draft: Draft) -> bool:
    """The article's first line again, above the number of a page, or with the headline of the article in it."""
    if draft.head and ahead[0].text == draft.head[0].text and _holds_headline(draft.head):
        return True
    numbered = len(ahead) > 1 and ahead[1].mark is Mark.NUMBER
    return numbered and bool(draft.head) and ahead[0].text == draft.head[0].text


def _holds_headline(head: Sequence[Marked]) -> bool:
    """The first line, a page's running head, says what the headline below it does, and more."""
    first = head[0].text
    return any(len(m.line) >= _SHORT and m.text != first and m.text in first for m in head[1:_CLOSE])


def _is_announced(above: Marked) -> bool:
    """The line above is a bare label ("Author") or a heading ("Latest posts") that this one belongs to."""
    if above.mark is Mark.TEXT:
        pointing = len(above.line) <= 2 * _SHORT and above.line.tail.endswith(":")
        heading = len(above.line) <= _SHORT and not ends_sentence(above.line)
        return pointing or (heading and is_listed("tail_headings", above.text))
    return above.mark in (Mark.LABEL, Mark.ISSUER) and above.name is None
