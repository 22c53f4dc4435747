"""Find every calendar expression of a text, each place once, the longest first."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from pressfacts.annotate.dates.days import day_rules
from pressfacts.annotate.dates.holidays import holidays
from pressfacts.annotate.dates.numeric import numeric_rules
from pressfacts.annotate.dates.patterns import pattern
from pressfacts.annotate.dates.periods import period_rules
from pressfacts.annotate.dates.piece import Expression
from pressfacts.annotate.dates.relative import relative_rules
from pressfacts.annotate.dates.years import year_rules
from pressfacts.data import load_rules
from pressfacts.text.gated import line_at


def scan(text: str, day_first: bool) -> list[Expression]:
    """Expressions in order, weak ones included; none overlaps another or a name like "Black Friday"."""
    found = list(_candidates(text, day_first))
    lines = dict.fromkeys(line_at(text, e.start) for e in found)
    names = [Expression(m.start(), m.end(), "", ()) for line in lines for m in _names().finditer(text, *line)]
    return [e for e in longest(found, names) if e.rule]


@cache
def _names() -> re.Pattern[str]:
    """Names that hold calendar words."""
    return load_rules("dates/names.toml", {"names": {"words"}}).pattern("names", "words", r"\b")


def _candidates(text: str, day_first: bool) -> Iterator[Expression]:
    folded = text.casefold()
    rules_of_all = (day_rules(), numeric_rules(day_first), period_rules(folded), year_rules(), relative_rules(folded))
    for rules in rules_of_all:
        for form, build in rules:
            for match in form.finditer(text):
                yield from (_with_part(text, e) for e in build(match))
    yield from holidays(text)


def _with_part(text: str, expression: Expression) -> Expression:
    """`expression` with "early", "mid-" or "end of" before it, which make a bare month or year sure."""
    if expression.shape != "one" or expression.first.kind not in ("month", "season", "year"):
        return expression
    begin = max(0, expression.start - 30)
    part = pattern("words.part").search(text, text.rfind("\n", begin, expression.start) + 1 or begin, expression.start)
    return replace(expression, start=part.start(), weak=False) if part else expression


def longest(expressions: Iterable[Expression], chosen: Iterable[Expression] = ()) -> list[Expression]:
    """`chosen` and, long ones first, the expressions that nothing already chosen overlaps; in order."""
    taken = sorted(chosen, key=lambda e: e.start)
    starts = [e.start for e in taken]
    for expression in sorted(expressions, key=lambda e: (e.start - e.end, e.weak, e.start)):
        i = bisect_left(starts, expression.start)
        if (i == 0 or taken[i - 1].end <= expression.start) and (i == len(taken) or expression.end <= starts[i]):
            taken.insert(i, expression)
            starts.insert(i, expression.start)
    return taken
