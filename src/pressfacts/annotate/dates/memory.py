"""What an article's dates report about its others: the year of a day, the day before "the next day"."""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date

from pressfacts.annotate.dates.piece import Expression, Piece, Unit
from pressfacts.edtf import bounds, day
from pressfacts.text import Sentences

_NEAR_SENTENCES = 6  # a quotation may stand between
_NEAR_PERIOD = 1
_NEAR_DAYS = 92
_SEVEN = 6  # days from the first to the last of seven
_WEEK = 9  # days at most from the first to the last of a weekend or week
_HEADING = 200  # characters: a report's month stands in its headline


@dataclass(frozen=True, slots=True)
class Told:
    """A date reported in full: its place and what it says."""

    at: int
    year: int
    month: int | None
    day: int | None
    heading: bool = False


def _place(reported: Told) -> int:
    return reported.at


@dataclass(slots=True)
class Memory:
    """Full dates of the whole article in order of place, and the value resolved last."""

    reported: list[Told] = field(default_factory=list)
    days: list[Told] = field(default_factory=list)
    weekdays: dict[int, set[date]] = field(default_factory=dict)
    by_day: dict[tuple[int | None, int | None], list[Told]] = field(default_factory=dict)
    weeks: set[date] = field(default_factory=set)
    last: tuple[int, str] | None = None
    last_day: tuple[int, str] | None = None

    @classmethod
    def of(cls, text: str, expressions: list[Expression]) -> "Memory":
        """The memory of an article's full dates before anything is resolved."""
        memory = cls()
        for expression in expressions:
            for piece in expression.pieces:
                if piece.year is not None:
                    line = _is_line(text, expression)
                    memory._note_weekday(piece)
                    memory._add(Told(expression.start, piece.year, piece.month, piece.day, line))
        return memory

    def _add(self, reported: Told) -> None:
        self.reported.append(reported)
        if reported.month and reported.day and day(reported.year, reported.month, reported.day):
            self.days.append(reported)
            self.by_day.setdefault((reported.month, reported.day), []).append(reported)
            self.by_day.setdefault((reported.month, None), []).append(reported)

    def _note_weekday(self, piece: Piece) -> None:
        if (
            piece.weekday is not None
            and piece.year
            and piece.month
            and piece.day
            and day(piece.year, piece.month, piece.day)
        ):
            self.weekdays.setdefault(piece.weekday, set()).add(date(piece.year, piece.month, piece.day))

    def weekday(self, number: int | None) -> date | None:
        """The one day of that weekday's name that the article reports in full: "Monday, Aug. 13, 2012"."""
        reported = self.weekdays.get(-1 if number is None else number, set())
        return next(iter(reported)) if len(reported) == 1 else None

    def only_weekday(self) -> date | None:
        """The one day that the article reports in full with its weekday: the other weekdays are of the week before
        it.
        """
        reported = set().union(*self.weekdays.values())
        return next(iter(reported)) if len(reported) == 1 else None

    def note(self, expression: Expression, value: str | None, sentence: int) -> None:
        """Remember `value` as the date named last."""
        if value and expression.shape in ("one", "range"):
            self.last = (sentence, value)
            first, last = bounds(value)
            if first and first == last:
                self.last_day = (sentence, value)
            if first and last and 0 < (date.fromisoformat(last) - date.fromisoformat(first)).days <= _WEEK:
                self.weeks.add(date.fromisoformat(last))

    def week(self) -> date | None:
        """The last day of the one week or weekend named so far: the days of a digest are of it."""
        return next(iter(self.weeks)) if len(self.weeks) == 1 else None

    def base(self, unit: Unit, sentence: int) -> date | None:
        """The day from which "the next day" or "the same year" counts; None where none is near."""
        named = self.last_day if unit == "day" else self.last
        if not named or sentence - named[0] > _NEAR_SENTENCES:
            return None
        start, end = bounds(named[1])
        if not start or not end:
            return None
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        same = {"day": start == end, "week": (last - first).days < _WEEK, "year": start[:4] == end[:4]}
        return last if same.get(unit, start[:7] == end[:7]) else None

    def seven_days(self, sentence: int) -> tuple[date, date] | None:
        """First and last day of the seven days named last, which need not be a calendar's week."""
        if not self.last or sentence - self.last[0] > _NEAR_SENTENCES:
            return None
        start, end = bounds(self.last[1])
        days = (date.fromisoformat(start), date.fromisoformat(end)) if start and end else None
        return days if days and (days[1] - days[0]).days == _SEVEN else None

    def span(self, sentence: int) -> tuple[str, str] | None:
        """First and last day or month of the period named last, where it is one of months or more; EDTF."""
        if not self.last or sentence - self.last[0] > _NEAR_SENTENCES or "/" not in self.last[1]:
            return None
        first, last = self.last[1].split("/")
        return (first, last) if first[:4].isdigit() and last[:4].isdigit() and len(first) < len("2020-05-03") else None

    def period_of(self, year: str, sentence: int) -> str | None:
        """The months or days named last, in another year: "from January to May … the same period of 2022"."""
        if not self.last or sentence - self.last[0] > _NEAR_PERIOD or len(year) != len("2020"):
            return None
        ends = self.last[1].split("/")
        if not all(end[:4].isdigit() for end in ends) or len(self.last[1]) in (len("2020"), len("2020-05-03")):
            return None
        apart = int(year) - int(ends[-1][:4])
        return "/".join(f"{int(end[:4]) + apart:04d}{end[4:]}" for end in ends)

    def same(self, piece: Piece, at: int, months: bool) -> int | None:
        """The year of the same day (or, with `months`, month) reported in full, best of all before `at`."""
        if not months and (told := self._of_month(piece, at)):
            return told
        if piece.day is None and not months:
            return None
        reported = self.by_day.get((piece.month, piece.day), [])
        before = _before(reported, at)
        if months and not reported and piece.day:
            years = {t.year for t in self.reported if t.month == piece.month and t.at < _HEADING}
            return years.pop() if len(years) == 1 else None
        return before.year if before else reported[0].year if reported and piece.day else None

    def _of_month(self, piece: Piece, at: int) -> int | None:
        """The year of the month that was named last, right before: "between March and June 2021 … on 21 June"."""
        last = _before(self.reported, at)
        near = last is not None and last.day is None and at - last.at < _HEADING
        return last.year if last and near and last.month == piece.month and piece.day else None

    def year_for(self, piece: Piece, at: int, sentences: Sentences, ahead: bool) -> int | None:
        """The year of a day or month from the full date before it that it plainly belongs to."""
        last, last_day = _before(self.reported, at), _before(self.days, at)
        if last is None or piece.month is None:
            return None
        if last.heading:
            return last.year
        here = sentences.index(at)
        if last_day:
            year = _after_day(last_day, piece, ahead, here - sentences.index(last_day.at))
            if year is not None:
                return year
        near = sentences.index(last.at) == here
        return last.year if near and (last.month or 0) <= piece.month else None


