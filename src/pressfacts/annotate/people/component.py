"""The `pressfacts_people` component: `doc.spans["pressfacts_people"]`, `kb_id_` what found each."""

from typing import Any

from pressfacts.annotate.entities import entities_of, text_of
from pressfacts.annotate.facts import facts_of
from pressfacts.annotate.own_names import entities_with_own, with_own
from pressfacts.annotate.people.find import find_people
from pressfacts.annotate.people.roles import find_roles
from pressfacts.annotate.spans import publish


class People:
    """Finds people in a Doc and keeps them, their positions and other names in its facts."""

    def __call__(self, doc: Any) -> Any:
        """Fill `facts.people` and `facts.roles`, extend `facts.aliases`, and set the span group."""
        facts = facts_of(doc)
        text = text_of(doc)
        found, roles, aliases = find_people(text, facts, entities_with_own(text, facts, entities_of(doc)))
        facts.people = with_own(text, facts, "people", found)
        facts.roles = roles if facts.people == found else find_roles(text, facts, facts.people)
        facts.aliases = [*facts.aliases, *aliases]
        publish(doc, "pressfacts_people", facts.people, "PERSON", [m.rule for m in facts.people])
        return doc
