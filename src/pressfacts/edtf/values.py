"""Write EDTF values and read their first and last day (level 1: X digits, seasons, open intervals)."""

import re
from calendar import monthrange
from datetime import date

_OPEN = ".."
_ONE = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}

Days = tuple[str | None, str | None]


def write(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """A year, month, season (21 to 24 as month) or day; an unknown year is `XXXX`."""
    parts = [f"{year:04d}" if year is not None else "XXXX"]
    parts += [f"{part:02d}" for part in (month, day) if part is not None]
    return "-".join(parts)


def interval(first: str | None, last: str | None) -> str:
    """The interval from the start of `first` to the end of `last`, which may be intervals; None is an open end."""
    start = first.split("/")[0] if first else _OPEN
    end = last.split("/")[-1] if last else _OPEN
    return start if start == end else f"{start}/{end}"


def bounds(edtf: str | None) -> Days:
    """First and last ISO day of an EDTF value, None where unknown or open; ValueError where it is not EDTF.

    EDTF does not define the days of a season: here the meteorological ones of the north (spring from March),
    winter from December of the year named.
    """
    if edtf is None:
        return None, None
    first, slash, last = edtf.partition("/")
    if not slash:
        return _bounds_of_one(edtf)
    start = None if first == _OPEN else _bounds_of_one(first)[0]
    end = None if last == _OPEN else _bounds_of_one(last)[1]
    return start, end


def exact_day(edtf: str | None) -> date | None:
    """The day that an EDTF value is; None for a month, a year, an interval, or none."""
    try:
        return date.fromisoformat(edtf) if edtf and len(edtf) == len("2020-05-03") else None
    except ValueError:
        return None


def is_edtf(value: str) -> bool:
    """Whether `bounds` can read `value`."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def _bounds_of_one(value: str) -> Days:
    match = _ONE.fullmatch(value)
    if not match:
        raise ValueError(f"not an EDTF date: {value!r}")
    year, month, day = match["year"], int(match["month"] or 0), int(match["day"] or 0)
    _check(value, year, month, day, match["month"] is not None, match["day"] is not None)
    if year == "XXXX":
        return None, None
    if "X" in year:
        return f"{year.replace('X', '0')}-01-01", f"{year.replace('X', '9')}-12-31"
    return _days(int(year), month, day)


def _check(value: str, year: str, month: int, day: int, has_month: bool, has_day: bool) -> None:
    """ValueError for a month, season or day that does not exist."""
    unspecified = "X" in year
    good = not unspecified or year == "XXXX" or (year.rstrip("X").isdecimal() and not has_month)
    good = good and year != "0000" and (not has_month or 1 <= month <= 12 or (month in _SEASON_MONTHS and not has_day))
    if good and has_day:
        leap = 2000 if unspecified else int(year)
        good = 1 <= day <= monthrange(leap, month)[1]
    if not good:
        raise ValueError(f"not an EDTF date: {value!r}")


def _days(year: int, month: int, day: int) -> Days:
    if day:
        return (iso := f"{year:04d}-{month:02d}-{day:02d}"), iso
    first, last = _SEASON_MONTHS.get(month, (month or 1, month or 12))
    end = year + (last < first)
    if end > 9999:
        return f"{year:04d}-{first:02d}-01", None
    return f"{year:04d}-{first:02d}-01", f"{end:04d}-{last:02d}-{monthrange(end, last)[1]:02d}"
