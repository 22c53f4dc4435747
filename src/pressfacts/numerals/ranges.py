"""Two numbers that are the ends of one: "between 250 and 300", "three to five", "10-15", "5-10 million"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pressfacts.numerals.model import Numeral, Value, tidy
from pressfacts.numerals.scales import scale_words, scales

_GAPS = {" to ", " and ", " or ", " through "} | {
    f"{a}{dash}{b}" for dash in "-–—~" for a in ("", " ") for b in ("", " ")
}
_THOUSAND = 1000
_FRAME = re.compile(
    r"\b(between|from) (?:about |around |some |an estimated )?(?P<sign>[A-Z]{3} |[A-Z]{0,2}[$€£])?$",
    re.IGNORECASE,
)


@cache
def _scale_at_end() -> re.Pattern[str]:
    return re.compile(rf"[ -]?({scale_words()})$", re.IGNORECASE)


def join_ranges(text: str, numerals: Sequence[Numeral]) -> Iterator[Numeral]:
    """The numerals in order, with those that bound a range put together."""
    i = 0
    while i < len(numerals):
        joined = _join(text, numerals[i], numerals[i + 1]) if i + 1 < len(numerals) else None
        yield joined or numerals[i]
        i += 2 if joined else 1


def _join(text: str, first: Numeral, second: Numeral) -> Numeral | None:
    gap = text[first.end : second.start]
    if first.value is None or second.value is None or gap.lower() not in _GAPS:
        return None
    if gap in ("-", "–") and (first.form == "words") != (second.form == "words"):
        return None  # "7-Eleven"
    frame = _FRAME.search(text, max(0, first.start - 30), first.start)
    word = gap.strip().lower()
    if word == "and" and not (frame and frame[1].lower() == "between"):
        return None
    low = _shared_scale(text, first, second)
    if not low < second.value or (word == "or" and second.value - low > max(2, low)):
        return None
    if frame and frame[1].lower() == "from" and word != "to":
        frame = None
    start = frame.start() if frame and not frame["sign"] else first.start
    return Numeral(start, second.end, None, low, second.value, "range")


def _shared_scale(text: str, first: Numeral, second: Numeral) -> Value:
    """The first end of "5-10 million" counts millions too, that of "5-8,000" thousands."""
    assert first.value is not None and second.value is not None  # noqa: S101
    scale = _scale_at_end().search(text, second.start, second.end)
    thousands = text[first.end : second.start] in ("-", "–") and "," in text[second.start : second.end]
    if thousands or (scale and not _scale_at_end().search(text, first.start, first.end)):
        times = scales()[scale[1].lower()] if scale else _THOUSAND
        if first.value * times < second.value:
            return tidy(first.value * times)
    return first.value
