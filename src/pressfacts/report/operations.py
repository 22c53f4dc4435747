"""The operations of a report: which names are one, and a page for each."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressfacts.dossier import entries_of, told_of
from pressfacts.merge import Thing
from pressfacts.record import Operation, Record
from pressfacts.report.basis import Basis, Told
from pressfacts.report.facts import bare
from pressfacts.write import phrases
from pressfacts.write.visible import one_line


@dataclass(frozen=True, slots=True)
class Named:
    """An operation over all articles; `page` is the id of its page, `dates` when its articles say that it ran."""

    number: int
    page: str
    name: str
    thing: Thing
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A figure told of an operation: what it says, its sentence, and the article that tells it."""

    number: int
    target: str
    amount: str
    what: str
    notes: tuple[str, ...]
    sentence: str
    article: str


@dataclass(frozen=True, slots=True)
class Release:
    """An article that names the operation; `target` is its id in the page."""

    target: str
    title: str
    imprint: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OperationPage:
    """All that the articles say of an operation; of the names beside it those that most of its articles tie to it."""

    named: Named
    also: tuple[str, ...]
    dates: tuple[str, ...]
    countries: tuple[str, ...]
    organizations: tuple[str, ...]
    figures: tuple[Quoted, ...]
    releases: tuple[Release, ...]


@dataclass(frozen=True, slots=True)
class Operations:
    """The operations of a set of records in order, and their numbers by article and the name used there."""

    named: tuple[Named, ...]
    numbers: dict[tuple[str, str], int]

    def of(self, record: Record, name: str | None) -> int | None:
        """The number of the operation that an article calls `name`."""
        return self.numbers.get((record.id, name)) if name else None


def operations(found: Basis) -> Operations:
    """The operations that merging tells apart, each with an id that a link can name."""
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
    """ "Operation Pangea XVI" is "operation-pangea-xvi"; of several with one name each has its own."""
    ascii_ = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_)[:12]
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
    told = told_of(thing, records)
    newest = sorted(records, key=lambda record: record.published or "", reverse=True)
    own = {country.alpha_2: country.name for record in records for country in record.countries}
    days = {*named.dates, *(date for fact in told for date in fact.figure.dates)}
    codes = [code for e in entries for code in e.countries] + [c for f in told for c in f.figure.countries]
    return OperationPage(
        named=named,
        also=tuple(sorted({one_line(name) for name in thing.names} - {named.name})),
        dates=tuple(phrases.when([day]) for day in sorted(days)),
        countries=_often(one_line(own.get(code, code)) for code in codes),
        organizations=_often(one_line(name) for e in entries for name in e.organizations),
        figures=tuple(_quoted(found.of(f.record.id, f.index), f.record) for f in told),
        releases=tuple(_release(record, found.articles[record.id]) for record in newest),
    )


def _often(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, what is said most often first."""
    counts = Counter(names)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _quoted(told: Told, record: Record) -> Quoted:
    figure = told.figure
    notes = (
        phrases.kind(figure),
        phrases.where(figure.countries, phrases.names(record)),
        phrases.when(figure.dates),
        phrases.relation(figure, record.figures),
        f"confidence {figure.confidence:.2f}",
    )
    return Quoted(
        number=told.number,
        target=told.target,
        amount=phrases.how_many(figure),
        what=phrases.of_what(figure) or bare(figure),
        notes=tuple(note for note in notes if note),
        sentence=one_line(figure.sentence),
        article=", ".join(part for part in (phrases.headline(record), phrases.when([record.published or ""])) if part),
    )


def _release(record: Record, place: int) -> Release:
    return Release(f"a{place}", phrases.headline(record), tuple(phrases.imprint(record)))
