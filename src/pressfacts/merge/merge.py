"""Give the same entity in many releases one id."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import msgspec

from pressfacts.merge.entries import Entry, Key, entries_in
from pressfacts.merge.events import apart, rare_features, report_of, same_event_pairs
from pressfacts.merge.groups import Group, agreeing, grouped, things
from pressfacts.merge.model import Event, Merged
from pressfacts.merge.names import core
from pressfacts.merge.superseded import superseded
from pressfacts.record.model import Record

_SLIPS = 0.05
"""Share of the releases on one thing in which it may stand as two."""
_LISTS = {"person": "people", "organization": "organizations", "operation": "operations"}


def merge(records: Iterable[Record]) -> Merged:
    """The records with `id` on people, organizations and operations, `event` on releases that share one, and
    `superseded` on figures that a better one of another release of the event replaces; with the things of the ids.

    Duplicate articles are kept once. The result depends on the records alone: equal input gives equal ids.
    """
    articles = list({record.id: record for record in records}.values())
    entries = list(entries_in(articles))
    groups = _groups(entries)
    named = things(entries, groups, [record.id for record in articles])
    ids = {entries[i].key: thing.id for thing, group in zip(named, groups, strict=True) for i in group.members}
    events, homes, replaced = _events(articles, ids)
    made = [_with_ids(n, record, ids, homes.get(n), replaced, articles) for n, record in enumerate(articles)]
    return Merged(tuple(made), tuple(named), tuple(events))


def _groups(entries: Sequence[Entry]) -> list[Group]:
    """Groups of entries that are the same thing; two of one release hardly ever are."""

    def one_release(a: int, b: int) -> bool:
        return entries[a].key[0] == entries[b].key[0] and core(entries[a].name) != core(entries[b].name)

    return grouped(len(entries), agreeing(entries), one_release, _SLIPS)


def _events(
    articles: Sequence[Record], ids: Mapping[Key, str]
) -> tuple[list[Event], dict[int, str], dict[tuple[int, int], tuple[int, int]]]:
    """The events that several releases report, the event of each release, and the superseded figures."""
    of_article = _by_article(ids)
    reports = rare_features([report_of(record, of_article[n]) for n, record in enumerate(articles)])
    groups = grouped(len(articles), same_event_pairs(reports), lambda a, b: apart(reports[a], reports[b]))
    events, homes, replaced = [], {}, {}
    for group in groups:
        if len(group.members) > 1:
            members = sorted(group.members, key=lambda n: (articles[n].published or "", articles[n].id))
            event = _event([articles[n] for n in members], group)
            events.append(event)
            homes.update(dict.fromkeys(members, event.id))
            replaced.update(superseded(articles, members))
    return events, homes, replaced


def _by_article(ids: Mapping[Key, str]) -> dict[int, dict[tuple[str, int], str]]:
    found: dict[int, dict[tuple[str, int], str]] = defaultdict(dict)
    for (number, kind, index), own in ids.items():
        found[number][kind, index] = own
    return found


def _event(members: Sequence[Record], group: Group) -> Event:
    own = sha256(" ".join(sorted(r.id for r in members)).encode()).hexdigest()[:12]
    because = tuple(sorted(group.because))
    articles = tuple(r.id for r in members)
    return Event(id=f"event:{own}", title=members[-1].title, articles=articles, because=because)


def _with_ids(
    number: int,
    record: Record,
    ids: Mapping[Key, str],
    event: str | None,
    replaced: Mapping[tuple[int, int], tuple[int, int]],
    articles: Sequence[Record],
) -> Record:
    replace = msgspec.structs.replace
    lists = {
        name: tuple(replace(entry, id=ids[number, kind, i]) for i, entry in enumerate(getattr(record, name)))  # type: ignore[index]
        for kind, name in _LISTS.items()
    }
    figures = []
    for i, figure in enumerate(record.figures):
        better = replaced.get((number, i))
        place = f"{articles[better[0]].id}/{better[1]}" if better else msgspec.UNSET
        figures.append(replace(figure, superseded=place))
    return replace(record, **lists, figures=tuple(figures), event=event or msgspec.UNSET)
