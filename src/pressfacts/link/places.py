"""Where a figure's event happened: the countries that the text ties to it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from pressfacts.annotate.facts import CountryMention, Facts, FigureMention
from pressfacts.link.entities import OrganizationEntity, Span
from pressfacts.link.home import home
from pressfacts.link.judge import Judge
from pressfacts.link.marks import Mark, city_marks, country_marks
from pressfacts.link.relations import NEAR, Relations, level, state_of
from pressfacts.link.territory import Layout

_LEAD = 700
_FEW = 3
_ANYWHERE = ("USD", "EUR")
_ACTS = ("authority", "organization", "in", "its organization")


class Places:
    """The countries of an article, and what speaks for each of them as the place of a figure."""

    def __init__(
        self, text: str, facts: Facts, layout: Layout, organizations: Sequence[OrganizationEntity], judge: Judge
    ) -> None:
        self._held = part_places(facts)
        self._marks = country_marks(text, facts)
        codes = {m.key for m in self._marks}
        bodies = [Mark(o.country, *at, "its organization") for o in organizations if o.country for at in o.mentions]
        marks = [*self._marks, *(m for m in (*bodies, *city_marks(text, facts)) if m.key in codes)]
        self._home = home(text, facts, marks, organizations, judge)
        self._relations = Relations(layout, marks, [(f.start, f.end) for f in facts.figures])
        self._money = Counter(f.currency[:2] for f in facts.figures if f.currency and f.currency not in _ANYWHERE)
        self._general = {code: self._of_article(code, marks) for code in dict.fromkeys(m.key for m in self._marks)}
        self._layout = layout

    def options(self, figure: FigureMention) -> dict[str, set[str]]:
        """What speaks for each country that the article names as the place of a figure."""
        spans = [(figure.start, figure.end), *figure.also[:3]]
        local = self._relations.options(spans)
        best = min((level(features) for features in local.values()), default=2)
        found = {}
        for code, general in self._general.items():
            near = local.get(code, set())
            state = state_of(level(near), best)
            found[code] = near | {f"{state}, {g}" for g in general} | {f"{figure.kind}, {g}" for g in general}
            if len(self._general) > _FEW:
                found[code] |= {f"among many, {n}" for n in near if ":" in n or n in NEAR}
                found[code].add(f"among many, {state}")
            if figure.role:
                found[code].add(f"{figure.role}, {'home' if code == self._home else 'abroad'}")
            if figure.currency and figure.currency not in _ANYWHERE:
                found[code].add("in its currency" if figure.currency[:2] == code else "in another currency")
            if self._is_held(code, figure):
                found[code].add("belongs to another part")
        return found

    def participants(self, figure: FigureMention) -> list[str] | None:
        """The countries of its sentence, or of the formal list, where there are just as many as a figure counts."""
        if figure.kind != "participants" or "countr" not in (figure.item or ""):
            return None
        sentence = self._layout.sentence(figure.start)
        own = [m.key for m in self._marks if self._layout.sentence(m.at) == sentence and m.says != "dateline"]
        listed = [m.key for m in self._marks if m.says == "list"]
        sets = [list(dict.fromkeys(keys)) for keys in (own, listed)]
        return next((keys for keys in sets if len(keys) == figure.value), sets[1] if len(sets[1]) > 1 else None)

    def sources(self, figure: FigureMention, codes: Iterable[str]) -> tuple[Span, ...]:
        """The mention of each code that stands nearest to the figure."""
        found = []
        for code in codes:
            own = [m for m in self._marks if m.key == code]
            inside = [m for m in own if self._layout.sentence(m.start) == self._layout.sentence(figure.start)]
            nearest = min(inside or own, key=lambda m: abs(m.start - figure.start), default=None)
            if nearest:
                found.append((nearest.start, nearest.end))
        return tuple(found)

    def _is_held(self, code: str, figure: FigureMention) -> bool:
        """Whether every mention of a code in the figure's sentence belongs to another part of a list."""
        sentence = self._layout.clause(figure.start)
        own = [m for m in self._marks if m.key == code and sentence.start <= m.start < sentence.end]
        return bool(own) and all(self._held.get(m.start, figure.start) != figure.start for m in own)

    def _of_article(self, code: str, marks: Sequence[Mark]) -> set[str]:
        """What the article as a whole says of a country."""
        counts = Counter(m.key for m in self._marks)
        own = [m for m in marks if m.key == code]
        found = {"home" if code == self._home else ("abroad" if self._home else "homeless")}
        if len(counts) == 1:
            found.add("only one")
        elif counts[code] == max(counts.values()):
            found.add("named most")
        if self._money:
            found.add("its money" if self._money[code] else "other money")
        if any(m.says == "dateline" for m in own):
            found.add("dateline")
        if any(m.says == "list" for m in own):
            found.add("listed")
        if any(m.start < _LEAD and m.says in _ACTS for m in own):
            found.add("acts in lead")
        if own[0].at == min(m.at for m in self._marks):
            found.add("named first")
        return found | {
            f"says {says}" for says in ("home", "people", "organization") if all(m.says == says for m in own)
        }


def part_places(facts: Facts) -> dict[int, int]:
    """Places that belong to one part of a figure alone: mention's start to the part's ("2 in Austria, 1 in Malta")."""
    parts = [f for f in facts.figures if f.rule.endswith((".list", ".brackets"))]
    starts = [f.start for f in parts]
    held: dict[int, int] = {}
    for mention in facts.countries:
        at = bisect_right(starts, mention.start) - 1
        if mention.via == "name" and at >= 0 and mention.start < parts[at].end:
            held[mention.start] = parts[at].start
    return held


def codes(mentions: Sequence[CountryMention]) -> tuple[str, ...]:
    """Alpha-2 codes in order of first mention."""
    return tuple(dict.fromkeys(m.alpha_2 for m in mentions))
