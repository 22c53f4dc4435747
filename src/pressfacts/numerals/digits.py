"""Numbers in digits: "1,006", "580 000", "12,34,567", "34.6 million", "2½"."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.data import load_table
from pressfacts.numerals.model import GREATEST, Numeral, exactly
from pressfacts.numerals.scales import factor, scale_pattern

_SPACE = "[ \xa0\u2009\u202f]"
_FORMS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?",  # 1,006,000.50
    r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?",  # 12,34,567
    r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?",  # 1.234.567,89
    rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d{{1,2}})?",  # 1 234 567.89
    r"\d+,\d{1,2}(?= ?(?:million|billion|kg|kilos?|tonnes?|tons?|litres?|grams?)\b)",  # 2,5 million
    r"\d+(?:\.\d+)?",
)
_SUM = r"(?=\d{1,3}(?:,\d{3})+|\d{4}|\d+(?:\.\d+)? ?(?:k|m|mn|mil|bn|b|million|billion|trillion)\b)"
_BEFORE = {"any": r"\b", "sum": r"\b", "dollar": r"\$"}
_LONGEST = 40  # characters, separators and decimals counted
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


@cache
def _start() -> str:
    """What may stand before a number: no letter, unless it is a currency's ("USD115", "R500", "N5m")."""
    rows = load_table("numerals/prefixes.txt", 2)
    signs = [rf"(?<={_BEFORE[row[1]]}{row[0]}){_SUM if row[1] == 'sum' else ''}" for row in rows]
    return "|".join([r"(?<![\w#])", r"(?<=\b[A-Z]{3})", *signs])


@cache
def _pattern() -> re.Pattern[str]:
    forms = "|".join(_FORMS)
    return re.compile(
        rf"(?:{_start()})(?<!\d[.,:/])(?<![A-Za-z]-)(?P<body>{forms})(?P<vulgar> ?[½¼¾⅓⅔])?(?![\d:])(?!/(?![-=]))(?!,\d)(?!e\d)"
        rf"(?P<scale>{scale_pattern()})?",
        re.IGNORECASE,
    )


def find_digits(text: str) -> Iterator[Numeral]:
    """Numbers written with digits, in order."""
    for match in _pattern().finditer(text):
        value = _value(match["body"])
        if value is None:
            continue
        if match["vulgar"]:
            value += _VULGAR[match["vulgar"].strip()]
        if match["scale"]:
            value *= factor(match["scale"])
        if value > GREATEST:
            continue
        yield exactly(match.start(), match.end(), value, "digits")


def _value(body: str) -> int | float | None:
    """What the digits say, None where they are too many to be a number."""
    if len(body) > _LONGEST:
        return None
    body = re.sub(_SPACE, "", body)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", body):
        body = body.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d+,\d{1,2}", body):
        body = body.replace(",", ".")
    else:
        body = body.replace(",", "")
    return float(body) if "." in body else int(body)
