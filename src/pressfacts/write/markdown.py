"""Markdown: a section per article, its facts in tables, for notes and pages that render GitHub's dialect."""

from collections.abc import Iterable, Sequence

from pressfacts.record import Figure, Record
from pressfacts.write import phrases
from pressfacts.write.writer import TextFormat

# Characters that could start or end a construct of CommonMark or its tables anywhere in a line.
_MEANT = str.maketrans({char: f"\\{char}" for char in r"\`*_{}[]<>#|~!&$"})


def markdown() -> TextFormat:
    """Articles as second-level sections with a blank line between them."""
    return TextFormat(_article, separator="\n")


def plain(text: str) -> str:
    """`text` escaped for Markdown."""
    return text.translate(_MEANT)


def _article(record: Record) -> str:
    about = " · ".join([*phrases.imprint(record), phrases.origin(record)])
    parts = [f"## {plain(phrases.headline(record))}\n", f"*{plain(about)}*\n", *_tables(record)]
    return "\n".join(parts)


def _tables(record: Record) -> Iterable[str]:
    known = phrases.names(record)
    yield from _table(
        ("Figure", "How many", "Of what", "Where", "When", "Operation"),
        (_figure(figure, record, known) for figure in record.figures),
    )
    yield from _table(
        ("Operation", "When", "Where", "Organizations"),
        (
            (
                o.name,
                phrases.when(o.dates),
                phrases.taking_part(o.countries, known),
                phrases.listed(o.organizations),
            )
            for o in record.operations
        ),
    )
    yield from _table(
        ("Person", "Roles", "Organization", "Also"),
        ((p.name, phrases.listed(p.roles), p.organization, phrases.listed(p.aliases)) for p in record.people),
    )
    yield from _table(
        ("Organization", "Acronym", "Country", "Also"),
        (
            (o.name, o.acronym, known.get(o.country or "", o.country), phrases.listed(phrases.also(o)))
            for o in record.organizations
        ),
    )
    yield from _table(("Country", "Code"), ((c.name, c.alpha_2) for c in record.countries))
    yield from _table(("Date", "In the text"), ((d.edtf, d.text) for d in record.dates))


def _figure(figure: Figure, record: Record, known: dict[str, str]) -> Sequence[str | None]:
    relation = phrases.relation(figure, record.figures)
    return (
        phrases.kind(figure),
        phrases.how_many(figure),
        " ".join(part for part in (phrases.of_what(figure), relation and f"({relation})") if part),
        phrases.where(figure.countries, known),
        phrases.when(figure.dates),
        figure.operation,
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str | None]]) -> Iterable[str]:
    """The table without columns that are empty in all rows; nothing without rows."""
    cells = [[plain(phrases.listed([cell])) for cell in row] for row in rows]
    if not cells:
        return
    kept = [i for i in range(len(head)) if any(row[i] for row in cells)]
    lines = [[head[i] for i in kept], ["---"] * len(kept), *([row[i] for i in kept] for row in cells)]
    yield "".join(f"| {' | '.join(line)} |\n" for line in lines)
