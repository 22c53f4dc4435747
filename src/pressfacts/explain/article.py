"""The output of `explain`: the marked text and a line per fact, or one figure with all its reasons."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.style import Style
from rich.text import Text

from pressfacts.explain.marks import STYLES, Mark, marked, marks_of
from pressfacts.explain.reasons import quoted, reasons
from pressfacts.record import Explanation, Figure, Person, Record
from pressfacts.write import phrases
from pressfacts.write.table.look import DIM, Look, grid, plain, section
from pressfacts.write.visible import one_line

_WORDS = {
    "number": STYLES["F"],
    "trigger": Style(bold=True, color="red"),
    "qualifier": Style(color="magenta"),
    "operation": STYLES["X"],
    "country": STYLES["C"],
    "date": STYLES["D"],
    "part of": Style(color="blue"),
    "same as": Style(color="blue"),
    "mentioned again": STYLES["F"],
}


def explained(record: Record, look: Look) -> str:
    """The article's text with its facts marked, then each fact; `record` must hold text and explanations."""
    text = record.text or ""
    facts = [*_figures(record), *_named(record)] or [plain(""), plain("No facts.", DIM)]
    return look.print(*_head(record, look), marked(text.strip("\n"), _moved(record, text)), *facts)


def explained_figure(record: Record, number: int, look: Look) -> str:
    """Figure `number` (from 1): the lines of its words in the text, and all its reasons."""
    figure = record.figures[number - 1]
    explain = _explanation(figure)
    text = record.text or ""
    marks = list(_words(explain))
    lines = [marked(text, marks, start, end) for start, end in _lines(text, marks)]
    table = grid(10, None)
    for name, words in reasons(record, figure, explain):
        table.add_row(plain(name, DIM), plain(words))
    title = plain(f"F{number} ", DIM).append(one_line(figure.text), STYLES["F"])
    return look.print(*_head(record, look), title, plain(""), *lines, plain(""), table)


def _head(record: Record, look: Look) -> list[RenderableType]:
    return [plain("─" * (look.width or 80), DIM), plain(phrases.origin(record), DIM), plain("")]


def _moved(record: Record, text: str) -> list[Mark]:
    """The marks, shifted for a text without its leading empty lines."""
    by = len(text) - len(text.lstrip("\n"))
    return [Mark(m.start - by, m.end - by, m.label, m.style) for m in marks_of(record)]


def _explanation(figure: Figure) -> Explanation:
    if not figure.explain:
        raise ValueError("a record without explanations: extract it with explain=True")
    return figure.explain


def _figures(record: Record) -> list[RenderableType]:
    table = grid(4, None)
    for number, figure in enumerate(record.figures, 1):
        amount = plain(phrases.how_many(figure), STYLES["F"])
        what = phrases.of_what(figure)
        amount.append(f" {what}" if what else "", Style(bold=False))
        table.add_row(plain(f"F{number}", DIM), amount.append(f"\n{_why(record, figure)}", DIM))
    return section("Figures", table) if record.figures else []


def _why(record: Record, figure: Figure) -> str:
    """One line: kind, rule and trigger, then the links."""
    explain = _explanation(figure)
    known = phrases.names(record)
    links = (phrases.where(figure.countries, known), phrases.when(figure.dates), one_line(figure.operation or ""))
    own = explain.trigger.start == explain.number.start
    because = f"{figure.rule}" if own else f"{figure.rule} {quoted(explain.trigger)}"
    qualified = f"{figure.qualifier} {quoted(explain.qualifier)}" if explain.qualifier else ""
    relation = phrases.relation(figure, record.figures)
    return " · ".join(part for part in (phrases.kind(figure), because, qualified, *links, relation) if part)


def _named(record: Record) -> list[RenderableType]:
    """The other facts: the meaning of each label, and the rule where there is one."""
    lists: dict[str, Iterable[tuple[str, str]]] = {
        "Operations": ((o.name, o.rule) for o in record.operations),
        "People": ((p.name, _position(p)) for p in record.people),
        "Organizations": ((o.name, "") for o in record.organizations),
        "Countries": ((c.name, c.alpha_2) for c in record.countries),
        "Dates": ((d.edtf or "?", d.rule) for d in record.dates),
    }
    found: list[RenderableType] = []
    for heading, facts in lists.items():
        letter = "X" if heading == "Operations" else heading[0]
        lines = [_fact(f"{letter}{i}", *fact) for i, fact in enumerate(facts, 1)]
        found += section(heading, *lines) if lines else []
    return found


def _position(person: Person) -> str:
    """Roles and organization, with the chance of that."""
    sure = f" ({person.organization_confidence:.2f})" if person.organization_confidence else ""
    return phrases.listed([*person.roles, person.organization]) + sure


def _fact(label: str, name: str, rule: str) -> Text:
    text = plain("").append(f"{label:4}  ", DIM).append(one_line(name), STYLES[label[0]])
    return text.append(f" · {one_line(rule)}" if rule else "", DIM)


def _words(explain: Explanation) -> Iterator[Mark]:
    """The words that the figure was drawn from, labelled by what they gave."""
    single = {
        "number": explain.number,
        "trigger": explain.trigger if explain.trigger != explain.number else None,
        "qualifier": explain.qualifier,
        "operation": explain.operation,
        "part of": explain.part_of,
        "same as": explain.restates,
    }
    many = {"country": explain.countries, "date": explain.dates, "mentioned again": explain.also}
    named = [(name, mention) for name, mention in single.items() if mention]
    named += [(name, mention) for name, mentions in many.items() for mention in mentions]
    for name, mention in named:
        yield Mark(mention.start, mention.end, f"({name})", _WORDS[name])


def _lines(text: str, marks: list[Mark]) -> list[tuple[int, int]]:
    """The lines of `text` with marks, each once, in order."""
    spans = set()
    for mark in marks:
        end = text.find("\n", mark.end)
        spans.add((text.rfind("\n", 0, mark.start) + 1, len(text) if end < 0 else end))
    return sorted(spans)
