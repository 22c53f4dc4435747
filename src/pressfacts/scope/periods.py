"""What a sentence's dates say of its figures: results of an earlier year or period, or of one that still runs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pressfacts import edtf
from pressfacts.annotate.facts import DateMention, Facts, FigureMention
from pressfacts.record.model import Scope
from pressfacts.text import extent

_COUNTED = frozenset(["arrests", "seizures", "searches", "takedowns", "suspects", "investigations", "participants"])
_ACTS = _COUNTED | {"convictions", "victims", "deaths"}
_HARM = ("deaths", "victims")
_TERMS = ("convictions", "sentences")
_LATE = 0.6
"""Share of the text behind which a release tells of other times; its own results come before."""
_YEAR = 360
"""Days of a period that opens a sentence and tells of another time wherever it stands: "In 2018, officers …"."""
_LONG = 80
"""Days of a period that are no single operation's."""
_AGO, _LONG_AGO = 400, 4 * 365
"""Days after which a conviction is an earlier one: where its date opens the sentence, and elsewhere, as of a man of the
same case."""
_HISTORY, _MASSACRE = 20 * 365, 100
"""Days and dead from which on an event is history: the massacre that a defendant of today guarded."""
_OPENING = 30
"""Characters within which a date opens its sentence: "In 2018," and "He noted that last year"."""
_LARGE = 1_000_000
"""Sums from which on what authorities took in a year is their result of the year."""
_SHORT, _RECENT = 28, 45
_A_YEAR = range(360, 371)
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|when)\b")
_GOES_ON = re.compile(r"\b(?:and|but) (?:has|have|is|are|was|were|will) ")
_SPAN = ("from", "between")


@dataclass(frozen=True, slots=True)
class Period:
    """The first and last day of a date in a sentence, and where it stands."""

    first: date
    last: date
    start: int
    end: int

    @property
    def days(self) -> int:
        """How long it is."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Standpoint:
    """The day that an article looks back from, and the offset behind which it tells of other times."""

    now: date | None
    late: float


def standpoint(text: str, facts: Facts) -> Standpoint:
    """Where an article stands in time, and where it turns to other times."""
    return Standpoint(_anchor(facts), _LATE * extent(text))


def _anchor(facts: Facts) -> date | None:
    """The day from which the article looks back: of publication, of its dateline, else the last one that it names."""
    for known in (facts.context.published, facts.context.dated):
        last = _day(edtf.bounds(known)[1]) if known and edtf.is_edtf(known) else None
        if last:
            return last
    lasts = [day for d in facts.dates if (day := _day(edtf.bounds(d.edtf)[1]))]
    return max(lasts, default=None)


def by_period(
    text: str, facts: Facts, figure: FigureMention, clause: tuple[int, int], seen: Standpoint
) -> Scope | None:
    """The scope that the dates of the figure's clause give it, None where they give none."""
    dates = [d for d in facts.dates if clause[0] <= d.start < clause[1] and not _is_of_other(text, figure, d)]
    found = [p for d in dates if (p := _period(d))]
    near, now = _nearest(found, figure), seen.now
    if near is None or now is None:
        return None
    opens = near.start - clause[0] <= _OPENING and near.end <= figure.start
    ago = (now - near.last).days
    if figure.kind in _TERMS and near.days >= _SHORT and _are_of_terms(text, figure, found, opens, seen):
        return "background"
    if figure.kind in _HARM and ago > _HISTORY and (figure.value or figure.low or 0) >= _MASSACRE:
        return "background"
    if figure.value == 1 or not _is_result(text[slice(*clause)], figure, opens):
        return None
    if figure.start < seen.late and not (opens and _is_a_year_of_results(figure, near)):
        return None
    words = [*text[max(0, near.start - _OPENING) : near.start].split()[-1:], *text[near.start : near.end].split()[:1]]
    spans = any(word.lower() in _SPAN for word in words)
    if near.days >= _LONG and near.last.year < now.year and (not spans or near.days in _A_YEAR):
        return "background"  # from one year into another is how long an investigation went on
    return "cumulative" if spans and near.days >= _SHORT and ago <= _RECENT else None


def _are_of_terms(text: str, figure: FigureMention, dates: Sequence[Period], opens: bool, seen: Standpoint) -> bool:
    """Whether dates say that a sentence was passed long ago; what it was passed for may have a date as well."""
    ago = min((seen.now - d.last).days for d in dates) if seen.now else 0
    own = (
        figure.start >= seen.late and ago > _LONG_AGO and " for " not in text[figure.end : max(d.start for d in dates)]
    )
    return own or (opens and ago > _AGO)


def _is_of_other(text: str, figure: FigureMention, mention: DateMention) -> bool:
    """Whether a date stands in another clause than the figure: "… and a seal of a shop that closed in 1988"."""
    between = text[figure.end : mention.start] if figure.end <= mention.start else text[mention.end : figure.start]
    return ";" in between or bool((_RELATIVE if figure.end <= mention.start else _GOES_ON).search(between))


def _is_a_year_of_results(figure: FigureMention, near: Period) -> bool:
    """Counts of a year or more, and large sums taken in just a year: "In 2018, the office secured $40 million"."""
    if figure.kind == "money":
        return figure.role == "seized" and near.days in _A_YEAR and (figure.value or figure.low or 0) >= _LARGE
    return near.days >= _YEAR and figure.kind in _COUNTED


def _is_result(clause: str, figure: FigureMention, opens: bool) -> bool:
    """Counts of what authorities did or counted, and sums that they took in; what one offender did is none."""
    if figure.kind == "money":
        return figure.role in ("seized", "penalty", "value") or (opens and "report" in clause.lower())
    return figure.kind in _COUNTED or (opens and figure.kind in _ACTS)


def _period(mention: DateMention) -> Period | None:
    first, last = (_day(day) for day in edtf.bounds(mention.edtf))
    return Period(first, last, mention.start, mention.end) if first and last else None


def _nearest(periods: Sequence[Period], figure: FigureMention) -> Period | None:
    return min(periods, key=lambda p: max(p.start - figure.end, figure.start - p.end), default=None)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
