"""Find people, organizations, countries, dates, operations and figures in one article."""

from pressfacts.annotate.facts import Context, Facts, facts_of
from pressfacts.annotate.pipeline import load

__all__ = ["Context", "Facts", "facts_of", "load"]
