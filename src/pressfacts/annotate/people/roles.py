"""Positions of people: before the name, after it, shared by several, and the organizations they belong to."""

import re
from collections.abc import Sequence

from pressfacts.annotate.facts import Facts, NameMention, RoleMention
from pressfacts.annotate.names import CAP, Span
from pressfacts.annotate.people import role_patterns as patterns
from pressfacts.annotate.people.role_bodies import Bodies
from pressfacts.territories import lookup

_TO_BODY = re.compile(r"(?:, also)?,? (?:of|with|at|from|for|to|in) (?:the )?|, (?:the )?")
_OWNER = re.compile(r"(?:department|office|agency|(?:[A-Z]\w+ ){0,2}?[A-Z]\w+?)(?:['’]s?|s['’]?) ")
_OWN_GAP = re.compile(r"(?: \([^()\n]{2,20}\))?(?:['’]s?)?,? (?:the )?(?:(?:new|current|former|first) (?=[A-Z]))?")
_DISTRICT = re.compile(r",? (?:for|of|in) the (?:\w+ ){0,2}District of\b")
_PLACED = re.compile(r"(?:County|City|State) (?=[A-Z])")
_CAPITAL = re.compile(r"[A-Z][\w.]+ $")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)(?: [a-z-]+){0,2} $")
_ONE = re.compile(r"\b[Aa]n?(?: [a-z-]+){0,2} $")
_CAPTION = re.compile(r"[\s>#*_]*\n[\s>#*_]*")
_OWN_WORDS = re.compile(rf".['’]s (?P<own>(?:{CAP} ){{1,3}})$")
_SENT = re.compile(r"(?:Representative|Envoy|Ambassador|Observer|Delegate|Liaison)$", re.IGNORECASE)
_IN_SECTION = re.compile(r"(?:Section|Unit|Division|Department|Office|Branch)$")
_UNLINKED = re.compile(rf" {CAP}(?: (?:and |& )?{CAP}){{0,4}}(?=, [A-Z])")
_COUNTRY_OWNER = re.compile(r"((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]*)['’]s (?=[A-Z])")
_ITS = frozenset(["its", "their", "whose"])
_BACK = 170


def find_roles(text: str, facts: Facts, people: Sequence[NameMention]) -> list[RoleMention]:
    """Positions of the people, each tied to the mention it stands beside."""
    bodies = Bodies(text, facts.organizations)
    found: dict[int, list[RoleMention]] = {}
    for i, person in enumerate(people):
        low = max(
            _ended(people[i - 1], found) if i else 0, facts.sentences.around(person.start)[0], person.start - _BACK
        )
        before = _before(text, bodies, person, low)
        if not before and i:
            before = _shared(text, bodies, people[i - 1], person, found.get(people[i - 1].start, []))
        nearest = people[i + 1].start if i + 1 < len(people) else len(text)
        after = _after(text, bodies, person, _limit(text, facts, people, i), nearest) or _caption(text, bodies, person)
        found[person.start] = [*before, *after]
    _pass_back(text, people, found)
    return [role for roles in found.values() for role in roles]


def _ended(person: NameMention, found: dict[int, list[RoleMention]]) -> int:
    """Where a person and the positions behind the name end."""
    return max([person.end, *(role.end for role in found.get(person.start, []))])


def _limit(text: str, facts: Facts, people: Sequence[NameMention], i: int) -> int:
    end = min(facts.sentences.around(people[i].end - 1)[1], people[i].end + 220)
    line = text.find("\n", people[i].end, end)
    end = line if line >= 0 else end
    return min(end, people[i + 1].start) if i + 1 < len(people) else end


def _before(text: str, bodies: Bodies, person: NameMention, low: int) -> list[RoleMention]:
    window = text[low : person.start]
    match = patterns.before().search(window) or _placed_over(window) or _with_unit(bodies, window, low)
    if not match:
        match = patterns.belonging().search(window) if patterns.may_belong(window) else None
        own = bodies.before(low + match.start()) if match else None
        article = _ONE if match and match[0].endswith(", ") else _ARTICLE  # "the clerk, Larch" may be two
        if not match or not (own or article.search(window, 0, match.start())):
            return []
    start, noun_end, end = low + match.start("noun"), low + match.end("noun"), low + match.end("over")
    own = bodies.ending_in(start, noun_end)
    if own and "Court" not in text[slice(*own)]:
        start = own[1] + len(text[own[1] : noun_end]) - len(text[own[1] : noun_end].lstrip(" ,"))
    start = _qualified(text, bodies, low, start)
    body = None if _sent_to(text, noun_end) else bodies.first_in(noun_end, end)
    if body:
        end = _without_link(text, noun_end, body[0])
        body = bodies.at(body[0])
    if match.groupdict().get("whose", "").lower() in _ITS:
        own = bodies.ending_in(low, start)
    body = body or own or bodies.before(start) or _body_after(text, bodies, person.end)
    role = _role(text, start, end, person, body)
    return [*_further(text, bodies, person, low, start), role]


