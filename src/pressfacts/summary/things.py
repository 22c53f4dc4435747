"""What figures count: which of them may be added up, under which name, in which unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

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
    what = _counted(figure) if figure.category in _NAMED else figure.category
    parts = (figure.category, what, measured(figure).unit, figure.currency, figure.role, figure.per)
    return (figure.kind, *(part or "" for part in parts))


def _counted(figure: Figure) -> str | None:
    """The head of a figure's item; a search of no named place, or under a warrant, is one of premises."""
    name = head(figure.item)
    if figure.kind != "searches":
        return name
    return _searched().get(name or "search", name)


def head(item: str | None) -> str | None:
    """What is counted: the last word of an item in the singular, or the one name of a thing that has several."""
    words = [singular(word) for word in (item or "").casefold().split()]
    for length in range(min(3, len(words)), 0, -1):
        name = _one_name().get(" ".join(words[-length:]))
        if name:
            return name
    return words[-1] if words else None


def item_of(figures: Sequence[Figure]) -> str | None:
    """What was counted, one of several before one of a single thing: the shortest name where all say the same, the
    words that they share where they say more; None where it varies."""
    if len({head(f.item) for f in figures}) > 1:
        return None
    named = sorted((f.value == 1, len(f.item), f.item) for f in figures if f.item)
    if not named:
        return None
    best = named[0][2]
    shared = _shared([item for _, _, item in named])
    return best if len(best.split()) <= shared else " ".join(best.split()[-shared:])


def _shared(items: Sequence[str]) -> int:
    """How many last words all of the items have in common, one at least."""
    words = [[singular(word) for word in item.casefold().split()][::-1] for item in items]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
    return max(1, len(list(same)))


@cache
def _one_name() -> dict[str, str]:
    return {other: row[0] for row in load_table("goods/same.txt", 2) for other in row.values(1)}


@cache
def _searched() -> dict[str, str]:
    return {other: row[0] for row in load_table("goods/searched.txt", 2) for other in row.values(1)}
