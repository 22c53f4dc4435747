"""Totals and their parts, and facts repeated with another number."""

from collections.abc import Sequence

from pressfacts.annotate.facts import FigureMention
from pressfacts.link.entities import Span
from pressfacts.link.judge import Judge, best
from pressfacts.link.marks import words
from pressfacts.link.territory import Layout

_BACK = 25
_STRIP = ".,;:()[]\"'–—"
_CLOSE = 0.05
_FEW = 100
_WEIGHTS = ("kg", "g", "tonnes", "tons", "pounds", "grams", "lbs", "kilograms", "ounces", "litres", "kilos")


class Wholes:
    """Finds the total that a figure is a part of, and the figure that it repeats."""

    def __init__(self, text: str, layout: Layout, figures: Sequence[FigureMention], judge: Judge) -> None:
        self._text = text
        self._layout = layout
        self._figures = figures
        self._judge = judge
        self._parts: set[int] = set()

    def first(self, i: int) -> int | None:
        """The index of the figure that figure `i` repeats with another number, unit or currency."""
        later = self._figures[i]
        near = range(max(0, i - _BACK), i)
        options = {j: self._again(self._figures[j], later, i - j) for j in near if _repeats(self._figures[j], later)}
        return best(self._judge.choose("restates", i, options)) if options else None

    def whole(self, i: int) -> int | None:
        """The index of the total that figure `i` is a part of."""
        near = range(max(0, i - _BACK), min(len(self._figures), i + 4))
        options = {j: self._part(j, i) for j in near if self._is_open(j, i)}
        found = best(self._judge.choose("part_of", i, options)) if options else None
        if found is not None:
            self._parts.add(i)
        return found

    def _is_open(self, j: int, i: int) -> bool:
        """Whether a figure may be the total of another: greater, and not a part itself."""
        return j != i and j not in self._parts and _may_hold(self._figures[j], self._figures[i])

    def words(self, i: int, j: int, kind: str) -> Span | None:
        """The words between figures `i` and `j` that tie them: "including", "equivalent to"."""
        one, other = sorted((self._figures[i], self._figures[j]), key=lambda f: f.start)
        at = one.end
        for word in self._text[one.end : min(other.start, one.end + 400)].split(" "):
            low = word.strip(_STRIP).casefold()
            if low in words(kind):
                start = self._text.index(low, at) if low in self._text[at:] else at
                return start, start + len(low)
            at += len(word) + 1
        return None

    def _again(self, first: FigureMention, later: FigureMention, apart: int) -> set[str]:
        between = self._text[first.end : later.start]
        sort = "currency" if first.currency != later.currency else ("unit" if first.unit != later.unit else "number")
        found = {sort, f"{sort}, {self._where(first, later)}", f"{later.kind}, {sort}"}
        found |= {f"{sort}: {w}" for w in _lows(between[:60]) if w in words("again")}
        found.add(f"{sort}, {'next' if apart == 1 else 'not next'}")
        if len(between) < 12:
            found.add(f"{sort}, right behind")
        elif len(between) < 40:
            found.add(f"{sort}, near")
        if sort == "unit":
            found.add(f"units {_sort(first.unit)} and {_sort(later.unit)}")
        found.add(f"{sort}, {self._items(first, later)}")
        if sort == "number":
            found |= _rounding(first, later)
        return found

    def _part(self, j: int, i: int) -> set[str]:
        whole, part = self._figures[j], self._figures[i]
        first, last = (whole, part) if j < i else (part, whole)
        where = self._where(first, last)
        found = {f"{'behind' if j < i else 'above'} {where}", f"{part.kind}, {where}"}
        between = _lows(self._text[first.end : last.start][:300])
        found |= {f"between: {w}" for w in set(between[-3:]) if w in words("inclusion") and j < i}
        found |= {f"somewhere between: {w}" for w in ("including", "whom", "which", "among") if w in between and j < i}
        clause = self._layout.clause(whole.start)
        if set(_lows(self._text[clause.start : clause.end])) & words("total"):
            found.add(f"total, {where}")
        found.add(f"items {self._items(whole, part)}")
        found |= {f"rule {part.rule.rpartition('.')[2]}", f"whole's rule {whole.rule.rpartition('.')[2]}"}
        found |= self._counts(j, i)
        return found

    def _counts(self, j: int, i: int) -> set[str]:
        """What the numbers say: the next greater before it, a run of like ones that adds up to it."""
        whole, part = self._figures[j], self._figures[i]
        size, piece = _size(whole), _size(part)
        found = {"one person" if piece == 1 else "several"}
        like = [k for k in range(max(0, i - _BACK), i) if _may_hold(self._figures[k], part)]
        found.add("nearest" if like and like[-1] == j else "not nearest")
        run = [k for k in range(j + 1, min(len(self._figures), j + 12)) if _same_sort(self._figures[k], part)]
        added = 0.0
        for k in run:
            added += _size(self._figures[k])
            if added == size and k >= i:
                found.add("adds up")
        if piece * 2 > size:
            found.add("most of it")
        if self._layout.is_title(whole.start):
            found.add("whole in title")
        return found

    def _where(self, first: FigureMention, last: FigureMention) -> str:
        ends = [first.start, *(s for s, _ in first.also if s < last.start)]
        apart = min(self._layout.sentence(last.start) - self._layout.sentence(s) for s in ends)
        if apart == 0:
            return "one sentence"
        if any(self._layout.paragraph(s) == self._layout.paragraph(last.start) for s in ends):
            return "next sentence" if apart == 1 else "one paragraph"
        return "next paragraph" if apart <= 2 else ("near" if apart <= 8 else "far")

    @staticmethod
    def _items(one: FigureMention, other: FigureMention) -> str:
        if not one.item or not other.item:
            return "unnamed" if not (one.item or other.item) else "one named"
        a, b = one.item.casefold().split(), other.item.casefold().split()
        if _stem(a[-1]) == _stem(b[-1]):
            return "alike"
        return "touching" if {_stem(w) for w in a} & {_stem(w) for w in b} else "different"


