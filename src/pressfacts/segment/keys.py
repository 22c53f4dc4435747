"""What a line says without its day, its weekday and the value of its numbers: by this, lines that recur are known."""

from functools import lru_cache

from pressfacts.edtf import find_full_date
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.patterns import pattern
from pressfacts.segment.words import fold

_KEY = 160
_COUNTS = pattern("keys.counts")
_APART = pattern("keys.apart")
_SITE = pattern("keys.site")
_WEEKDAY = pattern("keys.weekday")


def key(line: Marked) -> str:
    """What a line says, folded, without its day and with its numbers made alike: "News 12" is "News 3"."""
    if line.mark is Mark.RULER or not any(map(str.isalnum, line.text)):
        return f"{line.text[0]} ruled"
    if len(line.line) > _KEY:
        return line.text[:_KEY]
    site = _SITE.match(line.text.lstrip("<[")) if line.mark is Mark.CONTACT else None
    return site[0].casefold() if site else _said(line.text)


@lru_cache(maxsize=4096)
def _said(text: str) -> str:
    found = find_full_date(text)
    text = f"{text[: found[0]]} {text[found[1] :]}" if found else text
    return fold(_APART.sub(" ", _COUNTS.sub("0", _WEEKDAY.sub("", text))))
