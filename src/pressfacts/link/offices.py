"""People before they have an organization, and what their positions say of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pressfacts.annotate.facts import NameMention, RoleMention
from pressfacts.annotate.kinds import kind_of_title, plain
from pressfacts.link.entities import Span
from pressfacts.link.marks import words
from pressfacts.text import Sentences

_SPANS = 4
_SHORT = 3
_AROUND, _LATE = 80, 0.85
_PAST = (" former ", " then ", " retired ", " ex ")
_OWNS = ("'s ", "’s ", " his ", " her ", "His ", "Her ")
"""How the words before a position end that somebody else has: "the Minister's spokesman"."""
_UNNAMED = tuple(f" {link} {one} " for link in ("of", "at", "for", "with", "in") for one in ("a", "an", "two", "one"))
"""What stands in or right behind a position that is over nothing with a name: "the owner of a shop"."""
_BEHIND = max(map(len, _UNNAMED))
_ALLEGED = (" alleged ", " suspected ", " purported ", " presumed ")


@dataclass(frozen=True)
class Person:
    """A name, its mentions, the positions given to them, and how these are reported."""

    name: str
    mentions: Sequence[NameMention]
    given: Sequence[RoleMention]
    roles: tuple[str, ...]

    @cached_property
    def spans(self) -> list[Span]:
        """The first mentions, each with the positions beside it."""
        return [self.span(m) for m in self.mentions[:_SPANS]]

    def span(self, mention: NameMention) -> Span:
        """A mention with the positions beside it."""
        given = [r for r in self.given if r.person == mention.start]
        return min([mention.start, *(r.start for r in given)]), max([mention.end, *(r.end for r in given)])


def kinds_of_position(person: Person) -> list[str]:
    """The sorts of a person's positions, "none" without one."""
    return list(dict.fromkeys(kind_of_title(role) for role in person.roles)) or ["none"]


def manner_of(text: str, sentences: Sentences, person: Person) -> list[str]:
    """How a person is brought in: quoted, with an address, late, by a position of the past."""
    first = person.mentions[0]
    around = text[max(0, first.start - _AROUND) : first.start] + text[first.end : first.end + _AROUND]
    spans = (sentences.around(m.start) for m in person.mentions)
    quoted = any(words("says").intersection(text[start:end].casefold().split()) for start, end in spans)
    manners = {
        "late": first.start > _LATE * len(text),
        "says": quoted,
        "contact": "@" in around or "ontact" in around,
        "former": bool(person.roles) and all(plain(role).startswith(_PAST) for role in person.roles),
    }
    return [manner for manner, holds in manners.items() if holds]


def serves_another(text: str, person: Person) -> bool:
    """Whether a position is held with another person, over what has no name, or among criminals."""
    alleged = any(plain(role).startswith(_ALLEGED) for role in person.roles)
    own = any(text.endswith(_OWNS, 0, role.start) for role in person.given)
    return alleged or own or any(said in text[r.start : r.end + _BEHIND] for r in person.given for said in _UNNAMED)


def seat_of(behind: str) -> str:
    """The first word of the district that the text names behind one of its prosecutors: "of the District of Maine"."""
    _, _, seat = behind.partition("District of ")
    return seat.removeprefix("the ").partition(" ")[0].strip(".,;")


def common_words(title: str, name: str) -> int:
    """How many words a title has in common with an organization's name."""
    own = {word.removesuffix("s") for word in plain(name).split()} - words("common")
    return len(own & {word.removesuffix("s") for word in plain(title).split() if len(word) >= _SHORT})
