"""The `pressfacts_figures` component: `doc.spans["pressfacts_figures"]`, label and `kb_id_` the kind."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from spacy.tokens import Span

from pressfacts.annotate.entities import text_of
from pressfacts.annotate.facts import FigureMention, facts_of
from pressfacts.annotate.figures.find import find_all_figures
from pressfacts.annotate.syntax import Parse

_BATCH = 32


class Figures:
    """Finds figures in a Doc and keeps them in its facts."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def __call__(self, doc: Any) -> Any:
        """Fill `facts.figures` and the span group."""
        return self._filled([doc])[0]

    def pipe(self, docs: Iterable[Any], *, batch_size: int = _BATCH) -> Iterator[Any]:
        """The same for many, the sentences of a batch parsed together."""
        given = iter(docs)
        while batch := list(islice(given, batch_size)):
            yield from self._filled(batch)

    def _filled(self, docs: Sequence[Any]) -> Sequence[Any]:
        found = find_all_figures([(text_of(doc), facts_of(doc)) for doc in docs], self._parse)
        for doc, figures in zip(docs, found, strict=True):
            facts_of(doc).figures = figures
            doc.spans["pressfacts_figures"] = list(_spans(doc, figures))
        return docs


def _spans(doc: Any, figures: Iterable[FigureMention]) -> Iterator[Span]:
    for f in figures:
        span = doc.char_span(f.start, f.end, label=f.kind, kb_id=f.kind, alignment_mode="expand")
        if span is not None:
            yield span
