"""How the mentions of an article stand to a fact: in its words, sentence or paragraph, above it, in the title."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pressfacts.link.entities import Span
from pressfacts.link.marks import Mark
from pressfacts.link.territory import Layout

NEAR = ("inside", "right behind", "opens", "before", "behind", "before others", "behind others", "behind another")
ORDER = (
    *NEAR,
    "sentence before",
    "list lead",
    "earlier",
    "sentence after",
    "later",
    "paragraph above",
    "heading",
    "title",
)
_LED = ("sentence before", "earlier", "paragraph above", "list lead")
_RIGHT = 40
_ENUMERATED = 12
_OPENER = 25


class Relations:
    """Looks up the marks around a place; `facts` are the spans of the things that share them out (the figures)."""

    def __init__(self, layout: Layout, marks: Sequence[Mark], facts: Iterable[Span]) -> None:
        self._layout = layout
        self._marks: dict[int, list[Mark]] = defaultdict(list)
        for mark in marks:
            self._marks[layout.paragraph(mark.start)].append(mark)
        self._starts = sorted(start for start, _ in facts)
        self._in_order = sorted((m for m in marks if m.says not in ("list", "dateline")), key=lambda m: m.start)
        self._mark_starts = [m.start for m in self._in_order]

    def around(self, span: Span) -> Iterator[tuple[str, Mark]]:
        """The marks that may have to do with what stands at `span`, each with where it stands."""
        layout = self._layout
        own = layout.paragraph(span[0])
        for mark in self._marks[own]:
            yield self._within(span, mark), mark
        for where, paragraph in layout.above(own):
            for mark in self._marks[paragraph]:
                yield where, mark

    def options(self, spans: Sequence[Span]) -> dict[str, set[str]]:
        """Of each thing that is marked around the spans what it says where, and what the nearest other says."""
        nearest: dict[str, tuple[int, str, int]] = {}
        found: dict[str, set[str]] = defaultdict(set)
        for span in spans:
            for where, mark in self.around(span):
                told = f"{where}: {mark.says}"
                found[mark.key] |= {told, where}
                if where in _LED and mark.at - self._layout.clause(mark.at).start < _OPENER:
                    found[mark.key].add(f"{where}, leading: {mark.says}")
                rank = ORDER.index(where)
                if mark.key not in nearest or rank < nearest[mark.key][0]:
                    nearest[mark.key] = (rank, told, mark.at)
        for span in spans:
            at = bisect_left(self._mark_starts, span[0])
            for near, where in ((at - 1, "last before"), (at, "next behind")):
                for mark in self._chain(near):
                    found[mark.key] |= {where, f"{where}: {mark.says}"}
        for key, features in found.items():
            if key not in nearest:
                continue
            rivals = sorted(place for other, place in nearest.items() if other != key and place[2] != nearest[key][2])
            if rivals:
                better = rivals[0][0] < nearest[key][0]
                features.add(f"{ORDER[nearest[key][0]]}, {'beaten' if better else 'not beaten'}")
                features.add(f"{'beaten by' if better else 'not nearer'} {rivals[0][1]}")
        return dict(found)

    def _chain(self, i: int) -> list[Mark]:
        """The mark of a number and those of its enumeration; none where there is no such number."""
        if not 0 <= i < len(self._in_order):
            return []
        near = self._in_order[max(0, i - _ENUMERATED) : i + _ENUMERATED]
        return [m for m in near if m.at == self._in_order[i].at]

    def _within(self, span: Span, mark: Mark) -> str:
        start, end = span
        if start <= mark.start < end:
            return "inside"
        sentence, other = self._layout.sentence(start), self._layout.sentence(mark.at)
        if sentence != other:
            apart = other - sentence
            return {-1: "sentence before", 1: "sentence after"}.get(apart, "earlier" if apart < 0 else "later")
        if mark.at >= end:
            between = bisect_left(self._starts, mark.at) - bisect_left(self._starts, end)
            if between:
                last = self._starts[bisect_left(self._starts, mark.at) - 1]
                return "behind another" if mark.at - last < _RIGHT else "behind others"
            return "right behind" if mark.at - end < _RIGHT else "behind"
        shared = self._shared(mark.end, start)
        if mark.at - self._layout.clause(start).start < _OPENER and not shared:
            return "opens"
        return "before others" if shared else "before"

    def _shared(self, start: int, end: int) -> bool:
        """Whether another fact stands between two places."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end


def level(features: Iterable[str]) -> int:
    """0 where something stands in the fact's sentence, 1 where near it, 2 elsewhere."""
    where = set(features)
    if where & set(NEAR):
        return 0
    return 1 if where & set(ORDER) else 2


def state_of(own: int, best: int) -> str:
    """How a thing stands beside the nearest of its sort: "here", "alone" where none is, "away" where others are."""
    if own < 2:
        return "here" if own == best else "farther"
    return "alone" if best == 2 else f"away {best}"
