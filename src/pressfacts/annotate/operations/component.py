"""The `pressfacts_operations` component: `doc.spans["pressfacts_operations"]`."""

from typing import Any

from pressfacts.annotate.entities import entities_of, text_of
from pressfacts.annotate.facts import facts_of
from pressfacts.annotate.operations.find import find_operations
from pressfacts.annotate.own_names import entities_with_own, with_own
from pressfacts.annotate.spans import publish


class Operations:
    """Finds named operations in a Doc and keeps them in its facts."""

    def __call__(self, doc: Any) -> Any:
        """Fill `facts.operations` and the span group."""
        facts = facts_of(doc)
        text = text_of(doc)
        facts.operations = with_own(
            text, facts, "operations", find_operations(text, facts, entities_with_own(text, facts, entities_of(doc)))
        )
        publish(doc, "pressfacts_operations", facts.operations, "OPERATION", [m.name for m in facts.operations])
        return doc
