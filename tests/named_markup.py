"""People and organizations from inline markup: what the model would see, and what should come out."""

from markup import parse
from pressfacts.annotate.entities import Entity
from pressfacts.annotate.facts import Context, Facts
from pressfacts.annotate.organizations.find import find_organizations
from pressfacts.annotate.people.find import find_people
from pressfacts.link.entities import OrganizationEntity, PersonEntity
from pressfacts.link.judge import Judge
from pressfacts.link.organizations import link_organizations
from pressfacts.link.people import link_people
from pressfacts.link.territory import Layout
from pressfacts.text import split_sentences

LABELS = {"person": "PERSON", "org": "ORG", "place": "GPE", "misc": "MISC"}


def seen(marked: str) -> tuple[str, list[Entity]]:
    """The plain text and the entities a model marks: <person>, <org>, <place>, <misc>."""
    text, tags = parse(marked)
    return text, [(tag.start, tag.end, LABELS[tag.label]) for tag in tags]


def facts_of(marked: str, country: str | None = None) -> tuple[str, Facts]:
    """The text with the organizations and people that both components find in it."""
    text, entities = seen(marked)
    facts = Facts(context=Context(country=country), sentences=split_sentences(text))
    facts.organizations, aliases = find_organizations(text, facts, entities)
    facts.aliases += aliases
    facts.people, facts.roles, aliases = find_people(text, facts, entities)
    facts.aliases += aliases
    return text, facts


def linked(marked: str, country: str | None = None) -> tuple[list[OrganizationEntity], list[PersonEntity]]:
    """The organizations and people of a marked text, linked."""
    text, facts = facts_of(marked, country)
    organizations = link_organizations(text, facts)
    return organizations, link_people(text, facts, Layout(text, facts), organizations, Judge())
