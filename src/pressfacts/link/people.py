"""People: mentions merged into persons, with their positions and organizations."""

from collections.abc import Sequence

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.names import is_shout
from pressfacts.annotate.people.role_patterns import singular
from pressfacts.link.affiliations import Affiliations
from pressfacts.link.entities import OrganizationEntity, PersonEntity, Span
from pressfacts.link.judge import Judge
from pressfacts.link.offices import Person
from pressfacts.link.person_names import core, is_within, same_person, shortens
from pressfacts.link.territory import Layout


def link_people(
    text: str, facts: Facts, layout: Layout, organizations: Sequence[OrganizationEntity], judge: Judge
) -> list[PersonEntity]:
    """The people of the facts, in order of first mention."""
    people = [_person(facts, mentions) for mentions in _group(facts) if mentions]
    affiliations = Affiliations(text, facts, layout, organizations, people, judge)
    return [_entity(person, *affiliations.of(person)) for person in people]


def _group(facts: Facts) -> list[list[NameMention]]:
    """Mentions by person: full names first, then the rest by who was named last before."""
    persons = _Persons(facts)
    for mention in sorted(facts.people, key=lambda m: (-len(core(m.name)), m.start)):
        persons.add_full(mention)
    for mention in sorted(facts.people, key=persons.turn):
        persons.add(mention)
    return [sorted(p, key=lambda m: m.start) for p in sorted(persons.found, key=lambda p: min(m.start for m in p))]


class _Persons:
    """Mentions by person, as far as they are sorted."""

    def __init__(self, facts: Facts) -> None:
        self._aliases = {a.alias: a.name for a in facts.aliases}
        self._called = {*self._aliases.values()}
        self._names = {(m.start, m.end): m.name for m in facts.people}
        self._bynames = {name for span, name in self._names.items() if span in self._aliases}
        self._of: dict[Span, int] = {}
        self.found: list[list[NameMention]] = []

    def add_full(self, mention: NameMention) -> None:
        """Sort in a mention by a full name; others are left."""
        if mention.name in self._bynames or len(core(mention.name)) < 2:
            return
        index = next((i for i, p in enumerate(self.found) if same_person(p[0].name, mention.name)), None)
        candidates = [i for i, p in enumerate(self.found) if shortens(mention.name, p[0].name)]
        self._put(mention, self._nearest(candidates, mention) if index is None else index)

    def turn(self, mention: NameMention) -> tuple[bool, bool, int]:
        """When a mention is to be added: those with an alias first, then the aliases, then the rest."""
        span = (mention.start, mention.end)
        return span not in self._called, span not in self._aliases, mention.start

    def add(self, mention: NameMention) -> None:
        """Sort in a mention by any name."""
        if (mention.start, mention.end) not in self._of:
            self._put(mention, self._owner(mention))

    def _put(self, mention: NameMention, index: int | None) -> None:
        if index is None:
            index = len(self.found)
            self.found.append([])
        self.found[index].append(mention)
        self._of[mention.start, mention.end] = index

    def _owner(self, mention: NameMention) -> int | None:
        name = self._aliases.get((mention.start, mention.end))
        if name in self._of:
            return self._of[name]
        same_alias = (span for span in self._aliases if span in self._of and self._names[span] == mention.name)
        named = {self._of[own] for span in same_alias if (own := self._aliases[span]) in self._of}
        if len(named) == 1:
            return named.pop()
        names = [{m.name for m in p} for p in self.found]
        same = next((i for i, p in enumerate(names) if any(core(mention.name) == core(name) for name in p)), None)
        candidates = [i for i, p in enumerate(names) if any(shortens(mention.name, name) for name in p)]
        within = [i for i, p in enumerate(names) if any(is_within(mention.name, name) for name in p)]
        if same is None and not candidates and len(within) == 1:
            return within[0]
        return self._nearest(candidates, mention) if candidates else same

    def _nearest(self, candidates: Sequence[int], mention: NameMention) -> int | None:
        """Of several the one named last before the mention, else the one named first."""

        def distance(i: int) -> tuple[bool, int]:
            before = [m.start for m in self.found[i] if m.start < mention.start]
            return (True, max(before)) if before else (False, -min(m.start for m in self.found[i]))

        return max(candidates, key=distance, default=None)


def _person(facts: Facts, mentions: Sequence[NameMention]) -> Person:
    """A person by the mentions, with the positions given to them."""
    starts = {m.start for m in mentions}
    aliases = {a.alias for a in facts.aliases}
    bynames = {m.name for m in mentions if (m.start, m.end) in aliases}
    name = _fullest([m.name for m in mentions if m.name not in bynames] or [m.name for m in mentions])
    given = [r for r in facts.roles if r.person in starts]
    return Person(name, mentions, given, _roles([singular(r.title) for r in given]))


def _entity(person: Person, organization: str | None, chance: float | None) -> PersonEntity:
    aliases = (m.name for m in person.mentions if m.name != person.name and not m.name.isspace())
    spans = tuple((m.start, m.end) for m in person.mentions)
    return PersonEntity(person.name, tuple(dict.fromkeys(aliases)), person.roles, organization, spans, chance)


def _fullest(names: Sequence[str]) -> str:
    """The form with the most words, of those the longest, not in capitals where another spelling is as full."""
    best = max(names, key=lambda n: (len(core(n)), not is_shout(n), len(n)))
    best = best[:-1] if best[:-1] in names else best
    return " ".join(best.split())


def _roles(titles: Sequence[str]) -> tuple[str, ...]:
    """Each position once; a shorter one that a fuller one holds, or that abbreviates another, is left out."""
    unique = list({t.casefold(): t for t in reversed(titles)}.values())[::-1]
    return tuple(t for t in unique if not any(t != o and _is_in(t.casefold(), o.casefold()) for o in unique))


def _is_in(short: str, full: str) -> bool:
    """Whether a position is a part of another or short for it: "Det Insp" of "Detective Inspector"."""
    if f" {short} " in f" {full} ":
        return True
    parts, whole = short.replace(".", "").split(), full.split()
    return len(short) < len(full) and len(parts) == len(whole) and all(map(_abbreviates, parts, whole))


def _abbreviates(short: str, full: str) -> bool:
    """Whether a word has the first letter of another and some of those that follow, in their order."""
    rest = iter(full)
    return short[:1] == full[:1] and short != "us" and all(letter in rest for letter in short)
