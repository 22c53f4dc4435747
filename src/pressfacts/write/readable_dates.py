"""EDTF values for reading: "2023-10-03/2023-10-10" is "3–10 Oct 2023"."""

import re

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS = {33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4"}
_DATE = re.compile(r"([0-9]{4}|XXXX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?")


def readable(edtf: str) -> str:
    """`edtf` in words; other values are returned unchanged."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _single(edtf)
    if end in ("..", ""):
        return f"since {_single(start)}"
    if start in ("..", ""):
        return f"until {_single(end)}"
    return _range(_single(start).split(" "), _single(end).split(" "))


def _range(start: list[str], end: list[str]) -> str:
    """Both ends, shared parts once: "3–10 Oct 2023", "28 Feb – 3 Mar 2023"."""
    shared = 0
    while shared < min(len(start), len(end)) and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    first = start[: len(start) - shared]
    if not first:
        return " ".join(end)
    dash = "–" if len(first) == 1 and len(end) - shared == 1 else " – "
    return " ".join(first) + dash + " ".join(end)


def _single(edtf: str) -> str:
    if edtf[:3].isdecimal() and edtf[3:] == "X":
        return f"{edtf[:3]}0s"
    match = _DATE.fullmatch(edtf)
    words = _words(*match.groups()) if match else None
    return words or edtf


def _words(year: str, month: str | None, day: str | None) -> str | None:
    written = "" if year == "XXXX" else f" {year}"
    if month is None:
        return written.strip() or None
    if month == "XX" or day == "XX":
        return None
    number = int(month)
    if day is None and number > 12:
        name = _SEASONS.get(number) or _QUARTERS.get(number)
        return name and f"{name}{written}"
    if not 1 <= number <= 12:
        return None
    return f"{int(day)} {_MONTHS[number - 1]}{written}" if day else f"{_MONTHS[number - 1]}{written}"
