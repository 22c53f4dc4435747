"""When something happened: the dates that the text ties to a figure."""

from collections.abc import Sequence
from datetime import date

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.link.entities import Span
from pressfacts.link.marks import by_key, date_marks
from pressfacts.link.occasions import Occasions
from pressfacts.link.relations import Relations, level, state_of
from pressfacts.link.tellings import Tellings
from pressfacts.link.territory import Layout
from pressfacts.record.model import Scope

_DAY = 10
_SCENES = {"time": ("in", "on", "opens", "between", "from", "during", "since", "other")}
_AGES = (
    (-1, "later"), (0, "same day"), (1, "day before"), (4, "days before"), (10, "week before"), (45, "month before"),
    (400, "year before"),
)  # fmt: skip


class Days:
    """The dates of an article, and what speaks for each of them as the time of a figure."""

    def __init__(self, text: str, facts: Facts, layout: Layout, scopes: Sequence[Scope], occasions: Occasions) -> None:
        marks = date_marks(text, facts)
        self._of = by_key(marks)
        self._published = facts.context.published or facts.context.dated
        self._ages = Ages(self._published)
        self._relations = Relations(layout, marks, [(f.start, f.end) for f in facts.figures])
        self._other = [key for key in self._of if key != self._published]
        self._occasions = occasions
        self._tellings = Tellings(text, facts, layout, marks)
        self._scopes = scopes
        self._general = {key: self._of_article(key) for key in self._of}

    def options(self, i: int, figure: FigureMention) -> dict[str, set[str]]:
        """What speaks for each date that the article gives."""
        spans = [(figure.start, figure.end), *figure.also[:3]]
        local = self._relations.options(spans)
        scenes = self._relations.scenes(spans[0], _SCENES)
        here = [key for key, features in local.items() if level(features) == 0]
        best = min((level(f) for f in local.values()), default=2)
        found = {}
        sort, scope = figure.role or figure.kind, self._scopes[i]
        for key, own in self._of.items():
            near = local.get(key, set())
            state = state_of(level(near), best)
            general = self._general[key]
            found[key] = (
                near
                | scenes.get(key, set())
                | ({"sole"} if here == [key] else set())
                | {f"{state}, {g}" for g in general}
                | {f"{sort}, {g}" for g in general}
                | {f"{scope}, {g}" for g in (*general, state)}
            )
            found[key] |= {f"{sort}, {w}" for w in (*near, state) if ":" not in w}
            found[key] |= self._occasions.features(figure, own) | self._tellings.features(figure, key)
        return found

    def sources(self, figure: FigureMention, dates: Sequence[str]) -> tuple[Span, ...]:
        """The mention of each date that stands nearest to the figure."""
        nearest = (min(self._of[day], key=lambda m: abs(m.start - figure.start)) for day in dates)
        return tuple((m.start, m.end) for m in nearest)

    def _of_article(self, key: str) -> set[str]:
        found = {size_of(key), self._ages.age(key)}
        if key == self._published:
            found.add("published")
        if self._other == [key]:
            found.add("only one")
        if self._other and key == self._other[0]:
            found.add("first")
        if self._published and key[:10] > self._published:
            found.add("to come")
        return found


class Ages:
    """How long before the publication of a release its dates are."""

    def __init__(self, published: str | None) -> None:
        self._published = published

    def age(self, key: str) -> str:
        """How long before its publication the release says it was."""
        if (
            not self._published
            or len(self._published) != _DAY
            or len(key) < _DAY
            or not key[-_DAY:].replace("-", "").isdigit()
        ):
            return "no age"
        days = (date.fromisoformat(self._published) - date.fromisoformat(key[-_DAY:])).days
        return next((name for limit, name in _AGES if days <= limit), "years before")


def size_of(key: str) -> str:
    """How long a time an EDTF value reports: day, month, year, span, or one that is open."""
    if ".." in key:
        return "open"
    if "/" in key:
        return "span"
    return {4: "year", 7: "month", 10: "day"}.get(len(key), "other")
