"""Which weak expressions count: bare months and bare years, by the words around them."""

import re
from functools import cache
from itertools import pairwise

from pressfacts.annotate.dates.piece import Expression
from pressfacts.annotate.dates.years import is_year
from pressfacts.data import load_rules

_ARTICLE = re.compile(r"(?:^|[\s(\"'])(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|'s|[Aa]n?) \Z")
_NOUN = re.compile(r" (?!(?:for|of|on|to|against|in|at|by|with|from)\b)[a-z]{3,}")
_PREPOSITION = re.compile(r"(?:^|\s)(?:[Oo]f|[Tt]o|[Ff]or) \Z")
_CUT_OFF = re.compile(r"(?:\.\.|…)\n+\Z")
_PATH = re.compile(r"\s[>»›] [^\n]{0,60} [>»›] $")
_FILE = re.compile(r"(?:\.\w{3,4}|\n\d{1,6})\s*\n+$")
_NUMBER = re.compile(r"\n+\s*\d{1,6}\s*\n")
_LIST = re.compile(r",? (?:and|&|or) |, |/")


@cache
def _months() -> tuple[re.Pattern[str], frozenset[str]]:
    rules = load_rules("dates/months.toml", {"before": {"words"}, "alone": {"words"}})
    words = "|".join(rules.words("before", "words"))
    return re.compile(rf"\b(?i:{words}) $"), frozenset(rules.words("alone", "words"))


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
    rows = [a for a, b in pairwise(alone) if not text[a.end : b.start].strip()]
    rows += [b for a, b in pairwise(alone) if not text[a.end : b.start].strip()]
    rows += [
        e
        for e in alone
        if e.first.kind == "year" and (_FILE.search(text, max(0, e.start - 200), e.start) or _NUMBER.match(text, e.end))
    ]
    return rows + [
        e
        for e in expressions
        if _PATH.search(text, max(0, e.start - 80), e.start) and text[e.end : e.end + 1] in ("", "\n")
    ]


def _fills_line(text: str, expression: Expression) -> bool:
    before, after = text[max(0, expression.start - 1) : expression.start], text[expression.end : expression.end + 1]
    return before in ("", "\n") and after in ("", "\n")


def _ends_teaser(text: str, expression: Expression) -> bool:
    """Whether a date has a line to itself under a text cut off by dots: the teaser of another story."""
    before, after = (
        text[max(0, expression.start - 6) : expression.start],
        text[expression.end : expression.end + 1],
    )
    return after in ("", "\n") and bool(_CUT_OFF.search(before))


def _listed(text: str, a: Expression, b: Expression) -> bool:
    """Two of one kind side by side: "in 2010 and 2012", "March and May"."""
    left, right = (a, b) if a.start < b.start else (b, a)
    return a.first.kind == b.last.kind and bool(_LIST.fullmatch(text[left.end : right.start]))


def _stands(text: str, expression: Expression) -> bool:
    return is_year(text, expression) if expression.first.kind == "year" else _is_month(text, expression)


def _is_month(text: str, expression: Expression) -> bool:
    """Whether a bare "May" or "October" is the month."""
    before, alone = _months()
    left = text[max(0, expression.start - 25) : expression.start]
    right = text[expression.end : expression.end + 20]
    if before.search(left):
        return True
    if _ARTICLE.search(left):
        return bool(_NOUN.match(right))
    if _PREPOSITION.search(left):
        return not re.match(r"['-]? ?[A-Z]", right)
    if text[expression.start : expression.end].rstrip(".").title() not in alone:
        return False
    return not re.search(r"[A-Z][\w.]* $", left) and bool(re.match(r"(?:'s)? [a-z]|[,.;)]", right))
