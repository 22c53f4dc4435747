"""Find calendar expressions in a text and say what they mean in EDTF."""

from pressfacts.annotate.dates.anchor import anchor_of
from pressfacts.annotate.dates.combine import combine
from pressfacts.annotate.dates.context import confirmed
from pressfacts.annotate.dates.memory import Memory
from pressfacts.annotate.dates.piece import Expression
from pressfacts.annotate.dates.resolve import Resolver
from pressfacts.annotate.dates.scan import longest, scan
from pressfacts.annotate.facts import DateMention, Facts
from pressfacts.text import split_sentences


def find_dates(text: str, facts: Facts) -> list[DateMention]:
    """Dates in `text` in order, resolved by `facts.context`; one that cannot be resolved has `edtf` None."""
    expressions = find_expressions(text, day_first=facts.context.country != "US")
    sentences = facts.sentences if facts.sentences.spans else split_sentences(text)
    resolver = Resolver(text, sentences, anchor_of(facts.context), Memory.of(text, expressions))
    mentions = [(e, resolver.resolve(e)) for e in expressions]
    return [DateMention(e.start, e.end, v, e.rule) for e, v in mentions if v or not _needs_value(e)]


def find_expressions(text: str, *, day_first: bool = True) -> list[Expression]:
    """The calendar expressions of `text`, unresolved, in order; none overlaps another."""
    return longest(confirmed(text, combine(text, scan(text, day_first))))


def _needs_value(expression: Expression) -> bool:
    """Only a day told from today may stay unresolved; anything else without a value is no date."""
    first = expression.first
    return first.anaphoric or (first.kind not in ("relative", "weekday") and not first.has_year)
