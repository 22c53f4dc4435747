"""The timeline of events: dates counted by month, quarter or year, depending on their span."""

from collections.abc import Iterable, Sequence

from pressfacts.edtf import bounds

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MOST = 48
_LONGEST = 3
"""Most bins of one date; a date with more is too imprecise."""
_OUTLIERS = 20  # one date in so many may be cut off at either end
_PLACED = 0.8
"""Share of the dates that must fit into a bin."""

Spell = tuple[int, int]


class Timeline:
    """Bins over EDTF values; outliers go into the first or last bin."""

    def __init__(self, dates: Iterable[str]) -> None:
        spells = [spell for date in dates if (spell := _spell(date))]
        first, last, self._step = _window(spells) if spells else (0, -1, 1)
        self._first = first - first % self._step
        self._count = max(0, (last - self._first) // self._step + 1)
        self._early = any(start < self._first for start, _ in spells)
        self._late = any(end > last for _, end in spells)

    @property
    def labels(self) -> list[str]:
        """The label of each bin: "Mar 2024", "2024 Q1", "2024", "1998 and before"."""
        names = [self._label(self._first + i * self._step) for i in range(self._count)]
        if self._early:
            names[0] = f"{names[0]} and before"
        if self._late:
            names[-1] = f"{names[-1]} and after"
        return names

    def places(self, dates: Iterable[str]) -> list[int]:
        """The bins of some dates; none where they are too imprecise."""
        found: set[int] = set()
        for date in dates:
            spell = _spell(date) if self._count else None
            if spell and _fits(spell, self._step):
                found.update(range(self._place(spell[0]), self._place(spell[1]) + 1))
        return sorted(found)

    def _place(self, month: int) -> int:
        return min(max((month - self._first) // self._step, 0), self._count - 1)

    def _label(self, month: int) -> str:
        year = month // 12
        if self._step == 12:
            return str(year)
        return f"{_MONTHS[month % 12]} {year}" if self._step == 1 else f"{year} Q{month % 12 // 3 + 1}"


def _spell(edtf: str) -> Spell | None:
    """First and last month of a date, None where an end is open or unknown."""
    try:
        earliest, latest = bounds(edtf)
    except ValueError:
        return None
    return (_month(earliest), _month(latest)) if earliest and latest else None


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _fits(spell: Spell, step: int) -> bool:
    return spell[1] - spell[0] < _LONGEST * step


def _window(spells: Sequence[Spell]) -> tuple[int, int, int]:
    """First month, last month and months per bin; without outliers where not everything fits."""
    months = sorted(month for spell in spells for month in spell)
    few = len(months) // _OUTLIERS
    steps = [s for s in (1, 3) if sum(_fits(spell, s) for spell in spells) >= _PLACED * len(spells)]
    for allowed, ends in ((steps, 0), (steps, few), ([12], 0), ([12], few)):
        first, last = months[ends], months[-1 - ends]
        for step in allowed:
            if last - first < _MOST * step - step:
                return first, last, step
    return max(first, last - _MOST * 12 + 12), last, 12
