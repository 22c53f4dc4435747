"""Find the newest and best of the figures that releases of one event give for one thing; the others are superseded."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from pressfacts.record.model import Figure, Number, Record
from pressfacts.summary.things import measured, thing

_PEOPLE = ("arrests", "convictions", "suspects", "sentences", "victims", "deaths")
_MONTH = 31
Place = tuple[int, int]
_ByRelease = dict[int, list[int]]


def superseded(records: Sequence[Record], members: Sequence[int]) -> dict[Place, Place]:
    """Each superseded figure of an event, with the figure of another release that supersedes it (record, index).

    For each thing counted one release is decisive: of one publisher the newest, of several publishers the one with the
    highest number, since an agency reports only its own part of a joint action.
    """
    by_thing: dict[tuple[str, ...], _ByRelease] = defaultdict(lambda: defaultdict(list))
    for number in members:
        for index, figure in enumerate(records[number].figures):
            single = figure.value == 1 and figure.kind in _PEOPLE  # may be another person
            if figure.scope == "event" and figure.restates is None and not single:
                by_thing[thing(figure)][number].append(index)
    return {place: best for by_release in by_thing.values() for place, best in _behind(records, by_release)}


def _behind(records: Sequence[Record], by_release: _ByRelease) -> list[tuple[Place, Place]]:
    """The figures of other releases about the thing, each with the one that supersedes it."""
    newest: dict[str, int] = {}
    for number in sorted(by_release, key=lambda n: (records[n].published or "", n)):
        newest[_publisher(records[number])] = number
    best = max(newest.values(), key=lambda n: (_total(records[n], by_release[n]), records[n].published or "", -n))
    most = max(by_release[best], key=lambda i: _size(records[best].figures[i]))
    size = _size(records[best].figures[most])
    return [
        ((number, index), (best, most))
        for number in by_release
        if number != best
        for index in by_release[number]
        if _size(records[number].figures[index]) == size or _near(records[number], records[best])
    ]


def _near(one: Record, other: Record) -> bool:
    """Whether two releases are within a month: a later step of a case reports other people and sums."""
    try:
        days = date.fromisoformat(one.published or "") - date.fromisoformat(other.published or "")
    except ValueError:
        return True
    return abs(days.days) <= _MONTH


def _publisher(record: Record) -> str:
    return record.source or record.document.path


def _total(record: Record, indexes: Sequence[int]) -> Number:
    """The sum of a release's figures for a thing, without the parts of its totals."""
    tops = [i for i in indexes if record.figures[i].part_of not in indexes]
    return sum(_size(record.figures[i]) for i in tops)


def _size(figure: Figure) -> Number:
    found = measured(figure)
    return found.value if found.value is not None else found.low or found.high or 0
