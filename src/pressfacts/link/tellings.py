"""How a text tells a date, seen from a figure: in what form, how often, in what clause, and what stands between."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.link.marks import Mark, by_key, folded, words
from pressfacts.link.territory import Layout

_BACK = 12
_OPENING = 40
_CLAUSE = 70
_STRIP = ".,;:()[]\"'“”–—"
_BREAKS = ".;"


class Tellings:
    """Looks up the mentions of the dates of an article."""

    def __init__(self, text: str, facts: Facts, layout: Layout, marks: Sequence[Mark[str]]) -> None:
        self._text = text
        self._layout = layout
        self._own = by_key(marks)
        self._rules = {d.start: d.rule.rpartition(".")[2] for d in facts.dates}
        self._openings = [_opening(text[start : start + _OPENING]) for start, _ in facts.sentences.spans]
        self._people: dict[int, set[str]] = defaultdict(set)
        for person in facts.people:
            self._people[layout.sentence(person.start)].add(person.name.split()[-1])
        self._in_order = sorted((m.start, m.key) for m in marks)
        self._forms = {key: set(self._form(own)) for key, own in self._own.items()}
        self._told = {key: {*self._often(own), *self._clauses(own)} for key, own in self._own.items()}

    def features(self, figure: FigureMention, key: str) -> set[str]:
        """What speaks for a date as that of a figure."""
        nearest = min(self._own[key], key=lambda m: abs(m.start - figure.start))
        between = f"{_size(self._between(figure, nearest))} dates between"
        forms = self._forms[key] | {between}
        sort = figure.role or figure.kind
        return {*forms, *(f"{sort}, {form}" for form in forms), *self._told[key], *self._apart(figure, nearest)}

    def _form(self, own: Sequence[Mark[str]]) -> Iterator[str]:
        """How many dates there are, the rules that found the mentions, and words as "yesterday" in them."""
        yield f"of {_size(len(self._own))} dates"
        for mark in own:
            yield f"form {self._rules.get(mark.start, 'other')}"
            yield from (
                f"says {word}" for word in folded(self._text[mark.start : mark.end]) if word in words("near day")
            )

    def _often(self, own: Sequence[Mark[str]]) -> Iterator[str]:
        if len(own) > 1:
            yield "told often"
            if len(own) == max(map(len, self._own.values())):
                yield "told most"

    def _between(self, figure: FigureMention, mark: Mark[str]) -> int:
        """How many other dates stand between a figure and a mention."""
        low, high = sorted((figure.start, mark.start))
        first, last = bisect_left(self._in_order, (low + 1,)), bisect_left(self._in_order, (high,))
        return len({key for _, key in self._in_order[first:last]} - {mark.key})

    def _apart(self, figure: FigureMention, mark: Mark[str]) -> Iterator[str]:
        """How many sentences and paragraphs lie between a mention and a figure, how they open, and who is in both."""
        own, other = self._layout.sentence(figure.start), self._layout.sentence(mark.start)
        side = "before" if mark.start < figure.start else "behind"
        yield f"{side} {_size(abs(own - other))} sentences"
        paragraphs = abs(self._layout.paragraph(figure.start) - self._layout.paragraph(mark.start))
        yield f"{side} {_size(paragraphs)} paragraphs"
        if other < own:
            turns = {turn for turn in self._openings[max(other + 1, own - _BACK) : own + 1] if turn}
            yield from (f"turn: {turn}" for turn in turns)
            if self._openings[own]:
                yield f"opens: {self._openings[own]}, {'next' if own - other == 1 else 'far'}"
        if other != own:
            mine, theirs = self._people[own], self._people[other]
            yield "people shared" if mine & theirs else "people apart" if mine and theirs else "people of one or none"

    def _clauses(self, own: Sequence[Mark[str]]) -> Iterator[str]:
        """The word that opens the clause of each mention: "since", "who", "after"."""
        for mark in own:
            for word in reversed(self._text[max(0, mark.start - _CLAUSE) : mark.start].split()):
                low = word.strip(_STRIP).casefold()
                if low in words("clause"):
                    yield f"behind {low}"
                if low in words("clause") or word[-1] in _BREAKS:
                    break


def _opening(start: str) -> str:
    """The phrase by which a sentence turns to something else: "meanwhile", "in another"."""
    low = start.lstrip().casefold()
    turns = (turn for turn in _turns() if low.startswith(turn)) if low.startswith(_turns()) else ()
    return max(turns, key=len, default="")[:-1]


@cache
def _turns() -> tuple[str, ...]:
    return tuple(f"{phrase}{end}" for phrase in words("turn") for end in " ,")


def _size(count: int) -> str:
    return ("no", "one", "two", "some", "some", "some", "many")[min(6, count)]
