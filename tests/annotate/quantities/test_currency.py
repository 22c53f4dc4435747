"""Which currency a sign, code or word means."""

from collections import Counter

import pytest

from pressfacts.annotate.quantities.amounts import find_amounts, in_millions, is_face_value, is_model_number
from pressfacts.annotate.quantities.currency import choose, only, plausible
from pressfacts.numerals import find_numerals

NOWHERE: Counter[str] = Counter()


@pytest.mark.parametrize(
    ("form", "country", "mentioned", "code"),
    [
        ("$", None, NOWHERE, "USD"),
        ("$", "AU", NOWHERE, "AUD"),
        ("$", "DE", Counter(["CA"]), "USD"),
        ("pounds", "GB", NOWHERE, "GBP"),
        ("rupees", None, Counter(["PK"]), "PKR"),
        ("Ft", None, NOWHERE, None),
        ("Ft", "HU", NOWHERE, "HUF"),
        ("won", None, NOWHERE, None),
        ("won", None, Counter(["KR"]), "KRW"),
        ("clams", "US", NOWHERE, None),
        ("dinars", None, Counter(["TN", "DZ", "TN"]), "TND"),
        ("/-", None, NOWHERE, None),
        ("/-", "TZ", NOWHERE, "TZS"),
    ],
)
def test_the_publisher_then_the_text_then_the_first(
    form: str, country: str | None, mentioned: Counter[str], code: str | None
) -> None:
    assert choose(form, country, mentioned) == code


def test_a_form_of_several_currencies_means_no_one_alone() -> None:
    assert only("€") == "EUR"
    assert only("$") is None


def test_codes_that_are_words_need_a_sum() -> None:
    assert not plausible("ALL", 5) and not plausible("TRY", None)
    assert plausible("ALL", 500) and plausible("EUR", 5)


def sums(text: str, country: str | None = None) -> list[tuple[float | None, float | None, float | None, str, str]]:
    found = find_amounts(text, find_numerals(text), country, NOWHERE)
    return [(a.numeral.value, a.numeral.low, a.numeral.high, a.currency, text[a.start : a.end]) for a in found]


@pytest.mark.parametrize(
    ("text", "value", "code", "span"),
    [
        ("paid $5,000 USD in cash", 5000, "USD", "$5,000 USD"),
        ("paid R37 000 in cash", 37_000, "ZAR", "R37 000"),
        ("had $4,100 tala in a bag", 4100, "WST", "$4,100 tala"),
        ("paid Rs. 3,42,000/- in cash", 342_000, "INR", "Rs. 3,42,000/-"),
        ("worth EUR 750.000 in all", 750_000, "EUR", "EUR 750.000"),
        ("took $366, 640 from the firm", 366_640, "USD", "$366, 640"),
        ("three dollars and fifty cents", 3.5, "USD", "three dollars and fifty cents"),
        ("paid $2.5M for it", 2_500_000, "USD", "$2.5M"),
        ("12 million euros", 12_000_000, "EUR", "12 million euros"),
        ("$6,150 (six thousand one hundred and fifty dollars)", 6150, "USD", "$6,150"),
    ],
)
def test_sums(text: str, value: float, code: str, span: str) -> None:
    assert sums(text) == [(value, value, value, code, span)]


def test_two_sums_may_be_one_range() -> None:
    assert sums("between $1 million and $2 million") == [
        (None, 1_000_000, 2_000_000, "USD", "between $1 million and $2 million")
    ]
    assert sums("between $1 and $2 million")[0][1:3] == (1_000_000, 2_000_000)
    assert [value for value, *_ in sums("$2 million and $1 million")] == [2_000_000, 1_000_000]


def test_a_later_million_has_the_currency_before_it() -> None:
    found = sums("EUR 8 million in cash, 2 million in bank accounts")
    assert [(value, code) for value, _, _, code, _ in found] == [(8_000_000, "EUR"), (2_000_000, "EUR")]


def test_brackets_convert_into_us_dollars() -> None:
    found = sums("10.5 million Australian dollars ($7.5 million)", "AU")
    assert [code for _, _, _, code, _ in found] == ["AUD", "USD"]


@pytest.mark.parametrize(
    ("text", "pounds_are_money"),
    [("300 pounds of tea", False), ("300 pounds", False), ("a fine of 300 pounds", True), ("200,000 pounds", True)],
)
def test_pounds_are_money_where_they_weigh_nothing(text: str, pounds_are_money: bool) -> None:
    assert bool(sums(text)) == pounds_are_money


def test_millions_of_goods() -> None:
    text = "31m cigarettes"
    assert in_millions(text, find_numerals(text)[0]).value == 31_000_000
    text = "31m from the road"
    assert in_millions(text, find_numerals(text)[0]).value == 31


@pytest.mark.parametrize(("text", "face"), [("$100 bills", True), ("$120 bills", False), ("$100 fines", False)])
def test_what_is_printed_on_notes(text: str, face: bool) -> None:
    amount = find_amounts(text, find_numerals(text), None, NOWHERE)[0]
    assert is_face_value(text, amount) == face


def test_a_letter_and_digits_may_be_a_model() -> None:
    text = "R5 rifles"
    amounts = find_amounts(text, find_numerals(text), "ZA", NOWHERE)
    assert all(is_model_number(text, amount) for amount in amounts)
