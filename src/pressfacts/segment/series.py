"""The head that the articles of a file have in common: lines with the same labels, signs, words or days, each in place.

"URL: …" above "Title: …" and "Date: …", "==> two-held.txt <==" above a headline, "Item 4 of 12": what a script, a mail
program or a page writes above every article says where one begins, whatever the text above it ends with.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pressfacts.segment.alike import breaks_off, is_series, points_of, row_points
from pressfacts.segment.common_head import CommonHead, Rows, common_head, is_prose
from pressfacts.segment.line_features import Feature
from pressfacts.segment.marks import Marked
from pressfacts.segment.opening import is_told
from pressfacts.segment.recurring import Cell, Grid, all_features, features_at
from pressfacts.segment.shapes import long_words

_PREFACE = 80
"""Lines that may stand above the first article: a letterhead, a list of what follows."""
_MATCH, _NEARLY = 0.7, 0.0
_FIRM, _FIRM_BEHIND = 4.0, 5.0
_FEW = 4


@dataclass(frozen=True, slots=True)
class Series:
    """What the lines of a head have: features by their place; `points` of all, `own` of the head,
    `preface` lines above the first.

    `above`: the same of the lines above a head, from the last one upwards.
    `apart`: a blank stands above each head, which begins with a headline of so many words.
    `firm`: so much recurs, and so often, that no article begins otherwise, up to `longest` characters of text.
    `must`: what every head has, and the line above it.
    """

    rows: Rows
    above: Rows
    points: float
    own: float
    preface: int = 0
    firm: bool = False
    longest: int = 0
    apart: int = 0
    must: tuple[Cell, ...] = ()
    layout: bool = False

    def begins(self, ahead: Sequence[Marked], before: Sequence[Marked]) -> bool:
        """An article of the series begins at `ahead[0]`, `before` being the lines above, the last one first."""
        if not self._has_all(ahead, before) or (self.apart and not self._is_apart(ahead[0])):
            return False
        if self.layout:
            return True
        at = [i for i, row in enumerate(self.rows) if row][:2]
        if not ahead[0].line.blank_before:
            at = at[:1]
        if at and not any(i < len(ahead) and self.rows[i].intersection(features_at(ahead, i)) for i in at):
            return False
        own = _matched(self.rows, ahead)
        if at and any(map(is_prose, ahead[: at[0]])):
            return False
        if self.own >= _FIRM and own >= _MATCH * self.own:
            return True
        return own + _matched(self.above, before) >= _MATCH * self.points

    def _is_apart(self, first: Marked) -> bool:
        return first.line.blank_before and long_words(first.text) >= self.apart

    def _has_all(self, ahead: Sequence[Marked], before: Sequence[Marked]) -> bool:
        for row, feature in self.must:
            lines, at, having = (ahead, row, all_features) if row >= 0 else (before, -1 - row, features_at)
            if at >= len(lines) or feature not in having(lines, at):
                return False
        return True


def _matched(rows: Rows, lines: Sequence[Marked]) -> float:
    return sum(row_points(row.intersection(features_at(lines, i))) for i, row in enumerate(rows[: len(lines)]) if row)


def series_of(lines: Sequence[Marked], told: Sequence[int], *, whole: bool) -> tuple[Series | None, Series | None]:
    """The series that a file begins with, perhaps behind a preface, and one of the same layout; None without one."""
    grid = Grid(lines, told, whole=whole)
    found = [(points, head) for head in _heads(grid) if (points := is_series(grid, head)) > _NEARLY]
    said = [one for one in found if not one[1].layout]
    return _best(grid, said), _best(grid, [one for one in found if one[1].layout])


def _best(grid: Grid, found: Sequence[tuple[float, CommonHead]]) -> Series | None:
    most, best = max(found, key=lambda one: one[0] - breaks_off(grid, one[1]), default=(0.0, None))
    if not best or most <= 0:
        return None
    known = set(best.starts)
    wider = (head for points, head in found if 2 * points > most and known < set(head.starts))
    return _series(grid, next(wider, best))


def _heads(grid: Grid) -> Iterator[CommonHead]:
    seen: set[tuple[int, ...]] = set()
    for first in range(min(_PREFACE, len(grid.lines))):
        if first and is_told(grid.lines[first - 1]):
            break
        for proposal in grid.proposals(first):
            head = None if proposal.starts in seen else common_head(grid, proposal)
            seen.add(proposal.starts)
            if head and (head.starts == proposal.starts or head.starts not in seen):
                seen.add(head.starts)
                yield head


def _series(grid: Grid, head: CommonHead) -> Series:
    starts, rows = head.starts, head.rows
    parted = not rows[0] and all(grid.lines[i].line.blank_before for i in starts)
    apart = max(1, min(_FEW, *(long_words(grid.lines[i].text) for i in starts))) if parted else 0
    longest = 2 * max(grid.told[b] - grid.told[a] for a, b in pairwise(starts))
    own = points_of(rows)
    general = [row_points(frozenset(filter(_is_general, row))) for row in rows[:_FEW]]
    wrapped = any(rows[i] and not rows[i + 1] and rows[i + 2] for i in range(len(rows) - 2))
    firm = not head.layout and sum(general) >= _FIRM_BEHIND and sum(map(bool, general)) > 1 and not wrapped
    return Series(
        rows, head.above, own + points_of(head.above), own, starts[0], firm, longest, apart, head.must, head.layout
    )


def _is_general(feature: Feature) -> bool:
    """It is no name, which only some articles of a file may have."""
    kind, said = feature
    return kind not in ("is", "part") or ">" in said
