"""Operations: merged mentions, when they ran, who took part, what they yielded."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from pressfacts.annotate.facts import Facts, FigureMention, NameMention
from pressfacts.annotate.operations.names import key
from pressfacts.link.asides import Asides, where_named
from pressfacts.link.entities import FigureEntity, OperationEntity, Span
from pressfacts.link.marks import by_key, operation_marks, words
from pressfacts.link.occasions import Occasions
from pressfacts.link.relations import Relations, joined_to, level, state_of
from pressfacts.link.tellings import Tellings
from pressfacts.link.territory import Layout
from pressfacts.link.yields import Yields
from pressfacts.record.model import Scope

_HEADS = ("operation ", "project ")
_OPENERS = frozenset({"The", "These", "This", "Their", "His", "Her"})
_SAID_WITHIN = 60
_BRACKETS = (" (", ' ("', " (“")
_CLOSED = (")", '")', "”)")
_ROMAN = frozenset("ivxlc")
_LEAD = 400
_OPENING = 30


class OperationIndex:
    """The operations of an article by what their mentions share."""

    def __init__(self, facts: Facts, layout: Layout) -> None:
        self._facts = facts
        self._layout = layout
        self.groups: dict[str, list[NameMention]] = {}
        named = dict.fromkeys(key(mention.name) for mention in facts.operations)
        for mention in facts.operations:
            self.groups.setdefault(self._key(mention, named), []).append(mention)
        self._yielding = [group for group in self.groups if not self._is_hotline(group)]
        marks = operation_marks(layout.text, facts, self.groups)
        self._relations = Relations(layout, marks, [(f.start, f.end) for f in facts.figures])
        self._marks = by_key(marks)
        self._asides = Asides(facts, layout)
        self.occasions = Occasions(layout.text, facts, layout)
        self._tellings = Tellings(layout.text, facts, layout, marks)
        self._with = joined_to({group: self._of_article(group) for group in self.groups})

    def _key(self, mention: NameMention, named: Collection[str]) -> str:
        """An edition's bare name joins it where the article has just one edition ("Heron" of "Heron III")."""
        own = key(mention.name)
        if self._layout.text.startswith(_CLOSED, mention.end) and (told := self._told_before(mention)):
            return told
        if spelled := next((k for k in self.groups if _spells(k, own) or _spells(own, k)), None):
            return spelled
        longer = {k for k in named if k.startswith(f"{own} ") and _is_number(k.removeprefix(f"{own} "))}
        return longer.pop() if len(longer) == 1 else own

    def _told_before(self, mention: NameMention) -> str | None:
        """The operation whose name in another language brackets give: "Operation Safe Heron (Operativo Garza)"."""
        opens = {mention.start - len(sign) for sign in _BRACKETS if self._layout.text.endswith(sign, 0, mention.start)}
        return next((k for k, mentions in self.groups.items() if any(m.end in opens for m in mentions)), None)

    def name(self, group: str) -> str:
        """The fullest form: with "Operation" or "Project" where the article uses it, else the first."""
        mentions = self.groups[group]
        headed = [m.name for m in mentions if m.name.lower().startswith(_HEADS)]
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
        return mention.start < before and _reports(self._layout.text[clause.start : clause.end])

    def options(self, figure: FigureMention, scope: Scope) -> dict[str, set[str]]:
        """What speaks for each operation as the one that yielded a figure of a scope; none of another case."""
        local = self._relations.options([(figure.start, figure.end), *figure.also[:3]])
        best = min((level(f) for f in local.values()), default=2)
        asides, sort, found = self._asides.features(figure), figure.role or figure.kind, {}
        for group in self._yielding:
            if self._is_apart(figure, group):
                continue
            near = local.get(group, set())
            state = state_of(level(near), best)
            found[group] = {*near, *self._with(state, group)}
            found[group] |= {f"scope {scope}", f"{scope}, {state}"}
            found[group] |= {f"{sort}, {state}", sort}
            own = self._marks[group]
            found[group] |= self.occasions.features(figure, own) | self._tellings.features(figure, group)
            found[group] |= asides | where_named(asides, state)
        return found

    def _is_hotline(self, group: str) -> bool:
        """Whether an operation is named only as a telephone or website: "call the Operation Heron hotline"."""
        behind = (self._layout.text[m.end : m.end + _OPENING].lstrip().casefold() for m in self.groups[group])
        return all(rest.startswith(tuple(words("hotline"))) for rest in behind)

    def _is_apart(self, figure: FigureMention, group: str) -> bool:
        """Whether the text turns to another case before a figure, and does not name the operation since."""
        named = max((m.end for m in self.groups[group] if m.start < figure.start), default=0)
        heading = self._layout.heading(figure.start)
        if heading and heading[0] >= named and self._turns(heading[0]):
            return True
        sentences = self._facts.sentences
        start = max(self._layout.paragraph_start(figure.start), named)
        spans = sentences.spans[sentences.index(start) : sentences.index(figure.start) + 1]
        return any(first >= named and self._turns(first) for first, _ in spans)

    def _turns(self, start: int) -> bool:
        """Whether a sentence or heading begins with another case."""
        opening = self._layout.text[start : start + _OPENING].lstrip().casefold()
        return opening.startswith(tuple(words("another case")))

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


def _is_number(word: str) -> bool:
    """Whether the word behind a name counts editions: "III", "7"."""
    return word.isdecimal() or set(word) <= _ROMAN


def _reports(clause: str) -> bool:
    """Whether a clause says that what the article reports was part of an operation, or that one took place."""
    if any(phrase in clause for phrase in words("ended")):
        return True
    reported = clause.split()
    deeds = (i for i in range(1, len(reported)) if reported[i - 1] in _OPENERS and reported[i] in words("deed"))
    behind = (f" {' '.join(reported[i + 1 :])} "[:_SAID_WITHIN] for i in deeds)
    return any(f" {phrase} " in rest for rest in behind for phrase in words("within"))


def _spells(short: str, full: str) -> bool:
    """Whether a name begins with the initials of the other: "JAD Larch 6", "Joint Action Days Larch 6"."""
    first, _, rest = short.partition(" ")
    return (
        len(first) > 1
        and bool(rest)
        and full.endswith(f" {rest}")
        and first == "".join(w[0] for w in full.removesuffix(rest).split())
    )


def link_operations(
    index: OperationIndex, yields: Yields, figures: Sequence[FigureEntity]
) -> Iterator[OperationEntity]:
    """Operations in order of first mention, with the indexes of their figures."""
    main = index.main()
    for group, mentions in sorted(index.groups.items(), key=lambda item: (item[1][0].start, item[1][0].end)):
        name, is_main = index.name(group), group == main
        indexes = tuple(i for i, figure in enumerate(figures) if figure.operation == name)
        yielded = [figures[i] for i in indexes]
        took_part = yields.of("organizations", group, mentions, yielded, is_main=is_main)
        yield OperationEntity(
            name=name,
            rule=mentions[0].rule,
            dates=yields.of("dates", group, mentions, yielded, is_main=is_main),
            countries=yields.of("countries", group, mentions, yielded, took_part, is_main=is_main),
            organizations=took_part,
            figures=indexes,
            mentions=tuple((m.start, m.end) for m in mentions),
        )
