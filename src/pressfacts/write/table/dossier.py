"""A dossier as a table: what it is about, its figures, its releases with the sentences that mention it."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from pressfacts.dossier.model import Dossier, Fact, Named, Release
from pressfacts.write import phrases
from pressfacts.write.readable_dates import readable
from pressfacts.write.table.look import AMOUNT, DIM, HEADING, NAME, Look, plain
from pressfacts.write.visible import one_line

_MOST = 12
"""Most names shown of a list; the JSON holds them all."""


def dossier_table(found: Dossier, look: Look) -> str:
    """The dossier as text."""
    thing = found.thing
    parts: list[RenderableType] = [
        plain(one_line(thing.name), NAME),
        plain(f"{thing.type}, {thing.id}", DIM),
        plain(""),
    ]
    lists = (
        ("Also", ", ".join(one_line(name) for name in thing.names[1:])),
        ("Roles", _names(found.roles)),
        ("Dates", phrases.when(found.dates)),
        ("Countries", _names(found.countries)),
        ("Operations", _names(found.operations)),
        ("Organizations", _names(found.organizations)),
        ("People", _names(found.people)),
    )
    parts += [plain(f"{head}: ", HEADING).append(text, style="") for head, text in lists if text]
    parts += _section("Figures", [_fact(fact) for fact in found.figures])
    parts += _section("Releases", [line for release in found.releases for line in _release(release)])
    return look.print(*parts)


def _names(names: Sequence[Named]) -> str:
    shown = [f"{one_line(n.name)}{f' ×{n.releases}' if n.releases > 1 else ''}" for n in names[:_MOST]]
    return ", ".join(shown) + (f" and {len(names) - _MOST} more" if len(names) > _MOST else "")


def _section(heading: str, lines: Sequence[Text]) -> Iterator[RenderableType]:
    if lines:
        yield plain("")
        yield plain(heading, HEADING)
        yield from (Padding(line, (0, 0, 0, 2), expand=False) for line in lines)


def _fact(fact: Fact) -> Text:
    mark = {"event": "", "cumulative": "running total, ", "background": "for context, "}[fact.scope]
    day = readable(fact.published) if fact.published else "no date"
    line = plain("").append(f"{fact.kind}: ", NAME).append(one_line(fact.text), AMOUNT)
    return line.append(f" ({mark}{one_line(day)}) ", DIM).append(one_line(fact.sentence))


def _release(release: Release) -> Iterator[Text]:
    day = readable(release.published) if release.published else "no date"
    imprint = ", ".join(one_line(part) for part in (day, release.source, release.path) if part)
    yield plain(one_line(release.title or "(no title)"), NAME).append(f"  {imprint}", DIM)
    yield from (plain(f"  {one_line(sentence)}") for sentence in release.sentences)
