"""The factory of `pressfacts_countries`. spaCy imports it with any pipeline; its component only with this one."""

from typing import Any

from spacy.language import Language


@Language.factory("pressfacts_countries")
def make_countries(nlp: Language, name: str) -> Any:  # noqa: ARG001
    """The component, without settings."""
    from pressfacts.annotate.countries.component import Countries

    return Countries()
