"""What an article's dates tell about its others: the year of a day, the day before "the next day"."""

from dataclasses import dataclass, field
from datetime import date

from pressfacts.annotate.dates.piece import Expression, Piece, Unit
from pressfacts.edtf import bounds
from pressfacts.text import Sentences

_NEAR_SENTENCES = 3
_NEAR_DAYS = 92


@dataclass(frozen=True, slots=True)
class Told:
    """A date told in full: its place and what it says."""

    at: int
    year: int
    month: int | None
    day: int | None
    heading: bool = False


@dataclass(slots=True)
class Memory:
    """Full dates of the whole article, and the values resolved so far."""

    told: list[Told] = field(default_factory=list)
    _last: tuple[int, str] | None = None

    @classmethod
    def of(cls, text: str, expressions: list[Expression]) -> "Memory":
        """The memory of an article's full dates before anything is resolved."""
        return cls(
            [
                Told(e.start, piece.year, piece.month, piece.day, _is_line(text, e))
                for e in expressions
                for piece in e.pieces
                if piece.year is not None
            ]
        )

    def note(self, expression: Expression, value: str | None, sentence: int) -> None:
        """Remember `value` as the date named last."""
        if value and expression.shape in ("one", "range"):
            self._last = (sentence, value)

    def base(self, unit: Unit, sentence: int) -> date | None:
        """The day from which "the next day" or "the same year" counts; None where none is near."""
        if not self._last or sentence - self._last[0] > _NEAR_SENTENCES:
            return None
        start, end = bounds(self._last[1])
        if not start or not end:
            return None
        if unit == "day":
            return date.fromisoformat(end) if start == end else None
        same = start[:4] == end[:4] if unit == "year" else start[:7] == end[:7]
        return date.fromisoformat(end) if same else None

    def same(self, piece: Piece, at: int, months: bool) -> int | None:
        """The year of the same day (or, with `months`, month) told in full, best of all before `at`."""
        told = [t for t in self.told if t.month == piece.month and t.day is not None]
        if piece.day is not None:
            told = [t for t in told if t.day == piece.day]
        elif not months:
            return None
        before = [t.year for t in told if t.at < at]
        return before[-1] if before else told[0].year if told and piece.day else None

    def year_for(self, piece: Piece, at: int, sentences: Sentences, ahead: bool) -> int | None:
        """The year of a day or month from the full date before it that it plainly belongs to."""
        before = [t for t in self.told if t.at < at]
        if not before or piece.month is None:
            return None
        here = sentences.index(at)
        days = [t for t in before if t.day is not None and t.month is not None]
        if days and not before[-1].heading:
            year = _after_day(days[-1], piece, ahead, here - sentences.index(days[-1].at))
            if year is not None:
                return year
        last = before[-1]
        if last.heading:
            return last.year
        near = sentences.index(last.at) == here
        return last.year if near and (last.month or 0) <= piece.month else None


def _is_line(text: str, expression: Expression) -> bool:
    """Whether the expression has a line to itself, as the years of a chronicle have."""
    before, after = (
        text[max(0, expression.start - 1) : expression.start],
        text[expression.end : expression.end + 1],
    )
    return before in ("", "\n") and after in ("", "\n") and expression.first.kind in ("year", "month")


def _after_day(told: Told, piece: Piece, ahead: bool, distance: int) -> int | None:
    """The year in which `piece` follows the day `told` closely enough, or the one where its weekday fits."""
    day = date(told.year, told.month or 1, told.day or 1)
    dates = [(year, made) for year in (told.year, told.year + 1, told.year - 1) if (made := _made(year, piece))]
    if piece.weekday is not None:
        fitting = [year for year, made in dates if made.weekday() == piece.weekday]
        return min(fitting, key=lambda y: abs((_made(y, piece) or day) - day), default=None)
    for year, made in dates[:2]:
        gap = (made - day).days
        if 0 <= gap <= (366 if ahead or (distance <= 1 and year == told.year) else _NEAR_DAYS):
            return year
    return told.year if dates and -31 <= (dates[0][1] - day).days < 0 else None


def _made(year: int, piece: Piece) -> date | None:
    try:
        return date(year, piece.month or 1, piece.day or 28)
    except ValueError:
        return None
