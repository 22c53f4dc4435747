"""Days and months: "Tuesday 28 November 2023", "Sept. 4", "3-10 October", "4, 5 and 6 May", "May 2012"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import (
    CLOCK,
    DAY,
    DAY_EDGE,
    EDGE,
    LONG_MONTH,
    MONTH,
    TO,
    WEEKDAY,
    day_number,
    is_dash,
    weekday_number,
    with_year,
    year_tail,
)
from pressfacts.edtf import MONTH_NAMES, day, month_number
from pressfacts.numerals.measures import measure_pattern
from pressfacts.text.gated import Gated, WordGate

Builder = Callable[[re.Match[str]], list[Expression]]

_YEAR = year_tail("y")
_CUT_YEAR = r",? ['’](?P<y4>[0-9]{2})(?![0-9])"
_W = rf"(?P<w>{WEEKDAY}),? (?:the )?"
_W2 = rf"(?:{WEEKDAY},? )?"
_EDGE = rf"(?:(?:{_W})|{DAY_EDGE})"
_LEAD = rf"(?:(?P<lead>[Ff]rom|[Bb]etween) (?:the )?{CLOCK}?)?"
_JOIN = rf"(?P<join>{TO}|,? and | & | or )(?:the )?{CLOCK}?"
_LIST = rf"(?P<list>{DAY}(?:, {DAY}){{1,8}},?)(?: and | & )"
_ITEM = rf"{DAY}(?: ?[-–—] ?{DAY})?"
_SPANS = rf"(?P<list>{_ITEM}(?:, {_ITEM}){{0,8}},?)(?: and | & )"
_FUNCTION = (
    "after|along|also|and|are|as|at|before|but|by|during|for|from|has|have|he|his|in|inclusive|into|is|near|of|on|"
    "or|over|she|that|the|their|they|this|to|under|until|was|were|when|where|which|while|who|with|within|without"
)
# "on May 3 and 4 people": the last number counts something, it is no day
_NO_COUNT = rf"(?! (?!(?:{_FUNCTION})\b)[a-z])"
_NO_MONTH = rf"(?! ?(?:of )?(?:{MONTH}))"
_LAST_DAY = rf"(?P<d2>{DAY})(?:{_YEAR}|{_NO_MONTH}{_NO_COUNT})"
_END_MONTH = rf"(?P<d2>{DAY}) ?(?:of )?(?P<m>{MONTH}){_YEAR}?"
_NO_MEASURE = rf"(?![:.][0-9]|,[0-9]{{3}}(?![0-9])| ?(?:{measure_pattern()})\b)"  # "in May 19 kg were found"

_NO_DAY = rf"(?! ?[0-9](?![0-9.,]* ?(?:{measure_pattern()})\b))"

_FORMS = {
    "day_month": (
        rf"(?=[0-9FMSTW]){_EDGE}(?P<d>{DAY})[ -]?(?:(?:day )?of )?(?P<m>{MONTH})"
        rf"(?:{_YEAR}|-(?P<y2>20[0-9]{{2}}|[0-9]{{2}})(?![0-9-])"
        rf"|{_CUT_YEAR}| (?P<y3>[0-9]{{2}})(?= ?(?:[,.;)|](?![0-9])|\n|\Z)))?"
    ),
    "month_day": (
        rf"(?=[A-Z])(?:{_W})?{EDGE}(?P<m>{MONTH}) ?(?:the )?(?P<d>{DAY}){_NO_MEASURE}(?:{_YEAR}|{_CUT_YEAR})?"
    ),
    "year_month_day": (
        rf"(?:{_W})?(?<![\w.-])(?P<y2>(?:19|20)[0-9]{{2}})(?P<s>[-/.])(?P<m>{MONTH})(?P=s)(?P<d>{DAY})(?![0-9-])"
    ),
    "days_month": rf"(?=[0-9BFMSTWbf]){_LEAD}{_EDGE}(?P<d>{DAY}){_JOIN}{_W2}{_END_MONTH}",
    "month_days": rf"(?=[A-Zbf]){_LEAD}(?:{_W})?{EDGE}(?P<m>{MONTH}) (?P<d>{DAY}){_JOIN}{_W2}{_LAST_DAY}",
    "day_list": rf"(?=[0-9]){DAY_EDGE}{_LIST}{_END_MONTH}",
    "list_day": rf"{EDGE}(?P<m>{MONTH}) {_LIST}{_LAST_DAY}",
    "spans_month": rf"(?=[0-9]){DAY_EDGE}{_SPANS}(?P<d2>{_ITEM}) ?(?:of )?(?P<m>{MONTH}){_YEAR}?",
    "month_spans": rf"{EDGE}(?P<m>{MONTH}) {_SPANS}(?P<d2>{_ITEM})(?:{_YEAR}|{_NO_MONTH}{_NO_COUNT})",
    "month_year": rf"{EDGE}(?P<m>{MONTH})(?: (?:morning|afternoon|evening|night|day|weekend)(?= in ))?{_YEAR}",
    "which_month": (rf"\b(?P<which>(?:[Tt]his )?[Pp]ast|[Tt]his|[Ll]ast|[Nn]ext) (?P<m>{LONG_MONTH})(?! ?[0-9])"),
    "month": rf"(?=[ADFJMNOS])(?<![A-Za-z0-9_])(?P<m>{LONG_MONTH}|{MONTH}(?<=\.)){_NO_DAY}",
}
_LISTED = r"[0-9](?:st|nd|rd|th|ST|ND|RD|TH)?,?(?: and | & )[0-9]"
_JOINED = rf"[0-9](?:st|nd|rd|th|ST|ND|RD|TH)?(?:{TO}|,? and | & | or )"
_NEEDS = {
    "days_month": _JOINED, "month_days": _JOINED,
    "day_list": _LISTED, "list_day": _LISTED, "spans_month": _LISTED, "month_spans": _LISTED,
}  # fmt: skip
_MONTHS = WordGate(case(name[:3]) for name in MONTH_NAMES for case in (str.title, str.upper))
_PATTERNS = {name: Gated(_NEEDS.get(name, _MONTHS), form, by_line=name not in _NEEDS) for name, form in _FORMS.items()}


def day_rules() -> Iterator[tuple[Gated, Builder]]:
    """The patterns of this module with what makes expressions of their matches."""
    builders: dict[str, Builder] = {
        "days_month": _span, "month_days": _span, "day_list": _listed, "list_day": _listed,
        "spans_month": _spans, "month_spans": _spans,
        "month_year": _month, "which_month": _which_month, "month": _bare_month,
    }  # fmt: skip
    for name, pattern in _PATTERNS.items():
        yield pattern, builders.get(name, _single)


def _piece(match: re.Match[str], number: str, weekday: str | None = None) -> Piece:
    parts = match.groupdict()
    piece = Piece(month=month_number(match["m"]), day=day_number(number), weekday=weekday_number(weekday))
    short = parts.get("y2") or parts.get("y3") or parts.get("y4")
    if not short:
        return with_year(piece, match, "y")
    year = int(short) if len(short) == 4 else int(short) + (2000 if int(short) < 50 else 1900)
    return replace(piece, year=year)


def _exists(piece: Piece) -> bool:
    """Whether the calendar has the day, in a leap year where the year is open."""
    return bool(piece.month and piece.day and day(piece.year or 2000, piece.month, piece.day))


def _single(match: re.Match[str]) -> list[Expression]:
    piece = _piece(match, match["d"], match["w"])
    full = "dates.day_month_year" if piece.has_year else "dates.day_month"
    return [Expression(match.start(), match.end(), full, (piece,))] if _exists(piece) else []


def _span(match: re.Match[str]) -> list[Expression]:
    """Two days of one month: a range, or two days where "or" parts them."""
    first, last = _piece(match, match["d"], match["w"]), _piece(match, match["d2"])
    if not (_exists(first) and _exists(last)) or (first.day or 0) >= (last.day or 0):
        return []
    left = match.string[max(0, match.start() - len(" 31st, ")) : match.start()].split()
    if left and re.fullmatch(rf"{DAY},", left[-1]):
        return []  # "3, 5 and 9 May" is a list
    if match["join"] == " or ":
        return _two(match, first, last)
    start = match.end("lead") + 1 if match["lead"] and is_dash(match["join"]) else match.start()
    return [Expression(start, match.end(), "dates.range", (first, last), "range")]


def _two(match: re.Match[str], first: Piece, last: Piece) -> list[Expression]:
    begin = match.start("m") if match.start("m") < match.start("d") else match.start("d")
    second = min(match.end("join"), match.start("d2"))
    return [
        Expression(begin, match.end("d"), "dates.list", (first,)),
        Expression(second, match.end(), "dates.list", (last,)),
    ]


def _follows(first: Piece, last: Piece) -> bool:
    return (first.day or 0) + 1 == last.day


def _listed(match: re.Match[str]) -> list[Expression]:
    """Three or more days of one month: one range where each follows the other, else a date each."""
    days = re.compile(DAY).finditer(match.string, match.start("list"), match.end("list"))
    places = [*(m.span() for m in days), (match.start("d2"), match.end())]
    pieces = [_piece(match, match.string[start : start + 2]) for start, _ in places]
    if not all(_exists(piece) for piece in pieces):
        return []
    if all(_follows(a, b) for a, b in pairwise(pieces)):
        return [Expression(match.start(), match.end(), "dates.range", (pieces[0], pieces[-1]), "range")]
    places[0] = (match.start(), places[0][1])
    return [Expression(s, e, "dates.list", (p,)) for (s, e), p in zip(places, pieces, strict=True)]


def _spans(match: re.Match[str]) -> list[Expression]:
    """Days and ranges of days under one month: "May 4-5 and 9, 2021"; lists of mere days are read elsewhere."""
    items = re.compile(rf"(?P<from>{DAY})(?: ?[-–—] ?(?P<to>{DAY}))?")
    found = list(items.finditer(match.string, match.start("list"), match.end("d2")))
    if not any(item["to"] for item in found):
        return []
    expressions = []
    for item in found:
        pieces = tuple(_piece(match, number) for number in (item["from"], item["to"]) if number)
        if not all(_exists(piece) for piece in pieces) or (pieces[0].day or 0) > (pieces[-1].day or 0):
            return []
        start = match.start() if item is found[0] else item.start()
        end = match.end() if item is found[-1] else item.end()
        ranged = len(pieces) == 2
        rule = "dates.range" if ranged else "dates.list"
        expressions.append(Expression(start, end, rule, pieces, "range" if ranged else "one"))
    return expressions


def _month(match: re.Match[str]) -> list[Expression]:
    piece = with_year(Piece(month=month_number(match["m"])), match, "y")
    rule = "dates.month_year" if piece.has_year else "dates.month"
    return [Expression(match.start(), match.end(), rule, (piece,))]


def _which_month(match: re.Match[str]) -> list[Expression]:
    """ "last May", "this June", "next March"."""
    shift = {"this": 0, "next": 1}.get(match["which"].lower(), -1)
    piece = Piece(month=month_number(match["m"]), shift=shift or None, year_shift=0 if shift == 0 else None)
    return [Expression(match.start(), match.end(), "dates.month", (piece,))]


def _bare_month(match: re.Match[str]) -> list[Expression]:
    piece = Piece(month=month_number(match["m"]))
    return [Expression(match.start(), match.end(), "dates.month", (piece,), weak=True)]
