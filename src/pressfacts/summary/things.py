"""The things that figures count: which may be added up, under which name, in which unit."""

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
"""Categories too broad to add up: the name must be the same as well."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure's numbers in the unit in which they are added, a common one for measures."""

    unit: str | None
    value: Number | None
    low: Number | None
    high: Number | None


def measured(figure: Figure) -> Measured:
    """The numbers in kg, l or m where the figure is a measure, else as reported."""
    found = figure.normalized or figure
    return Measured(found.unit, found.value, found.low, found.high)


def thing(figure: Figure) -> tuple[str, ...]:
    """The key by which figures are added up: people by kind, goods by category or name and unit, money by currency and
    role."""
    if figure.kind not in _BY_THING:
        return (figure.kind,)
    what = _counted(figure) if figure.category in _NAMED else figure.category
    parts = (figure.category, what, measured(figure).unit, figure.currency, figure.role, figure.per)
    return (figure.kind, *(part or "" for part in parts))


def _counted(figure: Figure) -> str | None:
    """The head noun of a figure's item; a search without a named place, or under a warrant, is one of premises."""
    name = head(figure.item)
    if figure.kind != "searches":
        return name
    return _searched().get(name or "search", name)


def head(item: str | None) -> str | None:
    """The head noun of an item, singular, with synonyms replaced by one name."""
    words = [singular(word) for word in (item or "").casefold().split()]
    for length in range(min(3, len(words)), 0, -1):
        name = _one_name().get(" ".join(words[-length:]))
        if name:
            return name
    return words[-1] if words else None


def item_of(figures: Sequence[Figure]) -> str | None:
    """The common name of the counted things: the shortest item where all have the same head, the words that they share
    where they are longer; None where they differ. Plural items are preferred."""
    if len({head(f.item) for f in figures}) > 1:
        return None
    named = sorted((f.value == 1, len(f.item), f.item.swapcase(), f.item) for f in figures if f.item)
    if not named:
        return None
    best = named[0][3]
    shared = _shared([item for *_, item in named])
    return best if len(best.split()) <= shared else " ".join(best.split()[-shared:])


def _shared(items: Sequence[str]) -> int:
    """The number of final words that all items share, at least one."""
    words = [[singular(word) for word in item.casefold().split()][::-1] for item in items]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
    return max(1, len(list(same)))


@cache
def _one_name() -> dict[str, str]:
    return {other: row[0] for row in load_table("goods/same.txt", 2) for other in row.values(1)}


@cache
def _searched() -> dict[str, str]:
    return {other: row[0] for row in load_table("goods/searched.txt", 2) for other in row.values(1)}
