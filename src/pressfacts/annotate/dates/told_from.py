"""The day an article is told from where neither its publication nor its dateline gives one."""

import re
from collections.abc import Sequence
from datetime import date

from pressfacts.annotate.dates.anchor import Anchor
from pressfacts.annotate.dates.piece import Expression
from pressfacts.annotate.names import line_around
from pressfacts.edtf import day

_APPOSED = re.compile(r",? (?:on )?|,? \((?:on )?")
_SO_FAR = re.compile(r"\b(?:[Ss]o far|[Tt]o date|[Yy]ear to date),? (?:in|for) $")
_LABEL = re.compile(r"(?:published|updated|posted|issued|released?|date[d]?|press release|news item)\b.{0,24}$", re.I)
_PARTED = re.compile(r"(?:[|/•–—]|\s-) ?$")
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{3,30}(?:, [A-Z][\w ]{2,20})?(?::|,| \() ?$")
_DATELINE_END = re.compile(r"\)?:? ?[–—-] ")
_HEAD, _TAIL, _LINE = 400, 200, 160


def told_from(text: str, expressions: Sequence[Expression]) -> Anchor | None:
    """The day that a line of the article's own dates it, that it says "today" is, or the year it is not through."""
    for i, here in enumerate(expressions):
        after = expressions[i + 1] if i + 1 < len(expressions) else None
        if after and here.first.unit == "day" and here.first.shift == 0 and _apposed(text, here, after):
            told = _full(after)
            return Anchor(told) if told else None
        if _dates_the_article(text, here) and (told := _full(here)):
            return Anchor(told)
        if here.first.kind == "year" and here.first.year and _SO_FAR.search(text, max(0, here.start - 20), here.start):
            return Anchor(date(here.first.year, 12, 31), exact=False)
    return None


def _apposed(text: str, here: Expression, after: Expression) -> bool:
    return bool(_APPOSED.fullmatch(text, here.end, after.start))


def _full(expression: Expression) -> date | None:
    first = expression.first
    told = day(first.year or 0, first.month or 0, first.day or 0) if expression.shape == "one" else None
    return date.fromisoformat(told) if told else None


def _dates_the_article(text: str, expression: Expression) -> bool:
    """Whether the date stands alone or behind a label or a bar at a line's end, or in a dateline, at head or foot."""
    if _HEAD < expression.start < len(text) - _TAIL:
        return False
    start, end = line_around(text, expression.start)
    before = text[start : expression.start]
    if expression.start < _HEAD and _DATELINE.fullmatch(before) and _DATELINE_END.match(text, expression.end):
        return True
    if end - start > _LINE or text[expression.end : end].strip(" .)|"):
        return False
    return not before.strip() or bool(_LABEL.search(before) or _PARTED.search(before))
