"""How much heads have in common, in points, and whether the places where they stand are those of articles.

Both by the tables `[[feature]]` and `[[series]]` of `segment/evidence.toml`: the points of a place are the more the
more evenly the heads are spread, the more of them stand above what an article begins with and below what one ends
with, and the less of the text is left over.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from math import log2
from statistics import median

from pressfacts.segment.common_head import CommonHead, said_in
from pressfacts.segment.counting import is_counted
from pressfacts.segment.line_features import Feature
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.news import ends_news
from pressfacts.segment.opening import is_told
from pressfacts.segment.recurring import LINES, Grid
from pressfacts.segment.shapes import ends_sentence, is_headline, long_words
from pressfacts.segment.weigh import feature_points, series_points

_MOST, _MOST_FIRST = 8, 5
_BETWEEN, _LEAST_BETWEEN = 300, 60
_BELOW, _NEAR = 3, 9
_WORDS, _SIX, _FEW, _VARIED, _FAR = 3, 6, 4, 0.8, 5
_FEW_HEADS, _LITTLE = 3, 1.5
_ITEMS = {"is", "label", "lead", "quiet lead", "count", "cells", "framed", "part", "clock", "numbered", "tail", "day"}
"""Features that the items of a list have as well."""
_ABOVE, _PAGED = 3, 0.5
_PAGE = {("kind", Mark.NUMBER.name), ("quiet", "0")}
_ENDED = {Mark.END, Mark.CONTACT, Mark.RULER, Mark.MENU}


def points_of(rows: Sequence[frozenset[Feature]]) -> float:
    """The points of what lines have in common."""
    return sum(map(row_points, rows))


@cache
def row_points(row: frozenset[Feature]) -> float:
    """The points of what the lines in one place have in common: of each group the feature that has most counts."""
    kinds = {kind for kind, _ in row}
    if "is" in kinds:
        kinds -= {"first", "last"}
    return sum(max((group.get(kind, 0.0) for kind in kinds), default=0.0) for group in feature_points())


def is_series(grid: Grid, head: CommonHead) -> float:
    """How certain it is that articles begin at these heads: points above the least, under 0 where they do not."""
    if _is_paged(grid.lines, head) or _is_listed(head):
        return -1.0
    weights = series_points()
    return sum(weights.get(name, 0.0) * fact(grid, head) for name, fact in FACTS.items()) - weights["least"]


def breaks_off(grid: Grid, head: CommonHead) -> float:
    """How often the longest text between two heads is doubled by that below the last one; 0 where it is no longer."""
    return max(0.0, log2(max(1, grid.told[-1] - grid.told[head.starts[-1]]) / max(_spans(grid, head))))


def _spans(grid: Grid, head: CommonHead) -> list[int]:
    return [max(1, grid.told[b] - grid.told[a]) for a, b in pairwise(head.starts)]


def _close(grid: Grid, head: CommonHead) -> float:
    """The share of heads with far less text up to the next one than the longer half has."""
    spans = sorted(_spans(grid, head))
    return sum(_FAR * span < spans[3 * len(spans) // 4] for span in spans) / len(spans)


def _share_below(head: CommonHead, holds: Callable[[int], bool]) -> float:
    """The share of the heads but the first at whose first line something holds."""
    return sum(map(holds, head.starts[1:])) / (len(head.starts) - 1)


def _headed(grid: Grid, head: CommonHead) -> float:
    heads = (grid.lines[i : i + _BELOW] for i in head.starts)
    return sum(any(is_headline(m, _SIX) for m in lines) for lines in heads) / len(head.starts)


def _is_end(line: Marked) -> bool:
    return line.mark in _ENDED or ends_sentence(line.line)


def _lines_near(starts: Sequence[int]) -> set[int]:
    return {i + row for i in starts for row in range(_NEAR)}


def _share_headed(grid: Grid, head: CommonHead, feature: Feature) -> float:
    """The share of heads with such a line among their first three."""
    return sum(any(grid.has(i + row, feature) for row in range(_BELOW)) for i in head.starts) / len(head.starts)


def _ends(grid: Grid, head: CommonHead) -> float:
    """The share of heads but the first that words stand above with which reports end."""
    above = ([m for m in grid.lines[max(0, i - _BELOW) : i] if is_told(m)] for i in head.starts[1:])
    return sum(any(ends_news(m.text) for m in lines) for lines in above) / (len(head.starts) - 1)


def _names_cut(grid: Grid, head: CommonHead) -> float:
    """How many names stand on both sides of the heads, against other lines."""
    mean = sum(grid.chains) / len(grid.chains)
    cut = sum(grid.chains[i] for i in head.starts[1:]) / (len(head.starts) - 1)
    return min(2.0, cut / mean) if mean else 1.0


def _left_over(grid: Grid, head: CommonHead) -> float:
    """Datelines that stand below no head, for each head."""
    near = _lines_near(head.starts)
    return sum(i not in near for i in grid.datelines) / len(head.starts)


def _varied(grid: Grid, head: CommonHead) -> bool:
    """The heads hold a headline, and that is another one each time: else they are the heads of pages."""
    again = {row for row, found in enumerate(head.rows) if any(kind == "is" for kind, _ in found)}
    lines = ([m for row, m in enumerate(grid.lines[i : i + LINES]) if row not in again] for i in head.starts)
    said = ["".join(c for c in said_in(rows) if not c.isdigit()) for rows in lines]
    worded = sum(long_words(text) >= _WORDS for text in said)
    return min(worded, len(set(said))) >= _VARIED * len(head.starts)


def _has_preface(grid: Grid, head: CommonHead) -> bool:
    """Lines stand above the first head, and not just the names of the columns of a table."""
    first = head.starts[0]
    return first > 0 and not any(kind == "cells" for kind, _ in head.rows[0].intersection(grid.found[first - 1]))


def _under_more(grid: Grid, head: CommonHead) -> float:
    """The share of heads that have as many lines without text above them as the first one has in all."""
    most = head.starts[0]
    if not _has_preface(grid, head):
        return 0.0
    above = [grid.lines[max(0, i - most) : i] for i in head.starts[1:]]
    return sum(not any(map(is_told, lines)) for lines in above) / len(above)


def _are_sections(grid: Grid, head: CommonHead) -> bool:
    """A dateline stands above the second head, or near the first, and none of the others is dated: "REGION II – …"."""
    near = _lines_near(head.starts[1:])
    dated = any(i in near for i in grid.datelines) or any(kind in ("day", "in") for row in head.rows for kind, _ in row)
    return any(i < head.starts[1] for i in grid.datelines) and not dated


FACTS: dict[str, Callable[[Grid, CommonHead], float]] = {
    "shared": lambda _, head: min(_MOST, points_of(head.rows) + points_of(head.above)),
    "shared_first": lambda _, head: min(_MOST_FIRST, row_points(head.rows[0])),
    "little": lambda _, head: points_of(head.rows) + points_of(head.above) < _LITTLE,
    "counted": lambda grid, head: is_counted([grid.lines[i].text for i in head.starts], head.rows[0]),
    "paired": lambda _, head: bool(head.must) and not head.layout,
    "layout": lambda _, head: head.layout,
    "echoed": lambda grid, head: _share_headed(grid, head, ("below", "echo")),
    "news_below": lambda grid, head: _share_headed(grid, head, ("below", "news")),
    "news_ends": _ends,
    "names_cut": _names_cut,
    "varied": _varied,
    "heads": lambda _, head: min(_MOST, len(head.starts)),
    "preface": lambda grid, head: _FEW_HEADS / len(head.starts) if _has_preface(grid, head) else 0.0,
    "under_more": _under_more,
    "least_span": lambda grid, head: log2(min(_spans(grid, head)) / _LEAST_BETWEEN),
    "uneven_down": lambda grid, head: log2(median(_spans(grid, head)) / min(_spans(grid, head))),
    "uneven_up": lambda grid, head: log2(max(_spans(grid, head)) / median(_spans(grid, head))),
    "close": _close,
    "told": lambda grid, _: log2(max(1, grid.told[-1]) / _BETWEEN),
    "gap_above": lambda grid, head: _share_below(head, lambda i: grid.lines[i].line.gap >= grid.gap),
    "end_above": lambda grid, head: _share_below(head, lambda i: _is_end(grid.lines[i - 1])),
    "long_headline": _headed,
    "left_over": _left_over,
    "sections": _are_sections,
}
"""What speaks for or against the heads at some places, by its name in `segment/evidence.toml`."""


def _is_listed(head: CommonHead) -> bool:
    """The line above has what the head has: these are the items of a list."""
    first = next(filter(None, head.rows), frozenset())
    again = first.intersection(*head.above[:1]) if head.above else ()
    return any(kind in _ITEMS and not (kind == "tail" and "\0" in said) for kind, said in again)


def _is_paged(lines: Sequence[Marked], head: CommonHead) -> bool:
    """The lines are the running heads of printed pages."""
    starts = head.starts
    if any(not _PAGE.isdisjoint(row) for row in (*head.rows[not starts[0] : _FEW], *head.above[:1])):
        return True
    if any(lines[i].text != lines[0].text for i in starts):
        return False
    numbers = [_number_above(lines, i) for i in starts[1:]]
    return sum(0 <= a < b for a, b in pairwise(numbers)) > _PAGED * len(numbers)


def _number_above(lines: Sequence[Marked], at: int) -> int:
    """The number that stands alone in one of the lines above; -1 without one."""
    return next((int(m.text) for m in lines[max(0, at - _ABOVE) : at] if m.text.isdecimal()), -1)
