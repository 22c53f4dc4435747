"""A calendar expression as it is written, before anything is resolved."""

from dataclasses import dataclass
from typing import Literal

Shape = Literal["one", "range", "since", "until", "same"]
Unit = Literal["day", "week", "weekend", "month", "year", "summer", "spring", "autumn", "winter", "fiscal"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One point or period of the calendar; what the text leaves open is None.

    `season` is EDTF's code (21 to 24), `months` first and last month of a quarter or half. `year_shift`
    counts from the anchor's year ("this year" 0), `same_shift` from the year named last ("the same year" 0).
    `unit` and `shift` say a relative period ("last week": week, -1) or, with `weekday`, one day of it; it is
    counted from the day named last where `anaphoric`; `ago` is one in words ("two days ago"); `fixed` is EDTF that
    needs nothing more; `feast` is a weekday and which one of the month it is.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    months: tuple[int, int] | None = None
    year_shift: int | None = None
    same_shift: int | None = None
    unit: Unit | None = None
    shift: int | None = None
    anaphoric: bool = False
    ago: str | None = None
    fixed: str | None = None
    feast: tuple[int, int] | None = None

    @property
    def has_year(self) -> bool:
        """Whether the text itself gives the year, outright or in relation."""
        return self.year is not None or self.year_shift is not None or self.same_shift is not None

    @property
    def kind(self) -> str:
        """What it is: relative, fixed, feast, day, season, months, month, weekday or year."""
        for kind in ("unit", "fixed", "feast", "day", "season", "months", "month", "weekday"):
            if getattr(self, kind) is not None:
                return "relative" if kind == "unit" else kind
        return "year"


@dataclass(frozen=True, slots=True)
class Expression:
    """One or two pieces at a place of the text; `weak` ones count only where their context says so."""

    start: int
    end: int
    rule: str
    pieces: tuple[Piece, ...]
    shape: Shape = "one"
    weak: bool = False
    whole_week: bool = False

    @property
    def first(self) -> Piece:
        """The piece it starts with."""
        return self.pieces[0]

    @property
    def last(self) -> Piece:
        """The piece it ends with."""
        return self.pieces[-1]
