"""Measures in kg, l and m: a table of 120, and the factors held against pint's."""

from fractions import Fraction
from functools import cache
from itertools import product

import pint
import pytest

from pressfacts.annotate.facts import FigureMention
from pressfacts.measures import normalized
from pressfacts.measures.normalize import measures
from pressfacts.record import Number

IN_PINT = {"cubic_metre": "meter ** 3", "board_foot": "board_foot"}
UNITS = ["kg", "g", "mg", "tonnes", "pounds", "ounces", "litres", "ml", "cubic metres", "metres"]
VALUES = [1, 25, 340, 2.5, 0.75, 1318, 19_873, 7_654_321, 0.0042, 12_345.678]
BY_HAND: list[tuple[Number, str, str, str | None, str, Number]] = [
    (25, "pounds", "25 pounds of cocaine", None, "kg", 11.33981),
    (2.5, "t", "2.5 t of khat", "DE", "kg", 2500),
    (2, "tons", "two tons of cocaine", "US", "kg", 1814.369),
    (2, "tons", "two metric tons of cocaine", "US", "kg", 2000),
    (2, "tons", "two tons of cocaine", "CO", "kg", 2000),
    (2, "tons", "two tons of cocaine", None, "kg", 2000),
    (1, "short tons", "1 short ton of coal", None, "kg", 907.1847),
    (1, "long tons", "1 long ton of coal", "GB", "kg", 1016.047),
    (16, "oz", "16 oz of meth", "US", "kg", 0.4535924),
    (16, "ounces", "16 ounces of gold", "US", "kg", 0.4976556),
    (3, "gallons", "3 gallons of liquid meth", "US", "l", 11.35624),
    (3, "gallons", "3 gallons of petrol", "GB", "l", 13.63827),
    (1, "stone", "a stone of cannabis", "GB", "kg", 6.350293),
    (50, "cl", "50 cl of brandy", None, "l", 0.5),
    (8, "m3", "8 m3 of timber", None, "l", 8000),
    (3, "feet", "three feet of fuse", "US", "m", 0.9144),
    (12, "miles", "12 miles of cable", "US", "m", 19312.13),
    (900, "carats", "900 carats of diamonds", None, "kg", 0.18),
    (6.42, "KG", "6.42 KG of heroin", "IN", "kg", 6.42),
    (1318, "lbs", "1,318 lbs of ganja", "KY", "kg", 597.8347),
]  # fmt: skip


@cache
def _registry() -> "pint.UnitRegistry[float]":
    return pint.UnitRegistry()


def figure(value: Number, unit: str | None, kind: str = "seizures") -> FigureMention:
    return FigureMention(0, 1, kind, value, value, None, "more_than", "x", (0, 1), (0, 1), unit)  # type: ignore[arg-type]


@pytest.mark.parametrize(("value", "unit", "said", "country", "common", "expected"), BY_HAND)
def test_by_hand(value: Number, unit: str, said: str, country: str | None, common: str, expected: Number) -> None:
    found = normalized(figure(value, unit), said, country)
    assert found and (found.unit, found.value, found.low, found.high) == (common, expected, expected, None)


@pytest.mark.parametrize(("unit", "value"), product(UNITS, VALUES))
def test_a_hundred_more_to_seven_digits(unit: str, value: Number) -> None:
    registry = _registry()
    name = {"tonnes": "tonne", "cubic metres": "meter ** 3", "litres": "liter", "metres": "meter"}.get(unit, unit)
    found = normalized(figure(value, unit), f"{value} {unit}", None)
    assert found and found.value == float(f"{registry.Quantity(value, name).to(found.unit).magnitude:.7g}")


def test_factors_are_those_of_pint() -> None:
    registry: pint.UnitRegistry[Fraction] = pint.UnitRegistry(non_int_type=Fraction)
    for measure in measures().values():
        said = registry.Quantity(Fraction(1), IN_PINT.get(measure.name, measure.name)).to(measure.unit).magnitude
        assert float(said) == pytest.approx(float(measure.factor), rel=1e-12), measure.name


@pytest.mark.parametrize("unit", [None, "bottles", "boxes", "years"])
def test_counts_and_packs_have_none(unit: str | None) -> None:
    assert normalized(figure(3, unit), "3", None) is None


def test_terms_and_money_have_none() -> None:
    assert normalized(figure(3, "pounds", "money"), "3 pounds", "GB") is None
