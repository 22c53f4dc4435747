"""The organizations of an article as those of people: their sorts, and what the whole article says of each."""

from collections.abc import Iterator, Sequence

from pressfacts.annotate.facts import Facts
from pressfacts.annotate.kinds import kind_of_body
from pressfacts.link.entities import OrganizationEntity

_LEAD = 400


class Bodies:
    """The organizations of an article in order of first mention."""

    def __init__(self, facts: Facts, organizations: Sequence[OrganizationEntity]) -> None:
        self._organizations = organizations
        self.kinds = {o.name: kind_of_body(o.name) for o in organizations}
        self._publisher = self._published((facts.context.source or "").casefold())
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

    def _published(self, source: str) -> str | None:
        """The organization that the source line names, else the one that is named first and most often."""
        named = [o.name for o in self._organizations if any(f and f.casefold() in source for f in (o.name, o.acronym))]
        most = max((len(o.mentions) for o in self._organizations), default=0)
        first = [o.name for o in self._organizations[:1] if o.mentions[0][0] < _LEAD and len(o.mentions) == most > 1]
        return max(named, key=len) if named else next(iter(first), None)
