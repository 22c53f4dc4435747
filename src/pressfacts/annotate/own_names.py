"""A user's own names (`pressfacts.config`): found wherever they stand; what they ignore is found nowhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from pressfacts.annotate.entities import Entity
from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.forms import Forms
from pressfacts.annotate.names import Span, Taken, trim
from pressfacts.config import Names
from pressfacts.config.names import KINDS, KindOfName


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


M = TypeVar("M", bound=_Placed)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in a text the user's names stand, by kind, and what they ignore."""

    own: dict[KindOfName, tuple[Span, ...]]
    ignored: tuple[Span, ...]


def with_own(text: str, facts: Facts, kind: KindOfName, found: Sequence[NameMention]) -> list[NameMention]:
    """The mentions `found` of a kind with the user's names in place of what overlaps them, without the ignored."""
    names = facts.context.names
    if not names:
        return list(found)
    places = _places(text, names)
    kept = _apart(text, found, places)
    if kind == "people":
        kept = _without_orphans(kept, found, names)
    own = [NameMention(start, end, text[start:end], f"config.{kind}") for start, end in places.own[kind]]
    return sorted([*kept, *own], key=lambda m: (m.start, m.end))


_LABELS: dict[KindOfName, str] = {"people": "PERSON", "organizations": "ORG", "operations": "OPERATION"}


def entities_with_own(text: str, facts: Facts, entities: Sequence[Entity]) -> list[Entity]:
    """The model's entities with the user's names in place of what overlaps them: rules then build on them."""
    names = facts.context.names
    if not names:
        return list(entities)
    places = _places(text, names)
    taken = Taken([*(span for spans in places.own.values() for span in spans), *places.ignored])
    own = [(start, end, _LABELS[kind]) for kind, spans in places.own.items() for start, end in spans]
    return sorted([*(e for e in entities if taken.free((e[0], e[1]))), *own])


def without_ignored(text: str, facts: Facts, found: Sequence[M]) -> list[M]:
    """Mentions of any kind but those that lie in an ignored name."""
    names = facts.context.names
    return _outside(text, found, _places(text, names).ignored) if names else list(found)


def _apart(text: str, found: Sequence[NameMention], places: _Places) -> list[NameMention]:
    taken = Taken(span for spans in places.own.values() for span in spans)
    return _outside(text, [m for m in found if taken.free((m.start, m.end))], places.ignored)


def _outside(text: str, found: Sequence[M], ignored: Iterable[Span]) -> list[M]:
    taken = Taken(ignored)

    def inside(mention: M) -> bool:
        start, end = trim(text, mention.start, mention.end)
        return any(s <= start and end <= e for s, e in taken.over((mention.start, mention.end)))

    return [m for m in found if not inside(m)]


def _without_orphans(kept: Sequence[NameMention], found: Sequence[NameMention], names: Names) -> list[NameMention]:
    """People but those whose single word was the surname of somebody that is ignored or has another name now."""
    full = {word for m in kept if " " in m.name for word in m.name.casefold().split()}
    gone = {word for m in set(found) - set(kept) for word in m.name.casefold().split()}
    ignored, own = _words(names)

    def orphan(word: str) -> bool:
        return (word in gone or word in ignored) and word not in own and word not in full

    return [m for m in kept if " " in m.name or not orphan(m.name.casefold())]


@lru_cache(maxsize=8)
def _words(names: Names) -> tuple[frozenset[str], frozenset[str]]:
    """The words of what is ignored, and those of the user's people."""
    ignored = (word for text in names.ignore for word in text.casefold().split())
    own = (word for own in names.people for form in own.forms for word in form.casefold().split())
    return frozenset(ignored), frozenset(own)


@lru_cache(maxsize=8)
def _places(text: str, names: Names) -> _Places:
    own, ignored, kinds = _forms(names)
    found: dict[KindOfName, list[Span]] = {kind: [] for kind in KINDS}
    for start, end in own.find(text):
        found[kinds[folded(text[start:end])]].append((start, end))
    return _Places({kind: tuple(places) for kind, places in found.items()}, tuple(ignored.find(text)))


@lru_cache(maxsize=8)
def _forms(names: Names) -> tuple[Forms, Forms, dict[str, KindOfName]]:
    """All own names, those that are ignored, and the kind of each own name."""
    kinds = {folded(form): kind for kind in KINDS for own in names.of(kind) for form in own.forms}
    forms = [form for kind in KINDS for own in names.of(kind) for form in own.forms]
    shouted = [form.upper() for form in forms if " " in form]
    return Forms([*forms, *shouted]), Forms(names.ignore, any_case=True), kinds


def folded(form: str) -> str:
    """What the spellings of one name share: neither case, kind of apostrophe nor kind of white space counts."""
    return " ".join(form.replace("’", "'").casefold().split())
