"""Join agreeing pairs into groups, and give each group its id."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice, pairwise

from msgspec.structs import replace

from pressfacts.annotate.operations.names import key
from pressfacts.grouping import group_by
from pressfacts.merge.agree import agree
from pressfacts.merge.entries import Entry
from pressfacts.merge.model import Thing
from pressfacts.merge.names import core, words
from pressfacts.merge.owned import Owned

_CROWD = 400
"""Most entries of one block that are compared pairwise; of more only neighbours by name."""


@dataclass(slots=True)
class Group:
    """Entries that are the same thing, and why."""

    members: list[int]
    because: Counter[str] = field(default_factory=Counter)


def grouped(
    count: int,
    pairs: Iterable[tuple[int, int, list[str]]],
    apart: Callable[[int, int], bool] = lambda *_: False,
    share: float = 0,
) -> list[Group]:
    """The numbers below `count` in groups, joined pair by pair, but no two of which `apart` holds into one group.

    With a `share` large groups are joined in spite of it, as far as `apart` holds for no more than that share of the
    smaller one: a release that names one thing twice does not part hundreds of others.
    """
    groups = [Group([i]) for i in range(count)]
    home = list(range(count))
    for a, b, reasons in pairs:
        one, other = groups[home[a]], groups[home[b]]
        if one is not other and not _differ(one, other, apart, share):
            for member in other.members:
                home[member] = home[a]
            one.members += other.members
            one.because += other.because
        if home[a] == home[b]:
            one.because.update(reasons)
    return [groups[i] for i in sorted(set(home))]


def _differ(one: Group, other: Group, apart: Callable[[int, int], bool], share: float) -> bool:
    """Whether too many members of two groups are held apart."""
    most = int(share * min(len(one.members), len(other.members)))
    held = (1 for x in one.members for y in other.members if apart(x, y))
    return next(islice(held, most, None), None) is not None


def agreeing(entries: Sequence[Entry]) -> Iterator[tuple[int, int, list[str]]]:
    """Pairs of entries of different releases that are the same thing, the surest first."""
    owned = Owned(entry for entry in entries if entry.key[1] == "organization")
    return surest_first(_candidates(entries), lambda a, b: agree(entries[a], entries[b], owned))


def surest_first(
    pairs: Iterable[tuple[int, int]], why: Callable[[int, int], list[str] | None]
) -> Iterator[tuple[int, int, list[str]]]:
    """The pairs that something speaks for, with `why`, those with most reasons first."""
    found = [(-len(reasons), a, b, reasons) for a, b in pairs if (reasons := why(a, b))]
    return ((a, b, reasons) for _, a, b, reasons in sorted(found))


def _candidates(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for i, entry in enumerate(entries):
        for block in {b for name in entry.names for b in _blocks(entry.key[1], name)}:
            blocks[block].append(i)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        pairs.update(_near(entries, members))
    return sorted((a, b) for a, b in pairs if entries[a].key[0] != entries[b].key[0])


def _near(entries: Sequence[Entry], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs to compare: all pairs of distinct entries, and each entry with its next identical one."""
    alike = group_by(members, lambda i: _says(entries[i], i))
    for same in alike.values():
        yield from pairwise(same)
    firsts = sorted((same[0] for same in alike.values()), key=lambda i: (words(entries[i].name), i))
    near = combinations(firsts, 2) if len(firsts) <= _CROWD else _beside(entries, firsts)
    yield from ((min(pair), max(pair)) for pair in near)


def _beside(entries: Sequence[Entry], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Of a crowd each entry with its next one by name, and with the next of its name that shares a role or more."""
    yield from pairwise(members)
    shared: dict[Hashable, list[int]] = defaultdict(list)
    for i in members:
        entry = entries[i]
        for known in (*entry.roles, *entry.operations, entry.organization, entry.countries):
            if known:
                shared[words(entry.name), known].append(i)
    for same in shared.values():
        yield from pairwise(same)


def _says(entry: Entry, number: int) -> Hashable:
    """The features by which two entries count as identical; a person without a role is never identical to another."""
    if entry.key[1] == "person" and not (entry.roles and entry.organization):
        return number
    return entry.name, entry.acronym, entry.countries, entry.roles, entry.organization, entry.first, entry.last


def _blocks(kind: str, name: str) -> Iterator[Hashable]:
    parts = words(name)
    if kind == "operation":
        yield kind, key(name)
    elif kind == "organization":
        yield kind, core(name)
    elif len(parts) > 1:
        yield kind, parts[-1]
        yield kind, parts[0], parts[-1][:2]
        yield kind, parts[-1], parts[0][:1]


def things(entries: Sequence[Entry], groups: Sequence[Group], articles: Sequence[str]) -> list[Thing]:
    """The groups as things; ids are made of their names, and of countries where names are shared."""
    made = [_thing([entries[i] for i in group.members], group, articles) for group in groups]
    taken = Counter(thing.id for thing in made)
    used: Counter[str] = Counter()
    found = []
    for thing in made:
        own = thing.id
        if taken[own] > 1 and thing.countries:
            own += "." + "-".join(thing.countries[:3]).lower()
        used[own] += 1
        found.append(replace(thing, id=own if used[own] == 1 else f"{own}.{used[own]}"))
    return found


def _thing(members: Sequence[Entry], group: Group, articles: Sequence[str]) -> Thing:
    counts = Counter(member.name for member in members)
    name = max(counts, key=lambda n: (counts[n], len(n), n))
    others = sorted({n for member in members for n in member.names} - {name})
    kind = members[0].key[1]
    slug = "-".join(words(key(name) if kind == "operation" else name))
    return Thing(
        id=f"{kind}:{slug or 'unnamed'}",
        type=kind,
        name=name,
        names=(name, *others),
        countries=tuple(sorted({c for member in members for c in member.countries})),
        articles=tuple(dict.fromkeys(articles[number] for number in sorted({m.key[0] for m in members}))),
        because=tuple(sorted(group.because)),
    )
