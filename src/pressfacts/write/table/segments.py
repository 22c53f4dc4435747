"""The articles of an input as lines: number, position, headline, imprint."""

from rich.text import Text

from pressfacts.write.phrases import listed
from pressfacts.write.readable_dates import readable
from pressfacts.write.segments import Segment
from pressfacts.write.table.look import DIM, HEADING, NAME, Look, grid, plain

_NUMBER, _RANGE, _IMPRINT = 4, 17, 52


def segment_line(segment: Segment, look: Look, *, named: bool = True) -> str:
    """One article, numbered from 1, under its input's name if `named`.

    The imprint is beside the headline where there is room, else under it.
    """
    first = (plain(str(segment.index + 1), DIM), plain(f"{segment.start:,}–{segment.end:,}", DIM))
    title = plain("").append(listed([segment.title]) or "(no title)", NAME)
    imprint = plain(" · ".join(_imprint(segment)), DIM)
    if not look.wide or look.width is None:
        if imprint:
            title.append("\n" if look.width else "  ").append_text(imprint)
        table = grid(_NUMBER, _RANGE, None)
        table.add_row(*first, title)
    else:
        rest = look.width - _NUMBER - _RANGE - _IMPRINT - 6
        table = grid(_NUMBER, _RANGE, rest, _IMPRINT)
        table.add_row(*first, title, imprint)
    table.columns[0].justify = "right"
    path = [plain(listed([segment.path]), HEADING)] if named else []
    return look.print(*path, table, *_boundary(segment))


def _boundary(segment: Segment) -> list[Text]:
    """A line for each piece of evidence with its points, and their sum."""
    if segment.boundary is None:
        return []
    lines = [f"{e.points:>+8}  {e.says}" for e in segment.boundary.evidence]
    return [plain(line, DIM) for line in (*lines, f"{segment.boundary.points:>8}  of {segment.boundary.enough}")]


def _imprint(segment: Segment) -> list[str]:
    line = segment.dateline
    place = listed([line.place, line.country]) if line else ""
    parts = (listed([segment.source]), segment.published and readable(segment.published), place)
    return [part for part in parts if part]
