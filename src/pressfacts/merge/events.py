"""Releases that tell one event: pairs by what they share, weighed; each share is a reason that is told."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import TypeVar

from rapidfuzz import fuzz

from pressfacts.merge.names import is_generic, words
from pressfacts.record.model import Figure, Record

Value = TypeVar("Value", bound=Hashable)

_ENOUGH = 2.5
_ALIKE = 80
"""Of a hundred, how alike two headlines are that may be of one event."""
_NEAR, _FAR = 31, 200
"""Days between two releases of one event; of one case, where people are shared as well."""
_CROWD = 60
"""Releases that share one thing and are compared each with each; what more share tells no event."""
_FEW = 6
"""Releases of a run, or one of a hundred, that may share what tells an event."""
_MANY = 10
"""A number from which on it is rarely the same by chance."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a release tells, to be held against another."""

    published: date | None
    title: str
    people: frozenset[str]
    operations: frozenset[str]
    bodies: frozenset[str]
    countries: frozenset[str]
    figures: frozenset[Hashable]
    days: frozenset[str]


def told(record: Record, ids: Mapping[tuple[str, int], str]) -> Told:
    """What a record tells; `ids` are the ids of its entries by list and index."""
    own = [i for i, person in enumerate(record.people) if not person.roles]
    named = [i for i, o in enumerate(record.organizations) if not is_generic(o.name)]
    return Told(
        published=_day(record.published),
        title=" ".join(words(record.title or "")),
        people=frozenset(ids["person", i] for i in own),
        operations=frozenset(ids["operation", i] for i in range(len(record.operations))),
        bodies=frozenset(ids["organization", i] for i in named),
        countries=frozenset(c.alpha_2 for c in record.countries),
        figures=frozenset(mark for f in record.figures if f.scope == "event" and (mark := _mark(f))),
        days=frozenset(d.edtf for d in record.dates if d.edtf and len(d.edtf) == 10 and d.edtf != record.published),
    )


def without_common(all_told: Sequence[Told]) -> list[Told]:
    """What is told without that which too many releases share to tell two of them are one: officials, round sums."""
    counts = Counter(x for one in all_told for x in (*one.people, *one.bodies, *one.figures, *one.countries))
    few = max(_FEW, len(all_told) // 100)

    def rare(values: frozenset[Value], most: int) -> frozenset[Value]:
        return frozenset(value for value in values if counts[value] <= most)

    return [
        replace(
            one,
            people=rare(one.people, few),
            bodies=rare(one.bodies, few),
            figures=rare(one.figures, few),
            countries=rare(one.countries, max(_MANY, len(all_told) // 2)),
        )
        for one in all_told
    ]


def _mark(figure: Figure) -> Hashable:
    """What two tellings of one number share; small counts say little and are left out."""
    found = figure.normalized
    value = found.value if found else figure.value
    if value is None or (value < _MANY and not found) or figure.kind in ("sentences", "participants"):
        return None
    said = f"{value:.3g}" if found else value
    return figure.kind, figure.currency, figure.category, found.unit if found else None, said


def same_event(one: Told, other: Told) -> list[str] | None:
    """What two releases share that tell one event; None where it is too little, or they are too far apart in time."""
    gap = abs((one.published - other.published).days) if one.published and other.published else None
    people, operations = one.people & other.people, one.operations & other.operations
    if gap is not None and gap > (_FAR if people else _NEAR):
        return None
    shares = [
        ("one operation", 2.0 if operations else 0.0),
        ("people without a role", min(3.0, 1.5 * len(people))),
        ("numbers", min(3.0, 1.0 * len(one.figures & other.figures))),
        ("headline", 1.0 if fuzz.token_set_ratio(one.title, other.title) >= _ALIKE else 0.0),
        ("organizations", min(0.75, 0.25 * len(one.bodies & other.bodies))),
        ("days", 1.0 if one.days & other.days else 0.0),
        ("countries", _lands(one.countries, other.countries)),
    ]
    score = sum(weight for _, weight in shares) - (0.5 if gap is None else 0)
    return [name for name, weight in shares if weight > 0] if score >= _ENOUGH else None


def _lands(one: frozenset[str], other: frozenset[str]) -> float:
    if not one or not other:
        return 0.0
    share = len(one & other) / min(len(one), len(other))
    return 0.5 if share >= 0.5 else 0.0 if share else -1.0


def telling(all_told: Sequence[Told]) -> Iterator[tuple[int, int, list[str]]]:
    """Pairs of releases that tell one event, those that share most first."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for i, one in enumerate(all_told):
        for block in (*one.people, *one.operations, *one.figures):
            blocks[block].append(i)
    pairs = {pair for members in blocks.values() if len(members) <= _CROWD for pair in combinations(members, 2)}
    found = []
    for a, b in sorted(pairs):
        reasons = same_event(all_told[a], all_told[b])
        if reasons:
            found.append((-len(reasons), a, b, reasons))
    yield from ((a, b, reasons) for _, a, b, reasons in sorted(found))


def apart(one: Told, other: Told) -> bool:
    """Whether two releases cannot stand in one event, whatever others they share it with."""
    gap = abs((one.published - other.published).days) if one.published and other.published else 0
    different = bool(one.operations and other.operations and not one.operations & other.operations)
    return gap > _FAR or different


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf) if edtf and len(edtf) == 10 else None
    except ValueError:
        return None
