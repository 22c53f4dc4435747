"""A summary in columns that can be checked by hand: each sum above the figures it was made of."""

from collections.abc import Iterator
from itertools import groupby

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from pressfacts import territories
from pressfacts.summary import Origin, Running, Sum, Summary
from pressfacts.write import phrases
from pressfacts.write.readable_dates import readable
from pressfacts.write.table.look import AMOUNT, DIM, HEADING, NAME, Look, grid, plain
from pressfacts.write.visible import counted, one_line

_INDENT = 6
Row = tuple[Text, Text, Text]


def summary_table(summary: Summary, look: Look) -> str:
    """The sums by grouping and group with their figures, then running totals and counts."""
    parts: list[RenderableType] = []
    several = {origin.path for total in summary.sums for origin in total.figures if origin.article}
    for (by, group), sums in groupby(summary.sums, key=lambda s: (s.by, s.group)):
        parts += [plain(_heading(by, group), HEADING), *_group(list(sums), several, look.width), plain("")]
    beyond = _beyond(summary.beyond, several, look.width)
    return look.print(*parts, *_running(summary.running), *beyond, plain(_account(summary), DIM))


def _beyond(origins: tuple[Origin, ...], several: set[str], width: int | None) -> Iterator[RenderableType]:
    """Figures that are larger than a release can report, in no sum."""
    rows = [_origin(origin, origin.path in several) for origin in origins]
    if rows:
        yield plain("larger than a release can report, in no sum", HEADING)
        table = grid(*_widths(rows, width))
        for row in rows:
            table.add_row(*row)
        yield Padding(table, (0, 0, 1, 2), expand=False)


def _running(totals: tuple[Running, ...]) -> Iterator[RenderableType]:
    """Running totals, which are not part of any sum, the newest first."""
    if totals:
        yield plain("running totals, in no sum", HEADING)
    for total in totals:
        day = one_line(readable(total.published)) if total.published else "no date"
        often = f", in {total.tellings} articles" if total.tellings > 1 else ""
        line = plain("").append(f"{total.kind}: ", NAME).append(_amount(total), AMOUNT).append(f" ({day}{often}) ", DIM)
        yield Padding(line.append(one_line(total.sentence)), (0, 0, 0, 2), expand=False)
    if totals:
        yield plain("")


def _amount(total: Running) -> str:
    currency = f"{one_line(total.currency)} " if total.currency else ""
    return currency + phrases.marked_amount(total)


def _heading(by: str, group: str) -> str:
    if by == "country" and len(group) == 2:
        return f"{territories.codes(group)[1]} ({group})"
    return one_line(readable(group) if by == "month" else group)


def _group(sums: list[Sum], several: set[str], width: int | None) -> Iterator[RenderableType]:
    """Each sum on its own line with its figures indented under it, all amounts in one column."""
    rows = {id(total): [_origin(origin, origin.path in several) for origin in total.figures] for total in sums}
    widths = _widths([row for group in rows.values() for row in group], width)
    for total in sums:
        line = plain("").append(f"{_what(total)}: ", NAME).append(_total(total), AMOUNT)
        yield Padding(line, (0, 0, 0, 2), expand=False)
        table = grid(*widths)
        table.columns[0].justify = "right"
        for row in rows[id(total)]:
            table.add_row(*row)
        yield Padding(table, (0, 0, 0, _INDENT), expand=False)


def _widths(rows: list[Row], width: int | None) -> tuple[int, int, int]:
    """Column widths: beside the amounts, sources take what they need, at most three fifths of the room."""
    amount, what, source = (max(cell_len(cell.plain) for cell in column) for column in zip(*rows, strict=True))
    if width is None:
        return amount, what, source
    room = max(width - _INDENT - amount - 4, 20)
    source = min(source, max(room * 3 // 5, room - what))
    return amount, min(what, room - source), source


def _total(total: Sum) -> str:
    """The sum with its sign: "≥ 84" where a figure has no upper bound."""
    low, high = total.low, total.high
    currency = f"{one_line(total.currency)} " if total.currency else ""
    if low is not None and high is not None:
        return currency + (phrases.number(low) if low == high else f"{phrases.number(low)}–{phrases.number(high)}")
    mark = "≈ " if low is None and high is None else "≥ " if high is None else "≤ "
    return mark + currency + phrases.number(total.value)


def _what(total: Sum) -> str:
    """The kind and the item: "seizures, kg of cocaine", "money (loss) per year"."""
    unit, item = one_line(total.unit or ""), one_line(total.item or "")
    item = item or one_line(total.category or "")
    thing = phrases.in_unit(unit, item)
    kind = f"{total.kind} ({total.role})" if total.role else total.kind
    per = f" per {one_line(total.per)}" if total.per else ""
    return f"{kind}{per}, {thing}" if thing and not phrases.is_kind(thing, total.kind) else kind + per


def _origin(origin: Origin, among: bool) -> Row:
    """Amount, words and source; with the article's number where the input holds several (`among`)."""
    path = "standard input" if origin.path == "-" else one_line(origin.path)
    where = f"{path}, article {origin.article + 1}" if among else path
    return plain(phrases.marked_amount(origin)), plain(one_line(origin.text)), plain(where, DIM)


def _account(summary: Summary) -> str:
    """How many figures were read, added and left out."""
    left_out = [
        (summary.repeated, "reported before"),
        (summary.parts, "part of a total"),
        (summary.not_events, "running totals or context"),
        (summary.not_added, "of a kind that is not added (sentences, participants)"),
    ]
    aside = "; ".join(f"{phrases.number(count)} {why}" for count, why in left_out if count)
    read = f"{counted(summary.figures, 'figure')} in {counted(summary.articles, 'article')}"
    return read + (f", left out: {aside}" if aside else "")
