"""The day of publication in a line that no header form fits: "Weekend results | 3 June 2019", "Updated: 5 May 2020"."""

from collections.abc import Iterable, Sequence
from itertools import chain

from pressfacts.edtf import find_full_date
from pressfacts.segment.brief import brief_date
from pressfacts.segment.marks import Marked
from pressfacts.segment.patterns import pattern

_LABEL = pattern("own_line.label")
_PARTED = pattern("own_line.parted")
_PLACE = pattern("own_line.place")
_TODAY = pattern("own_line.today")
_CODE = pattern("own_line.code")
_RANGE = pattern("own_line.range")
_DATELINE = pattern("own_line.dateline")
_DATELINE_END = pattern("own_line.dateline_end")
_WIRE = pattern("own_line.wire")
_REST = pattern("own_line.rest")  # "… 09:14   Ministry of the Sea"
_HEAD = 400
"""Characters of the head in which a line may date the article: below it other stories may begin."""
_LINE, _FOOT, _STAMP = 160, 2, 60


def in_own_line(head: Sequence[Marked], tail: Sequence[Marked], title: str | None = None) -> str | None:
    """EDTF: the day that a line at the head or foot ends with, or that opens a dateline; else what `brief` reads."""
    top = _near(head)
    foot = [m for m in list(tail)[-_FOOT:] if m not in top]
    found = (_of_line(m.text) for m in [*top, *foot])
    stamped = (_stamped(m.text) for m in foot)
    brief = (brief_date(m.text) for m in [*top, *foot] if m.text != title)
    return next(filter(None, chain(found, stamped, brief)), None)


def _stamped(text: str) -> str | None:
    """The day and time of day that a line at the foot ends with: "Article No: 4711 of 8 March 2024, 11:20"."""
    found = find_full_date(text) if len(text) <= _STAMP else None
    return found[2] if found and ":" in text[found[1] :] and _REST.fullmatch(text, found[1]) else None


def _near(head: Iterable[Marked]) -> list[Marked]:
    near, room = [], _HEAD
    for marked in head:
        if room <= 0:
            break
        near.append(marked)
        room -= len(marked.text)
    return near


def _of_line(text: str) -> str | None:
    found, code = find_full_date(text[:_LINE]), _CODE.fullmatch(text.strip())
    if not found:
        return "-".join(code.groups()) if code else None
    start, end, day = found
    before = text[:start]
    if not start and text[end:].lstrip().startswith(("|", "•")):
        return day
    if _TODAY.fullmatch(before) or (_PLACE.fullmatch(before) and _REST.fullmatch(text, end)):
        return day
    if (_DATELINE.fullmatch(before) or _WIRE.fullmatch(before)) and _DATELINE_END.match(text, end):
        return day
    ends = len(text) <= _LINE and _REST.fullmatch(text, end) and not _RANGE.search(before)
    return day if ends and (_LABEL.search(before) or _PARTED.search(before)) else None
