"""How wide and how colourful; everything about Rich that could surprise is settled here."""

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
    """`width` in columns, None for lines as long as they come; `color` for a terminal that shows it."""

    width: int | None = None
    color: bool = False

    @property
    def wide(self) -> bool:
        """Whether every fact gets its columns side by side."""
        return self.width is None or self.width >= WIDE

    @property
    def small(self) -> bool:
        """Whether there is room for hardly more than one column."""
        return self.width is not None and self.width < SMALL

    def print(self, *parts: RenderableType) -> str:
        """The parts as text, without spaces at the ends of lines."""
        out = io.StringIO()
        self._console(out).print(*parts, sep="\n")
        return "".join(line.rstrip(" ") + "\n" for line in out.getvalue().splitlines())

    def hang(self, text: Text) -> Text:
        """The text wrapped for a section, its later lines indented."""
        if self.width is None:
            return text
        lines = text.wrap(self._console(io.StringIO()), max(self.width - 4, 8), overflow="fold")
        return Text("\n  ").join(lines)

    def flow(self, items: list[Text]) -> Text:
        """The items with commas between them, broken between two items where that is possible."""
        text, at = say(""), 0
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


def say(text: str, style: Style | None = None) -> Text:
    """Text that is shown as it is and wraps where it must, never cut."""
    return Text(text, style=style or "", overflow="fold", no_wrap=False)


def marked(text: Text, confidence: float) -> Text:
    """The text, with a question mark behind it where what it says is right in fewer than seven of ten cases."""
    return text.append(" ?", style=DIM) if confidence < UNSURE else text


def grid(*widths: int | None) -> Table:
    """Columns of these widths parted by two spaces; None takes the room that is left."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    return table


def section(heading: str, *body: RenderableType) -> list[RenderableType]:
    """A heading with its indented body and a blank line before it."""
    return [say(""), say(heading, HEADING), *(Padding(part, (0, 0, 0, 2), expand=False) for part in body)]
