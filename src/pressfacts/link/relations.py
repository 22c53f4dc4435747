"""How the mentions of an article stand to a fact: in its words, sentence or paragraph, above it, in the title."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from pressfacts.link.entities import Span
from pressfacts.link.marks import Mark
from pressfacts.link.territory import Layout

K = TypeVar("K", bound=Hashable)
NEAR = (
    "inside",
    "touching",
    "right behind",
    "opens",
    "before",
    "behind",
    "before others",
    "behind others",
    "behind another",
)
ORDER = (
    *NEAR,
    "part before",
    "part behind",
    "sentence before",
    "list lead",
    "earlier",
    "sentence after",
    "later",
    "paragraph above",
    "heading",
    "title",
)
_NEAR, _ANY = frozenset(NEAR), frozenset(ORDER)
_LED = ("sentence before", "earlier", "paragraph above", "list lead")
_APART = ("here", "sentence before", "earlier")
_RIGHT, _TOUCHING = 40, 4
_ENUMERATED = 12
_OPENER = 25


class Relations(Generic[K]):
    """Looks up the marks around a place; `facts` are the spans of the things that share them out (the figures)."""

    def __init__(self, layout: Layout, marks: Sequence[Mark[K]], facts: Iterable[Span]) -> None:
        self._layout = layout
        self._marks: dict[int, list[Mark[K]]] = defaultdict(list)
        for mark in marks:
            self._marks[layout.paragraph(mark.start)].append(mark)
        spans = list(facts)
        self._starts = sorted(start for start, _ in spans)
        self._ends = sorted(end for _, end in spans)
        self._in_order = sorted((m for m in marks if m.says not in ("list", "dateline")), key=lambda m: m.start)
        self._mark_starts = [m.start for m in self._in_order]

    def around(self, span: Span) -> Iterator[tuple[str, Mark[K]]]:
        """The marks that may have to do with what stands at `span`, each with where it stands."""
        layout = self._layout
        own = layout.paragraph(span[0])
        for mark in self._marks[own]:
            yield self._within(span, mark), mark
        for where, paragraph in layout.above(own):
            for mark in self._marks[paragraph]:
                yield where, mark

    def options(self, spans: Sequence[Span]) -> dict[K, set[str]]:
        """Of each thing that is marked around the spans what it says where."""
        found: dict[K, set[str]] = defaultdict(set)
        for span in spans:
            around = list(self.around(span))
            for where, mark in around:
                found[mark.key] |= {f"{where}: {mark.says}", where}
                if where in _LED and mark.at - self._layout.clause(mark.at).start < _OPENER:
                    found[mark.key].add(f"{where}, leading: {mark.says}")
            for key in _farther(span, around):
                found[key].add("a nearer one behind")
            at = bisect_left(self._mark_starts, span[0])
            for near, where in ((at - 1, "last before"), (at, "next behind")):
                for mark in self._chain(near):
                    found[mark.key] |= {where, f"{where}: {mark.says}"}
        return dict(found)

    def scenes(self, span: Span, kinds: Mapping[str, Collection[str]]) -> dict[K, set[str]]:
        """Of each kind of mark (by what it says) the one that the text named last before a place, and how far above."""
        layout, found = self._layout, defaultdict[K, set[str]](set)
        own = layout.paragraph(span[0])
        for name, says in kinds.items():
            for where, paragraph in (("", own), *layout.above(own)):
                marks = [m for m in self._marks[paragraph] if m.says in says and (where or m.start < span[0])]
                if marks:
                    last = max(marks, key=lambda m: m.start)
                    apart = min(2, layout.sentence(span[0]) - layout.sentence(last.at))
                    found[last.key].add(f"{name} {where or _APART[apart]}")
                    break
        return dict(found)

    def _chain(self, i: int) -> list[Mark[K]]:
        """The mark of a number and those of its enumeration; none where there is no such number."""
        if not 0 <= i < len(self._in_order):
            return []
        near = self._in_order[max(0, i - _ENUMERATED) : i + _ENUMERATED]
        return [m for m in near if m.at == self._in_order[i].at]

    def _within(self, span: Span, mark: Mark[K]) -> str:
        start, end = span
        if start <= mark.start < end:
            return "inside"
        sentence, other = self._layout.sentence(start), self._layout.sentence(mark.at)
        if sentence != other:
            apart = other - sentence
            return {-1: "sentence before", 1: "sentence after"}.get(apart, "earlier" if apart < 0 else "later")
        if (apart := self._layout.part(mark.at) - self._layout.part(start)) != 0:
            return "part before" if apart < 0 else "part behind"
        if mark.at >= end:
            between = bisect_left(self._starts, mark.at) - bisect_left(self._starts, end)
            if between:
                last = self._starts[bisect_left(self._starts, mark.at) - 1]
                return "behind another" if mark.at - last < _RIGHT else "behind others"
            if mark.at - end <= _TOUCHING:
                return "touching"  # "eight in Austria and three in Hungary"
            return "right behind" if mark.at - end < _RIGHT else "behind"
        if mark.says == "in" and self._is_taken(mark.at):
            return "taken"
        shared = self._shared(mark.end, start)
        if mark.at - self._layout.part_start(start) < _OPENER and not shared:
            return "opens"
        return "before others" if shared else "before"

    def _is_taken(self, at: int) -> bool:
        """Whether a mark stands right behind a fact: "eight in Austria" before "and three in Hungary"."""
        before = bisect_right(self._ends, at) - 1
        if before < 0 or at - self._ends[before] > _TOUCHING:
            return False
        return self._layout.sentence(self._ends[before] - 1) == self._layout.sentence(at)

    def _shared(self, start: int, end: int) -> bool:
        """Whether another fact stands between two places."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end


def level(features: Iterable[str]) -> int:
    """0 where something stands in the fact's sentence, 1 where near it, 2 elsewhere."""
    if not _NEAR.isdisjoint(features):
        return 0
    return 2 if _ANY.isdisjoint(features) else 1


def state_of(own: int, best: int) -> str:
    """How a thing stands beside the nearest of its sort: "here", "alone" where none is, "away" where others are."""
    if own < 2:
        return "here" if own == best else "farther"
    return "alone" if best == 2 else f"away {best}"


def _farther(span: Span, around: Iterable[tuple[str, Mark[K]]]) -> list[K]:
    """What is marked behind a fact in its sentence, but for what is marked there first."""
    first: dict[K, int] = {}
    for where, mark in around:
        if where in NEAR and mark.at >= span[1]:
            first[mark.key] = min(mark.at, first.get(mark.key, mark.at))
    nearest = min(first.values(), default=0)
    return [key for key, at in first.items() if at > nearest]