def _with_unit(bodies: Bodies, window: str, low: int) -> re.Match[str] | None:
    match = patterns.before_with_unit().search(window)
    return match if match and bodies.before(low + match.start("noun")) else None


def _qualified(text: str, bodies: Bodies, low: int, start: int) -> int:
    """Where a position begins whose own words stand behind its body: "Europol's Counter-Terrorism Director"."""
    words = _OWN_WORDS.search(text, low, start)
    return words.start("own") if words and bodies.ending_in(words.start(), words.start() + 2) else start


def _sent_to(text: str, noun_end: int) -> bool:
    """Whether a body behind a position is the one to whom its holder is sent: "Special Representative to the Xpol"."""
    return bool(_SENT.search(text, max(0, noun_end - 14), noun_end)) and text.startswith(" to ", noun_end)


def _placed_over(window: str) -> re.Match[str] | None:
    """A position in lower case with what it is over, or of the body that was named last ("its owner, ")."""
    match = patterns.placed_over().search(window)
    return match if match and (match["over"] or match["whose"].lower() in _ITS) else None


def _further(text: str, bodies: Bodies, person: NameMention, low: int, end: int) -> list[RoleMention]:
    """Another position before the first: "AFRIPOL's Executive Director, Ambassador X"."""
    if text[end - 2 : end] != ", ":
        return []
    match = patterns.before().search(text[low:end])
    if not match or match["over"]:
        return []
    body = bodies.before(low + match.start())
    return [_role(text, low + match.start(), low + match.end("noun"), person, body)] if body else []


def _without_link(text: str, low: int, body_start: int) -> int:
    """Where a role ends that goes on with "of the Body"."""
    link = re.search(
        r",?(?: (?:of|for|at|in|with|to|and|on|from))?(?: the)?(?: [A-Z]\w+['’]s)? $", text[low:body_start]
    )
    return low + link.start() if link else body_start


def _body_after(text: str, bodies: Bodies, end: int) -> Span | None:
    """The body that a name with a position goes on with: "Trial Attorney X of the Fraud Section"."""
    link = _TO_BODY.match(text, end)
    if not link:
        return None
    owner = _OWNER.match(text, link.end())
    return bodies.at(link.end()) or (bodies.at(owner.end()) if owner else None)


def _role(text: str, start: int, end: int, person: NameMention, body: Span | None) -> RoleMention:
    district = _DISTRICT.search(text, start, end)
    end = district.start() if district else end
    place = _PLACED.match(text, start, end)
    start = place.end() if place and _CAPITAL.search(text[max(0, start - 30) : start]) else start
    owner = _COUNTRY_OWNER.match(text, start, end)
    start = owner.end() if owner and lookup(owner[1]) else start
    title = " ".join(text[start:end].split()).strip(" ,'’")
    return RoleMention(start, end, title, person.start, body)


def _shared(
    text: str, bodies: Bodies, first: NameMention, person: NameMention, roles: Sequence[RoleMention]
) -> list[RoleMention]:
    """The position before the first of several names, where it is in the plural."""
    given = next((r for r in roles if r.start < first.start), None)
    if not given or not patterns.several().fullmatch(text, first.end, person.start):
        return []
    plural = patterns.singular(text[given.start : given.end]) != text[given.start : given.end].strip()
    if not plural:
        return []
    body = _body_after(text, bodies, person.end) or given.organization
    return [RoleMention(given.start, given.end, given.title, person.start, body)]


