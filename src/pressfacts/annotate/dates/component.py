"""The `pressfacts_dates` component: `doc.spans["pressfacts_dates"]`, `kb_id_` the EDTF value or empty."""

from typing import Any

from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.entities import entities_of, text_of
from pressfacts.annotate.facts import facts_of
from pressfacts.annotate.spans import publish


class Dates:
    """Finds dates in a Doc and keeps them in its facts."""

    def __call__(self, doc: Any) -> Any:
        """Fill `facts.dates` and the span group."""
        facts = facts_of(doc)
        facts.dates = find_dates(text_of(doc), facts, entities_of(doc))
        publish(doc, "pressfacts_dates", facts.dates, "DATE", [m.edtf or "" for m in facts.dates])
        return doc
