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
        self._outright = Outright(text, facts, organizations, people)

    def of(self, person: Person) -> tuple[str | None, float | None]:
        """The name of the organization of a person and how likely it is, if there is one."""
        least = _LEAST if person.roles or self._outright.given(person) else _BARE
        options = self.options(person)
        chances = self._judge.choose("affiliation", person.name, options)
        chosen = best(chances, least)
        served = serves_another(self._text, person) and not self._outright.given(person)
        if not chosen or (served and "has such an office" not in options[chosen]):
            return None, None
        return self._bodies.whole(chosen), round(chances[chosen], 2)

    def options(self, person: Person) -> dict[str, set[str]]:
        """What speaks for each organization as that of a person."""
        local = self._relations.options(person.spans)
        kinds = kinds_of_position(self._text, person)
        given = list(self._outright.given(person))
        fitting = self._bodies.fitting(kinds[0], person.spans[0][0])
        manner = manner_of(self._text, self._facts.sentences, person)
        found = {}
        for body in self._bodies:
            seats = self._seats(person, body)
            if seats and not any(seat in body.name for seat in seats):
                continue
            near = local.get(body.name, set())
            said = self._outright.of(person, body.name) | self._bodies.of_article(body, person.spans[0][0])
            where = _where(person, body, near, is_given=body.name in given)
            if given and where != "in sentence":
                continue  # an organization elsewhere is no rival of one that is given
            shared = set(self._shared(person, body, seats))
            if given and body.name not in given:
                shared = {f"another is given, {f}" for f in shared} | {"another is given"}
            said |= {where} | ({"given first"} if given[:1] == [body.name] else set())
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
            common, whole = common_words(role, body.name)
            if common:
                yield "name shares a word" if common == 1 else "name shares words"
            if whole:
                yield "name holds the title"
            if not common and (field := role.rpartition(" of ")[2]) != role and field[:1].isupper():
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
    if positions[0] in ("none", "aged"):
        return {f"no position, {f}" for f in near | said} | {f"aged, {f}" for f in said if positions[0] == "aged"}
    crossed = {f"{position}, {f}" for position in positions for f in (*said, *shared, f"of {kind}", "any")}
    return near | said | shared | {f"is {kind}"} | crossed | {f"{kind}, {f}" for f in said}
