"""How a text tells a date, seen from a figure: in what form, how often, in what clause, and what stands between."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.link.entities import Span
from pressfacts.link.marks import Mark, folded, words
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
        self._facts = facts
        self._layout = layout
        self._marks = marks
        self._counts = Counter(m.key for m in marks)
        self._rules = {d.start: d.rule.rpartition(".")[2] for d in facts.dates}
        self._openings = [_opening(text[start : start + _OPENING]) for start, _ in facts.sentences.spans]

    def features(self, figure: FigureMention, own: Sequence[Mark[str]]) -> set[str]:
        """What speaks for the date of the marks `own` as that of a figure."""
        sort = figure.role or figure.kind
        nearest = min(own, key=lambda m: abs(m.start - figure.start))
        told = set(self._form(own))
        found = told | {f"{sort}, {form}" for form in told if form.startswith(("form", "says"))}
        found |= {f"of {_size(len(self._counts))} dates", f"{sort}, of {_size(len(self._counts))} dates"}
        found.update(self._often(own))
        between = f"{_size(self._between(figure, nearest))} dates between"
        found |= {between, f"{sort}, {between}"}
        found.update(self._apart(figure, nearest))
        for mark in own:
            found.update(self._clause(mark))
        return found

    def _form(self, own: Sequence[Mark[str]]) -> Iterator[str]:
        """The rules that found the mentions, and words as "yesterday" in them."""
        for mark in own:
            yield f"form {self._rules.get(mark.start, 'other')}"
            yield from (
                f"says {word}" for word in folded(self._text[mark.start : mark.end]) if word in words("near day")
            )

    def _often(self, own: Sequence[Mark[str]]) -> Iterator[str]:
        if len(own) > 1:
            yield "told often"
            if len(own) == max(self._counts.values()):
                yield "told most"

    def _between(self, figure: FigureMention, mark: Mark[str]) -> int:
        """How many other dates stand between a figure and a mention."""
        low, high = sorted((figure.start, mark.start))
        return len({m.key for m in self._marks if low < m.start < high} - {mark.key})

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
            mine, theirs = (self._people(self._facts.sentences.spans[n]) for n in (own, other))
            yield "people shared" if mine & theirs else "people apart" if mine and theirs else "people of one or none"

    def _people(self, span: Span) -> set[str]:
        return {p.name.split()[-1] for p in self._facts.people if span[0] <= p.start < span[1]}

    def _clause(self, mark: Mark[str]) -> Iterator[str]:
        """The word that opens the clause of a mention: "since", "who", "after"."""
        before = self._text[max(0, mark.start - _CLAUSE) : mark.start]
        for word in reversed(before.split()):
            low = word.strip(_STRIP).casefold()
            if low in words("clause"):
                yield f"behind {low}"
                return
            if word[-1] in _BREAKS:
                return


def _opening(start: str) -> str:
    """The phrase by which a sentence turns to something else: "meanwhile", "in another"."""
    low = start.lstrip().casefold()
    return max(
        (phrase for phrase in words("turn") if low.startswith((f"{phrase} ", f"{phrase},"))),
        key=len,
        default="",
    )


def _size(count: int) -> str:
    return ("no", "one", "two", "some", "some", "some", "many")[min(6, count)]
