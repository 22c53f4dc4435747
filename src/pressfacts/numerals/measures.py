"""Words for measures of which parts are reported: "half a tonne", "3/4 of an ounce"."""

from functools import cache

from pressfacts.data import load_words
from pressfacts.text.alternatives import any_of


@cache
def measure_pattern() -> str:
    """The measures as alternatives of a regex, longest first."""
    return any_of(load_words("numerals/measures.txt"))
