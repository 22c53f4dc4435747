"""A text with labelled brackets: "[72 arrests]F1 in [Peru]C1"."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.style import Style
from rich.text import Text

from pressfacts.record import Mention, Record
from pressfacts.write.table.look import DIM
from pressfacts.write.visible import harmless

STYLES = {
    "F": Style(bold=True, color="green"),
    "P": Style(color="magenta"),
    "O": Style(color="blue"),
    "C": Style(color="cyan"),
    "D": Style(color="yellow"),
    "X": Style(bold=True, color="red"),
}
"""The kinds of fact by letter: figure, person, organization, country, date, operation."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span, the label after its bracket, and its style."""

    start: int
    end: int
    label: str
    style: Style


def marks_of(record: Record) -> list[Mark]:
    """Every mention of every fact, numbered from 1 in the record's order."""
    lists: dict[str, Iterable[tuple[Mention, ...]]] = {
        "P": (p.mentions for p in record.people),
        "O": (o.mentions for o in record.organizations),
        "C": (c.mentions for c in record.countries),
        "D": (d.mentions for d in record.dates),
        "X": (o.mentions for o in record.operations),
    }
    found = [
        Mark(m.start, m.end, f"{letter}{number}", STYLES[letter])
        for letter, things in lists.items()
        for number, mentions in enumerate(things, 1)
        for m in mentions
    ]
    for number, figure in enumerate(record.figures, 1):
        also = figure.explain.also if figure.explain else ()
        spans = [(figure.start, figure.end), *((m.start, m.end) for m in also)]
        found += [Mark(start, end, f"F{number}", STYLES["F"]) for start, end in spans]
    return found


def marked(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Text:
    """text[start:end] with its marks, which may be nested."""
    end = len(text) if end is None else end
    inside = [m for m in marks if start <= m.start and m.end <= end]
    out, at, opened_at = Text(), start, dict.fromkeys(inside, 0)
    for place, mark, opens in _events(inside):
        out.append(_plain(text[at:place]))
        if opens:
            out.append("[", style=DIM)
            opened_at[mark] = len(out)
        else:
            out.stylize(mark.style, opened_at[mark], len(out))
            out.append("]", style=DIM).append(mark.label, style=DIM)
        at = place
    return out.append(_plain(text[at:end]))


def _events(marks: Iterable[Mark]) -> list[tuple[int, Mark, bool]]:
    """Closing and opening brackets in order: at one offset closing ones first, inner ones before outer ones."""
    closing = [((m.end, 0, -m.start, m.end), m, False) for m in marks]
    opening = [((m.start, 1, -m.end, m.start), m, True) for m in marks]
    ordered = sorted([*closing, *opening], key=lambda event: event[0])
    return [(key[0], mark, opens) for key, mark, opens in ordered]


def _plain(text: str) -> str:
    """Text that is safe on a terminal, with its line breaks."""
    return harmless(text.replace("\r", "").replace("\t", " ").replace("\f", "\n"))
