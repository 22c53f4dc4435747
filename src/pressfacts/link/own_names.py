"""A user's own names over the linked article: one entity a name, called and placed as the user says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, reduce
from typing import Any, TypeVar

from pressfacts.annotate.own_names import folded
from pressfacts.config.names import KindOfName, Names, OwnName
from pressfacts.link.entities import Linked, OperationEntity, OrganizationEntity, PersonEntity
from pressfacts.link.merge import together

E = TypeVar("E", PersonEntity, OrganizationEntity, OperationEntity)


def settled(linked: Linked, text: str, names: Names) -> Linked:
    """`linked` with every entity that a name of the user's stands for under that name; `text` is the components'."""
    people, _ = _named(linked.people, text, _by_form(names, "people"))
    organizations, agencies = _named(linked.organizations, text, _by_form(names, "organizations"))
    operations, actions = _named(linked.operations, text, _by_form(names, "operations"))
    return replace(
        linked,
        people=tuple(replace(p, organization=agencies.get(p.organization or "", p.organization)) for p in people),
        organizations=organizations,
        operations=tuple(replace(o, organizations=_renamed(o.organizations, agencies)) for o in operations),
        figures=tuple(replace(f, operation=actions.get(f.operation or "", f.operation)) for f in linked.figures),
    )


@lru_cache(maxsize=8)
def _by_form(names: Names, kind: KindOfName) -> dict[str, OwnName]:
    """The names of one kind by the ways they are written."""
    return {folded(form): own for own in names.of(kind) for form in own.forms}


def _named(entities: Sequence[E], text: str, by_form: Mapping[str, OwnName]) -> tuple[tuple[E, ...], dict[str, str]]:
    """The entities with those of one own name made one, and the new name of each that changed."""
    groups: dict[OwnName | int, list[E]] = {}
    for i, entity in enumerate(entities):
        forms = (folded(text[start:end]) for start, end in entity.mentions)
        own = next((by_form[form] for form in forms if form in by_form), i)
        groups.setdefault(own, []).append(entity)
    found = [group[0] if isinstance(own, int) else _called(own, group) for own, group in groups.items()]
    renamed = {e.name: own.name for own, group in groups.items() if isinstance(own, OwnName) for e in group}
    return tuple(sorted(found, key=lambda e: e.mentions[0])), renamed


def _called(own: OwnName, group: Sequence[Any]) -> Any:
    """The entities that a name of the user's stands for as one, called and placed as the user says."""
    one = reduce(together, group)
    changes: dict[str, Any] = {"name": own.name, "mentions": tuple(sorted(one.mentions))}
    if isinstance(one, OperationEntity):
        return replace(one, **changes, figures=tuple(sorted(one.figures)))
    forms = (form for e in group for form in (e.name, getattr(e, "acronym", None), *e.aliases) if form)
    if isinstance(one, OrganizationEntity):
        changes |= {"acronym": own.acronym or one.acronym, "country": own.country or one.country}
    others = (form for form in forms if folded(form) != folded(own.name) and form != changes.get("acronym"))
    return replace(one, **changes, aliases=_unique(others))


def _renamed(names: Iterable[str], to: dict[str, str]) -> tuple[str, ...]:
    return _unique(to.get(name, name) for name in names)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