def _after(text: str, bodies: Bodies, person: NameMention, limit: int, nearest: int) -> list[RoleMention]:
    """The position after a name; one that ends right at the `nearest` next name is that one's."""
    lead = patterns.after().match(text, person.end, limit)
    if not lead or not (text[person.end : lead.end()].strip(" ") or lead["article"]):
        return []
    at, own = lead.end(), None
    body = bodies.at(at)
    if body and body[1] < limit:
        gap = _OWN_GAP.match(text, body[1])
        own, at = body, gap.end() if gap else body[1]
    match = patterns.office().match(text, at, limit)
    other = patterns.next_position().search(text, match.end("noun"), match.end("over")) if match else None
    if (
        match
        and not other
        and not text[match.end() : limit].strip()
        and limit < len(text)
        and text[limit] not in "\n"
        and limit == nearest
    ):
        return []
    if (lead["article"] or "").strip() in _ITS:
        own = own or bodies.ending_in(max(0, person.start - _BACK), person.start)
    if match and _is_office(text, match, lead, own):
        role = _after_role(text, bodies, person, match, own)
        return [role, *_and_another(text, bodies, person, role.end, limit)]
    match = patterns.trade().match(text, at, limit) if lead["article"] or _bare_trade(text, at) else None
    return [_after_role(text, bodies, person, match, own)] if match else []


def _and_another(text: str, bodies: Bodies, person: NameMention, end: int, limit: int) -> list[RoleMention]:
    """The position that "and" joins to one after a name: "Chair of the Board and Head of Larch Bank"."""
    joint = patterns.next_position().match(text, end, limit)
    match = patterns.office().match(text, joint.end(), limit) if joint else None
    return [_after_role(text, bodies, person, match, None)] if match and match["noun"][0].isupper() else []


def _caption(text: str, bodies: Bodies, person: NameMention) -> list[RoleMention]:
    """A name alone on its line and a position alone on the next one."""
    line = text[text.rfind("\n", 0, person.start) + 1 : person.start]
    gap = _CAPTION.match(text, person.end)
    if not gap or line.strip(" >#*_•"):
        return []
    stop = text.find("\n", gap.end())
    stop = stop if stop >= 0 else len(text)
    at, own = gap.end(), bodies.at(gap.end())
    if own:
        between = _OWN_GAP.match(text, own[1])
        at = between.end() if between else own[1]
    match = patterns.office().match(text, at, stop)
    if not match or stop - gap.end() > 110 or text[stop - 1] == "." or not match["noun"][0].isupper():
        return []
    return [_after_role(text, bodies, person, match, own)]


def _bare_trade(text: str, at: int) -> bool:
    return bool(re.match(r"(?:former|then|currently|ex-|owner|founder|co-founder)\b", text[at : at + 12]))


def _is_office(text: str, match: re.Match[str], lead: re.Match[str], own: Span | None) -> bool:
    """A lone noun in lower case needs an article, a body or something it is over."""
    if " " not in match["noun"] and re.compile(patterns.LESS).match(text, match.start("noun")):
        return False
    if match["noun"][0].isupper() or " " in match["noun"]:
        return True
    return bool(
        lead["article"] or own or match["over"] or text.startswith((" of the ", " at the ", " for the "), match.end())
    )


def _after_role(text: str, bodies: Bodies, person: NameMention, match: re.Match[str], own: Span | None) -> RoleMention:
    start, end = match.start("noun"), match.end("over")
    other = patterns.next_position().search(text, match.end("noun"), end)
    end = other.start() if other else end
    body = bodies.first_in(match.end("noun"), end + 1)
    if body and _sent_to(text, match.end("noun")):
        body = own
    elif body:
        end = _without_link(text, match.end("noun"), body[0])
        body = bodies.at(body[0])
    elif match["over"].endswith(" "):
        body = bodies.at(match.end("over")) or bodies.at(match.end("over") + 4)
        end = match.end("noun")
    unlinked = None if match["over"] or own or body else _UNLINKED.match(text, match.end("noun"))
    if unlinked and (within := bodies.at(unlinked.end() + 2)):
        return _role(text, start, unlinked.end(), person, within)
    nearer = _body_after(text, bodies, end) if own and _IN_SECTION.search(text, start, end) else None
    body = nearer or body or own or _body_after(text, bodies, match.end())
    return _role(text, start, end, person, body)


def _pass_back(text: str, people: Sequence[NameMention], found: dict[int, list[RoleMention]]) -> None:
    """A position without a body takes that of the next person's, where only a joint and a position stand between."""
    for i in range(len(people) - 2, -1, -1):
        one, other = people[i], people[i + 1]
        roles, following = found[one.start], found[other.start]
        body = next((r.organization for r in following if r.organization and r.organization[0] > other.end), None)
        if (
            not roles
            or body is None
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
            found[one.start] = [RoleMention(r.start, r.end, r.title, r.person, body) for r in roles]


def _prosecutor(roles: Sequence[RoleMention]) -> bool:
    return any("Attorney" in r.title and ("U.S." in r.title or "United States" in r.title) for r in roles)