def _repeats(first: FigureMention, later: FigureMention) -> bool:
    if first.kind != later.kind:
        return False
    same = first.unit == later.unit and first.currency == later.currency
    roles = {first.role, later.role}
    return not same or ((len(roles) == 1 or "other" in roles) and bool(_rounding(first, later)))


def _rounding(first: FigureMention, later: FigureMention) -> set[str]:
    """How near the numbers are to one another; empty where they are not."""
    one, other = _size(first), _size(later)
    if not one or not other or one == other or abs(one - other) > _CLOSE * max(one, other):
        return set()
    exact = [f.qualifier == "exact" for f in (first, later)]
    if all(exact) and min(one, other) < _FEW:
        return set()
    bound = "both exact" if all(exact) else ("both rounded" if not any(exact) else "one rounded")
    small = "small" if min(one, other) < 20 else "great"
    over = next((f for f in (first, later) if f.qualifier == "more_than"), None)
    fits = over is None or _size(over) <= max(one, other) * 0.99999
    return {f"{bound}, {small}", "bound holds" if fits else "bound broken"}


def _may_hold(whole: FigureMention, part: FigureMention) -> bool:
    if not _same_sort(whole, part) or whole.kind == "sentences":
        return False
    return _size(part) < _size(whole)


def _same_sort(one: FigureMention, other: FigureMention) -> bool:
    return (one.kind, one.unit, one.currency, one.role) == (other.kind, other.unit, other.currency, other.role)


def _size(figure: FigureMention) -> float:
    return figure.value or figure.low or figure.high or 0


def _sort(unit: str | None) -> str:
    return "count" if unit is None else "weight" if unit in _WEIGHTS else "pack"


def _lows(text: str) -> list[str]:
    return [w if w == "(" else w.strip(_STRIP).casefold() for w in text.replace("(", "( ").split()]


def _stem(word: str) -> str:
    return word.rstrip("s")
