"""Dates counted from the day of writing ("last week", "Tuesday") or from one just named ("the next day")."""

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import cast

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.patterns import needed
from pressfacts.annotate.dates.piece import Expression, Piece, Shape, Unit
from pressfacts.annotate.dates.words import NUMBERS, weekday_number
from pressfacts.data import load_rules

_WHICH = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}
_SAME = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1}
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1}
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
_MEANT = {
    "weekend": ("dates.deictic", Piece(unit="weekend", shift=0)),
    "year_before": ("dates.anaphoric", Piece(unit="year", shift=-1, anaphoric=True)),
    "week_before": ("dates.anaphoric", Piece(unit="week", shift=-1, anaphoric=True)),
    "night_before": ("dates.anaphoric", Piece(unit="day", shift=-1, anaphoric=True)),
    "open_year": ("dates.deictic", Piece(unit="year")),
    "whole_year": ("dates.deictic", Piece(unit="year", shift=0)),
}
"""Rule and meaning of the patterns that have but one."""


def relative_rules(folded: str) -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The patterns that may match a text in folded case, with what makes expressions of their matches."""
    builders: dict[str, Builder] = {
        "today": _today, "before": _before, "period": _period,
        "night": _night, "weekday": _weekday, "short_weekday": _short_weekday, "of_week": _of_week,
        "same": _same, "later": _later, "ago": _ago,
        "next_days": _next_days, "just_past": _just_past,
        "fiscal": _fiscal, "this_year": _this_year, "of_month": _of_month, "nth": _nth, "weekday_nth": _nth,
    }  # fmt: skip
    for name, pattern in needed("relative", folded):
        yield pattern, builders.get(name) or partial(_one, rule=_MEANT[name][0], piece=_MEANT[name][1])


@cache
def _refused() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words right before and right after which a relative expression is vague or part of a name."""
    rules = load_rules("dates/relative.toml", {"before": {"not"}, "after": {"not"}})
    return rules.pattern("before", "not", behind="$"), rules.pattern("after", "not")


def _refuses(match: re.Match[str]) -> bool:
    before, after = _refused()
    text = match.string
    left = text[max(0, match.start() - 30) : match.start()].rpartition("\n")[2]
    written = text[match.start() : match.end() + 40]
    return bool(before.search(f"{left}{match[0]}") or after.match(written))


def _one(match: re.Match[str], rule: str, piece: Piece, start: int | None = None) -> list[Expression]:
    if _refuses(match):
        return []
    return [Expression(match.start() if start is None else start, match.end(), rule, (piece,))]


def _today(match: re.Match[str]) -> list[Expression]:
    word = "today" if match["part"] else match["day"].lower()
    start = match.start("part") if match["part"] else match.start("day")
    return _one(match, "dates.deictic", Piece(unit="day", shift=_DAYS[word]), start)


def _before(match: re.Match[str]) -> list[Expression]:
    return _one(match, "dates.deictic", Piece(unit="day", shift=-2 if match["side"].startswith("before") else 2))


def _period(match: re.Match[str]) -> list[Expression]:
    which = (match["which"] or match["past"] or match["now"]).lower()
    word = match["unit"].lower()
    return _one(match, "dates.deictic", Piece(unit=cast(Unit, _SEASONS.get(word, word)), shift=_WHICH[which]))


def _weekday(match: re.Match[str]) -> list[Expression]:
    which = (match["which"] or "").lower()
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which.removeprefix("this ")) if which else None
    if match["after"]:
        piece = Piece(weekday=weekday_number(match["w"]), shift=_SAME[match["after"].split()[-1]], anaphoric=True)
        return [Expression(match.start(), match.end(), "dates.anaphoric", (piece,))]
    return _one(match, "dates.weekday", Piece(weekday=weekday_number(match["w"]), shift=shift))


def _night(match: re.Match[str]) -> list[Expression]:
    pieces = tuple(Piece(weekday=weekday_number(match[group])) for group in ("w", "w2"))
    return [Expression(match.start(), match.end(), "dates.weekday", pieces, "range")]


