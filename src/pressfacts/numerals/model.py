"""What a number in a text is."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["digits", "words", "range", "vague"]
Value = int | float


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at a place.

    A plain number has `value` as both bounds, a range ("10-15") and an open count ("dozens") have no value.
    """

    start: int
    end: int
    value: Value | None
    low: Value | None
    high: Value | None
    form: Form


def tidy(value: Value) -> Value:
    """An integer where `value` is whole, else a float, without the dust of multiplied decimals."""
    rounded = float(f"{value:.15g}") if isinstance(value, float) and not value.is_integer() else value
    return int(rounded) if rounded == int(rounded) else rounded


GREATEST = 2**53
"""Beyond it JSON readers lose digits, and no release counts so far: such a number is none."""


def exactly(start: int, end: int, value: Value, form: Form) -> Numeral:
    """A plain number."""
    value = tidy(value)
    return Numeral(start, end, value, value, value, form)
