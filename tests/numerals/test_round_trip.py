"""Numbers written in words or in digits with scales are read as what they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.numerals import Numeral, find_numerals

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def in_words(number: int, joined: bool = True) -> str:
    """British English: "one million two hundred and three thousand and four"; without `joined` American."""
    parts = []
    for size, name in _SCALES:
        if number >= size:
            parts.append(f"{_below(number // size, joined)} {name}")
            number %= size
    if number or not parts:
        low = parts and number < 100 and joined
        parts.append(("and " if low else "") + _below(number, joined))
    return " ".join(parts)


def _below(number: int, joined: bool) -> str:
    """Numbers under a thousand."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    rest = f"{' and' if joined else ''} {_below(number % 100, joined)}" if number % 100 else ""
    return f"{_ONES[number // 100]} hundred{rest}"


def only(text: str) -> Numeral:
    found = list(find_numerals(text))
    assert len(found) == 1, [text[one.start : one.end] for one in found]
    return found[0]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (7, "seven"),
        (115, "one hundred and fifteen"),
        (2_034, "two thousand and thirty-four"),
        (1_000_200, "one million two hundred"),
    ],
)
def test_how_numbers_are_written_here(number: int, words: str) -> None:
    assert in_words(number) == words


@given(st.integers(2, 999_999), st.booleans())
def test_numbers_in_words(number: int, joined: bool) -> None:
    text = f"Police seized {in_words(number, joined)} crates."
    found = only(text)
    assert (found.value, found.low, found.high) == (number, number, number)
    assert text[found.start : found.end] == in_words(number, joined)


@given(st.integers(2, 999), st.sampled_from([("million", 10**6), ("billion", 10**9), ("thousand", 10**3)]))
def test_a_scale_after_digits(number: int, scale: tuple[str, int]) -> None:
    name, size = scale
    assert only(f"a sum of {number} {name} in cash").value == number * size


@given(st.integers(10, 9_999), st.integers(0, 99))
def test_decimals(whole: int, cents: int) -> None:
    found = only(f"a sum of {whole:,}.{cents:02} in cash")
    assert found.value == pytest.approx(whole + cents / 100)


@given(st.integers(100, 400), st.integers(1, 400))  # "between two and three hundred" is another matter
def test_ranges_in_digits_and_words(low: int, more: int) -> None:
    high = low + more
    for text in (f"between {low} and {high} crates", f"between {in_words(low)} and {in_words(high)} crates"):
        found = list(find_numerals(text))
        bounds = {(one.low, one.high) for one in found}
        assert bounds in ({(low, high)}, {(low, low), (high, high)}), text


@given(st.integers(2, 900), st.integers(2, 90), st.sampled_from(["thousand", "million"]))
def test_ranges_that_reach_a_greater_scale(low: int, high: int, scale: str) -> None:
    size = {"thousand": 10**3, "million": 10**6}[scale]
    (found,) = find_numerals(f"between {in_words(low)} and {in_words(high)} {scale} crates")
    expected = low * size if low < 100 and low < high else low  # "between two and three million"
    assert (found.low, found.high) == (expected, high * size)
