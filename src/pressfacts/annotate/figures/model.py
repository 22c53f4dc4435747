"""What the rooms of this folder hand to each other."""

from dataclasses import dataclass, field, replace
from typing import Any

from pressfacts.annotate.quantities.model import Bounds, Quantity
from pressfacts.record.model import Kind, MoneyRole


@dataclass(slots=True)
class Candidate:
    """A figure before duplicates are distinguished.

    `who` names the one person it is about, `noun` says what that person is ("driver", "his driver"), `places` the
    countries in which its sentence says it was, `traits` by what its people are known, `entry` where the item of a
    list begins in which it stands, `case` where the case of a round-up does, `sentence` where its sentence begins.
    """

    start: int
    end: int
    kind: Kind
    bounds: Bounds
    rule: str
    number: tuple[int, int]
    trigger: tuple[int, int]
    unit: str | None = None
    item: str | None = None
    currency: str | None = None
    role: MoneyRole | None = None
    per: str | None = None
    who: str | None = None
    noun: str = ""
    definite: bool = False
    part: bool = False
    named: frozenset[str] = field(default_factory=frozenset)
    places: frozenset[str] = field(default_factory=frozenset)
    traits: frozenset[str] = field(default_factory=frozenset)
    entry: int | None = None
    case: int | None = None
    sentence: int = -1
    text: str = ""
    also: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, kind: Kind, rule: str, q: Quantity) -> "Candidate":
        """A quantity, its unit and item as a figure; its number stands for the trigger."""
        return cls(q.start, q.end, kind, q.bounds, rule, q.number, q.number, unit=q.unit, item=q.item)

    def again(self, bounds: Bounds, number: tuple[int, int], how: str, **changes: Any) -> "Candidate":
        """Another number of what this figure counts, found in the way that ends its rule: "40 men … 12 of them"."""
        rule = f"{self.rule.rpartition('.')[0]}.{how}"
        own: dict[str, Any] = {"start": bounds.start, "end": bounds.end, "also": [], "who": None, "definite": False}
        return replace(self, bounds=bounds, number=number, rule=rule, named=frozenset(), **(own | changes))


@dataclass(frozen=True, slots=True)
class Patient:
    """One member of a coordination: token range [first, last), and a quantity or a single person.

    `who` is a surname, "" for a pronoun, None where unnamed; `quantity` is None of a single person without a number;
    `recalled` are people whose number a sentence before reports.
    """

    head: int
    first: int
    last: int
    quantity: Quantity | None
    who: str | None = None
    definite: bool = False
    single: bool = False
    recalled: bool = False
