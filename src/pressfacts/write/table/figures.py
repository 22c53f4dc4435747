"""The figures of an article, under their operations: kind, amount, item, context."""

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from pressfacts.record import Figure, Record
from pressfacts.write import phrases
from pressfacts.write.table.look import AMOUNT, DIM, NAME, Look, grid, marked, plain, section

Cells = tuple[Text, ...]


def figures(record: Record, look: Look) -> list[RenderableType]:
    """The section, empty without figures."""
    rows = {id(figure): _cells(figure, record, look) for figure in record.figures}
    if not rows:
        return []
    widths = _widths(list(rows.values()), look.width)
    parts: list[RenderableType] = []
    for operation, members in phrases.groups(record.figures).items():
        if operation or parts:
            parts.append(plain(phrases.listed([operation]) or "(no operation)", NAME if operation else DIM))
        table = grid(*widths)
        table.columns[1].justify = "right"
        for figure in members:
            table.add_row(*rows[id(figure)])
        parts.append(Padding(table, (0, 0, 0, 2 if parts else 0), expand=False))
    return section("Figures", *parts)


def _cells(figure: Figure, record: Record, look: Look) -> Cells:
    """Kind, amount and item; places and dates beside them in a wide table, else after them."""
    kind, amount = plain(phrases.kind(figure)), marked(plain(phrases.how_many(figure), AMOUNT), figure.confidence)
    what, relation = plain(phrases.of_what(figure)), phrases.relation(figure, record.figures)
    if relation:
        what.append(" " if what else "").append(f"({relation})", style=DIM)
    context = (phrases.where(figure.countries, phrases.names(record)), phrases.when(figure.dates))
    if look.wide:
        return (kind, amount, what, *map(plain, context))
    for part in filter(None, context):
        what.append(" · " if what else "", style=DIM).append(part, style=DIM)
    if not look.small:
        return (kind, amount, what)
    return (plain(""), amount, kind.append(" · " if what else "", style=DIM).append_text(what))


def _widths(rows: list[Cells], width: int | None) -> list[int | None]:
    """Column widths: the longest cell; amounts and context leave room for the item."""
    longest = [max(cell_len(cell.plain) for cell in column) for column in zip(*rows, strict=True)]
    if width is None:
        return list(longest)
    kind, amount, what, *context = longest
    amount = min(amount, max(width // 2 - kind, 10))
    if not context:
        return [kind, amount, None]
    where, when = context
    room = width - 12 - kind - amount
    when = min(when, room // 4)
    what = min(what, room - when - min(where, room // 4))
    return [kind, amount, what, min(where, room - when - what), when]
