"""Numbers in digits: "1,006", "580 000", "12,34,567", "1'250'000", "34.6 million", "2½", "5 1/2"."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.data import load_table
from pressfacts.numerals.measures import measure_pattern
from pressfacts.numerals.model import GREATEST, Numeral, exactly
from pressfacts.numerals.scales import factor, scale_pattern

_SPACE = "[ \xa0\u2009\u202f]"
_NO_GAPS = str.maketrans("", "", " \xa0\u2009\u202f'")
_CENTS = r"\d{1,3}(?:\.\d{3})*,\d\d"  # 1.234,50
_POINTED = r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?"  # 1.234.567,89
_LONGEST = 40  # characters, separators and decimals counted
_WHOLE = 1_000_000
"""A number from which on "million" behind it says its size again by mistake: "$11,094,918 million"."""
_SUM = r"(?=\d{1,3}(?:(?:, ?| )\d{3})+(?!\d)|\d{4}|\d+(?:\.\d+)? ?(?:k|m|mn|mil|bn|b|million|billion|trillion)\b)"
_LOOSE = (
    r"(?<=[$€£₦₹¥]|(?-i:[A-Z]))\d{1,3}, \d{3}(?:(?:, ?\d{3})+(?:\.\d+)?|\.\d\d|"
    r"(?=\s*[).;]|,\s|\s+(?:and|in|from|to|as|for|was|were|each|or|with)\b(?!\s*[$€£₦\d])))"
)
"""A sum with a gap behind its comma, "N1, 368,000.00"; in "$400, 250 g of khat" the comma parts two numbers."""
_BEFORE = {"any": r"\b", "sum": r"\b", "dollar": r"\$"}
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_HALVES = r"(?:1/[2348]|2/3|3/[48]|[57]/8)"
_KOBO = re.compile(r"[\d,]+,\d{3}\.\d\dk", re.IGNORECASE)
"""Naira with their hundredths: "N250,000.00k"."""
_POINT = re.compile(r"\d\.\d{3}")
_POINTS = re.compile(
    rf"(?<![\w.]){_POINTED}(?![\w.])"
    rf"|(?:[€£$]|\b[A-Z]{{3}}) ?\d{{1,3}}\.\d{{3}}(?!\d|[ -]?(?:(?i:{scale_pattern()})|[mM]\b))"
    r"|(?<![\w.])\d{1,3}\.\d{3} (?:euros?|EUR)\b"
)
_NO_POINTS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\w.,$])\d+\.(?:\d{1,2}|\d{4,})(?![\w.])")
_GROUPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")


@cache
def _forms() -> str:
    """The ways to write a number, the longest first."""
    return "|".join((
        _LOOSE,
        rf"(?:(?<=€)|(?<=€ ))(?-i:{_CENTS})(?!\d)|{_CENTS}(?= ?(?:€|euros?\b))",
        r"\d{1,3}(?:,\d{3})+(?:\.\d+)?",  # 1,006,000.50
        r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?",  # 12,34,567
        r"\d{1,3}(?:'\d{3})+(?:\.\d+)?(?!')",  # 1'234'567.89
        _POINTED,
        rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d{{1,2}})?",  # 1 234 567.89
        rf"\d+,\d{{1,2}}(?= ?(?:million|billion|{measure_pattern()})\b)",  # 2,5 million
        r"\d+(?:\.\d+)?",
        rf"\.\d{{1,2}}(?= ?(?:million|billion|{measure_pattern()})\b)",  # .5 grams
    ))  # fmt: skip


@cache
def _start() -> str:
    """What may stand before a number: no letter, unless it is a currency's ("USD115", "R500", "N5m")."""
    rows = load_table("numerals/prefixes.txt", 2)
    signs = [rf"(?<={_BEFORE[row[1]]}{row[0]}){_SUM if row[1] == 'sum' else ''}" for row in rows]
    return "|".join([r"(?<![\w#])", r"(?<=\b[A-Z]{3})", *signs])


@cache
def _pattern() -> re.Pattern[str]:
    part = rf"(?:{_HALVES}|[½¼¾⅓⅔])(?=[ -](?:of an? )?(?:{measure_pattern()})\b)"  # "3/4 of an ounce", "¾ kg"
    return re.compile(
        rf"(?=[.\d½¼¾⅓⅔])(?:{_start()})(?<!\d[.,:/'])(?<![A-Za-z]-)(?:(?P<part>{part})|(?P<body>{_forms()})"
        rf"(?:(?P<vulgar> ?[½¼¾⅓⅔])|[ -](?P<rest>{_HALVES})(?![\d/]))?(?![\d:])(?!/(?![-=]))(?!,\d)(?!e\d)"
        rf"(?P<scale>{scale_pattern()})?)",
        re.IGNORECASE,
    )


def find_digits(text: str) -> Iterator[Numeral]:
    """Numbers written with digits, in order."""
    points = _has_points(text)
    for match in _pattern().finditer(text):
        value = _part(match["part"]) if match["part"] else _value(match["body"], points)
        if value is None:
            continue
        value += _VULGAR[match["vulgar"].strip()] if match["vulgar"] else _part(match["rest"])
        if match["scale"] and value < _WHOLE and not _KOBO.fullmatch(match["body"] + match["scale"]):
            value *= factor(match["scale"])
        if value > GREATEST:
            continue
        yield exactly(match.start(), match.end(), value, "digits")


def _has_points(text: str) -> bool:
    """Whether a text parts thousands with points ("€ 2.300.000", "4.500 euros") and never with commas."""
    return bool(_POINT.search(text) and _POINTS.search(text)) and not _NO_POINTS.search(text)


def _part(said: str | None) -> float:
    """What "3/4" or "¾" says, nothing for none."""
    if said in _VULGAR:
        return _VULGAR[said]
    above, _, below = (said or "").partition("/")
    return int(above) / int(below) if said else 0


def _value(body: str, points: bool) -> int | float | None:
    """What the digits say, None where they are too many to be a number; `points` part thousands in this text."""
    if len(body) > _LONGEST:
        return None
    body = body.translate(_NO_GAPS)
    if re.fullmatch(rf"{_POINTED}|{_CENTS}", body) or (points and _GROUPED.fullmatch(body)):
        body = body.replace(".", "").replace(",", ".")
    else:
        body = body.replace(",", "." if len(body.rpartition(",")[2]) < 3 else "")
    return float(body) if "." in body else int(body)
