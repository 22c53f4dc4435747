"""The `pressfacts_people` component: `doc.spans["pressfacts_people"]`, `kb_id_` what found each."""

from typing import Any

from spacy.language import Language

from pressfacts.annotate.entities import entities_of, text_of
from pressfacts.annotate.facts import facts_of
from pressfacts.annotate.people.find import find_people
from pressfacts.annotate.spans import publish


class People:
    """Finds people in a Doc and keeps them, their positions and other names in its facts."""

    def __call__(self, doc: Any) -> Any:
        """Fill `facts.people` and `facts.roles`, extend `facts.aliases`, and set the span group."""
        facts = facts_of(doc)
        facts.people, facts.roles, aliases = find_people(text_of(doc), facts, entities_of(doc))
        facts.aliases = [*facts.aliases, *aliases]
        publish(doc, "pressfacts_people", facts.people, "PERSON", [m.rule for m in facts.people])
        return doc


@Language.factory("pressfacts_people")
def make_people(nlp: Language, name: str) -> People:  # noqa: ARG001
    """The component, without settings."""
    return People()
