"""Give expressions their EDTF values: years from the article's date, from dates around, or none."""

from dataclasses import dataclass, field, replace
from datetime import date

from pressfacts.annotate.dates.anchor import (
    Anchor,
    feast,
    fiscal_year,
    is_open,
    monday_of,
    moved,
    parse_ago,
    relative,
    week_of,
    weekday_near,
    year_near,
)
from pressfacts.annotate.dates.announced import is_announced
from pressfacts.annotate.dates.memory import Memory
from pressfacts.annotate.dates.piece import Expression, Piece
from pressfacts.edtf import bounds, interval, is_edtf, write
from pressfacts.text import Sentences

_WEEKS = ("first", "second", "third", "last")


@dataclass(slots=True)
class Resolver:
    """Resolves the expressions of one text in order; remembers what it has resolved."""

    text: str
    sentences: Sentences
    anchor: Anchor | None
    memory: Memory = field(default_factory=Memory)

    def resolve(self, expression: Expression) -> str | None:
        """The EDTF value, None where it cannot be known."""
        value = self._value(expression)
        if value is not None and not is_edtf(value):  # a year beyond 9999
            value = None
        self.memory.note(expression, value, self.sentences.index(expression.start))
        return value

    def _value(self, expression: Expression) -> str | None:
        first = self._piece(expression.first, expression)
        if expression.whole_week:
            return week_of(date.fromisoformat(first)) if first and "X" not in first and is_edtf(first) else None
        if expression.shape == "range" and expression.first.kind == "weekday" and expression.last.weekday is not None:
            return self._weekdays(expression)
        if expression.shape == "one" and first:
            return self._week_of_month(first, expression)
        if first is None:
            return first
        if expression.shape == "same":
            return self.memory.period_of(first, self.sentences.index(expression.start)) or first
        if expression.shape == "since":
            return interval(first, self._closed_at(expression))
        if expression.shape == "until":
            return interval(None, first)
        last = self._piece(self._end(expression, first), expression)
        if expression.first.unit == "year" and last and len(last) == len("2020-05-03"):
            first = f"{first}-01-01"  # "from the beginning of the year until yesterday"
        if last and first.startswith("XXXX-") and last[:4].isdigit():
            first = f"{int(last[:4]) - (first[4:] > last[4:]):04d}{first[4:]}"
        return interval(first, last) if last and _in_order(first, last) else None

    def _closed_at(self, expression: Expression) -> str | None:
        """The day of writing where "to date" closes a range that opens with a day or month."""
        dated = self.text[: expression.end].endswith(("to date", "till date"))
        closed = dated and expression.first.kind != "year" and self.anchor is not None and self.anchor.exact
        return self.anchor.day.isoformat() if closed and self.anchor else None

    def _weekdays(self, expression: Expression) -> str | None:
        """ "between Saturday and Monday": to the last such day, from the one before it."""
        last = self._piece(expression.last, expression)
        if last is None or expression.first.weekday is None or expression.last.weekday is None:
            return None
        back = (expression.last.weekday - expression.first.weekday) % 7
        return interval(moved(date.fromisoformat(last), -back).isoformat(), last)

    def _week_of_month(self, value: str, expression: Expression) -> str:
        """`value`, or the days of the week that stands before it: "the first week of October"."""
        which, of, _ = self.text[expression.start : expression.end].lower().partition(" week of ")
        if not of or which not in _WEEKS or len(value) != 7 or "X" in value:
            return value
        first, last = bounds(value)
        if which == "last" and last:
            return interval(moved(date.fromisoformat(last), -6).isoformat(), last)
        begin = moved(date.fromisoformat(first or value), 7 * _WEEKS.index(which))
        return interval(begin.isoformat(), moved(begin, 6).isoformat())

    def _end(self, expression: Expression, first: str) -> Piece:
        """The last piece, in the year of the first where it names none: the next such day after it."""
        last = expression.last
        year = first.split("/")[0].split("-")[0]
        if last.has_year or last.month is None or not year.isdigit():
            return last
        earlier = (last.month, last.day or 31) < (expression.first.month or 0, expression.first.day or 0)
        return replace(last, year=int(year) + earlier)

    def _piece(self, piece: Piece, expression: Expression) -> str | None:
        kind = piece.kind
        if kind == "fixed":
            return piece.fixed
        if kind == "relative":
            return self._relative(piece, expression)
        if kind == "weekday":
            return self._weekday(piece, expression)
        if kind == "day" and piece.month is None:
            return self._day_of_month(piece, expression)
        if kind == "feast":
            return self._feast(piece, expression)
        year = self._year(piece, expression)
        if kind == "months" and piece.months:
            return interval(write(year, piece.months[0]), write(year, piece.months[1])) if year else None
        if year is None and kind in ("year", "season"):
            return None
        return _dated(year, piece)

    def _feast(self, piece: Piece, expression: Expression) -> str | None:
        """The holiday of its year, else the nearest one; of its weekend three days up to Monday, or four from Thursday
        or up to Easter Monday.
        """
        anchor = self.anchor.day if self.anchor else None
        year = piece.year or (anchor.year + piece.year_shift if anchor and piece.year_shift is not None else None)
        if piece.feast is None or piece.month is None or not (year or anchor):
            return None
        years = [year] if year else [anchor.year + step for step in (-1, 0, 1)] if anchor else []
        days = [feast(y, piece.month, *piece.feast) for y in years]
        day = min(days, key=lambda d: abs((d - anchor).days) if anchor else 0)
        if "weekend" not in self.text[expression.start : expression.end].casefold():
            return day.isoformat()
        start, end = (moved(day, -2 if piece.month else -3), day) if day.weekday() == 0 else (day, moved(day, 3))
        return interval(start.isoformat(), end.isoformat())

    def _relative(self, piece: Piece, expression: Expression) -> str | None:
        if piece.unit is None or (piece.shift is None and piece.ago is None):
            return None
        if piece.anaphoric:
            sentence = self.sentences.index(expression.start)
            if piece.unit == "year" and piece.shift and (span := self.memory.span(sentence)):
                return _within_calendar("/".join(f"{int(end[:4]) + piece.shift:04d}{end[4:]}" for end in span))
            if piece.unit == "week" and piece.shift and (week := self.memory.seven_days(sentence)):
                return "/".join(moved(day, 7 * piece.shift).isoformat() for day in week)
            base = self.memory.base(piece.unit, sentence)
            if base is None and piece.unit == "year" and self.anchor:
                base = self.anchor.day
            value = _within_calendar(relative(base, piece.unit, piece.shift or 0)) if base else None
            late = value and self.anchor and (bounds(value)[0] or "") > self.anchor.day.isoformat()
            return None if late and not self._ahead(expression) else value
        if not self.anchor or (piece.unit != "year" and not self.anchor.exact):
            return None
        if piece.ago:
            return parse_ago(piece.ago, self.anchor.day)
        shift = piece.shift or 0
        if piece.weekday is not None:
            return moved(monday_of(self.anchor.day), 7 * shift + piece.weekday).isoformat()
        if piece.unit == "fiscal":
            return fiscal_year(self.anchor.day, shift, self.anchor.country)
        if piece.unit == "weekend" and shift == 0 and self._ahead(expression):
            shift = 1
        return relative(self.anchor.day, piece.unit, shift)

    def _weekday(self, piece: Piece, expression: Expression) -> str | None:
        if piece.anaphoric and piece.weekday is not None:
            base = self.memory.base("day", self.sentences.index(expression.start))
            return weekday_near(base, piece.weekday, piece.shift, announced=False).isoformat() if base else None
        if not self.anchor or not self.anchor.exact or piece.weekday is None:
            reported = self.memory.weekday(piece.weekday)
            only = self.memory.week() or self.memory.only_weekday()
            if reported is None and only and piece.weekday is not None and piece.shift is None:
                reported = weekday_near(only, piece.weekday, None, announced=False)
            return reported.isoformat() if reported else None
        return weekday_near(self.anchor.day, piece.weekday, piece.shift, bool(self._ahead(expression))).isoformat()

    def _day_of_month(self, piece: Piece, expression: Expression) -> str | None:
        """ "the 8th": the last one not after the anchor, else of the month named last; "the 8th of last month"."""
        number = piece.day or 0
        if piece.shift is not None:
            if not self.anchor:
                return None
            months = self.anchor.day.year * 12 + self.anchor.day.month - 1 + piece.shift
            return _dated(months // 12, Piece(month=months % 12 + 1, day=number))
        named = self.memory.base("day", self.sentences.index(expression.start))
        if named and number > named.day and not self._ahead(expression):
            day = named  # "held on May 3 and charged on the 4th"
        elif self.anchor and self.anchor.exact:
            day = self.anchor.day if number <= self.anchor.day.day else moved(self.anchor.day.replace(day=1), -1)
        else:
            month = self.memory.week() or self.memory.base("month", self.sentences.index(expression.start))
            if month is None:
                return None
            day = month
        piece = Piece(year=day.year, month=day.month, day=number)
        return _dated(day.year, piece)

    def _ahead(self, expression: Expression) -> bool | None:
        return is_announced(self.text, self.sentences.around(expression.start), expression.start, expression.end)

    def _year(self, piece: Piece, expression: Expression) -> int | None:
        """The year that the text gives or that the rules of SPEC's dates section find."""
        if piece.year is not None:
            return piece.year
        if piece.same_shift is not None:
            base = self.memory.base("year", self.sentences.index(expression.start))
            return base.year + piece.same_shift if base else None
        if piece.year_shift is not None:
            return self.anchor.day.year + piece.year_shift if self.anchor else None
        if piece.month is None:
            return self._season_year(piece, expression) if piece.season and self.anchor else None
        ahead = self._ahead(expression)
        return self._known(piece, expression, ahead) or self._near(piece, expression, ahead)

    def _season_year(self, piece: Piece, expression: Expression) -> int | None:
        """The year of the season that has begun last by the anchor, or begins next if announced."""
        if not self.anchor:
            return None
        first = {21: 3, 22: 6, 23: 9, 24: 12}[piece.season or 21]
        year, month = self.anchor.day.year, self.anchor.day.month
        return year + (month > first) if self._ahead(expression) else year - (month < first)

    def _known(self, piece: Piece, expression: Expression, ahead: bool | None) -> int | None:
        """The year of the same day reported in full elsewhere in the article."""
        year = self.memory.same(piece, expression.start, self.anchor is None)
        late = self.anchor is not None and year is not None and ahead and year < self.anchor.day.year
        return None if late else year

    def _near(self, piece: Piece, expression: Expression, ahead: bool | None) -> int | None:
        """The year by the anchor, or by the full date before."""
        day = self.anchor.day if self.anchor else self.memory.week()
        plain = None if self.anchor else self.memory.year_for(piece, expression.start, self.sentences, bool(ahead))
        if plain or not day or not piece.month:
            return plain
        if piece.day is None and piece.shift:
            month = day.replace(day=1)
            day, ahead = (moved(month, -1), False) if piece.shift < 0 else (moved(month, 31), True)
        year = year_near(day, piece.month, piece.day, bool(ahead))
        last = expression.last
        if expression.shape == "range" and last.month and last.kind == piece.kind and not last.has_year:
            if ahead:  # it may have begun
                ends = year_near(day, last.month, last.day, announced=True)
                year = ends - ((piece.month, piece.day or 1) > (last.month, last.day or 31))
            else:
                year -= is_open(day, year, expression.first, last)
        return _fit(piece, year)


def _fit(piece: Piece, year: int) -> int:
    """`year`, or a neighbouring one where only there the weekday is right."""
    if piece.weekday is None:
        return year
    years = [y for y in (year, year + 1, year - 1) if _weekday_of(y, piece) == piece.weekday]
    return years[0] if years else year


def _weekday_of(year: int, piece: Piece) -> int | None:
    try:
        return date(year, piece.month or 1, piece.day or 1).weekday()
    except ValueError:
        return None


def _dated(year: int | None, piece: Piece) -> str | None:
    if piece.day and year and _weekday_of(year, piece) is None:
        return None
    return write(year, piece.month or piece.season, piece.day)


def _in_order(first: str, last: str) -> bool:
    if not (is_edtf(first) and is_edtf(last)):  # a year before 1 or beyond 9999
        return False
    start, end = bounds(first)[0], bounds(last)[1]
    return not (start and end) or start <= end


def _within_calendar(value: str | None) -> str | None:
    """The value, None where counting on has led out of the years that EDTF writes with four digits."""
    return value if value and is_edtf(value) else None
