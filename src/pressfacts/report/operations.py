"""The operations of a report: merged names, and a page for each operation."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressfacts.dossier import entries_of, figures_of
from pressfacts.merge import Thing
from pressfacts.record import Operation, Record
from pressfacts.report.basis import Basis, ReportedFigure
from pressfacts.report.facts import bare
from pressfacts.text.words import ascii_words
from pressfacts.write import phrases
from pressfacts.write.visible import one_line


@dataclass(frozen=True, slots=True)
class Named:
    """An operation over all articles; `page` is the id of its page, `dates` are its dates in the articles."""

    number: int
    page: str
    name: str
    thing: Thing
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A figure reported of an operation, with its sentence and its article."""

    number: int
    target: str
    amount: str
    what: str
    notes: tuple[str, ...]
    sentence: str
    article: str


@dataclass(frozen=True, slots=True)
class Release:
    """An article that mentions the operation; `target` is its id in the page."""

    target: str
    title: str
    imprint: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OperationPage:
    """Everything the articles report about an operation; countries and organizations by frequency."""

    named: Named
    also: tuple[str, ...]
    dates: tuple[str, ...]
    countries: tuple[str, ...]
    organizations: tuple[str, ...]
    figures: tuple[Quoted, ...]
    releases: tuple[Release, ...]


@dataclass(frozen=True, slots=True)
class Operations:
    """The operations of a set of records, and their numbers by article and name there."""

    named: tuple[Named, ...]
    numbers: dict[tuple[str, str], int]

    def of(self, record: Record, name: str | None) -> int | None:
        """The number of the operation with this name in an article."""
        return self.numbers.get((record.id, name)) if name else None


def operations(found: Basis) -> Operations:
    """The operations of the merged records, each with an id for links."""
    by_id = {record.id: record for record in found.merged.records}
    things = [thing for thing in found.merged.things if thing.type == "operation"]
    same = Counter(thing.name for thing in things)
    numbers: dict[tuple[str, str], int] = {}
    taken: set[str] = set()
    named = []
    for number, thing in enumerate(things):
        entries = [(i, e) for i in thing.articles for e in entries_of(thing, by_id[i])]
        numbers.update({(i, entry.name): number for i, entry in entries})
        dates = {date for _, e in entries if isinstance(e, Operation) for date in e.dates}
        name = one_line(_fullest(thing))
        label = f"{name} ({', '.join(thing.countries)})" if same[thing.name] > 1 and thing.countries else name
        named.append(Named(number, _page_id(name, taken), label, thing, tuple(sorted(dates))))
    return Operations(tuple(named), numbers)


def _fullest(thing: Thing) -> str:
    return max(thing.names, key=lambda name: (len(name), name))


def _page_id(name: str, taken: set[str]) -> str:
    """A unique id: "Operation Pangea XVI" is "operation-pangea-xvi", another of this name "operation-pangea-xvi-2"."""
    words = ascii_words(name)[:12]
    base = "-".join(words if words[:1] == ["operation"] and len(words) > 1 else ["operation", *(words or ["x"])])
    made, number = base, 1
    while made in taken:
        number += 1
        made = f"{base}-{number}"
    taken.add(made)
    return made


def pages(found: Basis, named: Operations) -> Iterator[OperationPage]:
    """The page of each operation, in their order."""
    by_id = {record.id: record for record in found.merged.records}
    return (_page(one, [by_id[i] for i in one.thing.articles], found) for one in named.named)


def _page(named: Named, records: Sequence[Record], found: Basis) -> OperationPage:
    thing = named.thing
    entries = [e for record in records for e in entries_of(thing, record) if isinstance(e, Operation)]
    reported = figures_of(thing, records)
    newest = sorted(records, key=lambda record: record.published or "", reverse=True)
    own = {country.alpha_2: country.name for record in records for country in record.countries}
    days = {*named.dates, *(date for fact in reported for date in fact.figure.dates)}
    codes = [code for e in entries for code in e.countries] + [c for f in reported for c in f.figure.countries]
    return OperationPage(
        named=named,
        also=tuple(sorted({one_line(name) for name in thing.names} - {named.name})),
        dates=tuple(phrases.when([day]) for day in sorted(days)),
        countries=_often(one_line(own.get(code, code)) for code in codes),
        organizations=_often(one_line(name) for e in entries for name in e.organizations),
        figures=tuple(_quoted(found.of(f.record.id, f.index), f.record) for f in reported),
        releases=tuple(_release(record, found.articles[record.id]) for record in newest),
    )


def _often(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, the most frequent first."""
    counts = Counter(names)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _quoted(reported: ReportedFigure, record: Record) -> Quoted:
    figure = reported.figure
    notes = (
        phrases.kind(figure),
        phrases.where(figure.countries, phrases.names(record)),
        phrases.when(figure.dates),
        phrases.relation(figure, record.figures),
        f"confidence {figure.confidence:.2f}",
    )
    return Quoted(
        number=reported.number,
        target=reported.target,
        amount=phrases.how_many(figure),
        what=phrases.of_what(figure) or bare(figure),
        notes=tuple(note for note in notes if note),
        sentence=one_line(figure.sentence),
        article=", ".join(part for part in (phrases.headline(record), phrases.when([record.published or ""])) if part),
    )


def _release(record: Record, place: int) -> Release:
    return Release(f"a{place}", phrases.headline(record), tuple(phrases.imprint(record)))
