"""The head that the articles of a file have in common: lines with the same labels, signs, words or days, each in place.

"URL: …" above "Title: …" and "Date: …", "==> two-held.txt <==" above a headline, "Item 4 of 12": what a script, a mail
program or a page writes above every article says where one begins, whatever the text above it ends with.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from pressfacts.segment.counting import is_counted
from pressfacts.segment.line_features import Feature, features
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.opening import is_told
from pressfacts.segment.shapes import ends_sentence, long_words

_LINES = 6
"""Lines of a head that are compared."""
_ABOVE = 3
_LATER = 1.2
"""How much more a series must have that begins further below."""
_PREFACE = 80
"""Lines that may stand above the first article: a letterhead, a list of what follows."""
_BETWEEN, _LEAST_BETWEEN = 300, 60
_SUPPORT, _MATCH = 0.8, 0.7
_FIRM, _FIRM_BEHIND, _MOST_POINTS, _OWN = 4.0, 5.0, 6.0, 2.0
_LEAST = ((8, 3.0), (5, 3.5), (0, 4.0))
"""How many points a series needs that has at least so many heads."""
_COUNTED = 1.5
_WORDS, _FEW, _FREE = 3, 4, 3
_VARIED, _PAGED, _MOSTLY, _OFTEN = 0.8, 0.5, 0.65, 0.3
_NO_HEADLINE = {Mark.RULER, Mark.END, Mark.NUMBER, Mark.MENU, Mark.CONTACT}
_NAMED = 120
_PAGE = {("kind", Mark.NUMBER.name), ("quiet", "0")}
_INDENT = ("indent", "")
_POINTS = (
    {
        "is": 3.0,
        "label": 2.0,
        "part": 2.0,
        "end": 2.0,
        "cells": 2.0,
        "tag": 2.0,
        "columns": 2.0,
        "numbered": 2.0,
        "link": 2.0,
        "framed": 3.0,
        "clock": 2.0,
        "count": 2.0,
        "indent": 0.5,
        "kind": 1.0,
        "ruled": 1.0,
    },
    {"lead": 2.0, "quiet lead": 0.5, "first": 1.0},
    {"tail": 2.0, "quiet tail": 0.5, "last": 1.0},
    {"quiet": 1.0, "day": 2.0, "in": 1.0},
)
"""What features are worth; of each group the one that is worth most counts."""


@dataclass(frozen=True, slots=True)
class Series:
    """What the lines of a head have: features by their place; `points` of all, `own` of the head,
    `preface` lines above the first.

    `above`: the same of the lines above a head, from the last one upwards.
    `apart`: a blank stands above each head, which begins with a headline.
    `firm`: so much recurs, and so often, that no article begins otherwise, up to `longest` characters of text.
    """

    rows: tuple[frozenset[Feature], ...]
    above: tuple[frozenset[Feature], ...]
    points: float
    own: float
    preface: int = 0
    firm: bool = False
    longest: int = 0
    apart: bool = False

    def begins(self, ahead: Sequence[Marked], before: Sequence[Marked]) -> bool:
        """An article of the series begins at `ahead[0]`, `before` being the lines above, the last one first."""
        if self.apart and not ahead[0].line.blank_before:
            return False
        at = [i for i, row in enumerate(self.rows) if row][:2]
        if not ahead[0].line.blank_before:
            at = at[:1]
        if not any(i < len(ahead) and self.rows[i].intersection(features(ahead[i])) for i in at):
            return False
        own = _points(self.rows, ahead)
        if any(map(_is_prose, ahead[: at[0]])):
            return False
        if self.own >= _FIRM and own >= _MATCH * self.own:
            return True
        return own + _points(self.above, before) >= _MATCH * self.points


def _is_prose(line: Marked) -> bool:
    """A sentence: a headline may be as long."""
    return is_told(line) and ends_sentence(line.line)


def _points(rows: Sequence[frozenset[Feature]], lines: Sequence[Marked]) -> float:
    return sum(_row_points(row.intersection(features(line))) for row, line in zip(rows, lines, strict=False) if row)


def _row_points(row: frozenset[Feature]) -> float:
    kinds = {kind for kind, _ in row}
    if "is" in kinds:
        kinds -= {"first", "last"}
    return sum(max((group.get(kind, 0.0) for kind in kinds), default=0.0) for group in _POINTS)


def series_of(lines: Sequence[Marked], told: Sequence[int]) -> Series | None:
    """The series that a file begins with, perhaps behind a preface; None without one."""
    at: dict[Feature, list[int]] = {}
    found = [features(line) for line in lines]
    for i, row in enumerate(found):
        for feature in row:
            at.setdefault(feature, []).append(i)
    best: Series | None = None
    most = 0.0
    seen: set[tuple[int, ...]] = set()
    for first in range(min(_PREFACE, len(lines))):
        if first and is_told(lines[first - 1]):
            break
        for starts in _proposals(lines, found, at, first, told):
            if tuple(starts) in seen:
                continue
            seen.add(tuple(starts))
            series = _series(lines, found, starts, told)
            worth = len(starts) * min(series.own, _MOST_POINTS) if series else most
            if worth > most * (_LATER if best and series and series.preface > best.preface else 1):
                best, most = series, worth
    return best


def _proposals(
    lines: Sequence[Marked],
    found: Sequence[tuple[Feature, ...]],
    at: dict[Feature, list[int]],
    first: int,
    told: Sequence[int],
) -> Iterator[list[int]]:
    """Where heads may begin like that at `first`: at equal distance from lines that share a feature."""
    for row in range(_head(lines, first)):
        for feature in found[first + row]:
            starts = [i - row for i in at[feature] if i >= first + row]
            near = sum(told[b] - told[a] < _LEAST_BETWEEN for a, b in pairwise(starts))
            if len(starts) - near > 2 and not near:
                yield starts
            elif feature == _INDENT and len(starts) - near > 2 and near > _OFTEN * len(starts):
                yield _last_of_each(starts, told)


def _last_of_each(starts: Sequence[int], told: Sequence[int]) -> list[int]:
    """The last of those that no text parts: the foot of an article may have what the head of the next has."""
    return [a for a, b in pairwise([*starts, len(told) - 1]) if told[b] - told[a] >= _LEAST_BETWEEN]


def _head(lines: Sequence[Marked], first: int) -> int:
    """How many lines from `first` on stand above text."""
    return next(
        (i for i, m in enumerate(lines[first : first + _LINES]) if is_told(m) and "\t" not in m.text),
        min(_LINES, len(lines) - first),
    )


def _series(
    lines: Sequence[Marked], found: Sequence[tuple[Feature, ...]], starts: Sequence[int], told: Sequence[int]
) -> Series | None:
    spans = [told[b] - told[a] for a, b in pairwise(starts)]
    if sorted(spans)[len(spans) // 2] < _BETWEEN:
        return None
    most = _head(lines, starts[0])
    if not most:
        return None
    rows = [_common(found, [i + row for i in starts]) for row in range(min(most, len(lines) - starts[-1]))]
    while len(rows) > 1:
        rows[0] &= frozenset(found[starts[0]])  # what stands above every head but the first ends what is above
        free = any(rows[1:_FREE]) if not starts[0] else bool(rows[1])
        if rows[0] or (free and _are_headlines([lines[i : i + 2] for i in starts], 1 if not starts[0] else _WORDS)):
            break
        rows, starts = rows[1:], [i + 1 for i in starts]
    if not any(rows):
        return None
    rows, starts = _upward(found, rows, starts)
    if starts[0] and _are_below_headlines(lines, starts):
        rows, starts = _upward(found, [frozenset(), *rows], [i - 1 for i in starts])
    if starts[0] and {kind for kind, _ in rows[0]} == {"ruled"}:  # it ends what is above
        rows, starts = rows[1:], [i + 1 for i in starts]
    if not any(rows):
        return None
    above = _above(lines, found, starts[1:])
    if _is_paged(lines, starts, rows, above) or (above and above[0] & next(filter(None, rows)) - {_INDENT}):
        return None  # the running heads of printed pages, or the items of a list
    points = sum(map(_row_points, (*rows, *above)))
    counted = is_counted([lines[i].text for i in starts], rows[0])
    many = len(starts) if counted or sum(map(bool, rows)) > 1 else 0
    least = next(firm for count, firm in _LEAST if many >= count) + (0.5 if starts[0] else 0.0)
    own = sum(map(_row_points, rows))
    if points + _COUNTED * counted < least or own < _OWN or not _is_varied(lines, starts, rows):
        return None
    general = [_row_points(frozenset(filter(_is_general, row))) for row in rows[:_FEW]]
    wrapped = any(rows[i] and not rows[i + 1] and rows[i + 2] for i in range(len(rows) - 2))
    firm = sum(general) >= _FIRM_BEHIND and sum(map(bool, general)) > 1 and not wrapped
    apart = not rows[0] and all(lines[i].line.blank_before for i in starts)
    return Series(tuple(rows), tuple(above), points, own, starts[0], firm, 2 * max(spans), apart)


def _upward(
    found: Sequence[tuple[Feature, ...]], rows: list[frozenset[Feature]], starts: Sequence[int]
) -> tuple[list[frozenset[Feature]], Sequence[int]]:
    """The rows with those above that most heads, the first among them, have in common."""
    while starts[0] and (row := _common(found, [i - 1 for i in starts]).intersection(found[starts[0] - 1])):
        rows, starts = [row, *rows], [i - 1 for i in starts]
    return rows, starts


def _is_paged(
    lines: Sequence[Marked],
    starts: Sequence[int],
    rows: Sequence[frozenset[Feature]],
    above: Sequence[frozenset[Feature]],
) -> bool:
    """The lines are the running heads of printed pages."""
    if any(not _PAGE.isdisjoint(row) for row in (*rows[not starts[0] : _FEW], *above[:1])):
        return True
    if any(lines[i].text != lines[0].text for i in starts):
        return False
    numbers = [_number_above(lines, i) for i in starts[1:]]
    return sum(0 <= a < b for a, b in pairwise(numbers)) > _PAGED * len(numbers)


def _number_above(lines: Sequence[Marked], at: int) -> int:
    """The number that stands alone in one of the lines above; -1 without one."""
    return next((int(m.text) for m in lines[max(0, at - _ABOVE) : at] if m.text.isdecimal()), -1)


def _above(
    lines: Sequence[Marked], found: Sequence[tuple[Feature, ...]], starts: Sequence[int]
) -> list[frozenset[Feature]]:
    """What the lines right above most heads have, down to the first that is text."""
    rows: list[frozenset[Feature]] = []
    while len(starts) > 1 and len(rows) < _ABOVE:
        places = [i - len(rows) - 1 for i in starts]
        row = _common(found, places)
        if not row or sum(is_told(lines[i]) for i in places) * 5 > len(places):
            break
        rows.append(row)
    return rows


def _is_general(feature: Feature) -> bool:
    """It is no name, which only some articles of a file may have."""
    kind, said = feature
    return kind not in ("is", "part") or ">" in said


def _are_headlines(heads: Sequence[Sequence[Marked]], words: int) -> bool:
    """Most of the first lines stand apart from what is above, or have the shape of a headline."""
    pairs = [(m[0], m[1]) for m in heads if len(m) > 1 and m[0].mark not in _NO_HEADLINE and not _is_prose(m[0])]
    apart = sum(one.line.gap > two.line.gap for one, two in pairs)
    shaped = sum(one.line.gap == two.line.gap and long_words(one.text) >= words for one, two in pairs)
    return apart + shaped >= _MOSTLY * len(heads)


def _are_below_headlines(lines: Sequence[Marked], starts: Sequence[int]) -> bool:
    """Right above most of these lines stands a headline, with a blank above that."""
    pairs = [(lines[i - 1], lines[i]) for i in starts]
    tight = [one for one, two in pairs if one.line.blank_before and not two.line.blank_before and not _is_prose(one)]
    return sum(long_words(one.text) >= _WORDS for one in tight) >= _SUPPORT * len(starts)


def _common(found: Sequence[tuple[Feature, ...]], places: Sequence[int]) -> frozenset[Feature]:
    """The features that most of these lines have."""
    count = Counter(feature for i in places if i < len(found) for feature in found[i])
    return frozenset(feature for feature, n in count.items() if n >= _SUPPORT * len(places))


def _is_varied(lines: Sequence[Marked], starts: Sequence[int], rows: Sequence[frozenset[Feature]]) -> bool:
    """The heads hold a headline, and that is another one each time: else they are the heads of pages."""
    again = {i for i, row in enumerate(rows) if any(kind == "is" for kind, _ in row)}
    said = [_said([m for i, m in enumerate(lines[at : at + _LINES]) if i not in again]) for at in starts]
    worded = sum(long_words(text) >= _WORDS for text in said)
    return min(worded, len(set(said))) >= _VARIED * len(starts)


def _said(lines: Sequence[Marked]) -> str:
    cells = [m.text[:_NAMED] for m in lines[:1] if is_told(m) and "\t" in m.text]
    said = [*cells, *(m.text for m in takewhile(lambda m: not is_told(m), lines))]
    return "".join(c for c in " ".join(said) if not c.isdigit())
