"""The vocabulary of calendar expressions as regex parts."""

import re
from dataclasses import replace

from pressfacts.annotate.dates.piece import Piece
from pressfacts.edtf import MONTH_NAMES, MONTHS, SEASONS
from pressfacts.text.alternatives import any_of

_LONG = [name.lower() for name in MONTH_NAMES]
_SHORT = [name for name in MONTHS if name not in _LONG]
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS_SHORT = ("mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun")
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
}  # fmt: skip
ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "last": -1, "final": -1,
}  # fmt: skip
_RELATION = {"this": 0, "the current": 0, "last": -1, "next": 1}
_SAME = {
    "the same": 0,
    "that same": 0,
    "that": 0,
    "the following": 1,
    "the next": 1,
    "the previous": -1,
    "the preceding": -1,
}


def _cased(names: list[str] | tuple[str, ...]) -> str:
    """The names in Title and UPPER case, longest first."""
    return any_of(form for name in names for form in (name.title(), name.upper()))


# "inDecember 2020": a lost space before a month is common in copied pages
EDGE = r"(?=[ADFJMNOS])(?:(?<![A-Za-z0-9_])|(?<=\b[Ii]n)|(?<=\b[Oo]n)|(?<=\b[Oo]f))"
LONG_MONTH = rf"(?:{_cased(_LONG)})(?![A-Za-z])"
MONTH = rf"(?:{LONG_MONTH}|(?:{_cased(_SHORT)})(?![A-Za-z])\.?)"
LONG_WEEKDAY = rf"(?:{_cased(_DAYS)})(?![A-Za-z])"
WEEKDAY = rf"(?:{LONG_WEEKDAY}|(?:{_cased(_DAYS_SHORT)})(?![A-Za-z])\.?)"
# "3 October-4 November": a dash may stand before a day only after a month
DAY_EDGE = r"(?:(?<![0-9A-Za-z.,:/$€£#§–-])|(?<=(?:ber|ary|rch|ril|May|une|uly|ust)[-–])|(?<=[a-z]{2}\.[-–]))"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![0-9A-Za-z])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9A-Za-z])(?![.,:][0-9])(?! ?(?:hours|hrs|GMT|UTC)\b)"
RELATIVE_YEAR = rf"(?:{any_of([*_RELATION, *_SAME])}) year"
SEASON = rf"(?:{any_of(SEASONS)}|{_cased(tuple(SEASONS))})(?![A-Za-z])"
TO = r"(?: ?[-–—/] ?| (?:to|through|thru|until|till) )"
# what may stand before the day in "from at least 3 May"
CLOCK = r"(?:(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:[ap]\.?m\.?|hrs|hours)|noon|midnight)(?: on)?,? )"
VAGUE = (
    r"(?:(?:in|on|or|about|around|approximately|roughly|at least|as early as|as late as|the) "
    r"|(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:[ap]\.?m\.?|hrs|hours)|noon|midnight),? )"
)


def year_tail(group: str) -> str:
    """What may follow a day or month to give its year: groups `<group>` and `<group>r`."""
    gap = r",? (?:of |in )?"
    return (
        rf"(?:(?:{gap}|,|(?<=[a-z])|\. (?=[0-9]{{4}}[,.;)]))(?P<{group}>{YEAR})|{gap}(?P<{group}r>{RELATIVE_YEAR})\b)"
    )


def weekday_number(name: str | None) -> int | None:
    """0 for Monday to 6 for Sunday; None for no name."""
    return (
        None if name is None else next(i for i, day in enumerate(_DAYS) if day.startswith(name.lower().rstrip(".")[:3]))
    )


def day_number(written: str) -> int:
    """The number of "3", "03" or "3rd"."""
    return int("".join(filter(str.isdigit, written)))


def with_year(piece: Piece, match: re.Match[str], group: str) -> Piece:
    """`piece` in the year, or the relation to one, that a `year_tail` matched; as it is where none did."""
    parts = match.groupdict()
    if parts.get(group):
        return replace(piece, year=int(parts[group]))
    relation = (parts.get(f"{group}r") or "").removesuffix(" year")
    return replace(piece, year_shift=_RELATION.get(relation), same_shift=_SAME.get(relation))


def word_before(left: str) -> str:
    """The last word of what stands before a place, in lower case; empty where no blank parts them."""
    return left.lower().split()[-1] if left.endswith(" ") and left.strip() else ""


def is_dash(join: str) -> bool:
    """Whether "-", "–" or "/" joins two dates, with or without spaces."""
    return join.strip() in ("-", "–", "—", "/")


def season_code(name: str) -> int:
    """EDTF's code of a season's name."""
    return SEASONS[name.lower()]
