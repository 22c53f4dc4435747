"""The facts of a set of records: figures, each once however often it is reported."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msgspec import UNSET

from pressfacts.record.model import Figure, Normalized, Record
from pressfacts.summary.affairs import DISASTER, PERSON, Affairs, Key, within_years

_MONTH = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?(?=-[0-9]{2}$|$)")

_ROUNDED = 0.02
"""Most relative difference of one weight in two units."""

Place = tuple[int, int]


@dataclass(slots=True, eq=False)
class Fact:
    """A figure at its first mention; `wholes` are the totals that any of its mentions is a part of."""

    record: Record
    index: int
    wholes: list["Fact"] = field(default_factory=list)

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.record.figures[self.index]

    @property
    def place(self) -> tuple[str, int]:
        """The id of its article and its index there."""
        return self.record.id, self.index

    @property
    def month(self) -> str:
        """The month of the event ("2023-10", "2023-10/2024-01"), else of publication, else "unknown"."""
        dates = (*self.figure.dates, self.record.published or "")
        return next((m for date in dates if (m := _to_month(date))), "unknown")


def facts(records: Iterable[Record]) -> list[Fact]:
    """The facts of the records in order.

    Left out are duplicate articles, figures that restate another of their article, figures that an earlier article
    reports (the same number of the same thing in the same affair), and in merged records superseded figures.
    """
    found: dict[Place, Fact] = {}
    firsts: dict[Key, Fact] = {}
    articles = _distinct(records)
    affairs = Affairs(articles)
    for number, record in enumerate(articles):
        for index, figure in enumerate(record.figures):
            keys = affairs.keys(record, figure)
            known = next((firsts[k] for k in keys if k in firsts and _may_be(firsts[k], record, k)), None)
            first = figure.restates if figure.restates is not None else _converted(record.figures, index)
            again = found.get((number, first)) if first is not None else known
            if figure.superseded is not UNSET:
                continue
            fact = found[number, index] = again or Fact(record, index)
            for k in keys if first is None else ():
                firsts.setdefault(k, fact)
    _tie(articles, found)
    return list(dict.fromkeys(found.values()))


def _may_be(first: Fact, record: Record, key: Key) -> bool:
    """Whether a release may report a fact again: another release, not too many years apart but for events all know."""
    another = key[1] == PERSON or first.record is not record
    return another and (key[-1] == DISASTER or within_years(first.record, record))


def _converted(figures: Sequence[Figure], index: int) -> int | None:
    """The figure that this one restates in another unit: "144 kilograms (approximately 317 pounds)"."""
    figure = figures[index]
    for earlier in range(index):
        other = figures[earlier]
        same = other.sentence == figure.sentence and (other.kind, other.role) == (figure.kind, figure.role)
        if same and other.unit != figure.unit and _equal(other.normalized, figure.normalized):
            return earlier
    return None


def _equal(one: Normalized | None, other: Normalized | None) -> bool:
    """Whether two measures are equal but for rounding."""
    if one is None or other is None or one.unit != other.unit or not one.value or not other.value:
        return False
    return abs(one.value - other.value) <= _ROUNDED * max(one.value, other.value)


def _distinct(records: Iterable[Record]) -> list[Record]:
    """The records without duplicate articles."""
    articles: dict[str, Record] = {}
    for record in records:
        articles.setdefault(record.id, record)
    return list(articles.values())


def _tie(articles: list[Record], found: dict[Place, Fact]) -> None:
    """Link parts to their totals, each at its first mention."""
    for (number, index), fact in found.items():
        part_of = articles[number].figures[index].part_of
        whole = found.get((number, part_of)) if part_of is not None else None
        if whole is not None and whole is not fact and whole not in fact.wholes:
            fact.wholes.append(whole)


def _to_month(edtf: str) -> str | None:
    """An EDTF value reduced to months, a range within one month to that month; None where it has no months."""
    start, slash, end = edtf.partition("/")
    first, last = _MONTH.match(start), _MONTH.match(end)
    if not slash:
        return first and first[0]
    if not first or not (last or end == ".."):
        return None
    return first[0] if last and last[0] == first[0] else f"{first[0]}/{last[0] if last else end}"
