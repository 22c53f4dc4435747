"""Words for measures of which parts are told: "half a tonne", "3/4 of an ounce"."""

import re
from functools import cache

from pressfacts.data import load_words


@cache
def measure_pattern() -> str:
    """The measures as alternatives of a regex, longest first."""
    return "|".join(re.escape(w) for w in sorted(load_words("numerals/measures.txt"), key=len, reverse=True))
