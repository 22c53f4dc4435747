"""The factory of `pressfacts_figures`. spaCy imports it with any pipeline; its component only with this one."""

from typing import Any

from spacy.language import Language


@Language.factory("pressfacts_figures")
def make_figures(nlp: Language, name: str) -> Any:  # noqa: ARG001
    """The component, without settings."""
    from pressfacts.annotate.figures.component import Figures
    from pressfacts.annotate.syntax import with_parser

    return Figures(with_parser(nlp))
