"""The `pressfacts_organizations` component: `doc.spans["pressfacts_organizations"]`, `kb_id_` what found each."""

from typing import Any

from pressfacts.annotate.entities import entities_of, text_of
from pressfacts.annotate.facts import facts_of
from pressfacts.annotate.organizations.find import find_organizations
from pressfacts.annotate.own_names import entities_with_own, with_own
from pressfacts.annotate.spans import publish


class Organizations:
    """Finds organizations in a Doc and keeps them in its facts."""

    def __call__(self, doc: Any) -> Any:
        """Fill `facts.organizations`, extend `facts.aliases`, and set the span group."""
        facts = facts_of(doc)
        text = text_of(doc)
        found, aliases = find_organizations(text, facts, entities_with_own(text, facts, entities_of(doc)))
        facts.organizations = with_own(text, facts, "organizations", found)
        facts.aliases = [*facts.aliases, *aliases]
        publish(doc, "pressfacts_organizations", facts.organizations, "ORG", [m.rule for m in facts.organizations])
        return doc
