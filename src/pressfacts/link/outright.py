"""The organizations that the words beside a name or position give to it outright."""

from collections.abc import Sequence
from itertools import pairwise

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.people.role_agencies import Agencies, beside, stood_for
from pressfacts.link.entities import OrganizationEntity, Span
from pressfacts.link.offices import Person

_AGE = " ,()0123456789"


class Outright:
    """Looks up what is given outright to a person."""

    def __init__(self, text: str, facts: Facts, organizations: Sequence[OrganizationEntity]) -> None:
        self._text = text
        self._agencies = Agencies(text, facts)
        self._owners = {span: o.name for o in organizations for span in o.mentions}
        self._next = {one.start: other for one, other in pairwise(sorted(facts.people, key=lambda m: m.start))}

    def given(self, person: Person) -> dict[str, set[str]]:
        """The organizations that a person is given, with how."""
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
