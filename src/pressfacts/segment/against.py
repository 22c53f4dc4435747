"""What speaks against a new article at a line."""

from collections.abc import Iterator, Sequence

from pressfacts.segment.draft import Draft
from pressfacts.segment.forms import FLOWING, Form, Kind
from pressfacts.segment.likeness import has_form, is_formed
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.news import goes_on
from pressfacts.segment.opening import Opening
from pressfacts.segment.parted import is_bare, is_closed, is_parting_gap
from pressfacts.segment.shapes import breaks_off, is_bullet, points_on

_SENTENCE, _HEADLINE, _MOST = 150, 4, 2


def against(first: Marked, opening: Opening, draft: Draft, *, much: int) -> Iterator[str]:
    """What speaks against a new article; an outline that recurs (by so `much`) says what stands below."""
    formed = is_formed(opening, draft)
    if not (opening.below or opening.again or much or formed or is_bare(first, draft)):
        yield "nothing_below"
    last = draft.last
    known = much > 0 or has_form(opening, draft) or is_parting_gap(first, draft)
    if opening.stacked and not known and not _is_above_another(first, opening, draft):
        yield "headline_below"
    alone = draft.is_round_up and len(draft.openings) < 2 and not much
    if alone and not (draft.ended or opening.header or is_closed(draft)):
        yield "in_round_up"
    if not (opening.dateline or formed) and any(goes_on(m.text) for m in opening.report[:1]):
        yield "goes_on"
    if _is_lower(opening.form, [o.form for o in draft.openings if o.words >= _HEADLINE]):
        yield "lower_level"
    if last.mark is Mark.NUMBER or (first.line.feed and opening.first == draft.masthead):
        yield "page_break"
    points = last.mark in (Mark.TEXT, Mark.LABEL, Mark.CONTACT, Mark.MENU) and points_on(last.line)
    if points and much < _MOST:
        yield "pointed_at"
    if first.mark is Mark.TEXT and much < _MOST and points_on(first.line):
        yield "points_on"
    if is_bullet(last) and not draft.ended and not formed:
        yield "in_list"
    if not is_closed(draft) and any(map(breaks_off, list(draft.tail)[-2:])):
        yield "teasers"


def _is_lower(form: Form, before: Sequence[Form]) -> bool:
    """A Markdown heading of a lower level than those above have."""
    levels = {other.level for other in before if other.kind is Kind.MARKDOWN}
    return form.kind is Kind.MARKDOWN and bool(levels) and len(form.level) > max(map(len, levels))


def _is_above_another(first: Marked, opening: Opening, draft: Draft) -> bool:
    """The line is a headline with another one below it, and not the signature of the article above."""
    if len(first.line) > _SENTENCE:
        return False
    stacked = [o for o in draft.openings if o.stacked]
    if opening.form.kind not in FLOWING or any(opening.words >= _HEADLINE or o.first == opening.first for o in stacked):
        return True
    if draft.last.mark is Mark.END or is_closed(draft):
        return opening.words >= _HEADLINE
    if first.line.gap > max([draft.last.line.gap, *(m.line.gap for m in opening.told[:1])]):
        return opening.words >= _HEADLINE + 1 and opening.echoed
    return opening.words >= _HEADLINE + 1 and opening.echoed and draft.whole
