"""The day of publication that a header (or a last line) gives."""

from collections.abc import Sequence

from pressfacts.segment.article import DatelineSpan
from pressfacts.segment.dated import day_first
from pressfacts.segment.labels import first_date
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.own_line import in_own_line
from pressfacts.segment.patterns import pattern
from pressfacts.segment.printed import month_first, printed

_END_DATE = pattern("published.end_date")


def published(
    top: Sequence[Marked],
    tail: Sequence[Marked],
    dateline: DatelineSpan | None,
    title: str | None = None,
    opening: str = "",
    stamp: str = "",
    head: Sequence[Marked] = (),
) -> str | None:
    """EDTF: a labelled day, else one alone, the dateline's, the source line's, the end line's, one in other lines.

    Then comes the day that stands first in `opening`, the line that the running text begins with, last that of
    `stamp`, the first line that is a day with a time: below it a copied page lists other stories with their days.
    Where none gives it, a line of its own in `head` or at the foot does (`own_line`).
    """
    lines = [m for m in top if m.text != title]
    value = _told(top, tail, dateline) or printed(lines, title, () if stamp else tail)
    value = value or day_first(opening) or first_date(stamp) or in_own_line(head, tail, title)
    return month_first(value, [*top, *tail])


def _told(top: Sequence[Marked], tail: Sequence[Marked], dateline: DatelineSpan | None) -> str | None:
    return (
        _labelled(top)
        or next((m.date for m in top if m.mark in (Mark.RELEASE, Mark.DATE) and m.date), None)
        or (dateline.date if dateline else None)
        or next((m.date for m in [*top, *tail] if m.mark is Mark.SOURCE and m.date), None)
        or next((m.date for m in tail if m.mark is Mark.DATED and m.date), None)
        or next((first_date(m.text) for m in tail if _END_DATE.fullmatch(m.text)), None)
    )


def _labelled(top: Sequence[Marked]) -> str | None:
    """The day in a line such as "Publish date …", or alone in the line after its bare label."""
    for i, marked in enumerate(top):
        if marked.mark is not Mark.DATED:
            continue
        if marked.date:
            return marked.date
        following = top[i + 1] if i + 1 < len(top) else None
        if following and following.mark is Mark.DATE:
            return following.date
    return None
