"""The organizations of an article as those of people: their sorts, and what the whole article says of each."""

from collections.abc import Iterator, Sequence

from pressfacts.annotate.facts import Facts
from pressfacts.annotate.kinds import goes_with, is_authority, kind_of_body, plain
from pressfacts.link.entities import OrganizationEntity

_LEAD = 400
_END = 0.85
_FEW = 4


class Bodies:
    """The organizations of an article in order of first mention."""

    def __init__(self, facts: Facts, organizations: Sequence[OrganizationEntity]) -> None:
        self._organizations = organizations
        self._title = facts.context.title or (0, 0)
        self._most = max((len(o.mentions) for o in organizations), default=0)
        self._end = facts.sentences.spans[-1][0] * _END if facts.sentences.spans else 0  # whatever stands behind it
        self.kinds = {o.name: kind_of_body(o.name) for o in organizations}
        self._publisher = self._published(facts.context.source or "")
        self._general = {o.name: set(self._said(o)) for o in organizations}
        named = ((m[0], self.kinds[o.name], o.name) for o in organizations for m in o.mentions)
        self._in_order = sorted(named, reverse=True)

    def __iter__(self) -> Iterator[OrganizationEntity]:
        return iter(self._organizations)

    def of_article(self, body: OrganizationEntity, at: int) -> set[str]:
        """What the article says of an organization that a person named at `at` may belong to."""
        kind = self.kinds[body.name]
        last = next((name for start, other, name in self._in_order if start < at and other == kind), None)
        return self._general[body.name] | ({"last of its kind"} if last == body.name else set())

    def fitting(self, position: str, at: int) -> dict[str, set[str]]:
        """The organizations that a sort of position goes with, and how each stands among them; the person is named at
        `at`.
        """
        fit = [o for o in self._organizations if goes_with(position, self.kinds[o.name])]
        named = "only" if len(fit) == 1 else "of few" if len(fit) < _FEW else "of many"
        found = {o.name: {"fits", f"fits, {named}", *(f"fits, {f}" for f in self._general[o.name])} for o in fit}
        before = max(((start, o.name) for o in fit for start, _ in o.mentions if start < at), default=None)
        if before:
            found[before[1]].add("fits, last before")
        if fit:
            found[fit[0].name].add("fits, first")
            found[max(fit, key=lambda o: len(o.mentions)).name].add("fits, most")
        return found

    def whole(self, name: str) -> str:
        """The organization that a name with "Headquarters" means, or the name itself."""
        form = name.removesuffix(" Headquarters")
        return next((o.name for o in self._organizations if form != name and form in (o.name, o.acronym)), name)

    def _said(self, body: OrganizationEntity) -> Iterator[str]:
        alike = [name for name, kind in self.kinds.items() if kind == self.kinds[body.name]]
        yield "only of its kind" if len(alike) == 1 else "one of its kind"
        if body.name == self._publisher:
            yield "publisher"
        if body is self._organizations[0]:
            yield "named first"
        if len(body.mentions) == self._most:
            yield "named most"
        if any(self._title[0] <= start < self._title[1] for start, _ in body.mentions):
            yield "in title"
        if body.mentions[-1][0] > self._end:
            yield "at the end"

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
