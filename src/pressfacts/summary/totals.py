"""Add facts up, group by group, never a part with its total."""

from collections.abc import Callable, Iterable, Sequence

from pressfacts.annotate.operations.names import key
from pressfacts.record.model import Number, Record
from pressfacts.summary.facts import Fact, facts, head, without_repeats
from pressfacts.summary.model import By, Origin, Sum, Summary

_NOT_ADDED = ("sentences",)  # prison terms of different people make no sum that means anything


def summarize(records: Iterable[Record]) -> Summary:
    """What a set of records says all together, each sum with the figures it came from."""
    read = list(records)
    told = facts(read)
    kept = without_repeats(told)
    counted = [fact for fact in kept if fact.figure.kind not in _NOT_ADDED]
    sums = [s for by, groups in _groupings(counted) for name, group in groups.items() for s in _sums(by, name, group)]
    parts = sum(_covered(fact, kept) for fact in kept)
    return Summary(
        articles=len(read),
        figures=sum(len(r.figures) for r in read),
        repeated=sum(len(r.figures) for r in read) - len(kept),
        parts=parts,
        sums=tuple(sums),
    )


def _groupings(found: Sequence[Fact]) -> list[tuple[By, dict[str, list[Fact]]]]:
    names: dict[str, str] = {}
    for fact in found:
        operation = fact.figure.operation
        if operation and len(operation) > len(names.get(key(operation), "")):
            names[key(operation)] = operation
    return [
        ("kind", _group(found, lambda f: (f.figure.kind,))),
        ("operation", _group(found, lambda f: (names[key(f.figure.operation)],) if f.figure.operation else ())),
        ("country", _group(found, lambda f: f.figure.countries if len(f.figure.countries) == 1 else ())),
        ("month", _group(found, lambda f: (f.month,))),
    ]


def _group(found: Iterable[Fact], names: Callable[[Fact], tuple[str, ...]]) -> dict[str, list[Fact]]:
    groups: dict[str, list[Fact]] = {}
    for fact in found:
        for name in names(fact):
            groups.setdefault(name, []).append(fact)
    return dict(sorted(groups.items()))


def _covered(fact: Fact, group: Sequence[Fact]) -> bool:
    """Its total, or that one's total, is in the same group."""
    whole = fact.whole
    return whole is not None and (whole in group or _covered(whole, group))


def _sums(by: By, name: str, group: Sequence[Fact]) -> list[Sum]:
    """One sum a kind and thing counted, largest first within a kind."""
    things: dict[tuple[str, ...], list[Fact]] = {}
    for fact in group:
        if not _covered(fact, group):
            figure = fact.figure
            thing = (figure.kind, head(figure.item) or "", figure.unit or "", figure.currency or "", figure.role or "")
            things.setdefault(_merged(thing), []).append(fact)
    found = [_sum(by, name, members) for members in things.values()]
    return sorted(found, key=lambda s: (s.kind, s.currency or "", -s.value))


def _merged(thing: tuple[str, ...]) -> tuple[str, ...]:
    """People are added up whoever they are; goods only with their like."""
    return thing if thing[0] in ("seizures", "takedowns", "searches", "participants", "money") else (thing[0],)


def _sum(by: By, name: str, members: Sequence[Fact]) -> Sum:
    figures = [fact.figure for fact in members]
    first = figures[0]
    same_item = len({head(f.item) for f in figures}) == 1
    return Sum(
        by=by,
        group=name,
        kind=first.kind,
        item=first.item if same_item else None,
        unit=first.unit,
        currency=first.currency,
        role=first.role,
        value=_add([f.value if f.value is not None else f.low or 0 for f in figures]),
        low=_bound([f.low for f in figures]),
        high=_bound([f.high for f in figures]),
        figures=tuple(_origin(fact) for fact in members),
    )


def _add(numbers: Sequence[Number]) -> Number:
    total = sum(numbers)
    return int(total) if float(total).is_integer() else round(total, 6)


def _bound(bounds: Sequence[Number | None]) -> Number | None:
    known = [b for b in bounds if b is not None]
    return _add(known) if len(known) == len(bounds) else None


def _origin(fact: Fact) -> Origin:
    figure, record = fact.figure, fact.record
    return Origin(
        id=record.id,
        path=record.document.path,
        index=fact.index,
        text=" ".join(figure.text.split()),
        value=figure.value,
        low=figure.low,
        high=figure.high,
    )
