"""Where the heads of articles may begin: at places that share with the first head a feature, or two, each in its line.

A feature that stands elsewhere as well (an address, a number, a day) parts articles where another one stands beside it:
a headline right below, a blank above.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import accumulate, combinations, pairwise
from operator import and_

from pressfacts.segment.evidence import opens_with_dateline
from pressfacts.segment.line_features import Feature, features, is_indented
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.news import begins_news
from pressfacts.segment.opening import is_told, stems
from pressfacts.segment.shapes import is_headline, long_words

Cell = tuple[int, Feature]
"""A feature and the line of the head that has it, counted from the first; -1 is the line above."""
LINES = 6
"""Lines of a head that are compared."""
INDENT = ("indent", "")
_LEAST, _LEAST_BETWEEN, _OFTEN, _PARTED = 3, 60, 0.3, 0.8
_BLOCK, _WORDS, _BETWEEN = 4, 4, 300
_MOSTLY = 0.8
_LAYOUT = {"above", "block", "shape", "below"}
_CHAIN = 8
_NEAR, _ECHOED, _ALIKE = 5, 2, 4
_HEADLINES = {("shape", "headline"), ("shape", "capitals"), ("shape", "words")}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lines at which heads may begin, and what all of them have where one feature was not enough."""

    starts: tuple[int, ...]
    must: tuple[Cell, ...] = ()

    @property
    def is_layout(self) -> bool:
        """The places look alike, whatever they say."""
        return bool(self.must) and all(feature[0] in _LAYOUT for _, feature in self.must)


def all_features(lines: Sequence[Marked], at: int) -> tuple[Feature, ...]:
    """What a line has, and what it and those right below it look like, whatever they say."""
    return *features_at(lines, at), *_looks(lines, at)


def _looks(lines: Sequence[Marked], at: int) -> tuple[Feature, ...]:
    line = lines[at]
    block = 1
    while block < _BLOCK and at + block < len(lines) and not lines[at + block].line.blank_before:
        block += 1
    above = "blank" if line.line.blank_before else "tight"
    shape = ("shape", _shape(line))
    below = _below(lines, at) if shape in _HEADLINES else ()
    return ("above", above), ("block", str(block)), shape, *below


def features_at(lines: Sequence[Marked], at: int) -> tuple[Feature, ...]:
    """What a line has by itself, and beside those above and below: it says the same again, is indented less."""
    again = at > 0 and lines[at].text == lines[at - 1].text
    outer = _is_headed(lines[at : at + 2])
    return *features(lines[at]), *[("again", "")] * again, *[("outdent", "")] * outer


def _is_headed(lines: Sequence[Marked]) -> bool:
    """A headline stands farther out than the line below."""
    return is_headline(lines[0], _WORDS) and list(map(is_indented, lines)) == [False, True]


def _below(lines: Sequence[Marked], at: int) -> Iterator[Feature]:
    """The text below a headline begins as reports do; it says words of the headline again."""
    told = [m for m in lines[at + 1 : at + 1 + _NEAR] if is_told(m)][:2]
    if any(begins_news(m.text) or opens_with_dateline(m) for m in told):
        yield "below", "news"
    said = {stem for m in told for stem in stems(m.text)}
    if len(said.intersection(stems(lines[at].text))) >= _ECHOED:
        yield "below", "echo"


def _shape(line: Marked) -> str:
    if line.mark is not Mark.TEXT:
        return line.mark.name
    if is_told(line):
        return "text"
    if is_headline(line, _WORDS):
        return "capitals" if line.text.isupper() else "headline"
    return "words" if long_words(line.text) >= _WORDS else "few words"


