"""Gather everything that records report about one thing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from pressfacts.annotate.operations.names import key
from pressfacts.dossier.model import Dossier, Fact, Named, Release
from pressfacts.merge import Merged, Thing, merge
from pressfacts.merge.names import words
from pressfacts.record.model import Figure, Mention, Operation, Organization, Person, Record
from pressfacts.summary.facts import Fact as SummaryFact
from pressfacts.summary.facts import facts

_NEAR = 70
"""Least similarity (of 100) of a name that is suggested instead."""
Entry = Person | Organization | Operation
_LISTS = {"person": "people", "organization": "organizations", "operation": "operations"}


def dossier(name: str, records: Iterable[Record]) -> Dossier | list[str]:
    """The dossier of the thing with this name or id; the nearest names where there is none.

    Of several things with one name it is the one that most releases mention; an id is unique.
    """
    merged = merge(records)
    thing = _thing(name, merged.things)
    if thing is None:
        return _nearest(name, merged.things)
    return _dossier(thing, merged)


def _thing(name: str, things: Sequence[Thing]) -> Thing | None:
    called = [t for t in things if name in (t.id, *t.names)] or [
        t
        for t in things
        if any(words(n) == words(name) or (t.type == "operation" and key(n) == key(name)) for n in t.names)
    ]
    return max(called, key=lambda t: len(t.articles), default=None)


def _nearest(name: str, things: Sequence[Thing]) -> list[str]:
    known = sorted({n for t in things for n in t.names})
    found = process.extract(name, known, scorer=fuzz.WRatio, processor=default_process, limit=3, score_cutoff=_NEAR)
    return [match[0] for match in found]


def _dossier(thing: Thing, merged: Merged) -> Dossier:
    named = set(thing.articles)
    records = [r for r in merged.records if r.id in named]
    entries = [(record, entry) for record in records for entry in entries_of(thing, record)]
    found = figures_of(thing, records)
    dates = [d for _, e in entries if isinstance(e, Operation) for d in e.dates]
    return Dossier(
        thing=thing,
        roles=_counted([r for _, e in entries if isinstance(e, Person) for r in set(e.roles)]),
        dates=tuple(sorted({*dates, *(d for fact in found for d in fact.figure.dates)})),
        countries=_counted([c.name for record in records for c in record.countries]),
        people=_beside(records, "person", thing, merged),
        organizations=_beside(records, "organization", thing, merged),
        operations=_beside(records, "operation", thing, merged),
        figures=tuple(_fact(f.figure, f.record) for f in found),
        releases=tuple(_release(r, e) for r, e in sorted(entries, key=lambda x: x[0].published or "", reverse=True)),
    )


def figures_of(thing: Thing, records: Sequence[Record]) -> list[SummaryFact]:
    """The figures that merged records report of a thing, each once, those of the newest release first."""
    found = [fact for fact in facts(records) if _speaks_of(fact.figure, fact.record, thing)]
    return sorted(found, key=lambda fact: fact.record.published or "", reverse=True)


def entries_of(thing: Thing, record: Record) -> Iterator[Entry]:
    """The entries of a merged record for the thing."""
    yield from (entry for entry in getattr(record, _LISTS[thing.type]) if entry.id == thing.id)


def _speaks_of(figure: Figure, record: Record, thing: Thing) -> bool:
    """Whether a figure belongs to the operation, or its sentence mentions the person or organization."""
    if thing.type == "operation":
        return any(figure.operation == entry.name for entry in entries_of(thing, record))
    named = {mention.text for entry in entries_of(thing, record) for mention in entry.mentions}
    return any(name in figure.sentence for name in named)


def _beside(records: Sequence[Record], kind: str, thing: Thing, merged: Merged) -> tuple[Named, ...]:
    names = {t.id: t.name for t in merged.things if t.type == kind}
    ids = [i for r in records for i in {e.id for e in getattr(r, _LISTS[kind])} if i != thing.id]
    return _counted([names[i] for i in ids if not isinstance(i, msgspec.UnsetType)])


def _counted(names: Iterable[str]) -> tuple[Named, ...]:
    counts = sorted(Counter(names).items(), key=lambda item: (-item[1], item[0]))
    return tuple(Named(name, count) for name, count in counts)


def _fact(figure: Figure, record: Record) -> Fact:
    own = {n: getattr(figure, n) for n in Fact.__struct_fields__ if n not in ("published", "article")}
    return Fact(**own, published=record.published, article=record.id)


def _release(record: Record, entry: Entry) -> Release:
    return Release(
        article=record.id,
        path=record.document.path,
        title=record.title,
        source=record.source,
        published=record.published,
        sentences=tuple(dict.fromkeys(_sentences(record, entry.mentions))),
    )


def _sentences(record: Record, mentions: Sequence[Mention]) -> Iterator[str]:
    """The sentences of the mentions where the record has its text, else those of figures that mention it."""
    from pressfacts.text import split_sentences

    text = record.text
    if isinstance(text, msgspec.UnsetType):
        yield from (f.sentence for f in record.figures if any(m.text in f.sentence for m in mentions))
        return
    sentences = split_sentences(text)
    yield from (" ".join(text[slice(*sentences.around(m.start))].split()) for m in mentions)
