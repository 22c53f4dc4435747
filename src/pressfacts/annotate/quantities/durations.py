"""Read how long a term is: "17 years and four months", "a year and a day", "three to five years"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.data import load_rules
from pressfacts.numerals import Numeral
from pressfacts.numerals.model import tidy

Unit = Literal["years", "months", "days"]
UNITS: tuple[Unit, ...] = ("years", "months", "days")
ONE = ("a", "an", "one")
"""Words, besides numbers, that a duration begins with."""
_FILE = "figures/durations.toml"
_TABLES: dict[str, set[str]] = {"units": {*UNITS}, "open": {"words"}}
_MONTHS = {"years": 12, "months": 1}
_YEAR = 365
_LIFE = "-to-life"
_JOINS = ((",", "and"), ("and",), (",",), ("plus",), ())


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time over the tokens [first, last); `number` is the range of its numbers in the text."""

    first: int
    last: int
    bounds: Bounds
    unit: Unit
    number: tuple[int, int]


@cache
def _units() -> dict[str, Unit]:
    return {word: unit for unit in UNITS for word in load_rules(_FILE, _TABLES).words("units", unit)}


@cache
def _open_ends() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words.split()) for words in load_rules(_FILE, _TABLES).words("open", "words"))


def read_duration(tokens: Sequence[Token], i: int) -> Duration | None:
    """The duration whose first number or article is token `i`, None where none is."""
    whole = _part(tokens, i)
    if whole is None:
        return None
    for joined in (_added(tokens, whole), _range(tokens, whole)):
        whole = joined or whole
    return _to_life(tokens, whole) or whole


def _part(tokens: Sequence[Token], i: int) -> Duration | None:
    """One number with its unit."""
    token = tokens[i]
    if token.tag == "num" and isinstance(token.number, Numeral) and token.number.form != "vague":
        bounds = bound(tokens, i, token.number)
    elif token.low in ONE and token.tag == "word":
        bounds = Bounds(token.start, token.end, 1, 1, 1, "exact")
    else:
        return None
    at = next((j for j in range(i + 1, len(tokens)) if tokens[j].start >= bounds.end), len(tokens))
    at += at < len(tokens) and tokens[at].low == "-" and tokens[at].start == bounds.end
    unit = _units().get(_bare(tokens[at].low)) if at < len(tokens) else None
    return Duration(i, at + 1, bounds, unit, (token.start, token.end)) if unit else None


def _bare(low: str) -> str:
    """The word without a possessive or an open end: "months'", "year's", "years-to-life"."""
    return low.removesuffix("'s").rstrip("'").removesuffix(_LIFE)


def _next(tokens: Sequence[Token], at: int, *joins: tuple[str, ...]) -> Duration | None:
    """The part after one of the joining words at `at`."""
    for join in joins:
        after = at + len(join)
        if tuple(t.low for t in tokens[at:after]) == join and after < len(tokens):
            return _part(tokens, after)
    return None


def _added(tokens: Sequence[Token], whole: Duration) -> Duration | None:
    """ "five years and ten months": one duration in the smaller unit.

    A year and a day are 366 days; beside other terms odd days are not counted.
    """
    less = _next(tokens, whole.last, *_JOINS)
    if less is None or UNITS.index(less.unit) <= UNITS.index(whole.unit) or whole.bounds.value is None:
        return None
    end = replace(whole.bounds, end=max(whole.bounds.end, less.bounds.end))
    both = replace(whole, last=less.last, number=(whole.number[0], less.number[1]), bounds=end)
    if less.unit == "days":
        return _with_days(both, less)
    days = _next(tokens, less.last, *_JOINS)
    last = days.last if days and days.unit == "days" else less.last
    return replace(both, last=last, unit="months", bounds=_in_months(end, whole, less))


def _with_days(whole: Duration, less: Duration) -> Duration:
    """ "a year and a day", "12 months and one day": days, where the term is one of whole years."""
    bounds, days = whole.bounds, less.bounds.value
    years, odd = divmod((bounds.value or 0) * _MONTHS[whole.unit], 12)
    if odd or days is None or bounds.qualifier != "exact":
        return whole
    value = tidy(years * _YEAR + days)
    return replace(whole, unit="days", bounds=replace(bounds, value=value, low=value, high=value))


def _in_months(bounds: Bounds, whole: Duration, less: Duration) -> Bounds:
    total = tidy((whole.bounds.value or 0) * _MONTHS[whole.unit] + (less.bounds.value or 0))
    low, high = (None if v is None else total for v in (bounds.low, bounds.high))
    return replace(bounds, value=total, low=low, high=high)


def _range(tokens: Sequence[Token], low: Duration) -> Duration | None:
    """ "from 164 months to 365", "six months to two years", "between one year and two": the ends in the smaller."""
    between = low.first > 0 and tokens[low.first - 1].low == "between"
    high = _next(tokens, low.last, *((("and",),) if between else (("to",), ("–",), ("-",))))
    high = (_added(tokens, high) or high) if high and between else high
    if high is None or low.bounds.value is None or high.bounds.value is None:
        return None
    unit = max(low.unit, high.unit, key=UNITS.index)
    a, b = (_as(unit, part) for part in (low, high))
    if a is None or b is None or a >= b:
        return None
    bounds = Bounds(low.bounds.start, high.bounds.end, None, a, b, "between")
    return replace(high, first=low.first, unit=unit, bounds=bounds, number=(low.number[0], high.number[1]))


def _as(unit: Unit, part: Duration) -> float | None:
    """The value of a part in another unit, None between days and longer ones."""
    value = part.bounds.value or 0
    if part.unit == unit:
        return value
    if "days" in (part.unit, unit):
        return None
    return tidy(value * _MONTHS[part.unit] / _MONTHS[unit])


def _to_life(tokens: Sequence[Token], whole: Duration) -> Duration | None:
    """ "25 years to life", "15 years-to-life": at least so long."""
    said = tokens[whole.last - 1].low.endswith(_LIFE)
    for words in ((), *_open_ends()) if said else _open_ends():
        last = whole.last + len(words)
        if tuple(t.low for t in tokens[whole.last : last]) == words:
            low = whole.bounds.value
            bounds = replace(whole.bounds, low=low, high=None, qualifier="more_than")
            return replace(whole, last=last, bounds=bounds)
    return None
