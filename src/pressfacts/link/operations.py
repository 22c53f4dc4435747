"""Operations: merged mentions, when they ran, who took part, what they yielded."""

import re
from collections import Counter
from collections.abc import Sequence

from pressfacts.annotate.facts import CountryMention, Facts, FigureMention, NameMention
from pressfacts.annotate.operations.names import key
from pressfacts.link.entities import OperationEntity, OrganizationEntity, Span
from pressfacts.link.marks import operation_marks
from pressfacts.link.operation_dates import when
from pressfacts.link.places import codes
from pressfacts.link.relations import Relations, level, state_of
from pressfacts.link.territory import Layout

_HEAD = re.compile(r"(?:operation|project)\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:involv\w+|joint\s\w+\s(?:of|between|by)|participat\w+|took part|taking part|mobili[sz]\w+|brought together|"
    r"bringing together|joined|supported by|led by|authorities (?:in|from|of)|countries|police (?:in|from)|"
    r"carried out in|coordinated by|initiated by|launched by|organi[sz]ed by)\b"
)
_FUNDED = re.compile(r"\b(?:fund(?:ed|ing)|financ(?:ed|ing)|sponsored|donors?)\b[^.\n]{0,90}$")
_RUN_BY = re.compile(
    r"\b(?:led|run|initiated|launched|organi[sz]ed|conducted|carried out|spearheaded) by\b|"
    r"\bannounced the results of\b|"
    r"\bnation(?:wide|al)\s(?:initiative|effort|program|programme|campaign|operation|crackdown|sweep)\b"
)
_TOOK_PART = re.compile(
    r"\b(?:[Pp]articipating\s(?:countries|states)|[Cc]ountries\s(?:participating|involved|that\stook\spart|that\sparticipated)|"
    r"(?:took|taking)\spart\sin\sthe|participated\sin\sthe|(?:[Pp]artners|[Aa]gencies|[Aa]uthorities)\sinclud(?:e|ed|ing))\b"
)
_HELPED = re.compile(
    r"\b(?:led|coordinated|supported|assist\w+|participat\w+|support|together|partners?|conducted|backed|joint\w*|worked|by|with)\b"
)


_BEHIND = re.compile(
    r"\b(?:The|These|This|Their|His|Her)\s(?:arrests?|detentions?|raids?|searches|seizures?|actions?|operations?|rescue)\s[^.\n]{0,40}"
    r"\b(?:part of|made possible by|result of|carried out under|conducted under|under)\b"
    r"|\bwas\s(?:carried out|conducted)\b|\btook place\b"
)
_OWNED = re.compile(r"(?: \([^()\n]{2,20}\))?(?:['’]s?)? [\"“'‘]?")
_LEAD = 400