def _short_weekday(match: re.Match[str]) -> list[Expression]:
    """ "Tues. night", "Mon., 1:12 a.m.": the day of an entry in a log."""
    return _one(match, "dates.weekday", Piece(weekday=weekday_number(match["w"])))


def _of_week(match: re.Match[str]) -> list[Expression]:
    """ "Tuesday of last week", "last week on Tuesday": one day of the week."""
    which, day = match["which"] or match["which2"], match["w"] or match["w2"]
    piece = Piece(unit="week", shift=_WHICH[which.lower()], weekday=weekday_number(day))
    return _one(match, "dates.weekday", piece)


def _same(match: re.Match[str]) -> list[Expression]:
    word = match["unit"] or "day"
    shift = _SAME[match["same"] or match["next"]]
    return _one(match, "dates.anaphoric", Piece(unit=cast(Unit, word), shift=shift, anaphoric=True))


def _number(written: str) -> int:
    return int(written) if written.isdigit() else NUMBERS[written.lower()]


def _later(match: re.Match[str]) -> list[Expression]:
    shift = _number(match["n"]) * (1 if match["way"] in ("later", "after", "after that") else -1)
    unit, shift = ("day", 7 * shift) if match["unit"] == "week" else (match["unit"], shift)
    return _one(match, "dates.anaphoric", Piece(unit=cast(Unit, unit), shift=shift, anaphoric=True))


def _of_month(match: re.Match[str]) -> list[Expression]:
    which = {"inst": "this", "ult": "last"}.get(match["inst"]) or match["which"].split()[-2]
    piece = Piece(day=int(match["nth"]), shift=_WHICH[which])
    return [Expression(match.start(), match.end(), "dates.day_of_month", (piece,))]


def _this_year(match: re.Match[str]) -> list[Expression]:
    shape: Shape = "since" if match["since"] else "one"
    return [Expression(match.start(), match.end(), "dates.deictic", (Piece(unit="year", shift=0),), shape)]


def _fiscal(match: re.Match[str]) -> list[Expression]:
    which = match["fiscal"].split()[0].lower()
    return _one(match, "dates.fiscal_year", Piece(unit="fiscal", shift=_WHICH.get(which, -1)))


def _next_days(match: re.Match[str]) -> list[Expression]:
    pieces = (Piece(unit="day", shift=1, anaphoric=True), Piece(unit="day", shift=NUMBERS[match["n"]], anaphoric=True))
    return [Expression(match.start(), match.end(), "dates.anaphoric", pieces, "range")]


def _nth(match: re.Match[str]) -> list[Expression]:
    """ "on the 8th": a day of the month named last, or of the article's."""
    start = match.end("lead") + 1 if match["lead"] else match.start()
    return [Expression(start, match.end(), "dates.day_of_month", (Piece(day=int(match["nth"])),))]


def _ago(match: re.Match[str]) -> list[Expression]:
    """ "two days ago" is a day, "two years ago" a year."""
    if match["unit"] in ("day", "week"):
        return _one(match, "dates.ago", Piece(unit="day", ago=match[0]))
    if match["unit"] == "fortnight":
        return _one(match, "dates.ago", Piece(unit="day", ago=f"{2 * _number(match['n'])} weeks ago"))
    return _one(match, "dates.ago", Piece(unit=cast(Unit, match["unit"]), shift=-_number(match["n"])))


def _just_past(match: re.Match[str]) -> list[Expression]:
    """ "the past five days" and week up to yesterday, "the last 48 hours" and weeks up to today; of more than a month
    nothing is said.
    """
    number, unit = _number(match["n"] or "one"), match["unit"] or "weeks"
    days, last = {"days": (number, -1), "hours": (number // 24, 0), "weeks": (7 * number, -(number == 1))}[unit]
    if not 1 <= days <= 31:
        return []
    pieces = (Piece(unit="day", shift=-days), Piece(unit="day", shift=last))
    return [Expression(match.start("just" if match["n"] else "past"), match.end(), "dates.deictic", pieces, "range")]
