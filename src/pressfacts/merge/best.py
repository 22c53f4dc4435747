"""Of the numbers that the releases of one event give for one thing the newest and best; the others stand behind it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from pressfacts.record.model import Figure, Number, Record
from pressfacts.summary.things import measured, thing

_PEOPLE = ("arrests", "convictions", "suspects", "sentences", "victims", "deaths")
_MONTH = 31
Place = tuple[int, int]
_Told = dict[int, list[int]]


def superseded(records: Sequence[Record], members: Sequence[int]) -> dict[Place, Place]:
    """Each figure of an event that a better one of another release stands for, with that one's place (record, index).

    For each thing counted the release counts whose newest telling gives the most: of one publisher its newest
    release, of several the one that tells most, since an agency tells its own part of a joint action.
    """
    by_thing: dict[tuple[str, ...], _Told] = defaultdict(lambda: defaultdict(list))
    for number in members:
        for index, figure in enumerate(records[number].figures):
            single = figure.value == 1 and figure.kind in _PEOPLE  # who it is, the number does not say
            if figure.scope == "event" and figure.restates is None and not single:
                by_thing[thing(figure)][number].append(index)
    return {place: best for told in by_thing.values() for place, best in _behind(records, told)}


def _behind(records: Sequence[Record], told: _Told) -> list[tuple[Place, Place]]:
    """What the best release stands for: all that others tell of the thing."""
    newest: dict[str, int] = {}
    for number in sorted(told, key=lambda n: (records[n].published or "", n)):
        newest[_publisher(records[number])] = number
    best = max(newest.values(), key=lambda n: (_total(records[n], told[n]), records[n].published or "", -n))
    most = max(told[best], key=lambda i: _size(records[best].figures[i]))
    size = _size(records[best].figures[most])
    return [
        ((number, index), (best, most))
        for number in told
        if number != best
        for index in told[number]
        if _size(records[number].figures[index]) == size or _near(records[number], records[best])
    ]


def _near(one: Record, other: Record) -> bool:
    """Whether two releases are of one month: a step of a case later tells of other people and sums."""
    try:
        days = date.fromisoformat(one.published or "") - date.fromisoformat(other.published or "")
    except ValueError:
        return True
    return abs(days.days) <= _MONTH


def _publisher(record: Record) -> str:
    return record.source or record.document.path


def _total(record: Record, indexes: Sequence[int]) -> Number:
    """The sum of what the release tells of a thing, without the parts of its totals."""
    tops = [i for i in indexes if record.figures[i].part_of not in indexes]
    return sum(_size(record.figures[i]) for i in tops)


def _size(figure: Figure) -> Number:
    found = measured(figure)
    return found.value if found.value is not None else found.low or found.high or 0
