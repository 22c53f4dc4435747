"""Text that means harm, or nothing at all: never an exception, places true, the JSON valid."""

import sys
import unicodedata
from collections import defaultdict

import pytest

import pressfacts
from pressfacts.numerals import GREATEST, find_numerals
from robust.conftest import Checker

RELEASE = """Forty parrots fly home after Operation Quiet Feather

LIMA, Peru – Police arrested 12 people on 3 May 2021. They seized 400 kg of shark fins and USD 7 million.
"""
ENDLESS = {
    "blank lines": "\n" * 50_000,
    "brackets": "(" * 10_000 + "]" * 10_000,
    "one word": "a" * 50_000,
    "digits": "1" * 50_000,
    "grouped digits": "111," * 10_000,
    "stops": "." * 20_000 + " " + "…" * 20_000,
    "marks": "\ufeff" * 20_000,
    "accents": "e" + "\u0301" * 20_000,
    "flags": "🇫🇷" * 5_000,
    "one name": "Operation A " * 1_500,
    "quotes": '"' * 10_000,
    "nested pages": "<div>" * 5_000,
    "nested JSON": '{"a":[' * 5_000,
    "direction": "\u202e\u2066 12 arrests " * 500,
}
NUMBERS = (
    "9e999", "1e5 million", "9" * 400, "9" * 5000, "0." + "0" * 400 + "1", "9" * 300 + ".5 million", "1,2,3,4",
    "99999999999 million", "one billion trillion trillion", "million " * 50, "½ million", "1/0", "١٢", "²³", "⑤", "1.2.3.4",
    "-5", "0", "999 quadrillion", "5 billion trillion",
)  # fmt: skip
DATES = (
    "31 February 2021", "29 February 2023", "0 May 2021", "32 May 2021", "1 January 0000", "year 0", "31 December 9999",
    "1 May 10000", "00/00/0000", "99/99/9999", "2021-02-31", "0000-00-00", "9999-12-31", "from 31 February to 31 April",
    "999999999 years ago", "9" * 60 + " days ago", "a million years ago", "9990s", "0s", "Q9 2021", "the 45th of May",
)  # fmt: skip


@pytest.mark.parametrize("name", ENDLESS)
def test_endless(name: str, checked: Checker) -> None:
    checked(ENDLESS[name])
    (record,) = checked(RELEASE + ENDLESS[name] + "\n")
    assert "Peru" in [country.name for country in record.countries]
    assert 12 in [figure.value for figure in record.figures]


def test_blank_text_has_no_article() -> None:
    assert not list(pressfacts.extract(" \n\t\r\n\f "))


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_out_of_range(number: str, checked: Checker) -> None:
    checked(
        f"A count\n\nPolice arrested {number} people, seized USD {number}, {number} kg of gold and {number} phones."
    )


@pytest.mark.parametrize("day", DATES)
def test_days_that_are_not(day: str, checked: Checker) -> None:
    checked(f"A day\n{day}\n\nPolice arrested 12 people on {day}. They had been sought since {day}.")


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_relative_dates_at_the_ends_of_time(published: str) -> None:
    text = "Police arrested 5 people last week, tomorrow, 3 years ago, two days later, next year and in 300 days."
    (record,) = pressfacts.extract(text, date=published)
    assert record.figures[0].value == 5


def test_numbers_keep_to_what_json_can_hold() -> None:
    assert find_numerals("9007199254740992 phones")[0].value == GREATEST
    assert not find_numerals("9007199254740993 phones")
    assert [n.value for n in find_numerals(f"{'9' * 5000} and 12 phones, 9e999")] == [12]


@pytest.mark.parametrize("odd", ["\0", "\ufeff", "\u202e", "\u200d", "\ud800", "\U000e0041", "\u2028", "\x1b[31m"])
def test_odd_characters_among_words(odd: str, checked: Checker) -> None:
    for record in checked(RELEASE.replace(" ", f" {odd}", 6) + odd + RELEASE):
        assert record.id


def test_every_category_of_unicode(checked: Checker) -> None:
    groups: dict[str, list[str]] = defaultdict(list)
    for code in range(0, sys.maxunicode + 1, 7):
        groups[unicodedata.category(chr(code))].append(chr(code))
    for characters in groups.values():
        some = characters[:: max(1, len(characters) // 12)]
        checked(
            "".join(some)
            + "\n"
            + "".join(f"Operation {c} led to {c}5{c} arrests in Peru{c} on {c}3 May 2021\n" for c in some)
        )


def test_look_alikes_are_no_numbers_or_names(checked: Checker) -> None:
    (record,) = checked("Pоlice arrested ⅠⅡ peоple in Реru.")  # Cyrillic and Roman letters
    assert not record.countries
    assert not record.figures
