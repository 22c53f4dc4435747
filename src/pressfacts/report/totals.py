"""The totals of the page, counted as by `pressfacts summary`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pressfacts.grouping import group_by
from pressfacts.record import Number
from pressfacts.report.basis import Basis
from pressfacts.report.families import family, plain
from pressfacts.summary import Fact, Running, bounded, covered, item_of, measured, running, thing
from pressfacts.write.phrases import in_unit, marked_amount, number
from pressfacts.write.readable_dates import readable
from pressfacts.write.visible import one_line

_ROLES = {
    "seized": "seized or recovered",
    "value": "worth of goods",
    "loss": "lost, stolen or laundered",
    "penalty": "fines and restitution",
    "funding": "funding and rewards",
    "other": "other sums",
}
_PEOPLE = ("arrests", "victims", "suspects", "convictions", "deaths", "investigations")


@dataclass(frozen=True, slots=True)
class Member:
    """A figure in a sum; `target` is its id in the page."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Total:
    """A sum, "≥ " ("at least") "1,234 kg", its label, and the figures that it is made of.

    `before` and `after` surround the number. A sum of parts whose totals are in other sums has no `members` until a
    filter removes the totals.
    """

    number: int
    kind: str
    section: str
    label: str
    before: str
    amount: str
    after: str
    sign: str
    exactness: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class RunningTotal:
    """The running totals of a sentence as last reported: "≥ 180 convictions", its day, the number of articles."""

    amounts: tuple[str, ...]
    day: str
    sentence: str
    articles: int
    target: str


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over people and, by section, over goods and money; `of` is the sum of each figure that has one.

    `left_out` figures are repeated, parts, or no events; `not_added` are of a kind that is not added up.
    """

    people: tuple[Total, ...]
    goods: tuple[tuple[str, tuple[Total, ...]], ...]
    of: dict[int, int]
    figures: int
    added: int
    left_out: int
    not_added: int
    running: tuple[RunningTotal, ...]


def totals(found: Basis) -> Totals:
    """The sums of `pressfacts.summary.summarize` by kind, over the merged records."""
    things = group_by(found.counted.added, lambda fact: thing(fact.figure))
    sums = [_total(i, group, found) for i, group in enumerate(things.values())]
    of = {found.figures[f.place]: i for i, group in enumerate(things.values()) for f in group}
    added = sum(len(one.members) for one in sums)
    not_added = len(found.counted.events) - len(found.counted.added)
    return Totals(
        people=tuple(one for kind in _PEOPLE for one in sums if one.kind == kind),
        goods=_sections([one for one in sums if one.kind not in _PEOPLE]),
        of=of,
        figures=len(found.reported),
        added=added,
        left_out=len(found.reported) - added - not_added,
        not_added=not_added,
        running=tuple(_running(found)),
    )


def _total(number_: int, group: Sequence[Fact], found: Basis) -> Total:
    whole = set(found.counted.added)
    shown = [fact for fact in group if not covered(fact, whole)]
    numbers = [measured(fact.figure) for fact in shown]
    value = sum(n.value if n.value is not None else n.low or 0 for n in numbers)
    sign, exactness = _mark(bounded([n.low for n in numbers]), value, bounded([n.high for n in numbers]))
    first = group[0].figure
    per = f" per {one_line(first.per)}" if first.per else ""
    unit = measured(first).unit if first.normalized else ""
    members = [(found.of(*fact.place), fact) for fact in shown]
    return Total(
        number=number_,
        kind=first.kind,
        section=family(first.kind, first.category),
        label=_label(group) + per,
        before=f"{one_line(first.currency)} " if first.currency else "",
        amount=_short(value),
        after=f" {unit}" if unit else "",
        sign=sign,
        exactness=exactness,
        members=tuple(Member(one.target, one_line(one.figure.text)) for one, _ in members),
    )


def _short(value: Number) -> str:
    """A number rounded for display; cents matter only in small sums."""
    return number(round(value) if value >= 1000 else round(value, 2) if value >= 1 else value)


def _label(group: Sequence[Fact]) -> str:
    """The label of a sum: the common item, else the category; packs with their unit."""
    figures = [fact.figure for fact in group]
    first = figures[0]
    if first.role:
        return _ROLES[first.role]
    if first.kind in _PEOPLE:
        return first.kind
    item = one_line(item_of(figures) or "") or plain(first.category)
    unit = "" if first.normalized else one_line(first.unit or "")
    if family(first.kind, first.category) == "Drugs" and not first.unit:
        return f"{item}, by count"
    return in_unit(unit, item) or first.kind


def _mark(low: Number | None, value: Number, high: Number | None) -> tuple[str, str]:
    """The sign of an inexact sum, and the sign in words."""
    if low == value == high:
        return "", ""
    if low is not None and high is None:
        return "≥ ", "at least"
    if high is not None and low is None:
        return "≤ ", "at most"
    return "≈ ", "about"


def _sections(sums: Sequence[Total]) -> tuple[tuple[str, tuple[Total, ...]], ...]:
    """Sums by section, the section with most figures first."""
    grouped = group_by(sums, lambda one: one.section)
    ordered = sorted(grouped.items(), key=lambda item: -sum(len(one.members) for one in item[1]))
    return tuple((name, tuple(sorted(group, key=_rank))) for name, group in ordered)


def _rank(one: Total) -> tuple[int, str, str]:
    """Most figures first."""
    return -len(one.members), one.label, one.before


def _running(found: Basis) -> Iterator[RunningTotal]:
    """The running totals, grouped by sentence."""
    members = running(found.counted.totals, found.merged.records)
    for (sentence, published, article), group in groupby(
        members, key=lambda one: (one.sentence, one.published, one.article)
    ):
        totals_ = list(group)
        day = readable(published) if published else "no date"
        amounts = tuple(f"{_amount(one)} {one.kind}" for one in totals_)
        target = f"a{found.articles[article]}"
        yield RunningTotal(amounts, day, one_line(sentence), max(one.tellings for one in totals_), target)


def _amount(one: Running) -> str:
    amount = marked_amount(one)
    mark = amount[:2]
    sign = mark if mark in ("≈ ", "≥ ", "≤ ") else ""
    return f"{sign}{one_line(one.currency)} {amount.removeprefix(sign)}" if one.currency else amount
