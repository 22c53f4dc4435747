"""Where a new article starts: each rule is one kind of strong evidence.

A rule sees the lines from the candidate on (`ahead`) and what the current article had so far (`seen`). The
rules follow the layouts of the releases of INTERPOL, Europol, Eurojust, US agencies and others.
"""

from collections.abc import Callable, Sequence

from pressfacts.segment.above import labels, page_header, release_header
from pressfacts.segment.below import date_below, dated_headline, source_line
from pressfacts.segment.evidence import REPEATED
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.ruled import after_end, after_ruler
from pressfacts.segment.seen import Seen
from pressfacts.segment.shapes import continues
from pressfacts.segment.words import is_listed

AHEAD = 16
_NEAR = 10
_SHORT = 30
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

Rule = Callable[[Sequence[Marked], Seen], bool]
_RULES: tuple[Rule, ...] = (
    after_ruler,
    after_end,
    source_line,
    dated_headline,
    release_header,
    page_header,
    date_below,
    labels,
)


def starts_article(ahead: Sequence[Marked], seen: Seen) -> bool:
    """Whether the line `ahead[0]`, which follows those of `seen`, is the first of a new article."""
    first = ahead[0]
    if first.line.feed:
        return not first.text[0].islower()
    if seen.body < REPEATED or continues(first.line, seen.last.line) or _is_announced(seen.last):
        return False
    parted = seen.last.mark in (Mark.RULER, Mark.END)
    if not parted and not any(m.mark in _TELLING for m in ahead[:_NEAR]):
        return False
    return any(rule(ahead, seen) for rule in _RULES)


def _is_announced(above: Marked) -> bool:
    """The line above is a bare label ("Author") or a heading ("Latest posts") that this one belongs to."""
    if above.mark is Mark.TEXT:
        return len(above.line) <= _SHORT and is_listed("tail_headings", above.text)
    return above.mark in (Mark.LABEL, Mark.ISSUER) and above.name is None
