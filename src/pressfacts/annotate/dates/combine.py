"""Join expressions into ranges, open ranges and lists, and let years pass between them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.dates.announced import is_announced
from pressfacts.annotate.dates.patterns import pattern
from pressfacts.annotate.dates.piece import Expression, Piece, Shape
from pressfacts.annotate.dates.words import VAGUE, is_dash

_LOOSE = re.compile(rf"{VAGUE}*\Z", re.IGNORECASE)
_BETWEEN = ("between", "between the hours of", "between the period of")
_FROM = ("overnight", "overnight on", *_BETWEEN, *(phrase.replace("between", "from") for phrase in _BETWEEN))
_LEADS: tuple[tuple[tuple[str, ...], Shape], ...] = ((("since",), "since"), (("until", "till"), "until"))
_WIDEST = 60
_WORKING = (0, 4)  # Monday to Friday
_POINTS = {"day", "month", "year", "season", "months", "fixed"}


def combine(text: str, expressions: list[Expression]) -> list[Expression]:
    """Expressions with ranges joined, "since" and "until" taken in and years shared."""
    joined: list[Expression] = []
    for expression in expressions:
        range_ = _join(text, joined[-1], expression) if joined and joined[-1].pieces else None
        if range_:
            joined[-1] = range_
        else:
            joined.append(expression)
    joined = [expression for expression in joined if expression.rule]
    shared = _share(text, [_open(text, e, joined[i - 1].end if i else 0) for i, e in enumerate(joined)])
    return _months(text, shared)


def _lead(text: str, start: int, phrases: Sequence[str], floor: int = 0) -> int | None:
    """Where a phrase stands before `start` in its line, loose words ("at least") between; not before `floor`."""
    begin = max(0, start - 60)
    begin = text.rfind("\n", begin, start) + 1 or begin
    near = text[begin:start].lower()
    if not any(phrase in near for phrase in phrases):
        return None
    loose = _LOOSE.search(text, begin, start)
    head = f" {text[begin : loose.start() if loose else start]}".lower()
    found = (
        begin + len(head) - len(p) - 2 for p in phrases if head.endswith(f"{p} ") and not head[-len(p) - 2].isalnum()
    )
    return next((at for at in found if at >= floor), None)


def _join(text: str, first: Expression, last: Expression) -> Expression | None:
    """The range "from `first` to `last`", None where they are two."""
    gap = text[first.end : last.start]
    if len(gap) > _WIDEST or (first.shape, last.shape) != ("one", "one") or not _comparable(first.first, last.first):
        return None
    weekdays = first.first.kind == last.first.kind == "weekday"
    if weekdays and pattern("combine.to").fullmatch(gap) and not _are_told(text, first, last):
        return Expression(first.start, last.end, "", ())  # hours of opening
    floating = first.first.kind == "weekday" or last.first.kind in ("relative", "weekday")
    if floating and _lead(text, first.start, _FROM) is None:
        return None
    if not (
        pattern("combine.to").fullmatch(gap)
        or (pattern("combine.and").fullmatch(gap) and _lead(text, first.start, _BETWEEN) is not None)
    ):
        return None
    pieces = _with_years(first.first, last.first)
    if not pieces:
        return None
    lead = _lead(text, first.start, _FROM)
    start = first.start if lead is None or is_dash(gap) else lead
    return Expression(start, last.end, "dates.range", pieces, "range", first.weak and last.weak and lead is None)


def _are_told(text: str, first: Expression, last: Expression) -> bool:
    """Whether weekdays with "to" between them are days that have been: "they held nine from Friday to Sunday"."""
    if _lead(text, first.start, _FROM) is None or (first.first.weekday, last.first.weekday) == _WORKING:
        return _lead(text, first.start, _BETWEEN) is not None
    begin = max(text.rfind(sign, 0, first.start) for sign in ("\n", ". ")) + 1
    end = min((at for sign in ("\n", ". ") if (at := text.find(sign, last.end)) > 0), default=len(text))
    return is_announced(text, (begin, end), first.start, last.end) is False


def _comparable(first: Piece, last: Piece) -> bool:
    if last.kind == "relative" and not last.anaphoric and last.weekday is None:  # "from Saturday to yesterday"
        return last.unit in ("day", "month", "year") and first.kind in {*_POINTS, "weekday", "relative"}
    if first.kind == "day" and first.month and last.kind == "weekday":  # "from 18 February until last Sunday"
        return not last.anaphoric
    if first.kind == "weekday" and last.weekday is not None:  # "Saturday of last week" is the last of such a range too
        return first.shift is None and (last.shift is None or last.unit == "week")
    if first.kind not in _POINTS or last.kind not in _POINTS:
        return False
    if first.kind in ("year", "fixed"):
        return last.has_year or last.kind == "fixed"
    return last.kind not in ("year", "fixed") or first.has_year


def _with_years(first: Piece, last: Piece) -> tuple[Piece, Piece] | None:
    """Both ends, the year of the last given to the first; None where the first would come after the last."""
    if not first.has_year and last.has_year:
        first = _earlier(first, last)
    if first.year is not None and last.year is not None and _order(first) > _order(last):
        return None
    return first, last


def _earlier(first: Piece, last: Piece) -> Piece:
    """`first` in the year of `last`, or in the one before where it would come after it."""
    if last.kind == first.kind and _order(first)[1:] > _order(last)[1:]:
        last = replace(
            last,
            year=_minus(last.year),
            year_shift=_minus(last.year_shift),
            same_shift=_minus(last.same_shift),
        )
    return replace(first, year=last.year, year_shift=last.year_shift, same_shift=last.same_shift)


def _minus(number: int | None) -> int | None:
    return None if number is None else number - 1


def _order(piece: Piece) -> tuple[int, int, int]:
    season = {21: 3, 22: 6, 23: 9, 24: 12}.get(piece.season or 0, 0)
    month = piece.month or (piece.months or (season, 0))[0]
    return (piece.year or 0, month, piece.day or 0)


def _open(text: str, expression: Expression, floor: int) -> Expression:
    """`expression` with the words that open or close it: "since", "until", "onwards", "the weekend of"."""
    if expression.whole_week:
        return expression
    if expression.shape == "range":
        lead = _lead(text, expression.start, ("the weekend of", "weekend of"), floor)
        return replace(expression, start=lead) if lead is not None else expression
    if expression.shape == "one" and expression.first.year and expression.first.kind in ("month", "year"):
        lead = _lead(text, expression.start, ("before", "prior to"), floor)
        if lead is not None:
            return replace(expression, start=lead, rule="dates.until", shape="until", weak=False)
    if expression.shape == "one" and (expression.first.kind == "year" or expression.first.unit == "year"):
        same = pattern("combine.same_period").search(text, max(floor, expression.start - _WIDEST), expression.start)
        if same:
            return replace(expression, start=same.start(), rule="dates.same_period", shape="same", weak=False)
    for phrases, shape in _LEADS if expression.shape == "one" else ():
        lead = _lead(text, expression.start, phrases, floor)
        if (
            lead is not None
            and shape == "until"
            and (expression.first.kind != "year" or pattern("combine.held").search(text, max(0, lead - 80), lead))
        ):
            return expression  # "until Monday" is known by its day
        bare = expression.first.kind == "year" and text[expression.start].isdigit()
        if lead is not None and bare and pattern("combine.named").search(text, lead, expression.start):
            return replace(expression, weak=False)  # "since the 2014 raid"
        if lead is not None:
            return replace(expression, start=lead, rule=f"dates.{shape}", shape=shape, weak=False)
    return _onwards(text, expression, floor)


def _onwards(text: str, expression: Expression, floor: int) -> Expression:
    """ "from 2015 to the present", "2015 onwards", "from May 2015 on,"."""
    lead = _lead(text, expression.start, _FROM, floor)
    until_now = pattern("combine.onwards").match(text, expression.end)
    if not until_now and _lead(text, expression.start, _BETWEEN) is not None:
        until_now = pattern("combine.and_now").match(text, expression.end)
    if not until_now or expression.first.kind not in _POINTS or (until_now[0] == " on" and lead is None):
        return expression
    start = expression.start if lead is None else lead
    return replace(expression, start=start, end=until_now.end(), rule="dates.since", shape="since", weak=False)


def _months(text: str, expressions: list[Expression]) -> list[Expression]:
    """Two months that follow each other in one year are one range: "June and July 2011"."""
    joined: list[Expression] = []
    for expression in expressions:
        before = joined[-1] if joined else None
        if before and _are_neighbours(text, before, expression):
            if len(joined) > 1 and _are_neighbours(text, joined[-2], before, (", ",)):  # "Friday, Saturday and Sunday"
                before = replace(before, start=joined[-2].start, pieces=joined[-2].pieces)
                joined.pop(-2)
            pieces = _with_years(before.first, expression.last) or (before.first, expression.last)
            weak = before.weak and expression.weak
            joined[-1] = Expression(before.start, expression.end, "dates.range", pieces, "range", weak)
        else:
            joined.append(expression)
    return joined


def _are_neighbours(text: str, a: Expression, b: Expression, signs: Sequence[str] = (" and ", " & ")) -> bool:
    """Two months or weekdays, the second right after the first: "January and February of this year"."""
    if (a.shape, b.shape) != ("one", "one") or text[a.end : b.start] not in signs:
        return False
    if a.first.kind == b.first.kind == "weekday":
        plain = a.first.shift is None and b.first.shift is None and text[a.start : a.end].isalpha()
        return plain and text[b.start : b.end].isalpha() and ((a.first.weekday or 0) + 1) % 7 == b.first.weekday
    if (a.first.kind, b.first.kind) != ("month", "month"):
        return False
    if (a.first.year_shift, a.first.same_shift) != (b.first.year_shift, b.first.same_shift):
        return False
    follows = a.first.year == b.first.year and (a.first.month or 0) + 1 == b.first.month
    return follows and not any(map(str.isdecimal, text[a.start : a.end]))


def _share(text: str, expressions: list[Expression]) -> list[Expression]:
    """Years passed back through lists: "June 15, July 2, and July 7, 2010"."""
    shared = list(expressions)
    for i in range(len(shared) - 2, -1, -1):
        here, after = shared[i], shared[i + 1]
        if here.last.kind not in ("day", "month", "season") or here.last.kind != after.first.kind:
            continue
        if after.weak or not pattern("combine.list").fullmatch(text[here.end : after.start]):
            continue
        shared[i] = replace(here, pieces=_given(here.pieces, after.first), weak=False)
    return shared


def _given(pieces: tuple[Piece, ...], after: Piece) -> tuple[Piece, ...]:
    if not after.has_year:
        return pieces
    return tuple(piece if piece.has_year else _earlier(piece, after) for piece in pieces)
