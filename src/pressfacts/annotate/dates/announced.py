"""Whether a date lies ahead of the article: "will be held on 28 November", "the deadline is Friday"."""

import re
from dataclasses import dataclass
from functools import cache

from pressfacts.data import load_rules

_NOT_PASSIVE = r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!ly )(?<!\band )"


@dataclass(frozen=True, slots=True)
class _Rules:
    """Words that report ahead, past, ahead after the date, and what is held on a date."""

    ahead: re.Pattern[str]
    past: re.Pattern[str]
    follows: re.Pattern[str]
    meeting: frozenset[str]


@cache
def _rules() -> _Rules:
    tables = ("ahead", "past", "follows", "meeting")
    rules = load_rules("dates/announced.toml", {table: {"words"} for table in tables})
    return _Rules(
        rules.pattern("ahead", "words", r"(?i)\b", r"\b"),
        rules.pattern("past", "words", rf"(?i)\b{_NOT_PASSIVE}", r"\b"),
        rules.pattern("follows", "words", r"(?i)\b", r"\b"),
        frozenset(rules.words("meeting", "words")),
    )


def is_announced(text: str, sentence: tuple[int, int], start: int, end: int) -> bool | None:
    """Whether the date at `start` to `end` is reported as one to come; None where nothing says.

    The words nearest before it decide, or what follows it where it opens its sentence.
    """
    rules = _rules()
    begin = max(sentence[0], start - 150)
    last_ahead = max((m.end() for m in rules.ahead.finditer(text, begin, start)), default=-1)
    last_past = max((m.end() for m in rules.past.finditer(text, begin, start)), default=-1)
    if last_ahead < last_past and rules.meeting.intersection(text[end : end + 40].split()[:2]):
        return None
    if last_ahead >= 0 or last_past >= 0:
        return last_ahead >= last_past
    if start - sentence[0] > 40:
        return None
    stop = min(sentence[1], end + 120)
    follow, back = rules.follows.search(text, end, stop), rules.past.search(text, end, stop)
    if follow and (not back or follow.start() < back.start()):
        return True
    return False if back else None
