"""Add up facts by group, never a part together with its total."""

from collections.abc import Callable, Collection, Iterable, Sequence

from pressfacts.annotate.operations.names import key
from pressfacts.grouping import group_by
from pressfacts.record.model import Number, Record
from pressfacts.summary.counted import counted, covered
from pressfacts.summary.facts import Fact
from pressfacts.summary.model import GROUPINGS, By, Origin, Sum, Summary
from pressfacts.summary.running import running
from pressfacts.summary.things import item_of, measured, thing

NO_OPERATION, NO_COUNTRY, MANY_COUNTRIES = "no operation", "no country", "several countries"
_Names = Callable[[Fact], str]


def summarize(records: Iterable[Record], by: Collection[By] = GROUPINGS) -> Summary:
    """Totals over a set of records, each with the figures it was made of.

    Args:
        records: as `extract` gives them; the first report of a fact counts.
        by: the groupings to add up by; sums are in the order of `GROUPINGS`, then by group.
    """
    read = list(records)
    found = counted(read)
    added = set(found.added)
    figures = sum(len(record.figures) for record in read)
    return Summary(
        articles=len({record.id for record in read}),
        figures=figures,
        repeated=figures - len(found.facts),
        parts=sum(covered(fact, added) for fact in found.added),
        not_added=len(found.events) - len(found.added),
        not_events=len(found.facts) - len(found.events),
        sums=tuple(s for name in GROUPINGS if name in by for s in _grouped(name, found.added)),
        running=running(found.totals, read),
        beyond=tuple(map(_origin, found.beyond)),
    )


def _grouped(by: By, found: Sequence[Fact]) -> list[Sum]:
    """The sums of one grouping by group; groups without a value ("no country") come last."""
    groups = group_by(found, _names(found)[by])
    last = (MANY_COUNTRIES, NO_OPERATION, NO_COUNTRY, "unknown")
    ordered = sorted(groups, key=lambda name: (name in last, name))
    return [s for name in ordered for s in _sums(by, name, groups[name])]


def _names(found: Sequence[Fact]) -> dict[By, _Names]:
    """The group of a fact in each grouping; an operation is known by its fullest name."""
    full: dict[str, str] = {}
    for fact in found:
        operation = fact.figure.operation
        if operation and len(operation) > len(full.get(key(operation), "")):
            full[key(operation)] = operation
    return {
        "kind": lambda f: f.figure.kind,
        "operation": lambda f: full[key(f.figure.operation)] if f.figure.operation else NO_OPERATION,
        "country": lambda f: _country(f.figure.countries),
        "month": lambda f: f.month,
    }


def _country(codes: Sequence[str]) -> str:
    return codes[0] if len(codes) == 1 else MANY_COUNTRIES if codes else NO_COUNTRY


def _sums(by: By, name: str, group: Sequence[Fact]) -> list[Sum]:
    """One sum per kind and thing counted, the largest first within a kind."""
    members = set(group)
    things = group_by((f for f in group if not covered(f, members)), lambda f: thing(f.figure))
    found = [_sum(by, name, same) for same in things.values()]
    return sorted(found, key=lambda s: (s.kind, s.currency or "", s.unit or "", -s.value))


def _sum(by: By, name: str, members: Sequence[Fact]) -> Sum:
    figures = [fact.figure for fact in members]
    first = figures[0]
    numbers = [measured(figure) for figure in figures]
    return Sum(
        by=by,
        group=name,
        kind=first.kind,
        item=item_of(figures),
        category=first.category if len({f.category for f in figures}) == 1 else None,
        unit=numbers[0].unit if len({n.unit for n in numbers}) == 1 else None,
        currency=first.currency,
        role=first.role,
        per=first.per,
        value=_add([n.value if n.value is not None else n.low or 0 for n in numbers]),
        low=bounded([n.low for n in numbers]),
        high=bounded([n.high for n in numbers]),
        figures=tuple(_origin(fact) for fact in members),
    )


def _add(numbers: Sequence[Number]) -> Number:
    total = sum(numbers)
    return int(total) if float(total).is_integer() else round(total, 6)


def bounded(bounds: Sequence[Number | None]) -> Number | None:
    """The bound of a sum; None where one of its parts has none."""
    known = [b for b in bounds if b is not None]
    return _add(known) if len(known) == len(bounds) else None


def _origin(fact: Fact) -> Origin:
    figure, record = fact.figure, fact.record
    return Origin(
        id=record.id,
        path=record.document.path,
        article=record.document.index,
        index=fact.index,
        text=" ".join(figure.text.split()),
        value=figure.value,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
    )
