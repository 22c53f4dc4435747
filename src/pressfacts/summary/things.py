"""What figures count: which of them may be added up, under which name, in which unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pressfacts.annotate.quantities.lexicon import singular
from pressfacts.data import load_table
from pressfacts.record.model import Figure, Number

_BY_THING = ("seizures", "takedowns", "searches", "money")
_NAMED = (
    None,
    "other",
    "drugs/other",
    "wildlife/other",
    "wildlife/live animals",
    "property",
    "cultural goods",
    "devices",
)
"""Categories that say too little to add up what is in them: its name must be the same as well."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure's numbers in the unit in which they are added: a common one for measures."""

    unit: str | None
    value: Number | None
    low: Number | None
    high: Number | None


def measured(figure: Figure) -> Measured:
    """The numbers in kg, l or m where the figure is a measure, else as they are told."""
    found = figure.normalized or figure
    return Measured(found.unit, found.value, found.low, found.high)


def thing(figure: Figure) -> tuple[str, ...]:
    """People are added up whoever they are; goods by their category or name and unit, money by currency and role."""
    if figure.kind not in _BY_THING:
        return (figure.kind,)
    what = head(figure.item) if figure.category in _NAMED else figure.category
    parts = (figure.category, what, measured(figure).unit, figure.currency, figure.role, figure.per)
    return (figure.kind, *(part or "" for part in parts))


def head(item: str | None) -> str | None:
    """What is counted: the last word of an item in the singular, or the one name of a thing that has several."""
    words = [singular(word) for word in (item or "").casefold().split()]
    for length in range(min(3, len(words)), 0, -1):
        name = _one_name().get(" ".join(words[-length:]))
        if name:
            return name
    return words[-1] if words else None


def item_of(figures: Sequence[Figure]) -> str | None:
    """The shortest name of what was counted, one of several before one of a single thing; None where it varies."""
    if len({head(f.item) for f in figures}) > 1:
        return None
    named = [(f.value == 1, len(f.item), f.item) for f in figures if f.item]
    return min(named)[2] if named else None


@cache
def _one_name() -> dict[str, str]:
    return {other: row[0] for row in load_table("goods/same.txt", 2) for other in row.values(1)}
