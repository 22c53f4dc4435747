"""The factory of `pressfacts_dates`. spaCy imports it with any pipeline; its component only with this one."""

from typing import Any

from spacy.language import Language


@Language.factory("pressfacts_dates")
def make_dates(nlp: Language, name: str) -> Any:  # noqa: ARG001
    """The component, without settings."""
    from pressfacts.annotate.dates.component import Dates

    return Dates()
