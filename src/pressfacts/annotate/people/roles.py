"""Positions of people: before the name, after it, shared by several, and the organizations they belong to."""

import re
from collections.abc import Sequence
from functools import cache

from pressfacts.annotate.facts import Facts, NameMention, RoleMention
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span
from pressfacts.annotate.people import role_patterns as patterns
from pressfacts.annotate.people.aliases import past_aliases
from pressfacts.annotate.people.passed_roles import pass_back, pass_on, share_back
from pressfacts.annotate.people.role_agencies import Agencies
from pressfacts.annotate.people.roles_before import (
    ITS,
    agency_after,
    led_by,
    role_of,
    roles_before,
    sent_to,
    short_for,
    without_link,
)
from pressfacts.annotate.titles import honorifics
from pressfacts.data import load_words
from pressfacts.text.alternatives import any_of

_BACK = 170
_WORDS = 2


def find_roles(text: str, facts: Facts, people: Sequence[NameMention]) -> list[RoleMention]:
    """Positions of the people, each tied to the mention it stands beside."""
    agencies = Agencies(text, facts)
    found: dict[int, list[RoleMention]] = {}
    for i, person in enumerate(people):
        low = max(
            _ended(people[i - 1], found) if i else 0, facts.sentences.around(person.start)[0], person.start - _BACK
        )
        before = roles_before(text, agencies, person, low)
        if not before and i:
            before = _shared(text, agencies, people[i - 1], person, found.get(people[i - 1].start, []))
        nearest = _next(text, people, i)
        before = before or _labelled(text, person)
        limit = _limit(text, facts, person, nearest)
        tries = (_after(text, agencies, person, at, limit, nearest, led=bool(before)) for at in _ends(text, person))
        after = next(filter(None, tries), None) or _caption(text, agencies, person, before)
        found[person.start] = [*before, *after]
    pass_on(text, people, found)
    pass_back(text, people, found)
    share_back(text, people, found)
    return [role for roles in found.values() for role in roles]


def _labelled(text: str, person: NameMention) -> list[RoleMention]:
    """The label that a name stands under or behind: "Author", and the name on the next line."""
    end = len(text[: person.start].rstrip(" :\n"))
    start = text.rfind("\n", 0, end) + 1
    parted = {":", "\n"} & set(text[end : person.start])
    label = text[start:end]
    return [RoleMention(start, end, label, person.start)] if parted and label in _labels() else []


@cache
def _labels() -> frozenset[str]:
    return frozenset(load_words("people/labels.txt"))


def _ended(person: NameMention, found: dict[int, list[RoleMention]]) -> int:
    """Where a person and the positions behind the name end."""
    return max([person.end, *(role.end for role in found.get(person.start, []))])


def _next(text: str, people: Sequence[NameMention], i: int) -> int:
    """Where the next person is named, but for the other names of this one: "Ann Larch (Larch)"."""
    behind = past_aliases(text, people[i].end)
    return next((m.start for m in people[i + 1 : i + 4] if m.start >= behind), len(text))


def _ends(text: str, person: NameMention) -> list[int]:
    """Where what stands behind a name may begin: right there, or behind other names and brackets."""
    return sorted({person.end, past_aliases(text, person.end)})


def _limit(text: str, facts: Facts, person: NameMention, nearest: int) -> int:
    """Up to where what stands behind a person may be a position: the end of the sentence or line, or the next name."""
    end = min(facts.sentences.around(person.end - 1)[1], person.end + 220)
    line = text.find("\n", person.end, end)
    return min(line if line >= 0 else end, nearest)


def _shared(
    text: str, agencies: Agencies, first: NameMention, person: NameMention, roles: Sequence[RoleMention]
) -> list[RoleMention]:
    """The position before the first of several names, where it is in the plural."""
    given = next((r for r in roles if r.start < first.start), None)
    if not given or not patterns.several().fullmatch(text, first.end, person.start):
        return []
    own = agency_after(text, agencies, person.end)
    plural = patterns.singular(text[given.start : given.end]) != text[given.start : given.end].strip()
    if not plural and not (own and text[first.end : person.start] == " and "):
        return []
    agency = own or given.organization
    return [RoleMention(given.start, given.end, given.title, person.start, agency)]


def _after(
    text: str, agencies: Agencies, person: NameMention, end: int, limit: int, nearest: int, *, led: bool
) -> list[RoleMention]:
    """The position after a name that ends at `end`; one that ends right at the `nearest` next name is that one's.

    So is one that a comma parts from it, where a position leads the first name too (`led`).
    """
    lead = patterns.after().match(text, end, limit)
    if not lead or not (text[person.end : lead.end()].strip(" ") or lead["article"]):
        return []
    at, own = lead.end(), None
    agency = agencies.at(at)
    if agency and agency[1] < limit:
        gap = pattern("roles.own_gap").match(text, agency[1])
        own, at = agency, gap.end() if gap else agency[1]
    match = patterns.office().match(text, at, limit)
    other = _another(text, match.end("noun"), match.end("over")) if match else None
    if (
        match
        and not other
        and text[match.end() : limit].strip() in ("", "," if led else "")
        and limit < len(text)
        and text[limit] not in "\n"
        and limit == nearest
    ):
        return []
    if (lead["article"] or "").partition(" ")[0] in ITS:
        own = own or agencies.spoken_of(person.start)
    wide = (
        pattern("roles.over_lower").match(text, match.end("noun"), limit)
        if match and pattern("roles.leads").match(match["noun"])
        else None
    )
    if match and wide:
        own = own or short_for(text, agencies, match.end("noun"), wide.end())
        own = own or agency_after(text, agencies, wide.end())
        return [role_of(text, match.start("noun"), wide.end(), person, own)]
    if match and _is_office(text, match, lead, own):
        role = _after_role(text, agencies, person, match, own)
        return [role, *_and_another(text, agencies, person, role.end, limit)]
    match = patterns.trade().match(text, at, limit)
    given = match and (
        lead["article"]
        or lead["age"]
        or match["bearer"]
        or lead["held"]
        or own
        or (end > person.end and text.startswith(",", end))
        or _bare_trade(text, agencies, match)
    )
    if not match or not given or (limit == nearest and match.end() + 1 == limit < len(text)):
        return []  # "Ann Larch, the lawyer Bo Alder"
    return [_after_role(text, agencies, person, match, own)]


