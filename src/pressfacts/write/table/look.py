"""Width and colours of tables, and the settings of Rich."""

import io
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

WIDE, SMALL = 108, 60
_PAPER = 1 << 16
UNSURE = 0.7

DIM = Style(dim=True)
TITLE = Style(bold=True)
HEADING = Style(bold=True, color="cyan")
AMOUNT = Style(bold=True, color="green")
NAME = Style(bold=True)


@dataclass(frozen=True, slots=True)
class Look:
    """`width` in columns, None for unfolded lines; `color` for a terminal with colours."""

    width: int | None = None
    color: bool = False

    @property
    def wide(self) -> bool:
        """Whether all columns fit side by side."""
        return self.width is None or self.width >= WIDE

    @property
    def small(self) -> bool:
        """Whether there is hardly room for more than one column."""
        return self.width is not None and self.width < SMALL

    def print(self, *parts: RenderableType) -> str:
        """The parts as text, without trailing spaces."""
        out = io.StringIO()
        self._console(out).print(*parts, sep="\n")
        return "".join(line.rstrip(" ") + "\n" for line in out.getvalue().splitlines())

    def hang(self, text: Text) -> Text:
        """The text wrapped for a section with a hanging indent."""
        if self.width is None:
            return text
        lines = text.wrap(self._console(io.StringIO()), max(self.width - 4, 8), overflow="fold")
        return Text("\n  ").join(lines)

    def flow(self, items: list[Text]) -> Text:
        """The items with commas between them, wrapped between items where possible."""
        text, at = plain(""), 0
        for item in items:
            if at and self.width is not None and at + 3 + item.cell_len > self.width - 2:
                text, at = text.append(",\n"), 0
            text, at = text.append(", " if at else "").append_text(item), at + item.cell_len + 2 * bool(at)
        return text

    def _console(self, out: TextIO) -> Console:
        return Console(
            file=out,
            width=self.width or _PAPER,
            force_terminal=self.color,
            color_system="standard" if self.color else None,
            legacy_windows=False,
            markup=False,
            highlight=False,
            emoji=False,
            _environ={},
        )


def plain(text: str, style: Style | None = None) -> Text:
    """Text without markup that wraps and is never cut."""
    return Text(text, style=style or "", overflow="fold", no_wrap=False)


def marked(text: Text, confidence: float) -> Text:
    """The text, with a question mark after it where its confidence is below .7."""
    return text.append(" ?", style=DIM) if confidence < UNSURE else text


def grid(*widths: int | None) -> Table:
    """Columns of these widths separated by two spaces; None takes the remaining room."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    return table


def section(heading: str, *body: RenderableType) -> list[RenderableType]:
    """A heading with its indented body and a blank line before it."""
    return [plain(""), plain(heading, HEADING), *(Padding(part, (0, 0, 0, 2), expand=False) for part in body)]