class OperationIndex:
    """The operations of an article by what their mentions share."""

    def __init__(self, facts: Facts, layout: Layout) -> None:
        self._facts = facts
        self._layout = layout
        self.groups: dict[str, list[NameMention]] = {}
        for mention in facts.operations:
            self.groups.setdefault(self._key(mention), []).append(mention)
        marks = operation_marks(layout.text, facts, self.groups)
        self._relations = Relations(layout, marks, [(f.start, f.end) for f in facts.figures])
        self._general = {group: self._of_article(group) for group in self.groups}

    def _key(self, mention: NameMention) -> str:
        """An edition's bare name joins it where the article has just one edition ("Heron" of "Heron III")."""
        own = key(mention.name)
        longer = {k for k in self.groups if re.fullmatch(rf"{re.escape(own)} (?:[ivxlc]+|\d+)", k)}
        return longer.pop() if len(longer) == 1 else own

    def name(self, group: str) -> str:
        """The fullest form: with "Operation" or "Project" where the article uses it, else the first."""
        mentions = self.groups[group]
        headed = [m.name for m in mentions if _HEAD.match(m.name)]
        return max(headed or [m.name for m in mentions], key=len)

    def main(self) -> str | None:
        """The operation the article is about: named in its first part, and named most often."""
        length = len(self._layout.text)
        lead = max(_LEAD, length * 2 // 5)  # what comes later is what releases say of a programme
        leading = [g for g, ms in self.groups.items() if any(m.start < lead for m in ms)]
        leading = leading or [
            g for g, ms in self.groups.items() if any(self._is_behind(m, length * 2 // 3) for m in ms)
        ]
        counts = Counter({g: len(self.groups[g]) for g in leading})
        return counts.most_common(1)[0][0] if counts else None

    def _is_behind(self, mention: NameMention, before: int) -> bool:
        """Named later, but as what the article reports: "The arrest was part of Project X", "X was carried out"."""
        clause = self._layout.clause(mention.start)
        return mention.start < before and bool(_BEHIND.search(self._layout.text, clause.start, clause.end))

    def options(self, figure: FigureMention) -> dict[str, set[str]]:
        """What speaks for each operation as the one that yielded a figure."""
        local = self._relations.options([(figure.start, figure.end), *figure.also[:3]])
        best = min((level(f) for f in local.values()), default=2)
        found = {}
        for group, general in self._general.items():
            near = local.get(group, set())
            state = state_of(level(near), best)
            found[group] = near | {f"{state}, {g}" for g in general} | {f"{figure.kind}, {g}" for g in general}
            found[group].add("before its first mention" if figure.start < self.groups[group][0].start else "after it")
            if figure.role:
                found[group].add(f"{figure.role}, {state}")
        return found

    def _of_article(self, group: str) -> set[str]:
        """What the article as a whole says of an operation."""
        mentions = self.groups[group]
        found = {"main" if group == self.main() else "not main"}
        found.add("only one" if len(self.groups) == 1 else "one of many")
        found.add(f"named {'once' if len(mentions) == 1 else 'twice' if len(mentions) == 2 else 'often'}")
        if any(self._layout.is_title(m.start) for m in mentions):
            found.add("in title")
        share = mentions[0].start / max(1, len(self._layout.text))
        found.add(
            "from the start" if mentions[0].start < _LEAD else f"from {'the middle' if share < 0.66 else 'the end'}"
        )
        if self._is_behind(mentions[0], len(self._layout.text)):
            found.add("behind it")
        return found

    def source(self, group: str, figure: FigureMention) -> Span | None:
        """The last mention of an operation in or before the figure's sentence within its paragraph, if any."""
        start, clause = self._layout.paragraph_start(figure.start), self._layout.clause(figure.start)
        near = [m for m in self.groups[group] if start <= m.start < clause.end]
        return (near[-1].start, near[-1].end) if near else None


def link_operations(
    text: str, facts: Facts, layout: Layout, index: OperationIndex, organizations: Sequence[OrganizationEntity]
) -> list[OperationEntity]:
    """Operations without their figures, in order of first mention."""
    main = index.main()
    entities = []
    for group, mentions in index.groups.items():
        entities.append(
            OperationEntity(
                name=index.name(group),
                rule=mentions[0].rule,
                dates=when(text, facts, layout, mentions, is_main=group == main),
                countries=_countries(text, facts, layout, mentions, is_main=group == main),
                organizations=_organizations(text, layout, mentions, organizations),
                figures=(),
                mentions=tuple((m.start, m.end) for m in mentions),
            )
        )
    return sorted(entities, key=lambda e: e.mentions[0])


def _countries(
    text: str, facts: Facts, layout: Layout, mentions: Sequence[NameMention], *, is_main: bool
) -> tuple[str, ...]:
    """The formal list of participants for the main operation, else those of sentences that say who took part."""
    listed = participants(text, facts) if is_main else []
    if any(m.via == "list" for m in listed):
        return codes(listed)
    found: dict[str, None] = dict.fromkeys(codes(listed))
    for mention in mentions:
        clause = layout.clause(mention.start)
        if _PART.search(text, clause.start, clause.end):
            named = (m for m in facts.countries if clause.start <= m.start < clause.end)
            found.update((m.alpha_2, None) for m in named if not _FUNDED.search(text[clause.start : m.start]))
    return tuple(found)


def runners(
    text: str, layout: Layout, operation: OperationEntity, organizations: Sequence[OrganizationEntity]
) -> tuple[str, ...]:
    """The countries of the bodies whose operation it is: "the FBI's Operation X", "a sweep led by the Gardaí"."""
    found: dict[str, None] = {}
    for start, _ in operation.mentions:
        clause = layout.clause(start)
        run = _RUN_BY.search(text, clause.start, clause.end)
        for body in organizations:
            for first, last in body.mentions:
                owned = _OWNED.fullmatch(text, last, start) if last <= start else None
                if body.country and (owned or (run and clause.start <= first < clause.end)):
                    found[body.country] = None
    return tuple(found)


def participants(text: str, facts: Facts) -> list[CountryMention]:
    """The formal list of participants, else the countries of the sentence that says which ones took part."""
    listed = [m for m in facts.countries if m.via == "list"]
    if len(listed) > 1:
        return listed
    for start, end in facts.sentences.spans:
        if _TOOK_PART.search(text, start, end):
            named = [m for m in facts.countries if start <= m.start < end]
            if len(codes(named)) > 1:
                return named
    return listed


def _organizations(
    text: str, layout: Layout, mentions: Sequence[NameMention], organizations: Sequence[OrganizationEntity]
) -> tuple[str, ...]:
    """Bodies that a sentence of the operation names as leading, supporting or joining it."""
    found: dict[str, None] = {}
    for mention in mentions:
        clause = layout.clause(mention.start)
        if _HELPED.search(text, clause.start, clause.end):
            for organization in organizations:
                if any(clause.start <= start < clause.end for start, _ in organization.mentions):
                    found[organization.name] = None
    return tuple(found)
