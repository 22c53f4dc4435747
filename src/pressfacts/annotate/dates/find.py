"""Find calendar expressions in a text and say what they mean in EDTF."""

import re

from pressfacts.annotate.dates.anchor import anchor_of
from pressfacts.annotate.dates.combine import combine
from pressfacts.annotate.dates.context import confirmed
from pressfacts.annotate.dates.memory import Memory
from pressfacts.annotate.dates.piece import Expression
from pressfacts.annotate.dates.resolve import Resolver
from pressfacts.annotate.dates.scan import longest, scan
from pressfacts.annotate.facts import DateMention, Facts
from pressfacts.text import split_sentences

_APPOSED = re.compile(r",? (?:on )?|,? \((?:on )?")


def find_dates(text: str, facts: Facts) -> list[DateMention]:
    """Dates in `text` in order, resolved by `facts.context`; one that cannot be resolved has `edtf` None."""
    expressions = find_expressions(text, day_first=facts.context.country != "US")
    sentences = facts.sentences if facts.sentences.spans else split_sentences(text)
    resolver = Resolver(text, sentences, anchor_of(facts.context), Memory.of(text, expressions))
    values = [resolver.resolve(e) for e in expressions]
    told = [v or _apposed(text, values, expressions, i) for i, v in enumerate(values)]
    found = zip(expressions, told, strict=True)
    return [DateMention(e.start, e.end, v, e.rule) for e, v in found if v or not _needs_value(e)]


def find_expressions(text: str, *, day_first: bool = True) -> list[Expression]:
    """The calendar expressions of `text`, unresolved, in order; none overlaps another."""
    return longest(confirmed(text, combine(text, scan(text, day_first))))


def _apposed(text: str, values: list[str | None], expressions: list[Expression], i: int) -> str | None:
    """The day that a full date right after it gives to "today" or a weekday: "today, 20 July 2017"."""
    if i + 1 == len(expressions) or expressions[i].first.kind not in ("relative", "weekday"):
        return None
    here, after = expressions[i], expressions[i + 1]
    of_day = here.first.kind == "weekday" or here.first.unit == "day"
    joined = _APPOSED.fullmatch(text[here.end : after.start])
    return values[i + 1] if of_day and joined and after.first.kind == "day" and after.shape == "one" else None


def _needs_value(expression: Expression) -> bool:
    """Only what is told from today may stay unresolved; anything else without a value is no date."""
    first = expression.first
    return first.anaphoric or (first.kind not in ("relative", "weekday") and first.year_shift is None)
