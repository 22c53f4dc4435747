"""Numbers in digits and words: values, ranges, open counts, and what is no number."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.numerals import find_numerals


def values(text: str) -> list[object]:
    """Values of plain numbers, (low, high) of ranges and open counts."""
    return [n.value if n.value is not None else (n.low, n.high) for n in find_numerals(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,006 suspects", [1006]),
        ("EUR 580 000 and 41\u00a0000", [580000, 41000]),
        ("2\u2009500\u2009000 pills", [2500000]),
        ("12,34,567 rupees", [1234567]),
        ("34.6 million", [34600000]),
        ("$11,094,918 million", [11094918]),
        ("1.2bn, 400k, 7 mn and 3 crore", [1200000000, 400000, 7000000, 30000000]),
        ("1.234.567,50", [1234567.5]),
        ("2,5 million", [2500000]),
        ("2½ tonnes and 3 ¼ litres", [2.5, 3.25]),
        ("a 100 crates", [100]),
        ("1'250'000 francs, 3’400 tablets and a 6'2\" man".replace("’", "'"), [1250000, 3400, 6]),
        ("5 1/2 pounds, 10-3/4 ounces and 1/2 pound", [5.5, 10.75, 0.5]),
        ("3/4 of an ounce on 3/4", [0.75]),
        ("¾ kg, ½ of an ounce, ¾ way", [0.75, 0.5]),
        ("1 million 250 thousand, 2 crore 35 lakh, 1 thousand 500", [1250000, 23500000, 1500]),
        ("250 thousand 1 million", [250000, 1000000]),
        ("a dozen and a half", [18]),
        ("€ 2.300.000 of 4.500 and 12.500 pills", [2300000, 4500, 12500]),
        ("€ 2.300.000, 12.500 kg and 1.5 kg", [2300000, 12.5, 1.5]),
        ("$1.725 million for 12.500 kg", [1725000, 12.5]),
        ("$1.250 or 7.500 euros of 1,000", [1.25, 7.5, 1000]),
        ("N1, 368,000.00 and $366, 640 and R500, 000, each", [1368000, 366640, 500000]),
        ("$400, 250 grams and Section 5, 100 people", [400, 250, 5, 100]),
        ("400 hundred-dollar notes", [400, 100]),
        ("a fine of N250,000.00k, not of $1.25k", [250000, 1250]),
        (".5 grams of $.75 million", [0.5, 750000]),
        ("€1.234,50, €24,50 and 2.500,75 euros", [1234.5, 24.5, 2500.75]),
        ("sections 24,50 and 25,60", []),
    ],
)
def test_digits(text: str, expected: list[object]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nine hundred and ninety-nine", [999]),
        ("twenty- five where lines are joined", [25]),
        ("Two and a half tonnes", [2.5]),
        ("nearly two dozen", [24]),
        ("half a million, half a dozen", [500000, 6]),
        ("a pair of boots", [2]),
        ("a hundred and one", [101]),
        ("two million three hundred thousand", [2300000]),
        ("one and a half million", [1500000]),
        ("twenty-one thousand two hundred and five", [21205]),
        ("five, six", [5, 6]),
        ("three and four men", [3, 4]),
        ("half a tonne, a quarter of a kilo and three quarters of a pound", [0.5, 0.25, 0.75]),
        ("a million and a half, three-quarters of a million, two thousand and a quarter", [1500000, 750000, 2250]),
        ("half tonne of it, half an ounce, half a dozen", [0.5, 0.5, 6]),
        ("two score, three score and four, a score", [40, 60, 4]),
    ],
)
def test_words(text: str, expected: list[object]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 250 and 300 kilos", [(250, 300)]),
        ("three to five men", [(3, 5)]),
        ("10-15 crates, 20–30 bags", [(10, 15), (20, 30)]),
        ("5-10 million", [(5000000, 10000000)]),
        ("between EUR 5 and 10 million", [(5000000, 10000000)]),
        ("from one to two tonnes", [(1, 2)]),
        ("20 and 30", [20, 30]),
        ("15-10", [15, 10]),
    ],
)
def test_ranges(text: str, expected: list[object]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens of guns", 24),
        ("hundreds of victims", 100),
        ("Tens of thousands of files", 10000),
        ("hundreds of millions of euros", 100000000),
        ("several hundred officers", 100),
        ("millions", 1000000),
    ],
)
def test_open_counts(text: str, low: int) -> None:
    assert values(text) == [(low, None)]


@pytest.mark.parametrize(
    "text", ["AK-47", "COVID-19", "10:30", "24/7", "#12", "someone", "the second man", "half of them"]
)
def test_no_numbers(text: str) -> None:
    assert values(text) == []


def test_spans_hold_the_number_alone() -> None:
    text = "They took between 250 and 300 kilos, then two dozen more."
    assert [text[n.start : n.end] for n in find_numerals(text)] == ["between 250 and 300", "two dozen"]


@given(st.integers(min_value=1, max_value=10**12))
def test_grouped_digits_keep_their_value(number: int) -> None:
    assert values(f"About {number:,} were left") == [number]
    assert values(f"About {number:,} were left".replace(",", "\u202f")) == [number]


@given(st.text(max_size=200))
def test_any_text_is_read_in_order(text: str) -> None:
    found = find_numerals(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
