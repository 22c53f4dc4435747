"""The factory of `pressfacts_people`. spaCy imports it with any pipeline; its component only with this one."""

from typing import Any

from spacy.language import Language


@Language.factory("pressfacts_people")
def make_people(nlp: Language, name: str) -> Any:  # noqa: ARG001
    """The component, without settings."""
    from pressfacts.annotate.people.component import People

    return People()
