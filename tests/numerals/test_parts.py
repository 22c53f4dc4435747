"""Scales, ranges and open counts, each by itself."""

import pytest

from pressfacts.numerals import find_numerals
from pressfacts.numerals.digits import find_digits
from pressfacts.numerals.ranges import join_ranges
from pressfacts.numerals.scales import factor
from pressfacts.numerals.words import evaluate, find_vague, find_words


@pytest.mark.parametrize(
    ("said", "times"), [(" million", 10**6), ("-bn", 10**9), ("k", 1000), ("", 1), (" lakh", 10**5)]
)
def test_factors(said: str, times: int) -> None:
    assert factor(said) == times


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["two", "thousand", "five"], 2005),
        (["a", "hundred"][1:], 100),
        (["twenty", "three"], 23),
        (["five", "dozen"], 60),
        (["three", "hundred", "thousand", "ten"], 300_010),
    ],
)
def test_evaluate(words: list[str], value: int) -> None:
    assert evaluate(words) == value


@pytest.mark.parametrize(
    ("text", "low", "high", "span"),
    [
        ("between 250 and 300 kg", 250, 300, "between 250 and 300"),
        ("from 3 to 5 eels", 3, 5, "from 3 to 5"),
        ("10-15 eels", 10, 15, "10-15"),
        ("10 – 15 eels", 10, 15, "10 – 15"),
        ("three to five eels", 3, 5, "three to five"),
        ("5-8,000 eels", 5000, 8000, "5-8,000"),
        ("800-1,000 eels", 800, 1000, "800-1,000"),
        ("from 5 to 8,000 eels", 5, 8000, "from 5 to 8,000"),
        ("5-10 million eels", 5_000_000, 10_000_000, "5-10 million"),
        ("two or three eels", 2, 3, "two or three"),
        ("10 THROUGH 15 eels", 10, 15, "10 THROUGH 15"),
    ],
)
def test_ranges(text: str, low: float, high: float, span: str) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.value, numeral.low, numeral.high, text[numeral.start : numeral.end]) == (None, low, high, span)


@pytest.mark.parametrize(
    "text",
    [
        "10 and 15 eels",
        "15-10 eels",
        "two or nine eels",
        "10 eels to 15 crabs",
        "10, 15 eels",
        "10  -  15 eels",
        "7-eleven",
    ],
)
def test_two_numbers_that_are_no_range(text: str) -> None:
    numerals = [*find_digits(text), *find_words(text)]
    assert list(join_ranges(text, sorted(numerals, key=lambda n: n.start))) == numerals


@pytest.mark.parametrize(
    ("text", "low", "span"),
    [
        ("dozens of eels", 24, "dozens"),
        ("tens of thousands of eels", 10_000, "tens of thousands"),
        ("several hundred eels", 100, "several hundred"),
        ("hundreds of eels", 100, "hundreds"),
    ],
)
def test_open_counts(text: str, low: float, span: str) -> None:
    (numeral,) = find_vague(text)
    assert numeral.value is None and numeral.form == "vague"
    assert text[numeral.start : numeral.end] == span
    assert numeral.low == low


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1'250'000", 1_250_000),
        ("12,34,567", 1_234_567),
        ("580 000", 580_000),
        ("2,5 million", 2_500_000),
        ("1.234.567,89", 1_234_567.89),
        ("5-1/2 pounds", 5.5),
        ("2½", 2.5),
        ("$11,094,918 million", 11_094_918),
        ("1 234,5", 1234.5),
    ],
)
def test_digits(text: str, value: float) -> None:
    assert [numeral.value for numeral in find_digits(text)] == [value]


def test_points_part_thousands_in_texts_that_show_it() -> None:
    assert [n.value for n in find_digits("€ 2.300.000 and 4.500 euros")] == [2_300_000, 4500]
    assert [n.value for n in find_digits("4.500 kg and 1,200 eels")] == [4.5, 1200]


def test_a_number_in_brackets_is_the_one_before_it() -> None:
    text = "thirty-two (32) rifles and two (3) eels"
    assert [(n.value, text[n.start : n.end]) for n in find_numerals(text)] == [
        (32, "thirty-two (32)"),
        (2, "two"),
        (3, "3"),
    ]
