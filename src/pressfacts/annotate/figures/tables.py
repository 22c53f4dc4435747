"""Tables: a line that heads columns ("Province  Arrests  Firearms seized"), and lines with a number for each.

What is counted stands in the head of a column, in a caption ("Arrests by district", above columns of years as well),
or in the label of each line ("Arrests  45  31", below years alone).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import cast

from pressfacts.annotate.events.triggers import Rule, counted_rule, find_triggers
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import GOODS, classes_of, is_plural, words
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.numerals import Numeral
from pressfacts.numerals.digits import find_digits

_MOST_WORDS, _LONGEST_LABEL, _LONGEST_COLUMN, _LONGEST_CAPTION, _YEAR = 14, 3, 3, 6, 4
_TOTALS = frozenset({"total", "totals", "sum", "overall", "altogether"})
_RULES = frozenset({"|", "-", "–", "—", ":", ";"})


@dataclass(frozen=True, slots=True)
class Column:
    """What a column counts, and where its heading stands; without a rule the label of each line says what."""

    rule: Rule | None
    item: str | None
    marks: tuple[int, int]
    unit: str | None = None


Table = dict[int, tuple[Column, ...]]
"""The ways in which a line may head the columns of a table, by how many columns they are."""


def table_of(reading: Reading, above: Table | None) -> Table | None:
    """The table that a line heads, None where it heads none; `above` is the one that is open, or a caption's."""
    tokens = _cells(reading)
    if above and not tokens and reading.tokens:
        return above  # "|---|---|"
    opens = reading.heading or reading.tokens[-1].low == ":"
    if not opens or not 1 < len(tokens) <= _MOST_WORDS or any(t.tag in ("num", "money") for t in tokens):
        return None
    if (caption := _caption(tokens)) is not None:
        return {1: (caption,)}
    if periods := _periods(tokens):
        return {len(periods): (above[1][0] if above and 1 in above else Column(None, None, (0, 0)),) * len(periods)}
    ways = [way for label in range(1, _LONGEST_LABEL + 1) for way in _columns(tokens, label)] if reading.heading else []
    return {len(way): way for way in reversed(ways)} or None


def _cells(reading: Reading) -> list[Token]:
    return [t for t in reading.tokens if t.low not in _RULES and t.low not in words("bullets")]


def _caption(tokens: Sequence[Token]) -> Column | None:
    """ "Arrests by district:", "Pounds of cocaine seized per month": what is counted before that by which it is."""
    tokens = [t for t in tokens if t.low != ","]
    at = next((i for i, t in enumerate(tokens) if t.low in words("counted_by")), 0)
    behind = {t.low for t in tokens[at + 1 :]}
    if (
        not 0 < at <= _LONGEST_CAPTION
        or not 0 < len(tokens) - at - 1 <= _LONGEST_LABEL
        or behind & words("authorities")
    ):
        return None
    said = unit_of((tokens[0].low,)) if at > _LONGEST_LABEL - 1 and tokens[1].low == "of" else None
    column = _labelled(tokens[2:at] if said else tokens[:at])
    if column and not said and not any(is_plural(t.low) for t in tokens[:at]):
        return None  # "Man killed by train"
    if column and column.rule and column.rule.context:
        return None  # "Seizures by port": how often something was seized is no figure
    return replace(column, unit=said[0]) if column and said else column


def _periods(tokens: Sequence[Token]) -> Sequence[Token]:
    """The columns of a line that heads years ("State 2023 2022"), none where anything else stands there."""
    first = next((i for i, t in enumerate(tokens) if _is_year(t)), len(tokens))
    years = list(takewhile(lambda t: t.low != "(", tokens[first:]))  # "2024 (as of May)"
    return years if first < _LONGEST_LABEL and len(years) > 1 and all(_is_year(t) for t in years) else ()


def _is_year(token: Token) -> bool:
    return len(token.text) == _YEAR and token.text.isdigit() and token.text.startswith(("19", "20"))


def _labelled(label: Sequence[Token]) -> Column | None:
    """What the label of a line, or a caption, counts: "House searches", "Vehicles recovered"."""
    column = _column(label) if label else None
    rule = counted_rule([t.low for t in label]) if label and column is None else None
    return Column(rule, None, (label[0].start, label[-1].end)) if rule else column


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
    label, numbers = _row(reading, table)
    columns = table.get(len(numbers), ()) if label else ()
    own = _labelled(label) if any(c.rule is None for c in columns) else None
    columns = tuple(own if own and c.rule is None else c for c in columns)
    is_total = bool({t.low for t in label} & _TOTALS) or own is not None
    return [_cell(n, c, is_total) for n, c in zip(numbers, columns, strict=False) if c.rule]


