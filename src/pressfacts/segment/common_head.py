"""What the heads at some places have in common, line by line, and the lines right above them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from pressfacts.segment.line_features import Feature
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.opening import is_told
from pressfacts.segment.recurring import Cell, Grid, Proposal
from pressfacts.segment.shapes import ends_sentence, long_words

_ABOVE, _FREE = 3, 3
_BETWEEN = 300
_SUPPORT, _MOSTLY = 0.8, 0.65
_WORDS = 3
_NO_HEADLINE = {Mark.RULER, Mark.END, Mark.NUMBER, Mark.MENU, Mark.CONTACT}
Rows = tuple[frozenset[Feature], ...]


@dataclass(frozen=True, slots=True)
class CommonHead:
    """Lines at which heads begin, what those have in common by their place, and the lines above, the last one first.

    `must`: what each of them has, where it was sought by that.
    """

    starts: tuple[int, ...]
    rows: Rows
    above: Rows = ()
    must: tuple[Cell, ...] = ()
    layout: bool = False

    def moved(self, by: int, rows: Rows) -> "CommonHead":
        """The heads begin so many lines further below, with these rows."""
        must = tuple((row - by, feature) for row, feature in self.must if row - by >= -1)
        return replace(self, starts=tuple(i + by for i in self.starts), rows=rows, must=must)


def common_head(grid: Grid, proposal: Proposal) -> CommonHead | None:
    """The heads at the places proposed, from where they begin: a line higher, or some lines lower; None without any."""
    starts, lines = proposal.starts, grid.lines
    spans = sorted(grid.told[b] - grid.told[a] for a, b in pairwise(starts))
    most = min(grid.head(starts[0]), len(lines) - starts[-1])
    if spans[len(spans) // 2] < _BETWEEN or not most:
        return None
    rows = tuple(_common(grid.found, [i + row for i in starts]) for row in range(most))
    head = CommonHead(starts, rows, must=proposal.must, layout=proposal.is_layout)
    if not head.layout and not any(row < 0 for row, _ in proposal.must):
        head = _grown(grid, _lowered(grid, head))
    above = _above(grid, head.starts[1:])
    return replace(head, above=above) if head.rows and (any(head.rows) or above or head.layout) else None


def _lowered(grid: Grid, head: CommonHead) -> CommonHead:
    """Without the lines on top that the heads do not share, unless those are headlines."""
    while len(head.rows) > 1:
        starts = head.starts
        # what stands above every head but the first ends what is above
        first, *rest = head.rows
        first &= frozenset(grid.found[starts[0]])
        free = any(rest[: _FREE - 1]) if not starts[0] else bool(rest[0])
        words = 1 if not starts[0] else _WORDS
        if first or (free and _are_headlines([grid.lines[i : i + 2] for i in starts], words)):
            return replace(head, rows=(first, *rest))
        head = head.moved(1, tuple(rest))
    own = grid.found[head.starts[0]]
    return replace(head, rows=tuple(row.intersection(own) for row in head.rows))


def _grown(grid: Grid, head: CommonHead) -> CommonHead:
    """With the lines above that the first of the heads has too, and the headline over them."""
    if not any(head.rows):
        return head
    head = _upward(grid, head)
    if head.starts[0] and {kind for kind, _ in head.rows[0]} == {"ruled"}:  # it ends what is above
        head = head.moved(1, head.rows[1:])
    return head


def _upward(grid: Grid, head: CommonHead) -> CommonHead:
    while head.starts[0]:
        over = grid.found[head.starts[0] - 1]
        row = _common(grid.found, [i - 1 for i in head.starts]).intersection(over)
        if not row:
            break
        head = head.moved(-1, (row, *head.rows))
    return head


def _above(grid: Grid, starts: Sequence[int]) -> Rows:
    """What the lines right above most heads have, up to the first that is text."""
    rows: list[frozenset[Feature]] = []
    while len(starts) > 1 and len(rows) < _ABOVE:
        places = [i - len(rows) - 1 for i in starts]
        row = _common(grid.found, places)
        if not row or sum(is_told(grid.lines[i]) for i in places) * 5 > len(places):
            break
        rows.append(row)
    return tuple(rows)


def _common(found: Sequence[tuple[Feature, ...]], places: Sequence[int]) -> frozenset[Feature]:
    """The features that most of these lines have."""
    count = Counter(feature for i in places if i < len(found) for feature in found[i])
    return frozenset(feature for feature, n in count.items() if n >= _SUPPORT * len(places))


def _are_headlines(heads: Sequence[Sequence[Marked]], words: int) -> bool:
    """Most of the first lines stand apart from what is above, or have the shape of a headline."""
    pairs = [(m[0], m[1]) for m in heads if len(m) > 1 and m[0].mark not in _NO_HEADLINE and not is_prose(m[0])]
    apart = sum(one.line.gap > two.line.gap for one, two in pairs)
    shaped = sum(one.line.gap == two.line.gap and long_words(one.text) >= words for one, two in pairs)
    return apart + shaped >= _MOSTLY * len(heads)


def is_prose(line: Marked) -> bool:
    """A sentence: a headline may be as long."""
    return is_told(line) and ends_sentence(line.line)


def said_in(lines: Sequence[Marked]) -> str:
    """What the lines of a head say above the text; of a row of cells its beginning."""
    cells = [m.text[:120] for m in lines[:1] if is_told(m) and "\t" in m.text]
    return " ".join([*cells, *(m.text for m in takewhile(lambda m: not is_told(m), lines))])
