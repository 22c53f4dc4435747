"""Every country and territory has one region."""

import pycountry
import pytest

from pressfacts.territories import by_region


def test_every_code_has_a_region() -> None:
    every = [country.alpha_2 for country in pycountry.countries] + ["XK"]
    found = by_region(every)
    assert list(found) == ["Africa", "Americas", "Asia", "Europe", "Oceania"]
    assert sorted(code for codes in found.values() for code in codes) == sorted(every)


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        by_region(["QQ"])
