"""Bare years: "in 2019", "from 2012 to 2015", "a 1999 case"; numbers of the same shape are left alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressfacts.annotate.dates.days import Builder
from pressfacts.annotate.dates.patterns import pattern
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.annotate.dates.words import word_before
from pressfacts.data import load_rules

_YEAR = r"(?:1[6-9][0-9]{2}|20[0-9]{2})"
_LEFT = r"(?=[12])(?:(?<=[Mm]id-)|(?<=[Ee]arly-)|(?<=[Ll]ate-)|(?<![A-Za-z0-9.,:/$€£#§+'&–-]))"
_RIGHT = r"(?![A-Za-z0-9%/$€£@]|[.,:][0-9]|[-–](?!present)[A-Za-z0-9]|'[0-9])"
_FORMS = {
    "year": rf"{_LEFT}(?P<y>{_YEAR}){_RIGHT}",
    "short": (
        r"(?=['’])(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\bof )|(?<=\bfrom )|(?<=\buntil ))"
        r"['’](?P<yy>[0-9]{2})(?![0-9A-Za-z'’])"
    ),
    "years": rf"{_LEFT}(?P<y>{_YEAR})(?: ?[-–—] ?|/)(?P<last>{_YEAR}|[0-9]{{2}}){_RIGHT}",
}
_TURN = 50
_PATTERNS = {name: re.compile(form) for name, form in _FORMS.items()}


def year_rules() -> Iterator[tuple[re.Pattern[str], Builder]]:
    """The patterns of this module with what makes expressions of their matches."""
    builders: dict[str, Builder] = {"year": _year, "short": _short, "years": _years}
    for name, form in _PATTERNS.items():
        yield form, builders[name]


def _year(match: re.Match[str]) -> list[Expression]:
    return [Expression(match.start(), match.end(), "dates.year", (Piece(year=int(match["y"])),), weak=True)]


def _short(match: re.Match[str]) -> list[Expression]:
    """ "in '98": of this century or the last."""
    year = int(match["yy"])
    piece = Piece(year=year + (2000 if year < _TURN else 1900))
    return [Expression(match.start(), match.end(), "dates.year", (piece,))]


def _years(match: re.Match[str]) -> list[Expression]:
    first = int(match["y"])
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    if not first < last <= first + 60:
        return []
    pieces = (Piece(year=first), Piece(year=last))
    return [Expression(match.start(), match.end(), "dates.years", pieces, "range", weak=True)]


@dataclass(frozen=True, slots=True)
class _Context:
    """Patterns of what stands before and after a number, for it to be a year or not to be one."""

    before: re.Pattern[str]
    never_before: re.Pattern[str]
    after: re.Pattern[str]
    never_after: re.Pattern[str]
    slash: re.Pattern[str]


@cache
def _context() -> _Context:
    rules = load_rules("dates/years.toml", {"before": {"words", "not"}, "after": {"words", "not"}, "slash": {"words"}})
    return _Context(
        rules.pattern("before", "words", r"(?:\b(?i:", r") |[(\[] ?)\Z"),
        rules.pattern("before", "not", r"(?<![A-Za-z0-9])", r" \Z"),
        rules.pattern("after", "words", " ", r"\b"),
        rules.pattern("after", "not", " ", r"\b"),
        rules.pattern("slash", "words", " ", r"\b"),
    )


_VERBS = frozenset(["was", "were", "is", "has", "had", "saw", "will", "marks", "marked", "brought"])


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.islower() and word.endswith("s") and not word.endswith("ss")


def is_year(text: str, expression: Expression) -> bool:
    """Whether a bare year, or a range of them, stands where only a year can stand."""
    context = _context()
    left = text[max(0, expression.start - 50) : expression.start]
    right = text[expression.end : expression.end + 50]
    if context.never_after.match(right) or pattern("years.born").search(
        text, max(0, expression.start - 90), expression.start
    ):
        return False
    # "77 Years for 2019 Murder"
    if context.never_before.search(left) and not (left.endswith(" for ") and context.after.match(right)):
        return False
    following = [word.strip(".,;:") for word in right.split()[:2]]
    if word_before(left) in ("about", "around", "approximately") and any(map(_is_plural, following)):
        return False
    if context.before.search(left) or context.after.match(right) or expression.shape == "range":
        slash = "/" in text[expression.start : expression.end]
        return not slash or bool(
            context.before.search(left) or context.after.match(right) or context.slash.match(right)
        )
    if pattern("years.sentence_start").search(left) and (
        _VERBS.intersection(following[:1]) or (left[-1:] in ("", "\n") and right.removeprefix(".")[:1] in ("", "\n"))
    ):
        return True
    return bool(pattern("years.article").search(left) and pattern("years.noun").match(right))
