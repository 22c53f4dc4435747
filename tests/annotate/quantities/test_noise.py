"""Numbers that count nothing."""

import pytest

from pressfacts.annotate.quantities.noise import is_age_of_name, is_noise, names_thing
from pressfacts.numerals import find_numerals


def noise(text: str) -> list[bool]:
    return [is_noise(text, numeral) for numeral in find_numerals(text)]


@pytest.mark.parametrize(
    "text",
    [
        "under Section 12 of the law",
        "on May 30, ten",
        "Jan. 30 was cold",
        "the 30-round magazine",
        "Jane Roe, 43, of Leeds",
        "Jane Roe (43, Leeds)",
        "one in 12 cars",
        "12 percent",
        "12% of them",
        "Docket No. 4711",
        "Case: 4711",
        "Tramadol 225mg",
        "5.56 rounds",
        "children under 5 were there",
        "1977 murders",
        "Thousand Oaks was quiet",
        "149 fewer arrests",
        "20Seizure",
    ],
)
def test_noise(text: str) -> None:
    assert any(noise(text))


@pytest.mark.parametrize(
    "text",
    [
        "They held 12 men.",
        "in November. Five men were held",
        "Arrests: 72",
        "12 men: 8 here",
        "300 mg of LSD",
        "under 5 kg of tea",
        "1977 parrots",
        "a 12-year prison term",
        "3x pistols",
        "20 of them",
    ],
)
def test_counts(text: str) -> None:
    assert not any(noise(text))


@pytest.mark.parametrize(("text", "noisy"), [("no one spoke", True), ("one of them", True), ("one rifle", False)])
def test_one(text: str, noisy: bool) -> None:
    assert noise(text) == [noisy]


@pytest.mark.parametrize(
    ("text", "age"),
    [("Jane Roe 43, of Leeds", True), ("Jane Roe (aged 43) spoke", True), ("Jane Roe 43 parrots", False)],
)
def test_two_digits_behind_a_name_are_an_age(text: str, age: bool) -> None:
    numeral = find_numerals(text)[0]
    assert is_age_of_name(text, numeral, {len("Jane Roe")}) == age
    assert not is_age_of_name(text, numeral, {len("Jane")})


def test_a_currency_may_name_a_thing() -> None:
    text = "17 Bitcoin kiosks"
    assert names_thing(text, len("17 Bitcoin"))
    assert not names_thing("17 Bitcoin in all", len("17 Bitcoin"))
