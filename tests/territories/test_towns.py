"""Towns and subdivisions, and the countries they lie in."""

import pycountry
import pytest

from pressfacts.data import load_table
from pressfacts.territories import subdivisions, territories, town_phrases, towns


@pytest.mark.parametrize(
    ("name", "code"), [("Leribe", "LS"), ("Fălești", "MD"), ("Falesti", "MD"), ("Tetovo", "MK"), ("Skopje", "MK")]
)
def test_lies_in(name: str, code: str) -> None:
    assert towns()[name] == code


def test_each_subdivision_is_of_one_known_country() -> None:
    named = [name for row in load_table("territories/subdivisions.txt", 2) for name in row.values(1)]
    assert len(named) == len(set(named))
    assert set(subdivisions().values()) <= {t.alpha_2 for t in territories()}


def test_no_name_that_another_country_has_as_well() -> None:
    of_others = {s.name: s.country_code for s in pycountry.subdivisions if s.name in subdivisions()}
    assert {name for name, code in of_others.items() if code != subdivisions()[name]} == set()


def test_phrases_are_found_in_a_text() -> None:
    text = "From Orhei by way of Rio de Janeiro to Butha-Buthe"
    assert [text[start:end] for start, end in town_phrases().find(text)] == ["Orhei", "Rio de Janeiro", "Butha-Buthe"]
