"""Which weak expressions count: bare months and bare years, by the words around them."""

import re
from functools import cache
from itertools import pairwise

from pressfacts.annotate.dates.patterns import pattern
from pressfacts.annotate.dates.piece import Expression
from pressfacts.annotate.dates.words import word_before
from pressfacts.annotate.dates.years import is_year
from pressfacts.data import load_rules

_ARTICLES = frozenset(["the", "his", "her", "their", "'s", "a", "an"])
_STOPS = (",", ".", ";", ")")
_LIST = frozenset(["/", ", ", *(f"{comma} {word} " for comma in ("", ",") for word in ("and", "&", "or"))])


@cache
def _months() -> tuple[re.Pattern[str], frozenset[str]]:
    rules = load_rules("dates/months.toml", {"before": {"words"}, "alone": {"words"}})
    return rules.pattern("before", "words", r"\b(?i:", ") $"), frozenset(rules.words("alone", "words"))


def confirmed(text: str, expressions: list[Expression]) -> list[Expression]:
    """The expressions without the weak ones that nothing speaks for."""
    sure = [not e.weak or _stands(text, e) for e in expressions]
    for order in (range(1, len(sure)), range(len(sure) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            sure[i] = sure[i] or (sure[i + step] and _listed(text, expressions[i], expressions[i + step]))
    menu = _menu(text, expressions)
    kept = [e for e, ok in zip(expressions, sure, strict=True) if ok and e not in menu]
    return [e for e in kept if not _ends_teaser(text, e)]


def _menu(text: str, expressions: list[Expression]) -> list[Expression]:
    """Years and months of the page: they fill two lines or more in a row, are a picture's size, or end a path."""
    alone = [e for e in expressions if e.first.kind in ("year", "month") and _fills_line(text, e)]
    rows = [e for a, b in pairwise(alone) if not text[a.end : b.start].strip() for e in (a, b)]
    rows += [e for e in alone if e.first.kind == "year" and _is_size(text, e)]
    ending = [e for e in expressions if text[e.end : e.end + 1] in ("", "\n")]
    return rows + [e for e in ending if pattern("context.path").search(text, max(0, e.start - 80), e.start)]


def _is_size(text: str, expression: Expression) -> bool:
    """Whether the line before is a file's name or a number, or the one behind a number: a picture and its size."""
    behind, newline, _ = text[expression.end : expression.end + 40].lstrip().partition("\n")
    number = bool(newline) and behind.rstrip().isdigit() and len(behind.rstrip()) <= 6
    return number or pattern("context.file").search(text, max(0, expression.start - 200), expression.start) is not None


def _fills_line(text: str, expression: Expression) -> bool:
    before, after = text[max(0, expression.start - 1) : expression.start], text[expression.end : expression.end + 1]
    return before in ("", "\n") and after in ("", "\n")


def _ends_teaser(text: str, expression: Expression) -> bool:
    """Whether a date has a line to itself under a text cut off by dots: the teaser of another story."""
    before, after = (
        text[max(0, expression.start - 6) : expression.start],
        text[expression.end : expression.end + 1],
    )
    return after in ("", "\n") and before.endswith("\n") and before.rstrip("\n").endswith(("..", "…"))


def _listed(text: str, a: Expression, b: Expression) -> bool:
    """Two of one kind side by side: "in 2010 and 2012", "March and May"."""
    left, right = (a, b) if a.start < b.start else (b, a)
    return a.first.kind == b.last.kind and text[left.end : right.start] in _LIST


def _stands(text: str, expression: Expression) -> bool:
    return is_year(text, expression) if expression.first.kind == "year" else _is_month(text, expression)


def _is_month(text: str, expression: Expression) -> bool:
    """Whether a bare "May" or "October" is the month."""
    before, alone = _months()
    left = text[max(0, expression.start - 25) : expression.start]
    right = text[expression.end : expression.end + 20]
    if before.search(left):
        return True
    word = word_before(left).lstrip("(\"'") or word_before(left)
    if word in _ARTICLES:
        return bool(pattern("context.noun").match(right))
    if word in ("of", "to", "for"):
        return not right[:3].lstrip("'-").lstrip(" ")[:1].isupper()
    if text[expression.start : expression.end].rstrip(".").title() not in alone:
        return False
    named = word != "" and any(map(str.isupper, left.split()[-1]))
    behind = right.removeprefix("'s")
    return not named and (right.startswith(_STOPS) or (behind.startswith(" ") and behind[1:2].islower()))
