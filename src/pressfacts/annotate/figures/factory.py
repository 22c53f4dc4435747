"""The `pressfacts_figures` component: `doc.spans["pressfacts_figures"]`, label and `kb_id_` the kind."""

from typing import Any

from spacy.language import Language
from spacy.tokens import Span

from pressfacts.annotate.entities import text_of
from pressfacts.annotate.facts import facts_of
from pressfacts.annotate.figures.find import find_figures
from pressfacts.annotate.syntax import Parse, with_parser


class Figures:
    """Finds figures in a Doc and keeps them in its facts."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def __call__(self, doc: Any) -> Any:
        """Fill `facts.figures` and the span group."""
        facts = facts_of(doc)
        facts.figures = find_figures(text_of(doc), facts, self._parse)
        spans: list[Span | None] = [
            doc.char_span(f.start, f.end, label=f.kind, kb_id=f.kind, alignment_mode="expand") for f in facts.figures
        ]
        doc.spans["pressfacts_figures"] = [span for span in spans if span is not None]
        return doc


@Language.factory("pressfacts_figures")
def make_figures(nlp: Language, name: str) -> Figures:  # noqa: ARG001
    """The component, without settings."""
    return Figures(with_parser(nlp))