class Grid:
    """The features of the lines of a text, and of each feature the lines that have it, as bits.

    `told`: the characters of text above each line, and, last, in all; `whole`: no line follows.
    """

    def __init__(self, lines: Sequence[Marked], told: Sequence[int], *, whole: bool) -> None:
        self.lines, self.told, self.whole = lines, told, whole
        self.found = [features_at(lines, i) for i in range(len(lines))]
        self._all = [(*own, *_looks(lines, i)) for i, own in enumerate(self.found)]
        self._masks: dict[Feature, int] = {}
        for i, found in enumerate(self._all):
            for feature in found:
                self._masks[feature] = self._masks.get(feature, 0) | 1 << i

    @cached_property
    def datelines(self) -> list[int]:
        """The lines of text that a dateline begins."""
        return [i for i, line in enumerate(self.lines) if opens_with_dateline(line)]

    @cached_property
    def gap(self) -> int:
        """How many line ends part most lines at least that are parted from what is above as far as any."""
        gaps = sorted(line.line.gap for line in self.lines)
        return gaps[int(_PARTED * (len(gaps) - 1))] if gaps else 0

    def has(self, at: int, feature: Feature) -> bool:
        """Whether a line has the feature."""
        return bool(self._masks.get(feature, 0) >> at & 1)

    def head(self, first: int) -> int:
        """How many lines from `first` on stand above text."""
        lines = self.lines[first : first + LINES]
        return next((i for i, m in enumerate(lines) if is_told(m) and "\t" not in m.text), len(lines))

    def proposals(self, first: int) -> Iterator[Proposal]:
        """Places that have what the head at `first` has."""
        cells = [(row, feature) for row in range(self.head(first)) for feature in self._all[first + row]]
        masks = {cell: self._masks[cell[1]] >> cell[0] >> first << first for cell in cells}
        loose: list[Cell] = []
        for cell, mask in masks.items():
            if cell[1][0] in _LAYOUT or mask.bit_count() < _LEAST:
                continue
            starts = self._apart(_places(mask))
            if starts:
                yield Proposal(starts)
            if not starts or self._least(starts) < _BETWEEN:
                loose.append(cell)
        yield from self._pairs(loose, masks)
        yield from self._layouts(first)
        yield from self._indented(first)
        if not first:
            yield from self._closed()

    def _pairs(self, loose: Iterable[Cell], masks: dict[Cell, int]) -> Iterator[Proposal]:
        seen: set[int] = set()
        for one in loose:
            for other, mask in masks.items():
                if other[1][0] == "below":
                    continue
                both = masks[one] & mask
                if both in seen or both.bit_count() < _LEAST:
                    continue
                seen.add(both)
                starts = self._apart(_places(both))
                if starts:
                    yield Proposal(starts, (one, other))

    def _layouts(self, first: int) -> Iterator[Proposal]:
        """Headlines with the same layout: a blank above, lines of the same shape below, what the text says."""
        rows = range(min(3, self.head(first)))
        cells = [(row, feature) for row in rows for feature in self._all[first + row] if feature[0] in _LAYOUT]
        if not cells or cells[0][1] != ("above", "blank") or _HEADLINES.isdisjoint(self._all[first]):
            return
        masks = {cell: self._masks[cell[1]] >> cell[0] >> first << first for cell in cells}
        base = [cell for cell in cells if cell == cells[0] or (cell[1] in _HEADLINES and not cell[0])]
        more = [cell for cell in cells if cell not in base]
        seen: set[int] = set()
        for size in range(_ALIKE):
            for chosen in combinations(more, size):
                both = reduce(and_, (masks[cell] for cell in (*base, *chosen)))
                if both in seen or both.bit_count() < _LEAST:
                    continue
                seen.add(both)
                starts = self._apart(_places(both))
                if starts:
                    yield Proposal(starts, (*base, *chosen))

    @cached_property
    def chains(self) -> list[int]:
        """How many names stand both above each line and from it on, with few lines between."""
        at: dict[str, int] = {}
        steps = [0] * (len(self.lines) + 1)
        for i, line in enumerate(self.lines):
            for name in names(line.text) if is_told(line) else ():
                before = at.get(name, -99)
                if 0 < i - before <= _CHAIN:
                    steps[before + 1] += 1
                    steps[i + 1] -= 1
                at[name] = i
        return list(accumulate(steps))

    def _closed(self) -> Iterator[Proposal]:
        """Lines below such as have what the last line of the whole text has."""
        last = len(self.lines) - 1
        titles = self._masks.get(("shape", "headline"), 0) | self._masks.get(("shape", "capitals"), 0)
        for feature in self._all[last] if self.whole and self.lines else ():
            starts = (0, *(i + 1 for i in _places(self._masks[feature]) if i < last))
            titled = sum(titles >> i & 1 for i in starts[1:])
            if titled < _MOSTLY * (len(starts) - 1) or len(starts) < _LEAST:
                continue
            if feature[0] not in _LAYOUT and self._apart((*starts, last)) == (*starts, last):
                yield Proposal(starts, ((-1, feature),))

    def _indented(self, first: int) -> Iterator[Proposal]:
        """Indented lines, the last of those that no text parts: the foot of an article may be indented as the head."""
        for row in range(self.head(first)):
            if INDENT in self.found[first + row]:
                starts = [i - row for i in _places(self._masks[INDENT]) if i >= first + row]
                near = sum(self.told[b] - self.told[a] < _LEAST_BETWEEN for a, b in pairwise(starts))
                if len(starts) - near >= _LEAST and near > _OFTEN * len(starts):
                    yield Proposal(tuple(self._last_of_each(starts)))

    def _last_of_each(self, starts: Sequence[int]) -> list[int]:
        ends = pairwise([*starts, len(self.told) - 1])
        return [a for a, b in ends if self.told[b] - self.told[a] >= _LEAST_BETWEEN]

    def _least(self, starts: Sequence[int]) -> int:
        return min(self.told[b] - self.told[a] for a, b in pairwise(starts))

    def _apart(self, places: Iterable[int]) -> tuple[int, ...]:
        """The places; nothing where there are few, or one stands too near below another one."""
        starts: list[int] = []
        for place in places:
            if starts and self.told[place] - self.told[starts[-1]] < _LEAST_BETWEEN:
                return ()
            starts.append(place)
        return tuple(starts) if len(starts) >= _LEAST else ()


def names(text: str) -> set[str]:
    """The words in capitals, but the first."""
    return {word.strip(".,;:()'’“”\"") for word in text.split()[1:] if word[:1].isupper() and len(word) > 3}


def _places(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
