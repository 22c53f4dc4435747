"""Positions of people: before the name, after it, shared by several, and the organizations they belong to."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from pressfacts.annotate.facts import Facts, NameMention, RoleMention
from pressfacts.annotate.names import Span
from pressfacts.annotate.organizations.known import body_of
from pressfacts.annotate.people import role_patterns as patterns

_TO_BODY = re.compile(r"(?:, also)?,? (?:of|with|at|from|for|to|in) (?:the )?|, (?:the )?")
_OWNER = re.compile(r"(?:department|office|agency|(?:[A-Z]\w+ ){0,2}?[A-Z]\w+?)(?:['’]s?|s['’]?) ")
_OWN_GAP = re.compile(r"(?: \([^()\n]{2,20}\))?(?:['’]s?)?,? (?:the )?")
_OWNED = re.compile(r"(?:['’]?s?)(?: \([^)\n]{2,20}\))?['’]?s? ")
_UNIT = re.compile(r"(?: \([^)\n]{2,20}\))?(?:, (?:the )?| [–—-] )")
_UNIT_NAME = re.compile(r"(?:Field|District|Resident|Regional|Branch|Division|Section|Unit|Region)\b.*$|\bOffice$")
_PLACE = re.compile(r"(?: [A-Z][a-z]+){1,3} ")
_BEFORE_ROLE = re.compile(r"(?: \([^()\n]{2,20}\)|\))?(?:['’]s?)? (?:is |new |current |former )?")
_DISTRICT = re.compile(r",? (?:for|of|in) the (?:\w+ ){0,2}District of\b")
_PLACED = re.compile(r"(?:County|City|State) (?=[A-Z])")
_CAPITAL = re.compile(r"[A-Z][\w.]+ $")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)(?: [a-z-]+){0,2} $")
_ONE = re.compile(r"\b[Aa]n?(?: [a-z-]+){0,2} $")
_CAPTION = re.compile(r"[\s>#*_]*\n[\s>#*_]*")
_ITS = frozenset(["its", "their", "whose"])
_BACK = 170


class Bodies:
    """The organizations of a text by where they start and end."""

    def __init__(self, text: str, organizations: Sequence[NameMention]) -> None:
        self._text = text
        self._list = sorted(organizations, key=lambda m: m.start)
        self._starts = [m.start for m in self._list]
        self._ends = {m.end: (m.start, m.end) for m in self._list}

    def first_in(self, start: int, end: int) -> Span | None:
        """The first one that starts in the range."""
        i = bisect_left(self._starts, start)
        return (self._list[i].start, self._list[i].end) if i < len(self._list) and self._list[i].start < end else None

    def at(self, start: int) -> Span | None:
        """The one that starts at `start`, or behind its possessors ("Europol's Cybercrime Centre": the centre)."""
        found = self.first_in(start, start + 1)
        while found:
            deeper = self._next(_OWNED, found[1]) or self._unit(found[1])
            if not deeper:
                return found
            found = deeper
        return None

    def ending_in(self, start: int, end: int) -> Span | None:
        """The last one that ends within the range."""
        return next((self._ends[at] for at in range(end - 1, start, -1) if at in self._ends), None)

    def _next(self, gap: re.Pattern[str], end: int) -> Span | None:
        more = gap.match(self._text, end)
        return self.first_in(more.end(), more.end() + 1) if more else None

    def _unit(self, end: int) -> Span | None:
        """A field office or the like named behind its body ("FBI, Tulsa Field Office")."""
        span = self._next(_UNIT, end)
        name = self._text[slice(*span)] if span else ""
        return span if _UNIT_NAME.search(name) and not body_of(name) and "Attorney" not in name else None

    def before(self, end: int) -> Span | None:
        """The one that ends right before `end`, with a space, possessive, bracket or "is" between."""
        low = max(0, end - 32)
        for length in range(1, end - low + 1):
            span = self._ends.get(end - length)
            if span:
                seat = body_of(self._text[slice(*span)]) and _PLACE.fullmatch(self._text, span[1], end)
                return span if seat or _BEFORE_ROLE.fullmatch(self._text, end - length, end) else None
        return None


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
    match = patterns.before().search(window) or _placed_over(window)
    if not match:
        match = patterns.belonging().search(window)
        own = bodies.before(low + match.start()) if match else None
        article = _ONE if match and match[0].endswith(", ") else _ARTICLE  # "the clerk, Larch" may be two
        if not match or not (own or article.search(window, 0, match.start())):
            return []
    start, noun_end, end = low + match.start("noun"), low + match.end("noun"), low + match.end("over")
    own = bodies.ending_in(start, noun_end)
    if own and "Court" not in text[slice(*own)]:
        start = own[1] + len(text[own[1] : noun_end]) - len(text[own[1] : noun_end].lstrip(" ,"))
    body = bodies.first_in(noun_end, end)
    if body:
        end = _without_link(text, noun_end, body[0])
        body = bodies.at(body[0])
    if match.groupdict().get("whose", "").lower() in _ITS:
        own = bodies.ending_in(low, start)
    body = body or own or bodies.before(start) or _body_after(text, bodies, person.end)
    role = _role(text, start, end, person, body)
    return [*_further(text, bodies, person, low, start), role]


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
        return [_after_role(text, bodies, person, match, own)]
    match = patterns.trade().match(text, at, limit) if lead["article"] or _bare_trade(text, at) else None
    return [_after_role(text, bodies, person, match, own)] if match else []


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
    if body:
        end = _without_link(text, match.end("noun"), body[0])
        body = bodies.at(body[0])
    elif match["over"].endswith(" "):
        body = bodies.at(match.end("over")) or bodies.at(match.end("over") + 4)
        end = match.end("noun")
    body = body or own or _body_after(text, bodies, match.end())
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
