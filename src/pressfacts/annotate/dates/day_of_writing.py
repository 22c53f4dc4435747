"""The day that relative dates are counted from where an article has neither a day of publication nor a dateline's."""

from collections.abc import Sequence
from datetime import date

from pressfacts.annotate.dates.anchor import Anchor, moved
from pressfacts.annotate.dates.piece import Expression
from pressfacts.edtf import day

_APPOSED = frozenset(f"{comma} {bracket}{on}" for comma in ("", ",") for bracket in ("", "(") for on in ("", "on "))
_SO_FAR = tuple(
    f"{far}{comma} {word} " for far in ("so far", "to date") for comma in ("", ",") for word in ("in", "for")
)


def day_of_writing(text: str, expressions: Sequence[Expression]) -> Anchor | None:
    """The day by what "today" or "yesterday" is said to be; else the year not over yet ("so far in 2021"), no day."""
    for here, after in zip(expressions, [*expressions[1:], None], strict=False):
        if after and here.first.unit == "day" and here.first.shift is not None and is_apposed(text, here, after):
            full = _full(after)
            return Anchor(moved(full, -here.first.shift)) if full and not here.first.anaphoric else None
        year = here.first.year if here.first.kind == "year" else None
        if year and text[: here.start].lower().endswith(_SO_FAR):
            return Anchor(date(year, 12, 31), exact=False)
    return None


def is_apposed(text: str, here: Expression, after: Expression) -> bool:
    """Whether a date stands in apposition to the one before it: "today, 20 July 2017"."""
    return text[here.end : after.start] in _APPOSED


def _full(expression: Expression) -> date | None:
    first = expression.first
    iso = day(first.year or 0, first.month or 0, first.day or 0) if expression.shape == "one" else None
    return date.fromisoformat(iso) if iso else None
