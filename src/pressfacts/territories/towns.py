"""Towns and the countries they lie in."""

from functools import cache

from pressfacts.data import load_table


@cache
def towns() -> dict[str, str]:
    """The alpha-2 code of the country of each town that is known."""
    return {town: row[0] for row in load_table("links/cities.txt", 2) for town in row.values(1)}
