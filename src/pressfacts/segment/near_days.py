"""Days that a reader of the time knew without their year: "Saturday, 8 August", "Published 3 days ago", "yesterday"."""

from pressfacts.segment.patterns import pattern

_NEAR_DAY = pattern("near_days.near_day")
_LONGEST = 110
_APART = pattern("near_days.apart")
_BEHIND = pattern("near_days.behind")


def near_day(text: str) -> tuple[int, int] | None:
    """(start, end) of such a day where signs part it from the words of the line, or nothing else stands there."""
    if len(text) > _LONGEST:
        return None
    for match in _NEAR_DAY.finditer(text):
        before = not match.start() or _APART.search(text[: match.start()])
        if before and _BEHIND.match(text, match.end()):
            return match.span()
    return None
