"""What the records say all together, as `pressfacts summary` counts it, ready to show."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressfacts.record import Number, Record
from pressfacts.summary import Running, Sum, summarize
from pressfacts.write.days import readable
from pressfacts.write.phrases import marked_amount, number
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
class Told:
    """A figure that went into a sum; `target` is its place in the page."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Total:
    """A sum: "≥ " ("at least") "1,234" of what, and the figures that it is made of."""

    kind: str
    label: str
    amount: str
    sign: str
    exactness: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class RunningTotal:
    """A running total as it was told last: its amount, kind, day, sentence, and in how many articles it stands."""

    amount: str
    kind: str
    day: str
    sentence: str
    tellings: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over people and, grouped by kind, over goods and money; `left_out` were told twice, parts or no events."""

    people: tuple[Total, ...]
    goods: tuple[tuple[str, tuple[Total, ...]], ...]
    figures: int
    left_out: int
    running: tuple[RunningTotal, ...]


def totals(records: Sequence[Record]) -> Totals:
    """The sums of `pressfacts.summary.summarize` by kind."""
    summary = summarize(records)
    places: dict[tuple[str, str], int] = {}
    for i, record in enumerate(records):
        places.setdefault((record.id, record.document.path), i)
    sums = [s for s in summary.sums if s.by == "kind"]
    people = [_total(s, places) for kind in _PEOPLE for s in sums if s.kind == kind]
    goods: dict[str, list[Sum]] = {}
    for s in sums:
        if s.kind not in _PEOPLE:
            goods.setdefault(s.kind, []).append(s)
    groups = (
        (kind, tuple(_total(s, places) for s in sorted(group, key=_weight)))
        for kind, group in sorted(goods.items(), key=lambda item: -len(item[1]))
    )
    left_out = summary.repeated + summary.parts + summary.not_events
    return Totals(tuple(people), tuple(groups), summary.figures, left_out, tuple(map(_running, summary.running)))


def _running(found: Running) -> RunningTotal:
    currency = f"{one_line(found.currency)} " if found.currency else ""
    day = readable(found.published) if found.published else "no date"
    amount = currency + marked_amount(found)
    return RunningTotal(amount, found.kind, day, one_line(found.sentence), found.tellings)


def _weight(found: Sum) -> tuple[int, int, float]:
    """Money by its role, then what is told most often, then the most."""
    return list(_ROLES).index(found.role or "seized"), -len(found.figures), -found.value


def _total(found: Sum, places: dict[tuple[str, str], int]) -> Total:
    sign, exactness = _mark(found.low, found.value, found.high)
    currency = f"{one_line(found.currency)} " if found.currency else ""
    return Total(
        kind=found.kind,
        label=_label(found),
        amount=f"{currency}{_short(found.value)}",
        sign=sign,
        exactness=exactness,
        told=tuple(Told(f"a{places[o.id, o.path]}-f{o.index}", one_line(o.text)) for o in found.figures),
    )


def _short(value: Number) -> str:
    """A number in words of digits; cents matter in small sums alone."""
    return number(round(value) if value >= 1000 else value)


def _label(found: Sum) -> str:
    unit, item = one_line(found.unit or ""), one_line(found.item or found.category or "")
    if found.role:
        return _ROLES[found.role]
    if found.kind in _PEOPLE:
        return found.kind
    return f"{unit} of {item}" if unit and item else unit or item or found.kind


def _mark(low: Number | None, value: Number, high: Number | None) -> tuple[str, str]:
    """A sign and its words for sums that are not exact."""
    if low == value == high:
        return "", ""
    if low is not None and high is None:
        return "≥ ", "at least"
    if high is not None and low is None:
        return "≤ ", "at most"
    return "≈ ", "about"
