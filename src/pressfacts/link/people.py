"""People: mentions merged into persons, with their roles and organizations."""

from collections.abc import Sequence

from pressfacts.annotate.facts import Facts
from pressfacts.link.entities import OrganizationEntity, PersonEntity


def link_people(text: str, facts: Facts, organizations: Sequence[OrganizationEntity]) -> list[PersonEntity]:
    """The people of the facts, in order of first mention."""
    return []
