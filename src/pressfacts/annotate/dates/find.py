"""Find calendar expressions in a text and say what they mean in EDTF."""

from collections.abc import Sequence

from pressfacts.annotate.dates.anchor import Anchor, anchor_of, moved
from pressfacts.annotate.dates.combine import combine
from pressfacts.annotate.dates.context import confirmed
from pressfacts.annotate.dates.day_of_writing import day_of_writing, is_apposed
from pressfacts.annotate.dates.memory import Memory
from pressfacts.annotate.dates.patterns import pattern
from pressfacts.annotate.dates.piece import Expression
from pressfacts.annotate.dates.resolve import Resolver
from pressfacts.annotate.dates.scan import longest, scan
from pressfacts.annotate.entities import Entity
from pressfacts.annotate.facts import Context, DateMention, Facts
from pressfacts.annotate.names import line_around
from pressfacts.text import split_sentences

_TIME = " .:0123456789"
_ISO = len("2020-05-03")
_AHEAD = 180
"""Days from publication within which a day in a line of its own may be that of an event to come."""
_NAMED = (",", " (", " @", " alias ", " aka ", "\n")


def find_dates(text: str, facts: Facts, entities: Sequence[Entity] = ()) -> list[DateMention]:
    """Dates in `text` in order, resolved by `facts.context`; one that cannot be resolved has `edtf` None.

    `entities` are the model's (start, end, label): a person's name may be a day's ("Friday Ekpo").
    """
    expressions = find_expressions(text, day_first=_day_first(text, facts.context))
    expressions = [e for e in expressions if not _is_name(text, e, entities)]
    sentences = facts.sentences if facts.sentences.spans else split_sentences(text)
    anchor = anchor_of(facts.context) or day_of_writing(text, expressions)
    resolver = Resolver(text, sentences, anchor, Memory.of(text, expressions))
    values = [resolver.resolve(e) for e in expressions]
    reported = [_apposed(text, values, expressions, i) or v for i, v in enumerate(values)]
    found = zip(expressions, reported, strict=True)
    kept = [(e, v) for e, v in found if (v or not _needs_value(e)) and not _of_other_story(text, e, v, anchor)]
    return [DateMention(e.start, e.end, v, e.rule) for e, v in kept]


def _day_first(text: str, context: Context) -> bool:
    """Whether 07/10 is a day of October: not to Americans, nor where the day of publication is printed as 10/07."""
    if context.country == "US" or not context.published or len(context.published) != _ISO:
        return context.country != "US"
    year, month, number = context.published.split("-")
    return f"{month}/{number}/{year}" not in text and f"{int(month)}/{int(number)}/{year}" not in text


def _of_other_story(text: str, expression: Expression, value: str | None, anchor: Anchor | None) -> bool:
    """Whether a day that fills a line comes long after publication: copied pages list newer stories with their days."""
    if not value or len(value) != _ISO or not anchor or not anchor.exact or "X" in value:
        return False
    start, end = line_around(text, expression.start)
    alone = not text[start : expression.start].strip() and not text[expression.end : end].strip(_TIME)
    return alone and value > moved(anchor.day, _AHEAD).isoformat()


def _is_name(text: str, expression: Expression, entities: Sequence[Entity]) -> bool:
    """Whether a weekday or month is a word of a person's or place's name."""
    if expression.first.kind not in ("weekday", "month") or expression.first.has_year:
        return False
    if pattern("find.aliased").match(text, expression.end) and pattern("find.forenames").search(
        text, max(0, expression.start - 50), expression.start
    ):
        return True
    for start, end, label in entities:
        if label not in ("PERSON", "GPE") or not (start <= expression.start and expression.end <= end):
            continue
        if expression.start == start and end > expression.end:
            return True
        return label == "PERSON" and start < expression.start and text.startswith(_NAMED, expression.end)
    return False


def find_expressions(text: str, *, day_first: bool = True) -> list[Expression]:
    """The calendar expressions of `text`, unresolved, in order; none overlaps another."""
    return longest(confirmed(text, combine(text, scan(text, day_first))))


def _apposed(text: str, values: list[str | None], expressions: list[Expression], i: int) -> str | None:
    """The day that a full date right after it gives to "today" or a weekday: "today, 20 July 2017"."""
    if i + 1 == len(expressions) or expressions[i].first.kind not in ("relative", "weekday"):
        return None
    here, after = expressions[i], expressions[i + 1]
    of_day = here.first.kind == "weekday" or here.first.unit == "day"
    joined = is_apposed(text, here, after)
    return values[i + 1] if of_day and joined and after.first.kind == "day" and after.shape == "one" else None


def _needs_value(expression: Expression) -> bool:
    """Only what is reported from today or another day may stay unresolved; else what has no value is no date."""
    first = expression.first
    if first.anaphoric:
        return first.shift == 0 or first.weekday is not None
    return first.kind not in ("relative", "weekday") and first.year_shift is None