def _before(reported: list[Told], at: int) -> Told | None:
    """The last of `reported` before `at`."""
    i = bisect_left(reported, at, key=_place)
    return reported[i - 1] if i else None


def _is_line(text: str, expression: Expression) -> bool:
    """Whether the expression has a line to itself, as the years of a chronicle have."""
    before, after = (
        text[max(0, expression.start - 1) : expression.start],
        text[expression.end : expression.end + 1],
    )
    return before in ("", "\n") and after in ("", "\n") and expression.first.kind in ("year", "month")


def _after_day(reported: Told, piece: Piece, ahead: bool, distance: int) -> int | None:
    """The year in which `piece` follows the day `reported` closely enough, or the one where its weekday fits."""
    named = date(reported.year, reported.month or 1, reported.day or 1)
    dates = [
        (year, made) for year in (reported.year, reported.year + 1, reported.year - 1) if (made := _made(year, piece))
    ]
    if piece.weekday is not None:
        fitting = [year for year, made in dates if made.weekday() == piece.weekday]
        return min(fitting, key=lambda y: abs((_made(y, piece) or named) - named), default=None)
    for year, made in dates[:2]:
        gap = (made - named).days
        if 0 <= gap <= (366 if ahead or (distance <= 1 and year == reported.year) else _NEAR_DAYS):
            return year
    return reported.year if dates and -31 <= (dates[0][1] - named).days < 0 else None


def _made(year: int, piece: Piece) -> date | None:
    try:
        return date(year, piece.month or 1, piece.day or 28)
    except ValueError:
        return None
