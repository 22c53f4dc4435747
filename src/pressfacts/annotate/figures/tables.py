"""Tables: a line that heads columns ("Province  Arrests  Firearms seized"), and lines with a number for each.

What is counted stands in the head of a column, in a caption ("Arrests by district", above columns of years as well),
or in the label of each line ("Arrests  45  31", below years alone).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import cast

from pressfacts.annotate.events.triggers import Rule, counted_rule
from pressfacts.annotate.figures.labels import Column, column_of, unit_of_label
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import GOODS, classes_of, is_plural, words
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.numerals import Numeral
from pressfacts.numerals.digits import find_digits

_MOST_WORDS, _LONGEST_LABEL, _LONGEST_COLUMN, _LONGEST_CAPTION, _YEAR = 14, 3, 3, 6, 4
_FEW, _UNIT = 2, 3  # the unit in brackets
_TOTALS = frozenset({"total", "totals", "sum", "overall", "altogether"})
_BARS = ("|", "/")
_RULES = frozenset({"|", "-", "–", "—", ":", ";"})


Table = dict[int, tuple[Column | None, ...]]
"""The ways in which a line may head the columns of a table, by how many columns they are."""


def table_of(reading: Reading, above: Table | None) -> Table | None:
    """The table that a line heads, None where it heads none; `above` is the one that is open, or a caption's."""
    tokens = _plain(reading.tokens)
    if above and not tokens and reading.tokens:
        return above  # "|---|---|"
    if len(tokens) < 2 or any(t.tag in ("num", "money") for t in tokens):
        return None
    if reading.heading and (columns := _parted_columns(reading.tokens)):
        return {len(columns): columns}
    if len(tokens) > _MOST_WORDS or not (reading.heading or reading.tokens[-1].low == ":"):
        return None
    if (caption := _caption(tokens)) is not None:
        return {1: (caption,)}
    if periods := _periods(tokens):
        return {len(periods): ((above or {}).get(1, (Column(None, None, (0, 0)),))[0],) * len(periods)}
    ways = [way for label in range(1, _LONGEST_LABEL + 1) for way in _columns(tokens, label)] if reading.heading else []
    return {len(way): way for way in reversed(ways)} or None


def _plain(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.low not in _RULES and t.low not in words("bullets")]


def _parted(tokens: Sequence[Token]) -> list[list[Token]]:
    """The cells of a line that bars, or else slashes, semicolons or commas, part; empty where there are but two."""
    for mark in (*_BARS, ";", ","):
        marks = [-1, *(i for i, token in enumerate(tokens) if token.low == mark), len(tokens)]
        cells = [list(tokens[start + 1 : end]) for start, end in pairwise(marks)]
        cells = cells[not cells[0] : len(cells) - (not cells[-1])]  # "| North | 14 |"
        if len(cells) > _FEW:
            return cells
    return []


def _parted_columns(tokens: Sequence[Token]) -> tuple[Column | None, ...]:
    """The columns that signs part, None for those of which we know nothing; empty where that are all."""
    cells = _parted(tokens)
    columns = tuple(column_of(cell) for cell in cells[1:])
    barred = any(t.low in _BARS for t in tokens)
    if all(c is None or (c.rule is not None and c.rule.context) for c in columns):
        return ()  # "Cases" by themselves may be seizures
    return columns if sum(c is not None for c in columns) > (0 if barred else 1) else ()


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
    column = column_of(tokens[2:at] if said else tokens[:at])
    if column and not said and not any(is_plural(t.low) for t in tokens[:at]):
        return None  # "Man killed by train"
    return replace(column, unit=said[0]) if column and said else column


def _periods(tokens: Sequence[Token]) -> Sequence[Token]:
    """The columns of a line that heads years ("State 2023 2022"), none where anything else stands there."""
    first = next((i for i, t in enumerate(tokens) if _is_year(t)), len(tokens))
    years = list(takewhile(lambda t: t.low != "(", tokens[first:]))  # "2024 (as of May)"
    return years if first < _LONGEST_LABEL and len(years) > 1 and all(_is_year(t) for t in years) else ()


def _is_year(token: Token) -> bool:
    return len(token.text) == _YEAR and token.text.isdigit() and token.text.startswith(("19", "20"))


def _columns(tokens: Sequence[Token], at: int) -> Iterator[tuple[Column, ...]]:
    """The ways to read the tokens from `at` on as headings of columns."""
    for end in range(at + 1, min(at + _LONGEST_COLUMN + _UNIT, len(tokens)) + 1):
        short = len(unit_of_label(tokens[at:end], None)[0]) <= _LONGEST_COLUMN
        column = column_of(tokens[at:end]) if short else None
        if column and end == len(tokens):
            yield (column,)
        elif column:
            yield from ((column, *others) for others in _columns(tokens, end))


def figures_of_row(reading: Reading, table: Table) -> list[Candidate]:
    """The figures of a line of a table, empty where it is none."""
    label, numbers = _row(reading, table)
    said = table.get(len(numbers), ()) if label else ()
    columns = tuple(column_of(label, c.unit) if c and c.rule is None else c for c in said)
    is_total = bool({t.low for t in label} & _TOTALS) or columns != said
    return [_cell(n, c, is_total) for n, c in zip(numbers, columns, strict=False) if n and c and c.rule]


def is_row(reading: Reading, table: Table) -> bool:
    """Whether a line has as many numbers behind its label as a table has columns."""
    return bool(_row(reading, table)[0])


def _row(reading: Reading, table: Table) -> tuple[Sequence[Token], Sequence[Token | None]]:
    """The label of a line and the numbers of its cells, both empty where they are not as many as the columns."""
    tokens, parted = _plain(reading.tokens), _parted(reading.tokens) if reading.heading else []
    if columns := table.get(len(parted) - 1):
        numbers = [_only_number(cell) for cell in parted[1:]]
        known = [n for n, c in zip(numbers, columns, strict=True) if c]
        return (parted[0], numbers) if any(known) and parted[0] else ((), ())
    for size in sorted(table, reverse=True) if reading.heading else ():
        cells = tokens if _has_numbers(tokens, size) else [piece for t in tokens for piece in _pieces(t)]
        label = cells[: len(cells) - size]
        own = size == 1 and _counts_itself(label)
        if label and _has_numbers(cells, size) and not own and not _goes_on(label):
            return label, cells[len(label) :]
    return (), ()


def _only_number(cell: Sequence[Token]) -> Token | None:
    """The number of a cell, behind which a measure or brackets may stand: "14", "14 kg", "14 (3 women)"."""
    number = cell[0] if cell and _number(cell[0]) else None
    return number if number and (len(cell) == 1 or cell[1].low == "(" or unit_of((cell[1].low,))) else None


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
    column = caption or column_of(tokens[:at])
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
