"""The `pressfacts_countries` component: `doc.spans["pressfacts_countries"]`, `kb_id_` the alpha-2 code."""

from typing import Any

from pressfacts.annotate.countries.find import find_countries
from pressfacts.annotate.entities import text_of
from pressfacts.annotate.facts import facts_of
from pressfacts.annotate.own_names import without_ignored
from pressfacts.annotate.spans import publish


class Countries:
    """Finds countries in a Doc and keeps them in its facts."""

    def __call__(self, doc: Any) -> Any:
        """Fill `facts.countries` and the span group."""
        facts = facts_of(doc)
        text = text_of(doc)
        facts.countries = without_ignored(text, facts, find_countries(text, facts))
        ids = [m.alpha_2 for m in facts.countries]
        publish(doc, "pressfacts_countries", facts.countries, "COUNTRY", ids)
        return doc
