"""What speaks for a new article at a line, and what against: the names of `segment/evidence.toml` that hold there."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from pressfacts.segment.against import against
from pressfacts.segment.draft import Draft
from pressfacts.segment.evidence import ENOUGH
from pressfacts.segment.forms import Kind
from pressfacts.segment.habits import NONE
from pressfacts.segment.heads import stack_of
from pressfacts.segment.keys import key
from pressfacts.segment.likeness import has_form, same_form
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.news import begins_news, ends_news
from pressfacts.segment.opening import Opening, is_told, masthead_of, opening_of
from pressfacts.segment.outlines import (
    Outline,
    again_below,
    begins_alike,
    may_begin,
    outline_of,
    recurring,
    sayings,
    signs_of,
)
from pressfacts.segment.parted import closes, is_bare, is_closed, is_parting_gap
from pressfacts.segment.patterns import pattern
from pressfacts.segment.shapes import (
    breaks_off,
    calls,
    ends_sentence,
    is_headline,
    wraps_at_comma,
)

WHOLE = 60
"""Characters of running text that an article has before evidence of parts may end it."""
_WIDE, _REPORT, _CLOSE = 3, 2, 4
_SENTENCE = 150
_HEADLINE = 4
_ANNOUNCED = {Mark.RELEASE, Mark.DATED, Mark.SOURCE, Mark.DATE}
_TELLING = {Mark.RELEASE, Mark.PAGE, Mark.LABEL, Mark.TITLE, Mark.DATED}
_NEAR, _SIGNED = 6, 4
_MASTHEAD = 120
_COUNTING = pattern("findings.counting")
_FIRST = {Mark.TEXT, Mark.RELEASE, Mark.DATE, Mark.DATED, Mark.PUBLISHER, Mark.PAGE, Mark.LABEL}
_OVER = {Mark.RELEASE, Mark.PAGE}
_OUTLINED = ("", "alike_outline", "same_outline")


def findings(ahead: Sequence[Marked], draft: Draft) -> list[str]:
    """The evidence at `ahead[0]` by name; none where the line cannot be the first of an article."""
    if not _may_open(ahead, draft):
        return []
    opening = opening_of(ahead, masthead_of(ahead[0], draft.openings), dated=any(o.dated for o in draft.openings))
    parted = draft.last.mark in (Mark.END, Mark.RULER)
    much = is_outlined(ahead, draft)
    if not much and opening.form.kind is Kind.DECORATED and not any(o.form.same(opening.form) for o in draft.openings):
        return []
    outlined = [] if has_form(opening, draft) else [_OUTLINED[much]] * (much > 0)
    if not (opening.words or outlined or is_bare(ahead[0], draft)) and not (
        parted and (opening.dateline or opening.header & _ANNOUNCED)
    ):
        return []
    return [
        *_above(ahead[0], draft),
        *_line(ahead, opening, draft),
        *outlined,
        *["headline_of_four"] * (bool(outlined) and not opening.words and _is_over_headline(ahead)),
        *_below(opening, draft, outlined=bool(outlined)),
        *against(ahead[0], opening, draft, much=max(much, int(bool(outlined)))),
    ]


def is_outlined(ahead: Sequence[Marked], draft: Draft) -> int:
    """How much the lines have of what recurs at the beginning of articles, see `recurring` and `heads`."""
    at = ahead[0].line.first
    if draft.outlined[0] != at:
        draft.outlined = at, _outlined(ahead, draft)
    return draft.outlined[1]


def _outlined(ahead: Sequence[Marked], draft: Draft) -> int:
    habits = draft.habits or NONE
    known = [] if habits.bare else _outlines(draft)
    over = ahead[0].mark in _OVER or (habits.sayings and not habits.sayings.isdisjoint(sayings(ahead[0])))
    outlines = known if over else may_begin(known, ahead[0])
    found = outline_of(ahead, habits.sayings) if outlines else ()
    much = max((recurring(found, outline) for outline in outlines), default=0)
    if over and much < 2:  # a line over the headline that not every article has
        much = 2 if any(recurring(found[1:], outline) > 1 for outline in outlines) else much
    return 2 if habits.stack and much < 2 and stack_of(ahead) == habits.stack else much


def _outlines(draft: Draft) -> list[Outline]:
    """The outlines that the last articles begin with, and what articles do behind a preface, once that is over."""
    preface, head = (draft.habits.preface, draft.habits.head) if draft.habits else (0, ())
    behind = len(draft.head) > preface or not any(began.leads for began in draft.began[:1])
    return [*(began.outline for began in draft.began if not (preface and began.leads)), *([head] if behind else [])]


def is_begun_alike(ahead: Sequence[Marked], draft: Draft) -> bool:
    """The line and those below are outlined as articles here begin, and the line itself tells so."""
    alike = any(begins_alike(outline, ahead[0]) for outline in _outlines(draft))
    return alike and is_outlined(ahead, draft) > 1


def _is_over_headline(ahead: Sequence[Marked]) -> bool:
    """The headline stands below lines of other kinds, none of which is a known header line, or in one with them."""
    return len(ahead[0].text.split()) > _HEADLINE or any(is_headline(m, _HEADLINE) for m in ahead[:_SIGNED])


def is_signature(ahead: Sequence[Marked], draft: Draft) -> bool:
    """This line ends articles here, or the header that articles above begin with stands a little further below."""
    if again_below(ahead[:1], ahead[1:2]) is not None:
        return False
    if signs_of(ahead[0]) and closes(ahead[:1], draft) and not is_closed(draft):
        return True
    first, marks = key(ahead[0]), [began.mark for began in draft.began]
    if any(b.first == first for b in draft.began) or (ahead[0].mark in _TELLING and ahead[0].mark in marks):
        return False
    much = is_outlined(ahead, draft)
    if much > 1 or is_bare(ahead[0], draft):
        return False
    if any(is_bare(m, draft) for m in ahead[1:2]):
        return True
    said = {key(m) for m in ahead[1:_NEAR] if len(m.line) <= _MASTHEAD}
    if any(b.first in said for b in draft.began) and any(o.first in said for o in draft.openings if o.is_headed):
        return True
    if _is_above_closing(ahead, draft):
        return True
    if not much and any(is_outlined(ahead[i:], draft) for i in range(1, min(_SIGNED, len(ahead)))):
        return True
    kinds = _TELLING.intersection(marks)
    return 2 * marks.count(Mark.TEXT) < len(marks) and any(m.mark in kinds for m in ahead[1:_SIGNED])


def _may_open(ahead: Sequence[Marked], draft: Draft) -> bool:
    """A cheap look: most lines are sentences, and none of them opens an article but behind a mark.

    A header line other than an announcing one opens it behind a mark too, or where the article above has one there:
    elsewhere it is the signature of the article above.
    """
    first = ahead[0]
    if is_bare(first, draft) and draft.prose >= ENOUGH:
        return True
    if draft.prose < (ENOUGH if draft.opens_with(Mark.PAGE) else WHOLE):
        return False
    parted = draft.last.mark in (Mark.END, Mark.RULER)
    free = parted or first.line.blank_before or (draft.tight and (draft.whole or is_outlined(ahead, draft)))
    if not (free or is_begun_alike(ahead, draft)):
        return False
    if (first.mark not in _FIRST or not parted) and (_is_masthead(first, draft) or is_outlined(ahead, draft)):
        return True
    if parted or first.mark not in _FIRST:
        return first.mark in _FIRST and not (first.mark is Mark.TEXT and calls(first))
    if first.mark is Mark.TEXT:
        return _may_be_headline(ahead, draft)
    return first.mark is Mark.RELEASE or any(o.mark is first.mark for o in draft.openings)


def _may_be_headline(ahead: Sequence[Marked], draft: Draft) -> bool:
    """A line of text that is no sentence and no contact, with a sign before it only where one above has it."""
    first = ahead[0]
    if (len(first.line) > _SENTENCE and ends_sentence(first.line)) or calls(first):
        return False
    sign = first.text[0]
    if not sign.isalnum() and sign not in "#*_([\"'“‘«„€$£¥":
        return any(began.sign == sign for began in draft.began) or is_outlined(ahead, draft) > 1
    if sign in "#*_([" or is_outlined(ahead, draft):
        return True
    return is_headline(first) or _is_numbered(first) or wraps_at_comma(ahead)


def _is_masthead(first: Marked, draft: Draft) -> bool:
    """An article before began with this line, above its headline."""
    if len(first.line) > _MASTHEAD:
        return False
    said = key(first)
    return any(began.first == said for began in draft.began) and any(
        o.first == said and o.is_headed for o in draft.openings
    )


def _is_numbered(first: Marked) -> bool:
    return _COUNTING.match(first.text) is not None and not first.text.rstrip().endswith((".", ":", ";", ","))


def _above(first: Marked, draft: Draft) -> Iterator[str]:
    """What stands above the line."""
    if draft.ended:
        yield "end_mark" if draft.last.mark in (Mark.END, Mark.RULER) and draft.end_is_near else "ended"
    called = draft.last.mark is Mark.CONTACT or calls(draft.last)
    told = next(filter(is_told, list(draft.tail)[:-_CLOSE:-1]), None)
    if told and ends_news(told.text):
        yield "closing_words"
    elif called:
        yield "contact"
    if first.line.gap >= _WIDE and first.line.gap > draft.widest:
        yield "wide_gap"
        if is_parting_gap(first, draft):
            yield "parting_gap"
    if is_closed(draft):
        yield "same_closing"


def _line(ahead: Sequence[Marked], opening: Opening, draft: Draft) -> Iterator[str]:
    """What the line and its headline look like."""
    first = ahead[0]
    if opening.again and opening.shown[0].text != draft.last.text and not any(map(breaks_off, opening.told[:_REPORT])):
        yield "headline_again"
    if is_bare(first, draft):
        yield "bare_dateline"
    elif opening.words:
        yield "headline_of_six" if opening.words >= 6 else "headline_of_four" if opening.words >= 4 else "headline"
    yield from next((found for o in draft.openings if (found := same_form(opening.form, o.form))), [])
    layout = draft.habits.layout if draft.habits and not opening.stacked else None
    if layout and layout.begins(ahead, tuple(reversed(draft.tail))):
        yield "same_layout"
    if opening.header and any(o.first == opening.first and o.is_headed for o in draft.openings):
        yield "same_masthead"
    if opening.header & _ANNOUNCED:
        yield "announced"


def _below(opening: Opening, draft: Draft, *, outlined: bool) -> Iterator[str]:
    """What stands below the headline; an outline ends with text."""
    if opening.dateline:
        yield "dateline"
    elif opening.text or opening.far or opening.paged or (outlined and not opening.words):
        yield "text"
    if opening.date:
        yield "date"
    if any(begins_news(m.text) for m in opening.report[:_REPORT]):
        yield "opening_words"
    if any((o.dateline and opening.dateline) or (o.date and opening.date) for o in draft.openings):
        yield "same_opening"
    if draft.ended and any(o.ended for o in draft.openings):
        yield "same_end"


def _is_above_closing(ahead: Sequence[Marked], draft: Draft) -> bool:
    """A line that ends articles of this file stands right below, and no text before it."""
    short = takewhile(lambda i: not is_told(ahead[i]), range(min(_SIGNED, len(ahead))))
    return any(closes(ahead[max(0, i - 1) : i + 1], draft) for i in short if i)
