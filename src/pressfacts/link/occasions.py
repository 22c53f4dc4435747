"""What ties a figure to the sentences that mention a date: what they report, figures of its sort, its verb."""

from collections.abc import Iterator, Sequence

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.link.entities import Span
from pressfacts.link.marks import Mark, folded, words
from pressfacts.link.territory import Layout

_REPORTS = ("acts", "trial", "crime", "planned")
_BETWEEN = ("acts", "trial", "crime", "apart")
_AROUND = 80
_AT_DATE = 50
_BESIDE, _NEAR = 15, 50
_SHORTEST = 4
_ENDING = 3


class Occasions:
    """Looks up what is reported where a date stands."""

    def __init__(self, text: str, facts: Facts, layout: Layout) -> None:
        self._text = text
        self._facts = facts
        self._layout = layout
        self._reported: dict[int, str] = {}
        places = [(layout.sentence(figure.start), figure) for figure in facts.figures]
        self._sorts = {(sentence, figure.role or figure.kind) for sentence, figure in places}
        self._numbers = {(sentence, figure.kind, figure.value) for sentence, figure in places}

    def features(self, figure: FigureMention, marks: Sequence[Mark[str]]) -> set[str]:
        """What speaks for the date of `marks` as that of a figure, beside how near they stand."""
        own, found = self._layout.sentence(figure.start), set[str]()
        sort = figure.role or figure.kind
        for mark in marks:
            sentence = self._layout.sentence(mark.start)
            where = "here" if sentence == own else "there"
            with_report = f"{where} with {self.report((mark.start, mark.end))}"
            found |= {with_report, f"{sort}, {with_report}"}
            found.update(
                self._in_sentence(figure, mark) if sentence == own else self._elsewhere(figure, mark, sentence)
            )
        return found

    def _in_sentence(self, figure: FigureMention, mark: Mark[str]) -> Iterator[str]:
        """What stands between the trigger and a date of the same sentence, and how much."""
        (_, left), (right, _) = sorted([(mark.start, mark.end), figure.trigger])
        gap = folded(self._text[left : max(left, right)])
        yield from (f"gap: {kind}" for kind in _BETWEEN if words(kind).intersection(gap))
        length = right - left
        side = "behind" if mark.start > figure.trigger[0] else "before"
        yield f"trigger {side}, {'beside' if length < _BESIDE else 'near' if length < _NEAR else 'far'}"

    def _elsewhere(self, figure: FigureMention, mark: Mark[str], sentence: int) -> Iterator[str]:
        """What the sentence of a date, another one, has in common with a figure."""
        sort = figure.role or figure.kind
        if (sentence, sort) in self._sorts:
            yield from ("same sort there", f"{sort}, same sort there")
        if (sentence, figure.kind, figure.value) in self._numbers:
            yield "same number there"
        stem = _stem(self._text[slice(*figure.trigger)])
        low, high = self._facts.sentences.around(mark.start)
        if stem and stem in self._text[low:high].casefold():
            yield "its verb there"
            if stem in self._text[max(low, mark.start - _AT_DATE) : min(high, mark.end + _AT_DATE)].casefold():
                yield "its verb near it"

    def report(self, span: Span) -> str:
        """What the nearest word around a date that says so reports: an act of the authorities, a trial, the crime."""
        start, end = span
        if start not in self._reported:
            low, high = self._facts.sentences.around(start)
            before = folded(self._text[max(low, start - _AROUND) : start])[::-1]
            behind = folded(self._text[end : min(high, end + _AROUND)])
            reports = (
                (n, kind)
                for side in (before, behind)
                for n, w in enumerate(side)
                for kind in _REPORTS
                if w in words(kind)
            )
            self._reported[start] = min(reports, default=(0, "nothing"))[1]
        return self._reported[start]


def _stem(word: str) -> str:
    """A trigger without its ending; none of one too short to be looked for."""
    return word.casefold()[: max(_SHORTEST, len(word) - _ENDING)] if len(word) >= _SHORTEST else ""
