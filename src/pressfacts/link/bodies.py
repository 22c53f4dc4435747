"""The organizations of an article as those of people: their sorts, and what the whole article says of each."""

from collections.abc import Iterator, Sequence

from pressfacts.annotate.facts import Facts
from pressfacts.annotate.kinds import goes_with, is_authority, kind_of_body, plain
from pressfacts.link.entities import OrganizationEntity

_LEAD = 400


class Bodies:
    """The organizations of an article in order of first mention."""

    def __init__(self, facts: Facts, organizations: Sequence[OrganizationEntity]) -> None:
        self._organizations = organizations
        self._most = max((len(o.mentions) for o in organizations), default=0)
        self.kinds = {o.name: kind_of_body(o.name) for o in organizations}
        self._publisher = self._published(facts.context.source or "")
        self.said = {o.name: set(self._said(o)) for o in organizations}
        """What the article says of each as a person's organization."""

    def __iter__(self) -> Iterator[OrganizationEntity]:
        return iter(self._organizations)

    def fitting(self, position: str, at: int) -> dict[str, set[str]]:
        """The organizations that a sort of position goes with, and how each stands among them; the person is named at
        `at`.
        """
        fit = [o for o in self._organizations if goes_with(position, self.kinds[o.name])]
        found = {o.name: {"fits", *(f"fits, {f}" for f in self.said[o.name])} for o in fit}
        before = max(((start, o.name) for o in fit for start, _ in o.mentions if start < at), default=None)
        if before:
            found[before[1]].add("fits, last before")
        if len(fit) == 1:
            found[fit[0].name].add("fits, only")
        return found

    def whole(self, name: str) -> str:
        """The organization that a name with "Headquarters" means, or the name itself."""
        form = name.removesuffix(" Headquarters")
        return next((o.name for o in self._organizations if form != name and form in (o.name, o.acronym)), name)

    def _said(self, body: OrganizationEntity) -> Iterator[str]:
        if body.name == self._publisher:
            yield "publisher"
        if body is self._organizations[0]:
            yield "named first"
        if len(body.mentions) == self._most:
            yield "named most"

    def _published(self, source: str) -> str | None:
        """The organization that the source line names, else the authority that is named early and most often."""
        named = [
            o for o in self._organizations if any(f and plain(f).strip() in plain(source) for f in (o.name, o.acronym))
        ]
        repeated = (o for o in self._organizations if len(o.mentions) > 1 and is_authority(self.kinds[o.name]))
        early = (o for o in repeated if o.mentions[0][0] < _LEAD)
        most = max(early, key=lambda o: (len(o.mentions), -o.mentions[0][0]), default=None)
        told = max(named, key=lambda o: len(o.name), default=most)
        return told.name if told else None
