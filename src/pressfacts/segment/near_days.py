"""Days that a reader of the time knew without their year: "Saturday, 8 August", "Published 3 days ago", "yesterday"."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?"
_NUMBER = r"[0-9]{1,2}(?:st|nd|rd|th|\.)?"
_UNIT = r"(?:minute|min|hour|hr|day|week|month|year)s?|(?<=[0-9])[hdw]"
_LABEL = r"(?:(?:last\s)?(?:published|posted|updated|issued|released|added|sent)(?:\son)?:?\s)?"
_NEAR_DAY = re.compile(
    rf"{_LABEL}(?:(?:{_WEEKDAY}\.?,?\s)?(?:{_NUMBER}\s{_MONTH}|{_MONTH}\s{_NUMBER})"
    rf"|(?:[0-9]{{1,2}}|an?|one|two|three)\s?(?:{_UNIT})\sago|{_WEEKDAY}|yesterday|today)",
    re.IGNORECASE,
)
_LONGEST = 110
_APART = re.compile(r"[,|·•(\[–—/-]\s{0,2}$")
_BEHIND = re.compile(r"\s{0,2}(?:[,|·•)\]–—/-]|$)")


def near_day(text: str) -> tuple[int, int] | None:
    """(start, end) of such a day where signs part it from the words of the line, or nothing else stands there."""
    if len(text) > _LONGEST:
        return None
    for match in _NEAR_DAY.finditer(text):
        before = not match.start() or _APART.search(text[: match.start()])
        if before and _BEHIND.match(text, match.end()):
            return match.span()
    return None
