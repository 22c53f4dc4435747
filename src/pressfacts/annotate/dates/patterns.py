"""The patterns that this room reads around dates, from the commented table `dates/patterns.toml`."""

import re
from collections.abc import Iterator

from pressfacts.annotate.dates import words
from pressfacts.data import needs, patterns
from pressfacts.text.alternatives import any_of

_FILE = "dates/patterns.toml"


def _parts() -> dict[str, str]:
    return {
        "month": words.MONTH,
        "weekday": words.WEEKDAY,
        "long_weekday": words.LONG_WEEKDAY,
        "season": words.SEASON,
        "year": words.YEAR,
        "year_tail": words.year_tail("y"),
        "numbers": any_of(words.NUMBERS),
        "counts": any_of(word for word, count in words.NUMBERS.items() if 1 < count < 12),
        "ordinals": any_of(words.ORDINALS),
    }


pattern = patterns(_FILE, _parts)


def needed(module: str, folded: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns of a module that a text in folded case may hold, by their names."""
    for name, any_word in needs(_FILE, module):
        if not any_word or any(word in folded for word in any_word):
            yield name, pattern(f"{module}.{name}")
