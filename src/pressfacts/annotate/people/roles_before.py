"""Positions before a name: "Xpol's Director, Major General Ann Larch"."""

import re

from pressfacts.annotate.facts import NameMention, RoleMention
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span
from pressfacts.annotate.people import role_patterns as patterns
from pressfacts.annotate.people.role_agencies import Agencies
from pressfacts.annotate.titles import modifiers, trades
from pressfacts.territories import lookup

_KNOWN_AS = (",", ".", " (", " alias ", " called ", " a.k.a. ", " aka ", " known as ", " of ", " from ", " who ")
_LED_GAP = 60
ITS = frozenset(["its", "their", "whose"])


def roles_before(text: str, agencies: Agencies, person: NameMention, low: int) -> list[RoleMention]:
    """The positions before a person in the text from `low` on, the first first."""
    window = text[low : person.start]
    match = patterns.rank().search(window)
    higher = _over_rank(text, agencies, person, low, low + match.start()) if match else None
    if match and higher:
        start = low + match.start("noun")
        rank = role_of(text, start, low + match.end("noun"), person, agency_after(text, agencies, person.end))
        return [*_further(text, agencies, person, low, higher.start), higher, rank]
    match = patterns.over_short().search(window) if " of the " in window.lower() else None
    match = match or patterns.before().search(window)
    match = match or _placed_over(window) or _with_unit(agencies, window, low)
    match = match or _over_agency(text, agencies, low + len(patterns.without_address(window)), low)
    match = match or _belonging(text, agencies, person, low)
    if not match:
        return []
    role = _position(text, agencies, person, low, match)
    return [
        *(_further(text, agencies, person, low, role.start) or _over(text, agencies, person, low, role.start)),
        role,
    ]


def _belonging(text: str, agencies: Agencies, person: NameMention, low: int) -> re.Match[str] | None:
    """A position or trade in lower case behind its organization or an article, or of a person whose full name
    follows.
    """
    window = text[low : person.start]
    match = patterns.belonging().search(window) if patterns.may_belong(window) else None
    if not match or agencies.before(low + match.start()) or _owner_short(text, agencies, low, low + match.start()):
        return match
    if agencies.ending_in(low + match.start(), low + match.end("noun")):
        return match  # "Tax Division attorneys Ann Larch and Bo Alder"
    noun, comma = match["noun"], "," in match[0]
    if match["called"]:
        return match  # "the skipper, surnamed Larch"
    if noun.lower() in patterns.NOTHING_ALONE:
        return None
    article = pattern("roles_before.one") if comma else pattern("roles_before.article")  # "the clerk, Larch" may be two
    if article.search(window, 0, match.start()):
        return match
    if noun[0].isupper() and not comma and not window[: match.start()].strip():
        return match  # "Broker Ann Larch pleaded guilty"
    if pattern("roles_before.plural").search(noun):  # "two clerks, Ann Larch and Bo Alder"
        counted = text.startswith((" and ", " & ", ", "), person.end) and pattern("roles_before.counted").search(
            window, 0, match.start()
        )
        return match if counted else None
    closed = text.startswith(_KNOWN_AS, person.end) and pattern("roles_before.the").search(window, 0, match.start())
    return match if " " in person.name and (closed if comma else noun.lower().endswith(trades())) else None


def _over_rank(text: str, agencies: Agencies, person: NameMention, low: int, end: int) -> RoleMention | None:
    """The position before a rank: "the Commander of Xpol, Major General Ann Larch"."""
    window = text[low:end]
    match = patterns.before().search(window) or patterns.before_with_unit().search(window)
    match = (
        match or _placed_over(window) or _over_agency(text, agencies, end, low) or patterns.belonging().search(window)
    )
    if not match:
        return None
    bare = (
        match["noun"].islower()
        and not match["over"]
        and not pattern("roles_before.the").search(window, 0, match.start("noun"))
    )
    bare = bare and not pattern("roles_before.short_owner").search(text, low, low + match.start("noun"))
    if bare and not agencies.before(low + match.start("noun")):
        return None
    return _position(text, agencies, person, low, match)


