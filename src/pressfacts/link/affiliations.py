"""Which organization a person belongs to: a choice among those that the article names, and none."""

from collections.abc import Collection, Iterator, Sequence

from pressfacts.annotate.facts import Facts
from pressfacts.annotate.kinds import has_office, side_of
from pressfacts.link.bodies import Bodies
from pressfacts.link.entities import OrganizationEntity
from pressfacts.link.judge import Judge, best
from pressfacts.link.marks import agency_marks
from pressfacts.link.offices import Person, common_words, kinds_of_position, manner_of, seat_of, serves_another
from pressfacts.link.outright import Outright
from pressfacts.link.relations import Relations, level
from pressfacts.link.territory import Layout

_LEAST, _BARE = 0.35, 0.4
"""How likely an organization is at least, and that of a person to whom the text gives neither it nor a position."""
_TELLING = frozenset({"publisher", "fits", "fits, only", "fits, publisher"})
"""What the manner in which a person is brought in may make likelier."""
_BEHIND = 60


class Affiliations:
    """Links the people of an article to its organizations."""

    def __init__(
        self,
        text: str,
        facts: Facts,
        layout: Layout,
        organizations: Sequence[OrganizationEntity],
        people: Sequence[Person],
        judge: Judge,
    ) -> None:
        self._text = text
        self._facts = facts
        self._judge = judge
        self._bodies = Bodies(facts, organizations)
        marks = agency_marks(text, facts, organizations)
        self._relations = Relations(layout, marks, [span for one in people for span in one.spans])
        self._outright = Outright(text, facts, organizations)

    def of(self, person: Person) -> tuple[str | None, float | None]:
        """The name of the organization of a person and how likely it is, if there is one."""
        given = self._outright.given(person)
        options = self.options(person)
        chances = self._judge.choose("affiliation", person.name, options)
        chosen = best(chances, _LEAST if person.roles or given else _BARE)
        served = serves_another(self._text, person) and not given
        if not chosen or (served and "has such an office" not in options[chosen]):
            return None, None
        return self._bodies.whole(chosen), round(chances[chosen], 2)

    def options(self, person: Person) -> dict[str, set[str]]:
        """What speaks for each organization as that of a person."""
        local = self._relations.options(person.spans)
        kinds = kinds_of_position(person)
        given = self._outright.given(person)
        fitting = self._bodies.fitting(kinds[0], person.spans[0][0])
        manner = manner_of(self._text, self._facts.sentences, person)
        found = {}
        for body in self._bodies:
            seats = self._seats(person, body)
            if seats and not any(seat in body.name for seat in seats):
                continue
            near = {f for f in local.get(body.name, ()) if ":" not in f}
            where = _where(person, body, near, is_given=body.name in given)
            if given and where != "in sentence":
                continue  # an organization elsewhere is no rival of one that is given
            said = {where, *given.get(body.name, ()), *self._bodies.said[body.name]}
            if [*given][:1] == [body.name]:
                said.add("given first")
            shared = set(self._shared(person, body, seats)) if not given or body.name in given else set()
            fits = _fits(fitting.get(body.name, {"fits none"}), where, side_of(kinds[0]))
            manners = {f"{m}, {f}" for m in manner for f in (fits | said) & _TELLING}
            found[body.name] = _with_kinds(near, said, shared, kinds, self._bodies.kinds[body.name]) | fits | manners
        return found

    def _seats(self, person: Person, body: OrganizationEntity) -> set[str]:
        """The districts that the text names behind a person, where the organization is one of a district."""
        behind = (self._text[end : end + _BEHIND] for _, end in person.spans)
        return {seat_of(words) for words in behind if "District" in body.name} - {""}

    def _shared(self, person: Person, body: OrganizationEntity, seats: Collection[str]) -> Iterator[str]:
        """What a position has in common with the organization's name."""
        if any(has_office(body.name, role) for role in person.roles):
            yield "has such an office, of the district" if seats else "has such an office"
        for role in person.roles[:1]:
            common, field = common_words(role, body.name), role.rpartition(" of ")[2]
            if common:
                yield "name shares a word" if common == 1 else "name shares words"
            elif field != role and field[:1].isupper():
                yield "field of another"  # "Minister of Justice" and the Ministry of Finance


def _where(person: Person, body: OrganizationEntity, near: Collection[str], *, is_given: bool) -> str:
    """Whether an organization is named in the person's sentence, before or later."""
    if is_given or level(near) == 0:
        return "in sentence"
    return "named before" if body.mentions[0][0] < person.spans[0][0] else "named later"


def _fits(among: Collection[str], where: str, side: str) -> set[str]:
    """How an organization stands among those that a sort of position goes with, and of what side that is."""
    fits = {*among, *(f"{f}, {where}" for f in among)}
    return fits | {f"{side}: {f}" for f in fits}


def _with_kinds(near: set[str], said: set[str], shared: set[str], positions: Sequence[str], kind: str) -> set[str]:
    """Features by themselves and by the sorts of position and organization; without a position only by that."""
    if positions == ["none"]:
        return {f"no position, {f}" for f in near | said}
    crossed = {f"{position}, {f}" for position in positions for f in (*said, *shared, f"of {kind}")}
    return near | said | shared | crossed | {f"{kind}, {f}" for f in said}
