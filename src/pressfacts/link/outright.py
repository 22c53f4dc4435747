"""The organizations that the words beside a name or position give to it outright."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.people.role_agencies import Agencies, beside, stood_for
from pressfacts.link.entities import OrganizationEntity, Span
from pressfacts.link.offices import Person

_AGE = " ,()0123456789"


class Outright:
    """What is given outright to a person, and to those named before and behind."""

    def __init__(
        self, text: str, facts: Facts, organizations: Sequence[OrganizationEntity], people: Sequence[Person]
    ) -> None:
        self._text = text
        self._agencies = Agencies(text, facts)
        self._owners = {span: o.name for o in organizations for span in o.mentions}
        self._next = {one.start: other for one, other in pairwise(sorted(facts.people, key=lambda m: m.start))}
        self._names = [person.name for person in people]
        self._given = [self._of(person) for person in people]

    def of(self, person: Person, body: str) -> set[str]:
        """What is said of an organization beside a person and the others."""
        at = self._names.index(person.name)
        own = self._given[at]
        found = set(own.get(body, ()))
        found |= set(self._neighbours(body, reversed(self._given[:at]), "before"))
        found |= set(self._neighbours(body, self._given[at + 1 :], "behind"))
        if not found and any(body in given for given in self._given):
            found.add("given to others")
        return found

    def given(self, person: Person) -> dict[str, set[str]]:
        """The organizations that a person is given, with how."""
        return self._given[self._names.index(person.name)]

    def _neighbours(self, body: str, given: Iterable[dict[str, set[str]]], side: str) -> Iterator[str]:
        """Whether the nearest person on a side that is given an organization is given this one."""
        for apart, theirs in enumerate(given):
            if theirs:
                if body in theirs:
                    yield f"given to {'the next' if apart == 0 else 'one'} {side}"
                return

    def _of(self, person: Person) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for role in person.given:
            self._add(found, role.organization, "of its position")
        for mention in person.mentions:
            beside_it = self._beside(mention, person.span(mention)[0], shared=not person.given)
            self._add(found, beside_it, "beside the name")
            self._add(found, stood_for(self._text, self._agencies, mention.end), "beside the name")
        return found

    def _beside(self, mention: NameMention, start: int, *, shared: bool) -> Span | None:
        """What stands beside a name or one that it is joined to: "Ann Larch and Bo Alder of the Fraud Section"."""
        agency = beside(self._text, self._agencies, mention, start)
        other = self._next.get(mention.start)
        if (
            agency
            or not shared
            or not other
            or self._text[mention.end : other.start].strip(_AGE) not in ("", "and", "&")
        ):
            return agency
        return self._beside(other, other.start, shared=shared)

    def _add(self, found: dict[str, set[str]], span: Span | None, said: str) -> None:
        if span in self._owners:
            found.setdefault(self._owners[span], set()).add(said)