def _over(text: str, agencies: Agencies, person: NameMention, low: int, end: int) -> list[RoleMention]:
    """A position over an organization before another one: "the head of the Fraud Unit, deputy attorney Ann Larch"."""
    higher = _over_rank(text, agencies, person, low, end) if text[end - 2 : end] == ", " else None
    if not higher or not higher.organization or higher.organization[0] < higher.end:
        return []
    linked = text.startswith((" of ", " for ", " at ", " in "), higher.end)
    return [higher] if linked and pattern("roles_before.the").search(text, low, higher.start) else []


def _position(text: str, agencies: Agencies, person: NameMention, low: int, match: re.Match[str]) -> RoleMention:
    """The position of a `match` that was found in the text from `low` on, with the organization it belongs to."""
    start, noun_end, end = low + match.start("noun"), low + match.end("noun"), low + match.end("over")
    own = agencies.ending_in(start, noun_end)
    if own:
        rest = text[own[1] : noun_end].lstrip(" ,")
        start = own[0] if pattern("roles_before.in_title").fullmatch(text, own[0], noun_end) else noun_end - len(rest)
    start = _qualified(text, agencies, low, start)
    reach = max(end, low + match.end("placed")) if "placed" in match.re.groupindex else end
    agency = None if sent_to(text, noun_end) else agencies.first_in(noun_end, reach)
    if agency and text.startswith(" (", noun_end):
        end = noun_end
    elif agency:
        end = without_link(text, noun_end, agency[0])
        agency = agencies.at(agency[0])
    if f" {text[low:start].lower()}".endswith(tuple(f" {word} " for word in ITS)):
        own = agencies.spoken_of(start)
    unit = agencies.unit(agency_after(text, agencies, person.end))
    agency = agency or unit or own or agencies.before(start)
    if agency is None and (
        short := short_for(text, agencies, noun_end, end) or _owner_short(text, agencies, low, start)
    ):
        agency, end = short, noun_end
    agency = agency or agency_after(text, agencies, person.end)
    return role_of(text, start, end, person, agency or led_by(text, agencies, low, start))


def short_for(text: str, agencies: Agencies, start: int, end: int) -> Span | None:
    """The organization whose head noun a position is over: "head of the Unit", "head of the agency's press office"."""
    short = pattern("roles_before.short_over").search(text, start, end)
    return agencies.last_headed(_title(short["head"]), start) if short else None


def _owner_short(text: str, agencies: Agencies, low: int, start: int) -> Span | None:
    """The organization whose head noun stands right before a position: "the Unit's controller", "said Service
    Director".
    """
    short = pattern("roles_before.short_owner").search(text[low:start])
    return agencies.last_headed(_title(short["head"]), start) if short else None


def _title(head: str) -> str:
    return " ".join(word.capitalize() for word in head.split())


def led_by(text: str, agencies: Agencies, low: int, start: int) -> Span | None:
    """The organization that the holder of a position leads: "the Fraud Unit, led by Bureau Chief X"."""
    reported = pattern("roles_before.led").search(text, low, start)
    near = max(low, reported.start() - _LED_GAP) if reported else low
    return agencies.ending_in(near, reported.start() + 1) if reported else None


def _with_unit(agencies: Agencies, window: str, low: int) -> re.Match[str] | None:
    match = patterns.before_with_unit().search(window) if window.count(", ") > 1 else None
    if not match:
        return None
    within = agencies.first_in(low + match.start("over"), low + match.end("over"))
    opens = window[: match.start()] in ("", "The ") and (
        "&" in match["over"] or match["over"].endswith(patterns.FIELDS)
    )
    return match if opens or within or agencies.before(low + match.start("noun")) else None


