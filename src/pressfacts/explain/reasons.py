"""The reasons of a figure, as pairs of a name and words."""

from collections.abc import Iterator

from pressfacts.record import Explanation, Figure, Mention, Record
from pressfacts.write import phrases
from pressfacts.write.visible import one_line

Reason = tuple[str, str]


def reasons(record: Record, figure: Figure, explain: Explanation) -> Iterator[Reason]:
    """Everything that led to the figure: number, meaning, links."""
    yield "kind", phrases.kind(figure)
    yield "rule", figure.rule
    yield "trigger", trigger(explain)
    yield "number", f"{quoted(explain.number)}{_value(figure)}"
    yield "qualifier", qualifier(figure, explain)
    yield "bounds", bounds(figure)
    yield from ((name, one_line(value)) for name, value in (("item", figure.item), ("unit", figure.unit)) if value)
    yield from _meaning(figure)
    yield "operation", _operation(figure, explain)
    yield "countries", ", ".join(_countries(record, explain)) or "none"
    yield "dates", ", ".join(_dates(record, explain)) or "none"
    yield from _relations(record, figure, explain)
    if explain.also:
        yield "mentioned again", ", ".join(map(quoted, explain.also))
    yield from _dollars(figure)


def _meaning(figure: Figure) -> Iterator[Reason]:
    """The category, the normalized measure, and the scope where the figure is not an event."""
    if figure.category:
        yield "category", figure.category
    if figure.normalized:
        amount = phrases.amount(figure.normalized)
        yield "measure", f"{amount or 'none'} {figure.normalized.unit}"
    if figure.scope != "event":
        yield "scope", {"cumulative": "a running total", "background": "context, not a result"}[figure.scope]


def quoted(mention: Mention) -> str:
    """The words of a mention in quotation marks."""
    return f'"{one_line(mention.text)}"'


def trigger(explain: Explanation) -> str:
    """The trigger word."""
    own = explain.trigger.start == explain.number.start
    return "none: no word beside it gives the role of the money" if own else quoted(explain.trigger)


def qualifier(figure: Figure, explain: Explanation) -> str:
    """The qualifier and the words that gave it."""
    if explain.qualifier:
        return f"{figure.qualifier}, from {quoted(explain.qualifier)}"
    if figure.qualifier == "exact":
        return "exact: no word beside the number bounds it"
    return f"{figure.qualifier}, by the number itself"


def bounds(figure: Figure) -> str:
    """The bounds in words."""
    low, high = (None if b is None else phrases.number(b) for b in (figure.low, figure.high))
    if low is None and high is None:
        return "none"
    if low is None or high is None:
        return f"{low} or more" if high is None else f"{high} or less"
    return low if low == high else f"{low} to {high}"


def _value(figure: Figure) -> str:
    return "" if figure.value is None else f" = {phrases.number(figure.value)}"


def _operation(figure: Figure, explain: Explanation) -> str:
    if figure.operation is None:
        return "none"
    name = one_line(figure.operation)
    return f"{name}, from {quoted(explain.operation)}" if explain.operation else f"{name}, which the article is about"


def _countries(record: Record, explain: Explanation) -> Iterator[str]:
    names = {m.start: c.name for c in record.countries for m in c.mentions}
    for mention in explain.countries:
        yield f"{one_line(names.get(mention.start, '?'))} from {quoted(mention)}"


def _dates(record: Record, explain: Explanation) -> Iterator[str]:
    values = {m.start: d.edtf for d in record.dates for m in d.mentions}
    for mention in explain.dates:
        yield f"{one_line(values.get(mention.start) or '?')} from {quoted(mention)}"


def _relations(record: Record, figure: Figure, explain: Explanation) -> Iterator[Reason]:
    links = (("part of", figure.part_of, explain.part_of), ("same as", figure.restates, explain.restates))
    for name, index, words in links:
        if index is not None:
            source = f", from {quoted(words)}" if words else ""
            yield name, f'F{index + 1} "{one_line(record.figures[index].text)}"{source}'


def _dollars(figure: Figure) -> Iterator[Reason]:
    if figure.usd_rate and figure.usd_rate_date:
        amount = "" if figure.usd is None else f"{phrases.number(figure.usd)}, "
        yield "in USD", f"{amount}at {figure.usd_rate} of {figure.usd_rate_date}"
