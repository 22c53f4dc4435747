"""A measure as the release gives it, in kg, l or m."""

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache
from typing import Literal, cast

from pressfacts.annotate.facts import FigureMention
from pressfacts.data import load_table
from pressfacts.record.model import Normalized, Number

_SEVEN_DIGITS = Context(prec=7)
_IMPERIAL = ("GB",)
_NOBLE = re.compile(r"\b(?:gold|silver|platinum|palladium)\b", re.IGNORECASE)
_METRIC = re.compile(r"\bmetric\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit: its name, the common unit and how much of that it is."""

    name: str
    unit: Literal["kg", "l", "m"]
    factor: Decimal


def normalized(figure: FigureMention, said: str, country: str | None) -> Normalized | None:
    """The figure in kg, l or m, to seven digits; None for counts, packs, terms of prison and money.

    `said` is the figure's text and `country` the publisher's (alpha-2): a bare ton is a short one where that is the
    United States, a gallon an imperial one where it is the United Kingdom, an ounce of gold or silver a troy ounce.
    """
    if figure.kind in ("money", "sentences") or figure.unit is None:
        return None
    measure = _measure(figure.unit.lower(), said, country)
    if measure is None:
        return None
    numbers = (None if n is None else _times(n, measure.factor) for n in (figure.value, figure.low, figure.high))
    return Normalized(measure.unit, *numbers)


def _measure(unit: str, said: str, country: str | None) -> Measure | None:
    name = _by_word().get(unit)
    if unit in ("ton", "tons"):
        name = "short_ton" if country == "US" and not _METRIC.search(said) else "tonne"
    elif name == "gallon" and country in _IMPERIAL and not unit.startswith("us"):
        name = "imperial_gallon"
    elif name == "ounce" and _NOBLE.search(said):
        name = "troy_ounce"
    return measures()[name] if name else None


def _times(number: Number, factor: Decimal) -> Number:
    product = _SEVEN_DIGITS.multiply(Decimal(str(number)), factor)
    return int(product) if product == product.to_integral_value() else float(product)


@cache
def measures() -> dict[str, Measure]:
    """Every measure by its name."""
    found: dict[str, Measure] = {}
    for row in load_table("measures/units.txt", 4):
        if row[1] not in ("kg", "l", "m"):
            raise row.error(f"{row[1]!r} is no common unit")
        found[row[0]] = Measure(row[0], cast(Literal["kg", "l", "m"], row[1]), Decimal(row[2]))
    return found


@cache
def _by_word() -> dict[str, str]:
    return {said: row[0] for row in load_table("measures/units.txt", 4) for said in row.values(3)}
