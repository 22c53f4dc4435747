"""The factory of `pressfacts_organizations`. spaCy imports it with any pipeline; its component only with this one."""

from typing import Any

from spacy.language import Language


@Language.factory("pressfacts_organizations")
def make_organizations(nlp: Language, name: str) -> Any:  # noqa: ARG001
    """The component, without settings."""
    from pressfacts.annotate.organizations.component import Organizations

    return Organizations()
