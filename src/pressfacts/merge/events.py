"""Decide which releases report the same event: what a pair shares is weighted and added up, and named as the reason."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import TypeVar

from rapidfuzz import fuzz

from pressfacts.edtf import exact_day
from pressfacts.merge.groups import surest_first
from pressfacts.merge.names import is_generic, words
from pressfacts.record.model import Figure, Record

Value = TypeVar("Value", bound=Hashable)

_ENOUGH = 2.5
_ALIKE = 80
"""Least similarity (of 100) of two headlines of one event."""
_NEAR, _FAR = 31, 200
"""Most days between two releases of one event, and where they share people too."""
_CROWD = 60
"""Most releases with a shared feature that are compared pairwise; what more share identifies no event."""
_FEW = 6
"""Most releases that may share a feature of one event (or one in a hundred of a large run)."""
_MANY = 10
"""The least number that is rarely the same by chance."""


@dataclass(frozen=True, slots=True)
class Report:
    """The features of a release that are compared: its entities, event figures and days."""

    published: date | None
    title: str
    people: frozenset[str]
    operations: frozenset[str]
    organizations: frozenset[str]
    countries: frozenset[str]
    figures: frozenset[Hashable]
    days: frozenset[str]


def report_of(record: Record, ids: Mapping[tuple[str, int], str]) -> Report:
    """The features of a record; `ids` are the ids of its entries by list and index."""
    own = [i for i, person in enumerate(record.people) if not person.roles]
    named = [i for i, o in enumerate(record.organizations) if not is_generic(o.name)]
    return Report(
        published=exact_day(record.published),
        title=" ".join(words(record.title or "")),
        people=frozenset(ids["person", i] for i in own),
        operations=frozenset(ids["operation", i] for i in range(len(record.operations))),
        organizations=frozenset(ids["organization", i] for i in named),
        countries=frozenset(c.alpha_2 for c in record.countries),
        figures=frozenset(mark for f in record.figures if f.scope == "event" and (mark := _mark(f))),
        days=frozenset(d.edtf for d in record.dates if d.edtf and len(d.edtf) == 10 and d.edtf != record.published),
    )


def rare_features(reports: Sequence[Report]) -> list[Report]:
    """The reports without features that too many releases share: officials, round sums."""
    counts = Counter(x for one in reports for x in (*one.people, *one.organizations, *one.figures, *one.countries))
    few = max(_FEW, len(reports) // 100)

    def rare(values: frozenset[Value], most: int) -> frozenset[Value]:
        return frozenset(value for value in values if counts[value] <= most)

    return [
        replace(
            one,
            people=rare(one.people, few),
            organizations=rare(one.organizations, few),
            figures=rare(one.figures, few),
            countries=rare(one.countries, max(_MANY, len(reports) // 2)),
        )
        for one in reports
    ]


def _mark(figure: Figure) -> Hashable:
    """A figure's number and kind for comparison; None for small counts, which match by chance."""
    found = figure.normalized
    value = found.value if found else figure.value
    if value is None or (value < _MANY and not found) or figure.kind in ("sentences", "participants"):
        return None
    rounded = f"{value:.3g}" if found else value
    return figure.kind, figure.currency, figure.category, found.unit if found else None, rounded


def same_event(one: Report, other: Report) -> list[str] | None:
    """What two releases of one event share; None where it is too little, or they are too far apart in time."""
    gap = abs((one.published - other.published).days) if one.published and other.published else None
    people, operations = one.people & other.people, one.operations & other.operations
    if gap is not None and gap > (_FAR if people else _NEAR):
        return None
    shares = [
        ("same operation", 2.0 if operations else 0.0),
        ("people without a role", min(3.0, 1.5 * len(people))),
        ("numbers", min(3.0, 1.0 * len(one.figures & other.figures))),
        ("headline", 1.0 if fuzz.token_set_ratio(one.title, other.title) >= _ALIKE else 0.0),
        ("organizations", min(0.75, 0.25 * len(one.organizations & other.organizations))),
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


def same_event_pairs(reports: Sequence[Report]) -> Iterator[tuple[int, int, list[str]]]:
    """Pairs of releases of one event with what they share, those with most reasons first."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for i, one in enumerate(reports):
        for block in (*one.people, *one.operations, *one.figures):
            blocks[block].append(i)
    pairs = {pair for members in blocks.values() if len(members) <= _CROWD for pair in combinations(members, 2)}
    return surest_first(pairs, lambda a, b: same_event(reports[a], reports[b]))


def apart(one: Report, other: Report) -> bool:
    """Whether two releases cannot be of one event, whatever releases link them."""
    gap = abs((one.published - other.published).days) if one.published and other.published else 0
    different = bool(one.operations and other.operations and not one.operations & other.operations)
    return gap > _FAR or different