def _another(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where another position begins behind one."""
    return patterns.next_position().search(text, start, end) if text.find(" and ", start, end) >= 0 else None


def _and_another(text: str, agencies: Agencies, person: NameMention, end: int, limit: int) -> list[RoleMention]:
    """The position that "and" joins to one after a name: "Chair of the Board and Head of Larch Bank"."""
    joint = patterns.next_position().match(text, end, limit) if text.startswith((" and ", ", and "), end) else None
    match = patterns.office().match(text, joint.end(), limit) if joint else None
    return [_after_role(text, agencies, person, match, None)] if match and match["noun"][0].isupper() else []


def _caption(text: str, agencies: Agencies, person: NameMention, before: Sequence[RoleMention]) -> list[RoleMention]:
    """A name alone on its line, but for positions `before` it, and a position alone on the next one."""
    start = min([person.start, *(role.start for role in before)])
    line = text[text.rfind("\n", 0, start) + 1 : start]
    gap = _caption_gap().match(text, person.end)
    if not gap or patterns.without_address(" " + pattern("roles.label").sub("", line).lstrip(" >#*_•")).strip(" *_"):
        return []
    stop = text.find("\n", gap.end())
    stop = stop if stop >= 0 else len(text)
    at, own = gap.end(), agencies.at(gap.end())
    if own:
        between = pattern("roles.own_gap").match(text, own[1])
        at = between.end() if between else own[1]
    shout = text[at:stop].isupper()
    match = patterns.office().match(text[:at] + text[at:stop].title() if shout else text, at, stop)
    if not match or stop - gap.end() > 110 or text[stop - 1] == "." or not match["noun"][0].isupper():
        return []
    over = pattern("roles.caption_over").fullmatch(text, match.end(), stop)
    below = (
        pattern("roles.caption").match(text, stop)
        if match.end() == stop or over or text[match.end() : stop] == ","
        else None
    )
    own = own or (agencies.at(below.end()) if below else None)
    if over and own and not agencies.first_in(match.end(), stop):
        return [role_of(text, match.start("noun"), stop, person, own)]
    return [_after_role(text, agencies, person, match, own)]


@cache
def _caption_gap() -> re.Pattern[str]:
    degrees = any_of(honorifics("after"))
    return re.compile(rf"(?:,? (?:{degrees}))*{pattern('roles.caption').pattern}")


def _bare_trade(text: str, agencies: Agencies, match: re.Match[str]) -> bool:
    """Whether an occupation is given without an article: "Ann Larch, former clerk", "Ann Larch, mason of Alder"."""
    if pattern("roles.bare").match(match["noun"]):
        return True
    placed = text.startswith((" of ", " from ", " at "), match.end("noun"))
    placed = placed or agency_after(text, agencies, match.end("noun")) is not None or text.startswith(",", match.end())
    return placed and match["noun"].count(" ") < _WORDS


def _is_office(text: str, match: re.Match[str], lead: re.Match[str], own: Span | None) -> bool:
    """A lone noun in lower case needs an article, an organization or something it is over."""
    if " " not in match["noun"] and re.compile(patterns.LESS).match(text, match.start("noun")):
        return False
    if match["noun"][0].isupper() or " " in match["noun"]:
        return True
    return bool(
        lead["article"] or own or match["over"] or text.startswith((" of the ", " at the ", " for the "), match.end())
    )


def _after_role(
    text: str, agencies: Agencies, person: NameMention, match: re.Match[str], own: Span | None
) -> RoleMention:
    start, end = match.start("noun"), match.end("over")
    other = _another(text, match.end("noun"), end)
    end = other.start() if other else end
    agency = agencies.first_in(match.end("noun"), end + 1)
    if not agency and match["over"].startswith(","):
        end = match.end("noun")  # "Ann Larch, former manager, of Alder Town"
    if agency and sent_to(text, match.end("noun")):
        agency = own
    elif agency:
        end = without_link(text, match.end("noun"), agency[0])
        agency = agencies.at(agency[0])
    elif match["over"].endswith(" "):
        agency = agencies.at(match.end("over")) or agencies.at(match.end("over") + 4)
        end = match.end("noun")
    unlinked = None if match["over"] or own or agency else pattern("roles.unlinked").match(text, match.end("noun"))
    if unlinked and (within := agencies.at(unlinked.end() + 2)):
        return role_of(text, start, unlinked.end(), person, within)
    if not own and not agency and (agency := short_for(text, agencies, match.end("noun"), end)):
        end = match.end("noun")
    if (owner := pattern("roles_before.possessor").match(text, start, end)) and not own:
        own = agencies.last_headed(owner[1], start)  # "Ann Larch, the Agency's Director"
    nearer = agency_after(text, agencies, end) if own and pattern("roles.in_section").search(text, start, end) else None
    touching = agencies.at(match.end() + 1) if text.startswith(" ", match.end()) else None  # "Press Officer XPOL"
    agency = nearer or agency or own or touching or agency_after(text, agencies, match.end())
    agency = agency or led_by(text, agencies, max(0, person.start - _BACK), person.start)
    return role_of(text, start, end, person, agency)
