"""Positions and organizations that several people share: each is written beside one of them alone."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pressfacts.annotate.facts import NameMention, RoleMention
from pressfacts.annotate.kinds import kind_of_title
from pressfacts.annotate.people import role_patterns as patterns

__all__ = ["pass_back", "pass_on", "share_back"]


def pass_back(text: str, people: Sequence[NameMention], found: dict[int, list[RoleMention]]) -> None:
    """A position without an organization takes that of the next person's, where only a joint and a position stand
    between.
    """
    for i in range(len(people) - 2, -1, -1):
        one, other = people[i], people[i + 1]
        roles, following = found[one.start], found[other.start]
        agency = next((r.organization for r in following if r.organization and r.organization[0] > other.end), None)
        if (
            not roles
            or agency is None
            or any(r.organization for r in roles)
            or _prosecutor(roles) > _prosecutor(following)
        ):
            continue
        role = following[0]
        gap = text[one.end : other.start]
        between = role if role.start >= one.end and role.start < other.start else roles[0]
        if between.start >= one.end:
            gap = text[one.end : between.start].rstrip(" ,") + text[between.end : other.start]
        if re.fullmatch(r"(?:,|;)?\s?(?:and\s)?(?:the\s)?\s*", gap):
            found[one.start] = [RoleMention(r.start, r.end, r.title, r.person, agency) for r in roles]


def pass_on(text: str, people: Sequence[NameMention], found: dict[int, list[RoleMention]]) -> None:
    """A position without an organization takes that of one with the same noun right before: "Xpol Trial Attorney Ann
    Larch and Senior Trial Attorney Bo Alder".
    """
    for one, other in pairwise(people):
        roles, following = found[one.start], found[other.start]
        agency = next((r.organization for r in roles if r.organization and r.end <= one.start), None)
        if not agency or not following or any(r.organization for r in following) or following[0].start < one.end:
            continue
        same = _kind(roles[-1]) == _kind(following[0]) and _prosecutor(roles) == _prosecutor(following)
        if same and text[one.end : following[0].start].strip(" ,") in ("and", "", "and the"):
            found[other.start] = [RoleMention(r.start, r.end, r.title, r.person, agency) for r in following]


def _kind(role: RoleMention) -> str:
    """The last word of a position in the singular; all ranks are of one kind."""
    kind = kind_of_title(role.title)
    return kind if kind in ("rank", "detective") else patterns.singular(role.title).split()[-1].casefold()


def share_back(text: str, people: Sequence[NameMention], found: dict[int, list[RoleMention]]) -> None:
    """A position in the plural behind several names is that of each: "Ann Larch and Bo Alder, Attorneys of Xpol"."""
    for one, other in reversed(list(pairwise(people))):
        shared = next((r for r in found[other.start] if r.start >= other.end), None)
        if not shared or found[one.start] or not patterns.several().fullmatch(text, one.end, other.start):
            continue
        over = shared.organization is None or shared.organization[0] >= shared.end or shared.title[:1].isupper()
        if over and patterns.singular(shared.title) != shared.title:
            found[one.start] = [RoleMention(shared.start, shared.end, shared.title, one.start, shared.organization)]


def _prosecutor(roles: Sequence[RoleMention]) -> bool:
    return any("Attorney" in r.title and ("U.S." in r.title or "United States" in r.title) for r in roles)
