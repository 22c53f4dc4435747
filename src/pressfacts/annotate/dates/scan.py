"""Find every calendar expression of a text, each place once, the longest first."""

from collections.abc import Iterable, Iterator

from pressfacts.annotate.dates.days import day_rules
from pressfacts.annotate.dates.numeric import numeric_rules
from pressfacts.annotate.dates.periods import period_rules
from pressfacts.annotate.dates.piece import Expression
from pressfacts.annotate.dates.relative import relative_rules
from pressfacts.annotate.dates.years import year_rules


def scan(text: str, day_first: bool) -> list[Expression]:
    """Expressions in order of place, weak ones included; none overlaps another."""
    return longest(_candidates(text, day_first))


def _candidates(text: str, day_first: bool) -> Iterator[Expression]:
    for rules in (day_rules(), numeric_rules(day_first), period_rules(), year_rules(), relative_rules()):
        for pattern, build in rules:
            for match in pattern.finditer(text):
                yield from build(match)


def longest(expressions: Iterable[Expression]) -> list[Expression]:
    """The expressions that no longer one (or, of the same length, no earlier one) overlaps, in order."""
    chosen: list[Expression] = []
    reach = -1
    cluster: list[Expression] = []
    for expression in sorted(expressions, key=lambda e: (e.start, e.end)):
        if expression.start >= reach:
            chosen += _pick(cluster)
            cluster = []
        cluster.append(expression)
        reach = max(reach, expression.end)
    return chosen + _pick(cluster)


def _pick(cluster: list[Expression]) -> list[Expression]:
    """Choose among expressions that overlap in a chain."""
    chosen: list[Expression] = []
    for e in sorted(cluster, key=lambda e: (e.start - e.end, e.weak, e.start)):
        if all(e.end <= other.start or e.start >= other.end for other in chosen):
            chosen.append(e)
    return sorted(chosen, key=lambda e: e.start)
