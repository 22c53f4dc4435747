"""What around a figure tells of other times and cases than those of an operation, of statistics and of sums."""

from collections.abc import Iterator

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.link.dates_of import Ages
from pressfacts.link.marks import folded, words
from pressfacts.link.territory import Layout


class Asides:
    """Looks at the sentence of a figure, at those above it in its paragraph, and at the heading."""

    def __init__(self, facts: Facts, layout: Layout) -> None:
        self._facts = facts
        self._layout = layout
        self._ages = Ages(facts.context.published or facts.context.dated)

    def features(self, figure: FigureMention) -> set[str]:
        """What speaks against every operation as that of a figure."""
        return set(self._said(figure))

    def _said(self, figure: FigureMention) -> Iterator[str]:
        text = self._layout.text
        start, end = self._facts.sentences.around(figure.start)
        above = self._layout.paragraph_start(figure.start)
        for where, low, high in (("", start, end), ("above ", above, max(above, start))):
            told = words("other times and cases").intersection(folded(text[low:high]))
            yield from (f"{where}says {word}" for word in told)
            yield from [f"{where}of another time or case"] if told else []
            dates = (d.edtf for d in self._facts.dates if d.edtf and low <= d.start < high)
            yield from {f"{where}dated {self._ages.age(key)}" for key in dates}
        before = folded(text[start : figure.start])
        clause = (word for word in reversed(before) if word in words("clause"))
        yield f"clause {next(clause, 'main')}"
        if words("begins").intersection(before) and words("led to it").intersection(before):
            yield "led to what began"
        if heading := self._layout.heading(figure.start):
            other = words("other times and cases").intersection(folded(text[slice(*heading)]))
            yield "under a heading of another case" if other else "under a heading"


def where_named(asides: set[str], state: str) -> set[str]:
    """What asides say more where the operation is named at `state`."""
    return {f"{a}, {state}" for a in asides if a.startswith("clause") or a.endswith("time or case")}
