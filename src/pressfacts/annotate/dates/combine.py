"""Join expressions into ranges, open ranges and lists, and let years pass between them."""

import re
from dataclasses import replace

from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import VAGUE

_VAGUE = rf"(?:{VAGUE}|early |late |mid-)*"
_TO = re.compile(
    rf",? ?(?:[-–—] ?|(?:(?:and )?(?:continuing|lasting) )?(?:to|through|thru|until|till|up to|into),? (?:and including )?){_VAGUE}",
    re.IGNORECASE,
)
_AND = re.compile(rf",? and {_VAGUE}", re.IGNORECASE)
_DASH = re.compile(r" ?[-–—] ?")
_FROM = re.compile(rf"\b(?:from|between) {VAGUE}*\Z", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween {VAGUE}*\Z", re.IGNORECASE)
_SINCE = re.compile(rf"\bsince {VAGUE}*\Z", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:until|till) {VAGUE}*\Z", re.IGNORECASE)
_ONWARDS = re.compile(
    r",? ?(?:onwards?\b|(?:to|until|till|through|and|[-–—]) ?(?:(?:the )?present(?: day)?|date|now|today)\b)", re.IGNORECASE
)
_LIST = re.compile(r"(?:,? (?:and|&|or)(?: again)?|,)(?: (?:on|in|the))? ")
_POINTS = {"day", "month", "year", "season", "months", "fixed"}


def combine(text: str, expressions: list[Expression]) -> list[Expression]:
    """Expressions with ranges joined, "since" and "until" taken in and years shared."""
    joined: list[Expression] = []
    for expression in expressions:
        range_ = _join(text, joined[-1], expression) if joined else None
        if range_:
            joined[-1] = range_
        else:
            joined.append(expression)
    return _share(text, [_open(text, e, joined[i - 1].end if i else 0) for i, e in enumerate(joined)])


def _before(text: str, start: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The lead that ends at `start`, looked for in the same line."""
    begin = max(0, start - 60)
    return pattern.search(text, text.rfind("\n", begin, start) + 1 or begin, start)


def _join(text: str, first: Expression, last: Expression) -> Expression | None:
    """The range "from `first` to `last`", None where they are two."""
    gap = text[first.end : last.start]
    if len(gap) > 60 or first.shape != "one" or last.shape != "one" or not _comparable(first.first, last.first):
        return None
    lead = _before(text, first.start, _FROM)
    if not (_TO.fullmatch(gap) or (_AND.fullmatch(gap) and _before(text, first.start, _BETWEEN))):
        return None
    dash = _DASH.fullmatch(gap)
    pieces = _with_years(first.first, last.first)
    if not pieces:
        return None
    start = lead.start() if lead and not dash else first.start
    weak = first.weak and last.weak and not lead
    return Expression(start, last.end, "dates.range", pieces, "range", weak)


def _comparable(first: Piece, last: Piece) -> bool:
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
    dated = first.with_year_of(last)
    if last.kind == first.kind and _order(dated)[1:] > _order(last)[1:]:
        return replace(dated, year=_minus(dated.year), year_shift=_minus(dated.year_shift), same_shift=_minus(dated.same_shift))
    return dated


def _minus(number: int | None) -> int | None:
    return None if number is None else number - 1


def _order(piece: Piece) -> tuple[int, int, int]:
    season = {21: 3, 22: 6, 23: 9, 24: 12}.get(piece.season or 0, 0)
    month = piece.month or (piece.months or (season, 0))[0]
    return (piece.year or 0, month, piece.day or 0)


def _open(text: str, expression: Expression, floor: int) -> Expression:
    """`expression` with "since" or "until" before it or "onwards" after it."""
    if expression.shape != "one" or expression.whole_week:
        return expression
    for pattern, shape in ((_SINCE, "since"), (_UNTIL, "until")):
        lead = _before(text, expression.start, pattern)
        if lead and lead.start() >= floor:
            rule = f"dates.{shape}"
            return replace(expression, start=lead.start(), rule=rule, shape=shape, weak=False)
    lead = _before(text, expression.start, _FROM)
    onwards = _ONWARDS.match(text, expression.end) if expression.first.kind in _POINTS else None
    if onwards and (lead or not expression.weak):
        start = lead.start() if lead and lead.start() >= floor else expression.start
        return replace(expression, start=start, end=onwards.end(), rule="dates.since", shape="since", weak=False)
    return expression


def _share(text: str, expressions: list[Expression]) -> list[Expression]:
    """Years passed back through lists: "June 15, July 2, and July 7, 2010"."""
    shared = list(expressions)
    for i in range(len(shared) - 2, -1, -1):
        here, after = shared[i], shared[i + 1]
        if here.last.kind not in ("day", "month", "season") or here.last.kind != after.first.kind:
            continue
        if after.weak or not _LIST.fullmatch(text[here.end : after.start]):
            continue
        shared[i] = replace(here, pieces=_given(here.pieces, after.first), weak=False)
    return shared


def _given(pieces: tuple[Piece, ...], after: Piece) -> tuple[Piece, ...]:
    if after.year is None:
        return pieces
    return tuple(piece if piece.has_year else _earlier(piece, after) for piece in pieces)
