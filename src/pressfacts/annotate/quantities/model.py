"""A number with what it counts, as the rooms below hand it on."""

from dataclasses import dataclass, replace
from typing import TypeVar

from pressfacts.numerals import Numeral
from pressfacts.numerals.model import Value, tidy
from pressfacts.record.model import Qualifier


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money: from its currency sign to its last digit or word; `numeral` is its number."""

    start: int
    end: int
    numeral: Numeral
    currency: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number as the article means it, and where its qualifying words end or begin."""

    start: int
    end: int
    value: Value | None
    low: Value | None
    high: Value | None
    qualifier: Qualifier

    @property
    def least(self) -> Value:
        """The number, else the least that it may be, 0 where nothing tells."""
        return self.value or self.low or 0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: bounds, measure and noun phrase; `first`, `last` are token indexes."""

    start: int
    end: int
    bounds: Bounds
    number: tuple[int, int]
    first: int
    last: int
    unit: str | None = None
    item: str | None = None
    head: str | None = None
    classes: frozenset[str] = frozenset()


_N = TypeVar("_N", Numeral, Bounds)


def changed(number: _N, times: float = 1, plus: float = 0) -> _N:
    """A number of so many times the size and so much more, with its bounds."""
    value, low, high = (None if v is None else tidy(v * times + plus) for v in (number.value, number.low, number.high))
    return replace(number, value=value, low=low, high=high)
