"""Measures and packs: "kilograms" is kg, "boxes" a unit only where something is in them."""

from functools import cache

from pressfacts.data import load_table


@cache
def _units() -> dict[str, tuple[str, str]]:
    return {said: (row[0], row[1]) for row in load_table("figures/units.txt", 3) for said in row.values(2)}


def unit_of(words: tuple[str, ...]) -> tuple[str, str] | None:
    """(unit, "measure" or "pack") of lower-case words, None where they are no unit."""
    return _units().get(" ".join(words))
