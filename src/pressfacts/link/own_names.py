"""A user's own names over the linked article: one entity a name, called and placed as the user says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from pressfacts.annotate.own_names import folded
from pressfacts.config.names import KindOfName, Names, OwnName
from pressfacts.link.entities import Linked, OperationEntity, OrganizationEntity, PersonEntity, Span

E = TypeVar("E", PersonEntity, OrganizationEntity, OperationEntity)


def settled(linked: Linked, text: str, names: Names) -> Linked:
    """`linked` with every entity that a name of the user's stands for under that name; `text` is the components'."""
    people, _ = _named(linked.people, _Book(names, "people", text), _person)
    organizations, agencies = _named(linked.organizations, _Book(names, "organizations", text), _organization)
    operations, actions = _named(linked.operations, _Book(names, "operations", text), _operation)
    return replace(
        linked,
        people=tuple(replace(p, organization=agencies.get(p.organization or "", p.organization)) for p in people),
        organizations=organizations,
        operations=tuple(replace(o, organizations=_renamed(o.organizations, agencies)) for o in operations),
        figures=tuple(replace(f, operation=actions.get(f.operation or "", f.operation)) for f in linked.figures),
    )


class _Book:
    """The names of one kind by the ways they are written."""

    def __init__(self, names: Names, kind: KindOfName, text: str) -> None:
        self._text = text
        self._by_form = _by_form(names, kind)

    def own(self, mentions: Iterable[Span]) -> OwnName | None:
        """The name that the first of `mentions` that is one of the user's stands for."""
        found = (self._by_form.get(folded(self._text[start:end])) for start, end in mentions)
        return next((own for own in found if own), None) if self._by_form else None


@lru_cache(maxsize=8)
def _by_form(names: Names, kind: KindOfName) -> dict[str, OwnName]:
    return {folded(form): own for own in names.of(kind) for form in own.forms}


def _named(
    entities: Sequence[E], book: _Book, merged: Callable[[OwnName, Sequence[E]], E]
) -> tuple[tuple[E, ...], dict[str, str]]:
    """The entities with those of one own name made one, and the new name of each that changed."""
    groups: dict[str, list[E]] = {}
    owns: dict[str, OwnName] = {}
    for i, entity in enumerate(entities):
        own = book.own(entity.mentions)
        key = f"own {own.name}" if own else f"{i}"
        groups.setdefault(key, []).append(entity)
        if own:
            owns[key] = own
    found = [merged(owns[key], group) if key in owns else group[0] for key, group in groups.items()]
    renamed = {entity.name: owns[key].name for key in owns for entity in groups[key]}
    return tuple(sorted(found, key=lambda e: e.mentions[0])), renamed


def _person(own: OwnName, group: Sequence[PersonEntity]) -> PersonEntity:
    first = next((p for p in group if p.organization), group[0])
    return PersonEntity(
        name=own.name,
        aliases=_aliases(own, (form for p in group for form in (p.name, *p.aliases))),
        roles=_unique(role for p in group for role in p.roles),
        organization=first.organization,
        mentions=_mentions(group),
        organization_confidence=first.organization_confidence,
    )


def _organization(own: OwnName, group: Sequence[OrganizationEntity]) -> OrganizationEntity:
    forms = (form for o in group for form in (o.name, o.acronym, *o.aliases) if form)
    acronym = own.acronym or next((o.acronym for o in group if o.acronym), None)
    return OrganizationEntity(
        name=own.name,
        acronym=acronym,
        aliases=_aliases(own, (form for form in forms if form != acronym)),
        country=own.country or next((o.country for o in group if o.country), None),
        mentions=_mentions(group),
    )


def _operation(own: OwnName, group: Sequence[OperationEntity]) -> OperationEntity:
    return OperationEntity(
        name=own.name,
        rule=group[0].rule,
        dates=_unique(date for o in group for date in o.dates),
        countries=_unique(code for o in group for code in o.countries),
        organizations=_unique(name for o in group for name in o.organizations),
        figures=tuple(sorted({index for o in group for index in o.figures})),
        mentions=_mentions(group),
    )


def _mentions(
    group: Sequence[PersonEntity] | Sequence[OrganizationEntity] | Sequence[OperationEntity],
) -> tuple[Span, ...]:
    return tuple(sorted(span for entity in group for span in entity.mentions))


def _aliases(own: OwnName, forms: Iterable[str]) -> tuple[str, ...]:
    """The other ways in which the text writes it."""
    return _unique(form for form in forms if folded(form) != folded(own.name))


def _renamed(names: Iterable[str], to: dict[str, str]) -> tuple[str, ...]:
    return _unique(to.get(name, name) for name in names)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
