"""Whether a date lies ahead of the article: "will be held on 28 November", "the deadline is Friday"."""

import re
from functools import cache

from pressfacts.data import load_rules


@cache
def _rules() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    rules = load_rules("dates/announced.toml", {"ahead": {"words"}, "past": {"words"}, "follows": {"words"}})
    ahead, past, follows = ("|".join(rules.words(table, "words")) for table in ("ahead", "past", "follows"))
    return (
        re.compile(rf"\b(?:{ahead})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{past})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{follows})\b", re.IGNORECASE),
    )


def is_announced(text: str, sentence: tuple[int, int], start: int, end: int) -> bool | None:
    """Whether the date at `start` to `end` is told as one to come; None where nothing tells.

    The words nearest before it decide, or what follows it where it opens its sentence.
    """
    ahead, past, follows = _rules()
    begin = max(sentence[0], start - 200)
    last_ahead = max((m.end() for m in ahead.finditer(text, begin, start)), default=-1)
    last_past = max((m.end() for m in past.finditer(text, begin, start)), default=-1)
    if last_ahead >= 0 or last_past >= 0:
        return last_ahead >= last_past
    if start - sentence[0] > 40:
        return None
    stop = min(sentence[1], end + 120)
    follow, back = follows.search(text, end, stop), past.search(text, end, stop)
    if follow and (not back or follow.start() < back.start()):
        return True
    return False if back else None
