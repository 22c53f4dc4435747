"""The region of each country: lists too long to read name by name are folded by it."""

from collections.abc import Iterable, Mapping
from functools import cache

from pressfacts.data import load_table
from pressfacts.grouping import group_by


def by_region(alpha_2: Iterable[str]) -> dict[str, list[str]]:
    """The codes by their regions, regions in the order of the alphabet; KeyError for an unknown code."""
    return dict(sorted(group_by(alpha_2, _regions().__getitem__).items()))


@cache
def _regions() -> Mapping[str, str]:
    return {code: row[0] for row in load_table("territories/regions.txt", 2) for code in row.values(1)}
