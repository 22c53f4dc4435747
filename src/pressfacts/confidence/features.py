"""What is known of how each entry was found: the rule, how often and where it is reported, what it is tied to."""

from collections.abc import Sequence

from pressfacts.annotate.facts import Facts, FigureMention, NameMention
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.link import Linked
from pressfacts.link.dates_of import size_of
from pressfacts.link.entities import FigureEntity, Span
from pressfacts.link.territory import Layout
from pressfacts.text import extent

LISTS = ("people", "organizations", "countries", "dates", "operations", "figures")
_EDGE = 0.85
_LEAD = 600
_NEAR, _FAR = 15, 60
_CROWD = 4
_MANY = 3
_CLOSE = 24


def features(text: str, facts: Facts, linked: Linked) -> dict[str, list[set[str]]]:
    """Of every entry of every list what speaks for it and against it."""
    layout = Layout(text, facts)
    seen = _Seen(text, facts, layout)
    return {
        "people": [
            seen.name(p.mentions, p.name, facts.people)
            | _has(role=p.roles, organization=p.organization, alias=p.aliases)
            for p in linked.people
        ],
        "organizations": [
            seen.name(o.mentions, o.name, facts.organizations)
            | _has(country=o.country, acronym=o.acronym, person=o.name in {p.organization for p in linked.people})
            | {"known" if agency_of(o.name) else "not known"}
            | {f"ends in {o.name.split()[-1].casefold()}", f"begins with {o.name.split()[0].casefold()}"}
            for o in linked.organizations
        ],
        "countries": [
            seen.places(c.mentions) | {f"via {via}" for via in c.via} | seen.country_rules(c.alpha_2)
            for c in linked.countries
        ],
        "dates": [
            seen.places(d.mentions)
            | seen.beside(d.mentions)
            | {f"rule {d.rule}", f"rule {d.rule}, {seen.anchor}", _value(d.edtf)}
            for d in linked.dates
        ],
        "operations": [
            seen.name(o.mentions, o.name, facts.operations) | _has(date=o.dates, country=o.countries, figure=o.figures)
            for o in linked.operations
        ],
        "figures": [seen.figure(f) for f in linked.figures],
    }


class _Seen:
    """Looks at the places where things are reported."""

    def __init__(self, text: str, facts: Facts, layout: Layout) -> None:
        self._text = text
        self._facts = facts
        self._layout = layout
        self._late = _EDGE * extent(text)
        self.anchor = "published" if facts.context.published else "dated" if facts.context.dated else "no anchor"
        self._figures: dict[int, int] = {}
        for figure in facts.figures:
            at = layout.sentence(figure.start)
            self._figures[at] = self._figures.get(at, 0) + 1

    def places(self, mentions: Sequence[Span]) -> set[str]:
        """How often, and in which parts of the text."""
        count = len(mentions)
        found = {f"told {'once' if count == 1 else 'twice' if count == 2 else 'often'}"}
        starts = [start for start, _ in mentions]
        if any(self._layout.is_title(start) for start in starts):
            found.add("in title")
        if all(start > self._late for start in starts):
            found.add("only at the end")
        if starts and min(starts) < _LEAD:
            found.add("in lead")
        if all(self._is_heading(start) for start in starts):
            found.add("only in headings")
        return found

    def name(self, mentions: Sequence[Span], name: str, found: Sequence[NameMention]) -> set[str]:
        """A name: its shape, and the rules that found it."""
        spans = set(mentions)
        rules = {m.rule for m in found if (m.start, m.end) in spans}
        length = min(len(name.split()), 5)
        shapes = {f"{length} words"}
        if name.isupper():
            shapes.add("capitals")
        if any(c.isdigit() for c in name):
            shapes.add("with digits")
        return self.places(mentions) | {f"rule {rule}" for rule in rules} | shapes | self.beside(mentions)

    def beside(self, mentions: Sequence[Span]) -> set[str]:
        """The words right before and behind the first mention in a sentence, or that it begins or ends its line."""
        start, end = mentions[0]
        before = self._text[max(0, start - _CLOSE) : start].rpartition("\n")[2].casefold().split()
        behind = self._text[end : end + _CLOSE].partition("\n")[0].casefold().split()
        return {f"behind {before[-1] if before else 'nothing'}", f"before {behind[0] if behind else 'nothing'}"}

    def country_rules(self, code: str) -> set[str]:
        """The rules that found a country."""
        return {f"rule {m.rule}" for m in self._facts.countries if m.alpha_2 == code}

    def figure(self, figure: FigureEntity) -> set[str]:
        """A figure: kind, rule, number, how far the trigger is, how crowded its sentence."""
        reported = figure.mention
        rule, _, how = reported.rule.rpartition(".")
        found = self.places([(reported.start, reported.end), *reported.also]) | {
            f"kind {reported.kind}",
            f"rule {rule}",
            f"how {how}",
        }
        found |= {
            f"{reported.kind}, {how}",
            reported.qualifier,
            f"trigger {_distance(reported)}",
            f"role {reported.role}",
        }
        found.add("one" if reported.value == 1 else "several")
        if reported.kind in ("arrests", "suspects", "convictions", "deaths", "victims"):
            found.add(f"{reported.kind}, {'one' if reported.value == 1 else 'several'}")
        found.add("crowded" if self._figures[self._layout.sentence(reported.start)] >= _CROWD else "not crowded")
        found |= {
            f"trigger word {self._text[slice(*reported.trigger)].casefold()}",
            _spelled(self._text[slice(*reported.number)]),
        }
        found |= {
            f"{reported.kind}, {reported.qualifier}",
            f"{reported.kind}, {_spelled(self._text[slice(*reported.number)])}",
        }
        found |= {
            f"{reported.kind}, role {reported.role}",
            f"{reported.kind}, {'named' if reported.item else 'unnamed'}",
        }
        found |= {f"goods {figure.category}", f"scope {figure.scope}", f"{reported.kind}, {figure.scope}"}
        found.add("quoted" if self._is_quoted(reported.start) else "not quoted")
        return found | _has(
            operation=figure.operation, country=figure.countries, date=figure.dates, item=reported.item,
            whole=figure.part_of is not None, first=figure.restates is not None,
        )  # fmt: skip

    def _is_quoted(self, start: int) -> bool:
        """Whether a quotation mark stands before it in its sentence."""
        return any(mark in self._text[self._layout.clause(start).start : start] for mark in '"“')

    def _is_heading(self, start: int) -> bool:
        end = self._layout.clause(start).end
        return self._text[end - 1 : end] not in (".", "!", "?", ";", ":", '"', "”", ")")


def _distance(figure: FigureMention) -> str:
    start, end = figure.trigger
    if start < figure.end and figure.start < end:
        return "inside"
    gap = max(start - figure.end, figure.start - end)
    return "near" if gap <= _NEAR else "farther" if gap <= _FAR else "far"


def _spelled(number: str) -> str:
    """How a number is written: not at all ("a man"), in words, in digits, with many of them."""
    digits = sum(c.isdigit() for c in number)
    return (
        "many digits"
        if digits > _MANY
        else "digits"
        if digits
        else "article"
        if number in ("a", "an", "A", "An")
        else "words"
    )


def _value(edtf: str | None) -> str:
    if edtf is None:
        return "unresolved"
    return f"no year, {size_of(edtf)}" if "X" in edtf else size_of(edtf)


def _has(**links: object) -> set[str]:
    return {f"has {name}" if value else f"no {name}" for name, value in links.items()}
