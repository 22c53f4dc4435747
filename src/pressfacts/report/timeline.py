"""The dates that articles speak of, put into months, quarters or years, as fits their span."""

from collections.abc import Iterator, Sequence

from pressfacts.edtf import bounds
from pressfacts.record import Record

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MOST = 48
_LONGEST = 4
_OUTLIERS = 20  # one in so many may fall off either end


class Timeline:
    """Bins over the dates of `records`; what lies far outside the rest goes into the first or last."""

    def __init__(self, records: Sequence[Record]) -> None:
        months = sorted(month for record in records for start, end in _spells(record) for month in (start, end))
        first, last, self._step = _window(months) if months else (0, -1, 1)
        self._first = first - first % self._step
        self._count = max(0, (last - self._first) // self._step + 1)
        self._early = bool(months) and months[0] < self._first
        self._late = bool(months) and months[-1] > last

    @property
    def labels(self) -> list[str]:
        """What each bin is called: "Mar 2024", "2024 Q1", "2024", "before 1998"."""
        names = [self._label(self._first + i * self._step) for i in range(self._count)]
        if self._early:
            names[0] = f"{names[0]} and before"
        if self._late:
            names[-1] = f"{names[-1]} and after"
        return names

    def places(self, record: Record) -> list[int]:
        """The bins that a record's dates fall into."""
        found: set[int] = set()
        for start, end in _spells(record):
            first, last = self._place(start), self._place(end)
            found.update(range(first, last + 1) if last - first < _LONGEST else (first, last))
        return sorted(found)

    def _place(self, month: int) -> int:
        return min(max((month - self._first) // self._step, 0), self._count - 1)

    def _label(self, month: int) -> str:
        year = month // 12
        if self._step == 12:
            return str(year)
        return f"{_MONTHS[month % 12]} {year}" if self._step == 1 else f"{year} Q{month % 12 // 3 + 1}"


def _spells(record: Record) -> Iterator[tuple[int, int]]:
    """First and last month of every date of a record, its own publication included."""
    days = [(date.earliest, date.latest) for date in record.dates]
    if record.published:
        days.append(bounds(record.published))
    for earliest, latest in days:
        known = [_month(day) for day in (earliest, latest) if day]
        if known:
            yield known[0], known[-1]


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _window(months: Sequence[int]) -> tuple[int, int, int]:
    """First month, last month and months in a bin: everything where it fits, else without what lies far outside."""
    few = len(months) // _OUTLIERS
    for steps, ends in (((1, 3), 0), ((1, 3), few), ((12,), 0), ((12,), few)):
        first, last = months[ends], months[-1 - ends]
        for step in steps:
            if last - first < _MOST * step - step:
                return first, last, step
    return max(first, last - _MOST * 12 + 12), last, 12