def is_row(reading: Reading, table: Table) -> bool:
    """Whether a line has as many numbers behind its label as a table has columns."""
    return bool(_row(reading, table)[0])


def _row(reading: Reading, table: Table) -> tuple[Sequence[Token], Sequence[Token]]:
    """The label of a line and its numbers, both empty where they are not as many as the columns."""
    tokens = _cells(reading)
    for size in sorted(table, reverse=True) if reading.heading else ():
        cells = tokens if _has_numbers(tokens, size) else [piece for t in tokens for piece in _pieces(t)]
        label = cells[: len(cells) - size]
        own = size == 1 and _counts_itself(label)
        if label and _has_numbers(cells, size) and not own and not _goes_on(label):
            return label, cells[len(label) :]
    return (), ()


def _has_numbers(cells: Sequence[Token], size: int) -> bool:
    """Whether a line ends in just so many numbers."""
    label = cells[: len(cells) - size]
    named = (_number(t) and not _is_period(before) for before, t in pairwise(label))
    return len(cells) > size and all(map(_number, cells[-size:])) and not any(named)


def _is_period(token: Token) -> bool:
    """ "[Week] 1", "[Day] 2": what a number follows in a label."""
    return token.low in words("time_units")


def _counts_itself(label: Sequence[Token]) -> bool:
    """ "Seizures by category: [Firearms] 17": a label that says what is counted, whatever the caption says."""
    lows = [t.low for t in takewhile(lambda t: t.low != "(", label)]
    return bool(lows) and (counted_rule(lows) is not None or bool(classes_of(*lows) & GOODS))


def _goes_on(label: Sequence[Token]) -> bool:
    """ "Burglary in Leeds in 1986", "9 14": no label of a line."""
    number = _number(label[0])
    return label[-1].low in words("prepositions") or bool(number and not _is_year(label[0]))


def figures_of_run(reading: Reading) -> list[Candidate]:
    """The figures of a table in one line: "Arrests: Larch 14, Elm 9", "Guns seized, by county: East Larch 4, Elm 3"."""
    tokens = reading.tokens
    at = next((i for i, t in enumerate(tokens) if t.low == ":"), 0)
    caption = _caption(tokens[:at])
    column = caption or _labelled(tokens[:at])
    parts = _parts(tokens[at + 1 :])
    whole = column is not None and len(parts) > 1 and all(_is_cell(part, caption is not None) for part in parts)
    return [_cell(part[-1], column, is_total=False) for part in parts] if column and whole else []


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """What commas and semicolons part, without "and" and the full stop."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.low in (",", ";"):
            parts.append([])
        elif token.low not in ("and", "."):
            parts[-1].append(token)
    return parts


def _is_cell(part: Sequence[Token], captioned: bool) -> bool:
    """ "Larch 14"; of two words, as names are, only below a caption that says by what is counted."""
    label = part[:-1]
    placed = 0 < len(label) <= (_LONGEST_LABEL if captioned else 1)
    return placed and bool(_number(part[-1])) and all(t.tag == "word" and t.text[:1].isupper() for t in label)


def _pieces(token: Token) -> Iterator[Token]:
    """ "412 380": the numbers of two cells, which were read as one with a gap for its thousands."""
    parts = token.text.split()
    if token.tag != "num" or len(parts) == 1 or not all(part.isdigit() for part in parts):
        yield token
        return
    at = token.start
    for part in parts:
        yield Token(at, at + len(part), part, part, "word")
        at += len(part) + 1


def _number(token: Token) -> Numeral | None:
    """The number of a cell, which may stand where no sentence has one ("Leeds 14 9")."""
    if isinstance(token.number, Numeral):
        return token.number
    return next(find_digits(token.text), None) if token.text.replace(",", "").isdigit() else None


def _cell(token: Token, column: Column, is_total: bool) -> Candidate:
    span, rule = (token.start, token.end), cast(Rule, column.rule)
    bounds = bound([token], 0, cast(Numeral, _number(token)))
    figure = Candidate(*span, rule.kind, bounds, f"{rule.name}.table", span, column.marks, item=column.item)
    return replace(figure, part=not is_total, unit=column.unit)
