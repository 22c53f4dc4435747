"""Towns, and first-level subdivisions, and the countries they lie in."""

from functools import cache

from pressfacts.data import load_table
from pressfacts.text.phrases import PlainPhrases


@cache
def subdivisions() -> dict[str, str]:
    """The alpha-2 code of the country of each subdivision whose name is that of one country alone."""
    return _places("territories/subdivisions.txt")


@cache
def towns() -> dict[str, str]:
    """The alpha-2 code of the country of each town or subdivision that is known."""
    return subdivisions() | _places("links/cities.txt")


@cache
def town_phrases() -> PlainPhrases:
    """The search for `towns` in a text."""
    return PlainPhrases(towns())


def _places(file: str) -> dict[str, str]:
    return {place: row[0] for row in load_table(file, 2) for place in row.values(1)}