def _over_agency(text: str, agencies: Agencies, end: int, low: int) -> re.Match[str] | None:
    """A position over an organization with words in lower case before it: "Head of the defunct Fraud Unit, "."""
    agency = agencies.ending_in(max(low, end - _LED_GAP), end)
    if not agency or not pattern("roles_before.closed").fullmatch(text, agency[1], end):
        return None
    match = patterns.over_described().search(text[low:end], 0, agency[0] - low)
    return match and patterns.up_to_name().search(text[low:end], match.start())


def _qualified(text: str, agencies: Agencies, low: int, start: int) -> int:
    """Where a position begins whose own words stand behind its organization: "Europol's Counter-Terrorism Director"."""
    joined = pattern("roles_before.joined").search(text, low, start)
    if joined and joined["link"] != "/" and not text.startswith(("CEO", "Chief Executive"), start):
        joined = None
    joined = joined or (
        pattern("roles_before.portfolio").search(text, low, start)
        if pattern("roles_before.minister").match(text, start)
        else None
    )
    if joined:
        return joined.start()
    words = pattern("roles_before.own_words").search(text, low, start)
    if words and agencies.ending_in(words.start(), words.start() + 2):
        return words.start("own")
    plain = patterns.lower_modifiers().search(text, low, start)
    return plain.start("own") if plain and agencies.before(plain.start("own")) else start


def _placed_over(window: str) -> re.Match[str] | None:
    """A position in lower case with what it is over, or of the organization that was named last ("its owner, ")."""
    bare = patterns.without_address(window)
    match = patterns.placed_over().search(window) if pattern("roles_before.over_or_its").search(bare) else None
    if not match or (match["over"].islower() and match["noun"].split()[-1] in patterns.NOTHING_ALONE):
        return None
    return match if match["over"] or match["placed"] or match["whose"].lower() in ITS else None


def _further(text: str, agencies: Agencies, person: NameMention, low: int, end: int) -> list[RoleMention]:
    """Another position before the first: "AFRIPOL's Executive Director, Ambassador X"."""
    if text[end - 2 : end] != ", ":
        return []
    match = patterns.before().search(text[low:end])
    short = pattern("roles_before.short_over").search(match["over"]) if match else None
    if not match or (match["over"] and not short):
        return []
    agency = agencies.last_headed(short["head"], low) if short else agencies.before(low + match.start())
    alone = text.endswith(("The ", "the "), low, low + match.start()) and not short
    return [role_of(text, low + match.start(), low + match.end("noun"), person, agency)] if agency or alone else []


def sent_to(text: str, noun_end: int) -> bool:
    """Whether an organization behind a position is the one to whom its holder is sent: "Special Representative to the
    Xpol".
    """
    return bool(pattern("roles_before.sent").search(text, max(0, noun_end - 14), noun_end)) and text.startswith(
        " to ", noun_end
    )


def without_link(text: str, low: int, agency_start: int) -> int:
    """Where a role ends that goes on with "of the Body"."""
    link = pattern("roles_before.link").search(text[low:agency_start])
    return low + link.start() if link else agency_start


def agency_after(text: str, agencies: Agencies, end: int) -> Span | None:
    """The organization that a name with a position goes on with: "Trial Attorney X of the Fraud Section"."""
    link = pattern("roles_before.to_body").match(text, end)
    if not link:
        return None
    owner = pattern("roles_before.owner").match(text, link.end())
    return agencies.at(link.end()) or (agencies.at(owner.end()) if owner else None)


def role_of(text: str, start: int, end: int, person: NameMention, agency: Span | None) -> RoleMention:
    """The position from `start` to `end` without a district behind it and a place or state before it."""
    district = pattern("roles_before.district").search(text, start, end)
    end = district.start() if district else end
    place = pattern("roles_before.placed").match(text, start, end)
    start = place.end() if place and pattern("roles_before.capital").search(text[max(0, start - 30) : start]) else start
    owner = pattern("roles_before.possessor").match(text, start, end)
    start = owner.end() if owner and (lookup(owner[1]) or owner[1].split()[-1] not in modifiers()) else start
    title = " ".join(text[start:end].split()).strip(" ,'’")
    return RoleMention(start, end, title, person.start, agency)
