"""Ages right behind a person's name: "Piet Roe 67, Marko Poe (35)"."""

import re
from collections.abc import Collection

from pressfacts.numerals import Numeral

_BETWEEN = re.compile(r"\s?,? \(?(?:aged? )?$")
_AFTER = re.compile(r"\)|,|;|\.(?!\d)| (?:and|of|from|was|were|has|who|had|is|are|both)\b|$|\n")
_FURTHEST = 7


def is_age_of_name(text: str, numeral: Numeral, ends: Collection[int]) -> bool:
    """Whether two digits are the age of somebody whose name ends right before them; `ends` are those of names."""
    start, end = numeral.start, numeral.end
    if end - start != 2 or not text[start:end].isdigit() or not _AFTER.match(text, end):
        return False
    names = (at for at in range(max(0, start - _FURTHEST), start) if at in ends)
    return any(_BETWEEN.fullmatch(text[at:start]) for at in names)
