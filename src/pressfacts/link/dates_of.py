"""When something happened: the dates that the text ties to a figure."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import permutations

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.edtf import bounds
from pressfacts.link.entities import Span
from pressfacts.link.marks import by_key, date_marks
from pressfacts.link.occasions import Occasions
from pressfacts.link.relations import Relations, joined_to, level, state_of
from pressfacts.link.tellings import Tellings
from pressfacts.link.territory import Layout
from pressfacts.record.model import Scope

_DAY = 10
_LEAD = 600
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
        self._with = joined_to({key: self._of_article(key) for key in self._of})
        self._layout = layout
        self._sections = {key: {layout.section(m.start) for m in own} for key, own in self._of.items()}
        self._dated = set().union(*self._sections.values())
        self._nests = _nests(self._of)

    def options(self, i: int, figure: FigureMention) -> dict[str, set[str]]:
        """What speaks for each date that the article gives."""
        spans = [(figure.start, figure.end), *figure.also[:3]]
        local = self._relations.options(spans)
        scenes = self._relations.scenes(spans[0], _SCENES)
        here = [key for key, features in local.items() if level(features) == 0]
        best = min((level(f) for f in local.values()), default=2)
        found = {}
        sort, scope = figure.role or figure.kind, self._scopes[i]
        place = self._place(figure.start)
        for key, own in self._of.items():
            near = local.get(key, set())
            state = state_of(level(near), best)
            found[key] = {
                *near,
                *scenes.get(key, ()),
                *(["sole"] if here == [key] else []),
                *(said for prefix in (state, sort, scope, place) for said in self._with(prefix, key)),
                f"{scope}, {state}",
                f"{place}, {state}",
                *(f"{sort}, {w}" for w in (*near, state) if ":" not in w),
                *self._occasions.features(figure, own),
                *self._tellings.features(figure, key),
                *self._nested(key, local),
                *self._section(figure, key),
            }
        return found

    def _place(self, at: int) -> str:
        """What rules a figure from above, or how far down it stands."""
        if self._layout.is_title(at):
            return "figure in title"
        above = dict(self._layout.above(self._layout.paragraph(at)))
        ruled = (f"figure below {where}" for where in ("list lead", "heading") if where in above)
        return next(ruled, "figure in opening" if at < _LEAD else "figure in body")

    def _nested(self, key: str, local: Mapping[str, Collection[str]]) -> Iterator[str]:
        """Whether a day within a period, or a period around a day, stands nearer to the figure or farther from it."""
        own = level(local.get(key, ()))
        for how, other in self._nests[key]:
            apart = level(local.get(other, ())) - own
            yield f"{how} one {'nearer' if apart < 0 else 'farther' if apart else 'as near'}"

    def _section(self, figure: FigureMention, key: str) -> Iterator[str]:
        """Whether a date is told under the heading that a figure stands under, above all headings, or elsewhere."""
        here, told = self._layout.section(figure.start), self._sections[key]
        if len(self._dated) > 1:
            where = "in its" if here in told else "above all" if min(self._dated) in told else "in another"
            yield f"{where} section"
            yield f"{where} section, its own {'dated' if here in self._dated else 'undated'}"

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


def _nests(keys: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Of each date the periods that hold it, and what it holds."""
    ends = {key: bounds(key) for key in keys}
    found: dict[str, list[tuple[str, str]]] = {key: [] for key in ends}
    for (period, (start, end)), (other, (first, last)) in permutations(ends.items(), 2):
        if start and first and last and end and start <= first and last <= end:
            found[period].append(("holds", other))
            found[other].append(("held by", period))
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
