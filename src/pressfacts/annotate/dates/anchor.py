"""The day an article is reported from, and the arithmetic of calendars around it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from pressfacts.annotate.dates.piece import Piece, Unit
from pressfacts.annotate.facts import Context
from pressfacts.edtf import bounds, interval, is_edtf, write

_STILL_RUNNING = 14
_JUST_PAST = 5  # days
_FISCAL_MONTH = 4  # most fiscal years that releases call so begin in April
_US_FISCAL_MONTH = 10
_SEASONS = {"spring": (21, 3, 5), "summer": (22, 6, 8), "autumn": (23, 9, 11), "winter": (24, 12, 2)}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The last day of the anchoring date; `exact` where that date is a day, `country` the publisher's."""

    day: date
    exact: bool = True
    country: str | None = None


def anchor_of(context: Context) -> Anchor | None:
    """The publication date of an article, or its dateline's; None where neither is known."""
    value = context.published or context.dated
    if value is None or not is_edtf(value):
        return None
    first, last = bounds(value)
    return Anchor(date.fromisoformat(last), first == last, context.country) if first and last else None


def moved(day: date, days: int) -> date:
    """`day` moved by `days`, held within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def relative(day: date, unit: Unit, shift: int) -> str:
    """EDTF of the period `shift` units from the one that holds `day`; a week is Monday to Sunday."""
    if unit == "day":
        return moved(day, shift).isoformat()
    if unit == "week":
        return week_of(moved(day, 7 * shift))
    if unit == "weekend":
        return weekend(day, shift)
    if unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        return write(months // 12, months % 12 + 1)
    if unit == "year":
        return write(day.year + shift)
    if unit == "fiscal":
        return fiscal_year(day, shift)
    return _season(day, unit, shift)


def fiscal_year(day: date, shift: int, country: str | None = None) -> str:
    """The fiscal year of `day`, or `shift` from it: it is called by the year it begins in, in the US by the one it ends
    in.
    """
    if country == "US":
        return write(day.year + shift + (day.month >= _US_FISCAL_MONTH))
    return write(day.year + shift - (day.month < _FISCAL_MONTH))


def week_of(day: date) -> str:
    """The Monday to Sunday around `day`."""
    monday = monday_of(day)
    return interval(monday.isoformat(), moved(monday, 6).isoformat())


def monday_of(day: date) -> date:
    """The Monday that the week of `day` begins with."""
    return moved(day, -day.weekday())


def weekend(day: date, shift: int) -> str:
    """The Saturday and Sunday last begun (0), ended before that (-1 on a weekend) or still to come (1)."""
    saturday = moved(day, -((day.weekday() - 5) % 7))
    if shift > 0:
        saturday = moved(saturday, 7)
    elif shift < 0 and day.weekday() >= 5:
        saturday = moved(saturday, -7)
    return interval(saturday.isoformat(), moved(saturday, 1).isoformat())


def _season(day: date, unit: Unit, shift: int) -> str:
    """This season is the year's own; the last one has ended, the next one has not begun."""
    code, first, last = _SEASONS[unit]
    year = day.year
    if shift < 0 and not (last >= first and day.month > last):
        year -= 1
    if shift > 0 and day.month >= first:
        year += 1
    return write(year, code)


def weekday_near(day: date, weekday: int, shift: int | None, announced: bool) -> date:
    """The last such weekday not after `day`; one before it for -1, one after it for 1 or if announced."""
    if shift == 1 or (shift is None and announced):
        return moved(day, (weekday - day.weekday() - 1) % 7 + 1)
    if shift == -1:
        return moved(day, -((day.weekday() - weekday - 1) % 7 + 1))
    return moved(day, -((day.weekday() - weekday) % 7))


def feast(year: int, month: int, weekday: int, which: int) -> date:
    """The day of a holiday that is the first, second … or (-1) last such weekday of a month, or so far from Easter."""
    if not month:
        from dateutil.easter import easter

        return moved(easter(year), which)  # type: ignore[no-untyped-call]
    first = date(year, month, 1 if which > 0 else monthrange(year, month)[1])
    if which < 0:
        return moved(first, -((first.weekday() - weekday) % 7))
    return moved(first, (weekday - first.weekday()) % 7 + 7 * (which - 1))


def year_near(day: date, month: int, number: int | None, announced: bool) -> int:
    """The year of the last such month or day that has come by `day`; of the next one if announced."""
    if number is None:
        before = month <= day.month
        after = month >= day.month
    else:
        reported = max(moved(day, -_JUST_PAST), day.replace(month=1, day=1))  # "were charged to appear yesterday"
        morrow = min(moved(day, 1), day.replace(month=12, day=31))  # "Oct 18" of a release that was filed on 17 October
        before = (month, number) <= (morrow.month, morrow.day)
        after = (month, number) >= (reported.month, reported.day)
    year = day.year + (0 if after else 1) if announced else day.year - (0 if before else 1)
    return _with_day(year, month, number, 1 if announced else -1)


def is_open(day: date, year: int, first: Piece, last: Piece) -> bool:
    """Whether a range begun in `year` would still run weeks after `day`: what is reported as past has ended."""
    month, number = last.month or 12, last.day or 28
    year += (month, last.day or 31) < (first.month or 1, first.day or 1)
    end = write(_with_day(year, month, number, -1), month, number)
    return end > moved(day, _STILL_RUNNING).isoformat()


def _with_day(year: int, month: int, number: int | None, step: int) -> int:
    """`year`, or the nearest one that way that has the day (29 February)."""
    for _ in range(8):
        if number is None or number <= monthrange(min(max(year, 1), 9999), month)[1]:
            break
        year += step
    return min(max(year, 1), 9999)


def parse_ago(words: str, day: date) -> str | None:
    """ "two days ago" as an ISO day by dateparser, counted from `day`, never from the clock."""
    from datetime import datetime

    import dateparser

    settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day), "RETURN_AS_TIMEZONE_AWARE": False}
    parsed = dateparser.parse(words, languages=["en"], settings=settings)
    return parsed.date().isoformat() if parsed else None


__all__ = [
    "Anchor",
    "anchor_of",
    "feast",
    "fiscal_year",
    "monday_of",
    "moved",
    "parse_ago",
    "relative",
    "week_of",
    "weekday_near",
    "weekend",
    "year_near",
]
