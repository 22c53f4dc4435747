"""Where a figure's event happened: the countries that the text ties to it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.grouping import group_by
from pressfacts.link.entities import OrganizationEntity, Span
from pressfacts.link.marks import Mark
from pressfacts.link.relations import NEAR, Relations, joined_to, level, state_of
from pressfacts.link.territory import Layout

Codes = tuple[str, ...]
_LEAD = 700
_FEW = 3
_FAR = 80
_ANYWHERE = ("USD", "EUR")
_SCENES = {
    "scene": ("in", "opens", "heads", "city in", "city opens"),
    "actor": ("authority", "organization", "its organization"),
}
_TELLS = {
    name: frozenset(f"{near}: {says}" for near in NEAR for says in told)
    for name, told in (
        ("place", ("in", "heads")),
        ("actor", ("authority", "organization")),
        ("name", ("opens", "adjective", "other")),
    )
}
"""What the fact's own sentence says to be a place, or an actor."""
_ACTS = ("authority", "organization", "in", "its organization")


class Places:
    """The countries of an article, and what speaks for each of them as the place of a figure."""

    def __init__(self, facts: Facts, layout: Layout, organizations: Sequence[OrganizationEntity]) -> None:
        self._held = part_places(facts)
        self._marks = layout.countries
        self._inside = [m for m in self._marks if m.says == "in"]
        codes = {m.key for m in self._marks}
        agencies = [Mark(o.country, *at, "its organization") for o in organizations if o.country for at in o.mentions]
        every = [*self._marks, *agencies, *layout.cities]
        self._home = facts.context.country
        marks = [m for m in every if m.key in codes]
        lists = _enumerations(self._marks)
        together = [
            Mark(_codes(group), group[0].start, group[-1].end, group[0].says, group[0].start) for group in lists
        ]
        joined = {id(m) for group in lists for m in group}
        alone: list[Mark[Codes]] = [
            Mark((m.key,), m.start, m.end, "joined" if id(m) in joined else m.says, m.head) for m in marks
        ]
        self._towns = [m for m in every if m.key not in codes]
        self._relations = Relations(layout, [*alone, *together], [(f.start, f.end) for f in facts.figures])
        self._money = Counter(f.currency[:2] for f in facts.figures if f.currency and f.currency not in _ANYWHERE)
        self._joint = any(_kind(f) == "countries" and f.value != 1 for f in facts.figures)
        self._general: dict[Codes, set[str]] = {
            (code,): self._of_article(code, marks) for code in dict.fromkeys(m.key for m in self._marks)
        }
        self._general |= {m.key: {"several", f"several {m.says}"} for m in together}
        self._with = joined_to(self._general)
        self._layout = layout

    def options(self, figure: FigureMention) -> dict[Codes, set[str]]:
        """What speaks for each country, or enumeration of countries, that the article names as a figure's place."""
        spans = [(figure.start, figure.end), *figure.also[:3]]
        local = self._relations.options(spans)
        scenes = self._relations.scenes(spans[0], _SCENES)
        best = min((level(features) for features in local.values()), default=2)
        reported = {
            name: {key for key, said in local.items() if not told.isdisjoint(said)} for name, told in _TELLS.items()
        }
        elsewhere, at_verb = self._elsewhere(figure), self._at_verb(figure)
        found: dict[Codes, set[str]] = {}
        many, kind = "many" if len(self._general) > _FEW else "few", _kind(figure)
        for key in self._general:
            near = local.get(key, set())
            state = state_of(level(near), best)
            found[key] = {*near, *self._with(state, key), *self._with(kind, key)}
            found[key] |= {f"among {many}, {state}", f"kind {kind}", *scenes.get(key, ())}
            if at_verb:
                found[key].add("at the verb" if key == at_verb else "another at the verb")
            for name, keys in reported.items():
                found[key] |= {f"{name} here"} if key in keys else {f"another {name} here"} if keys else set()
                if keys == {key}:
                    found[key].add(f"only {name} here")
            if elsewhere:
                found[key].add(f"{elsewhere}, {'home' if key == (self._home,) else 'abroad'}")
            if figure.role:
                found[key].add(f"{figure.role}, {'home' if key == (self._home,) else 'abroad'}")
            if figure.currency and figure.currency not in _ANYWHERE:
                found[key].add("in its currency" if (figure.currency[:2],) == key else "in another currency")
            if len(key) == 1 and self._is_held(key[0], figure):
                found[key].add("belongs to another part")
        return found

    def _at_verb(self, figure: FigureMention) -> Codes:
        """The countries of the first place behind its trigger: "were arrested on Monday in Peru at the request of"."""
        sentence = self._layout.clause(figure.trigger[0])
        behind = [m for m in self._inside if figure.trigger[1] <= m.start < sentence.end]
        first = [m for m in behind if m.at == behind[0].at] if behind else []
        return _codes(first) if first and first[0].start - figure.trigger[1] < _FAR else ()

    def _elsewhere(self, figure: FigureMention) -> str:
        """Whether its sentence or paragraph names a town of a country that the article does not name."""
        sentence, own = self._layout.sentence(figure.start), self._layout.paragraph(figure.start)
        if any(self._layout.sentence(m.start) == sentence for m in self._towns):
            return "unnamed here"
        return "unnamed near" if any(self._layout.paragraph(m.start) == own for m in self._towns) else ""

    def participants(self, figure: FigureMention) -> Codes | None:
        """The countries that a figure counts: those of its sentence, or of the formal list, where there are as many.

        None where it counts no countries.
        """
        if _kind(figure) != "countries":
            return None
        sentence = self._layout.sentence(figure.start)
        own = [m.key for m in self._marks if self._layout.sentence(m.at) == sentence and m.says != "dateline"]
        listed = [m.key for m in self._marks if m.says == "list"]
        sets = [tuple(dict.fromkeys(keys)) for keys in (own, listed)]
        return next((keys for keys in sets if len(keys) == figure.value), sets[1] if len(sets[1]) > 1 else ())

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

    def _of_article(self, code: str, marks: Sequence[Mark[str]]) -> set[str]:
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
            if all(m.says == "dateline" for m in self._marks if m.key == code):
                found.add("only in the dateline of many" if self._joint else "only in the dateline")
        if any(m.says == "list" for m in own):
            found.add("listed")
        if any(m.start < _LEAD and m.says in _ACTS for m in own):
            found.add("acts in lead")
        if own[0].at == min(m.at for m in self._marks):
            found.add("named first")
        return found | {
            f"says {says}" for says in ("home", "people", "organization") if all(m.says == says for m in own)
        }


def _kind(figure: FigureMention) -> str:
    """The kind of a figure; "countries" where these take part."""
    return "countries" if figure.kind == "participants" and "countr" in (figure.item or "") else figure.kind


def _enumerations(marks: Sequence[Mark[str]]) -> list[list[Mark[str]]]:
    """The enumerations of several countries, and the formal list."""
    heads = group_by(marks, lambda mark: (0 if mark.says == "list" else mark.head, mark.says))
    return [group for group in heads.values() if len({m.key for m in group}) > 1]


def _codes(group: Iterable[Mark[str]]) -> Codes:
    return tuple(dict.fromkeys(m.key for m in group))


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
