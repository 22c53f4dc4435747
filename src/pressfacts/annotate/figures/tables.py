"""Tables: a line that heads columns ("Province  Arrests  Firearms seized"), and lines with a number for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from pressfacts.annotate.events.triggers import Rule, counted_rule, find_triggers
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import classes_of, words
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.numerals import Numeral
from pressfacts.numerals.digits import find_digits

_MOST_WORDS, _LONGEST_LABEL, _LONGEST_COLUMN = 14, 3, 3
_TOTALS = frozenset({"total", "totals", "sum", "overall", "altogether"})
_RULES = frozenset({"|", "-", "–", "—", ":", ";"})


@dataclass(frozen=True, slots=True)
class Column:
    """What a column counts, and where its heading stands."""

    rule: Rule
    item: str | None
    marks: tuple[int, int]


Table = dict[int, tuple[Column, ...]]
"""The ways in which a line may head the columns of a table, by how many columns they are."""


def table_of(reading: Reading) -> Table | None:
    """The table that a line heads, None where it heads none."""
    tokens = [t for t in reading.tokens if t.low not in _RULES]
    if not reading.heading or not 1 < len(tokens) <= _MOST_WORDS or any(t.tag in ("num", "money") for t in tokens):
        return None
    ways = [way for label in range(1, _LONGEST_LABEL + 1) for way in _columns(tokens, label)]
    return {len(way): way for way in reversed(ways)} or None


def _columns(tokens: Sequence[Token], at: int) -> Iterator[tuple[Column, ...]]:
    """The ways to read the tokens from `at` on as headings of columns."""
    if at >= len(tokens):
        return
    for end in range(at + 1, min(at + _LONGEST_COLUMN, len(tokens)) + 1):
        column = _column(tokens[at:end])
        if column and end == len(tokens):
            yield (column,)
        elif column:
            yield from ((column, *others) for others in _columns(tokens, end))


def _column(tokens: Sequence[Token]) -> Column | None:
    """ "Arrests", "Firearms seized", "People arrested"."""
    marks = (tokens[0].start, tokens[-1].end)
    if len(tokens) == 1:
        rule = counted_rule([tokens[0].low])
        return Column(rule, None, marks) if rule else None
    found = find_triggers(tokens).get(len(tokens) - 1, [])
    classes = classes_of(*(t.low for t in tokens[:-1]))
    item = " ".join(t.text for t in tokens[:-1])
    rules = (t.rule for t in found if "part" in t.shapes and t.rule.group == "verb" and classes & t.rule.objects)
    rule = next(rules, None)
    return Column(rule, None if rule.kind == "arrests" else item, marks) if rule else None


def figures_of_row(reading: Reading, table: Table) -> list[Candidate]:
    """The figures of a line of a table, empty where it is none."""
    tokens = [t for t in reading.tokens if t.low not in _RULES]
    numbers = [t for t in tokens if _number(t)]
    columns = table.get(len(numbers), ())
    label = tokens[: len(tokens) - len(numbers)]
    if not columns or not label or tokens[len(label) :] != numbers or not reading.heading:
        return []
    if label[-1].low in words("prepositions"):  # "Burglary in Leeds in 1986"
        return []
    is_total = bool({t.low for t in label} & _TOTALS)
    return [_cell(n, c, is_total) for n, c in zip(numbers, columns, strict=True)]


def _number(token: Token) -> Numeral | None:
    """The number of a cell, which may stand where no sentence has one ("Leeds 14 9")."""
    if isinstance(token.number, Numeral):
        return token.number
    return next(find_digits(token.text), None) if token.text.isdigit() else None


def _cell(token: Token, column: Column, is_total: bool) -> Candidate:
    span, rule = (token.start, token.end), column.rule
    bounds = bound([token], 0, cast(Numeral, _number(token)))
    figure = Candidate(*span, rule.kind, bounds, f"{rule.name}.table", span, column.marks, item=column.item)
    return replace(figure, part=not is_total)
