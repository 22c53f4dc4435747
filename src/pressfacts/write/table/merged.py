"""Merged things as a table: each with its names and what agreed."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from pressfacts.merge.model import Event, Merged, Thing
from pressfacts.write.table.look import AMOUNT, DIM, HEADING, NAME, Look, plain
from pressfacts.write.visible import counted, one_line

_HEADINGS = {"person": "People", "organization": "Organizations", "operation": "Operations"}


def merged_table(found: Merged, look: Look) -> str:
    """Things in more than one release by type, the most frequent first, then events, then totals."""
    parts: list[RenderableType] = []
    for kind, heading in _HEADINGS.items():
        things = sorted((t for t in found.things if t.type == kind and len(t.articles) > 1), key=_often)
        parts += _section(heading, [_thing(thing) for thing in things])
    parts += _section("Events", [_event(event) for event in found.events])
    alone = sum(len(thing.articles) == 1 for thing in found.things)
    numbers = f"{counted(len(found.records), 'article')}, {counted(len(found.things), 'thing')}"
    return look.print(*parts, plain(f"{numbers}, {alone:,} of them in a single article", DIM))


def _often(thing: Thing) -> tuple[int, str]:
    return -len(thing.articles), thing.id


def _section(heading: str, lines: Sequence[RenderableType]) -> Iterator[RenderableType]:
    if lines:
        yield plain(heading, HEADING)
        yield from (Padding(line, (0, 0, 0, 2), expand=False) for line in lines)
        yield plain("")


def _thing(thing: Thing) -> RenderableType:
    line = plain("").append(one_line(thing.name), NAME).append(f"  {counted(len(thing.articles), 'article')}", AMOUNT)
    also = ", ".join(one_line(name) for name in thing.names[1:])
    reasons = ", ".join(thing.because)
    return line.append(f"  {', '.join(thing.countries)}" if thing.countries else "").append(
        f"  ({reasons}{'; also ' if also else ''}{also})", DIM
    )


def _event(event: Event) -> RenderableType:
    line = (
        plain("")
        .append(one_line(event.title or "(no title)"), NAME)
        .append(f"  {counted(len(event.articles), 'article')}", AMOUNT)
    )
    return line.append(f"  ({', '.join(event.because)})", DIM)
