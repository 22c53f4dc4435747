"""Which country an organization is of: by its name, who owns it, where it sits, or whose publisher names it."""

import re
from collections.abc import Sequence
from functools import cache

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.names import is_shout
from pressfacts.annotate.organizations.accept import partner_country
from pressfacts.annotate.organizations.known import agency_of, at_home, is_home_name, is_homeless, is_weak
from pressfacts.data import load_words
from pressfacts.link.marks import words
from pressfacts.link.organization_names import country_in, is_elsewhere
from pressfacts.territories import adjective, lookup, towns
from pressfacts.text.alternatives import any_of

_OWNS = ("'s ", "’s ", "' ", "’ ")
_OWNER = re.compile(r"([\w.]+(?: (?:of )?(?:the )?[A-Z][\w.]+){0,3})['’]s? $")
_OPENS = ("in", "in the", "across", "and in")
_BESIDE = 20
_SEAT = re.compile(r" in (?:the )?([A-Z][\w.]*(?: [A-Z][\w.]*)?)")
_PARENT = re.compile(r"(?:['’]?s?)(?: \([^()\n]+\))?,? ")


def country_of(text: str, facts: Facts, mentions: Sequence[NameMention], name: str) -> str | None:
    """Alpha-2 of an organization's country by its name, owner, parent or publisher, where that is plain."""
    names = [name, *(m.name for m in mentions)]
    owner = next((c for c in (owner_country(text, m) or _seat_country(text, m) for m in mentions) if c), None)
    home, opening = facts.context.country, _opening_country(text, facts, mentions[0])
    ours = not owner and opening in (None, home) and home not in (None, "US", "GB")
    if ours and any(at_home(n, str(home)) for n in names):
        return home
    agencies = [b for n in names if (b := agency_of(n)) and _reports(facts, n, b.country)]
    known = next((b.country for b in agencies), None)
    if agencies and not all(is_homeless(n) for n in names):
        return known
    said = next((c for c in map(country_in, sorted(set(names), key=names.index)) if c), None)
    heads = (" ".join(name.split()[:n]) for n in (1, 2, 3, 4))
    leading = (b for head in heads if not is_weak(head) and (b := agency_of(head)) and _reports(facts, head, b.country))
    said = said or next((agency.country for agency in leading), None)
    owned = said or owner or known
    if owned or not is_public(name):
        return owned
    if any(_is_world(" ".join(name.split()[:n])) for n in (1, 2, 3)):
        return None
    city = _of_city(name)
    if city not in (None, home):
        return (
            city if home is None or any(m.alpha_2 == city for m in facts.countries) else None
        )  # or a namesake at home
    near = opening or _parent_country(text, facts, mentions[0])
    return near or (None if any(_is_international(text, m) for m in mentions) else home)


def _opening_country(text: str, facts: Facts, mention: NameMention) -> str | None:
    """The country that opens its sentence as a place: "In Peru, the National Police"."""
    start, _ = facts.sentences.around(mention.start)
    return next((m.alpha_2 for m in facts.countries if text[start : m.start].strip("•*- \n").lower() in _OPENS), None)


def _is_international(text: str, mention: NameMention) -> bool:
    """Whether an organization of no one country owns it: "INTERPOL's Support Unit"."""
    owner = _owner(text, mention)
    agencies = [b for i in range(len(owner)) if (b := agency_of(" ".join(owner[i:])))]
    return bool(agencies) and agencies[0].country is None


def _is_world(name: str) -> bool:
    """Whether an organization of no one country is called so: "INTERPOL" of "INTERPOL Support Team"."""
    agency = agency_of(name)
    return agency is not None and agency.country is None


def _of_city(name: str) -> str | None:
    """The country of the known city that a name begins or ends with: "Antwerp Police", "Customs Antwerp"."""
    words = name.split()
    ends = (" ".join(end) for n in (3, 2, 1) for end in (words[:n], words[-n:]))
    return next((c for end in ends if (c := towns().get(end))), None)


def _reports(facts: Facts, name: str, country: str | None) -> bool:
    """Whether a known name reports its country: no other has it, or the article speaks of that one, or of none where
    few have it ("Supreme Court" is every country's).
    """
    spoken_of = {facts.context.country, *(m.alpha_2 for m in facts.countries)} - {None}
    anywhere = is_weak(name) and is_home_name(name)
    return not _is_shared(name) or country in spoken_of or not (spoken_of or anywhere)


def _is_shared(name: str) -> bool:
    """Whether other countries' organizations may be called so: "Fraud Control Bureau", or by a weak acronym."""
    return is_homeless(name) or (is_weak(name) and is_shout(name) and name.isalpha())


@cache
def _public() -> re.Pattern[str]:
    nouns = any_of(load_words("organizations/public.txt"))
    return re.compile(rf"\b(?:{nouns})(?:$| (?:against|of|for|in|\d|[“\"(]))|^(?:Strike Force|Task ?[Ff]orce) ")


def _parent_country(text: str, facts: Facts, mention: NameMention) -> str | None:
    """The country of the well-known organization right before the name of its unit: "Xpol's Fraud Section"."""
    before = (o for o in facts.organizations if o.end <= mention.start and mention.start - o.end < _BESIDE)
    parents = (agency_of(o.name) for o in before if _PARENT.fullmatch(text, o.end, mention.start))
    return next((parent.country for parent in parents if parent), None)


def _seat_country(text: str, mention: NameMention) -> str | None:
    """The country that is said right behind the force of a town: "Durham Police in the UK"."""
    seat = _SEAT.match(text, mention.end) if ends_in(mention.name, "force") else None
    words = seat[1].rstrip(".").split() if seat else []
    return lookup(" ".join(words)) or (lookup(words[0].rstrip(".")) if words else None)


def owner_country(text: str, mention: NameMention) -> str | None:
    """The country of the possessor right before, or of the line of a list of partners that it stands in."""
    owner = _owner(text, mention)
    for i in range(len(owner)):
        agency = agency_of(" ".join(owner[i:]))
        code = agency.country if agency else lookup(" ".join(owner[i:])) or adjective(" ".join(owner[i:]))
        if code and not is_elsewhere(owner, i, len(owner)):
            return code
    return partner_country(text, mention.start)


def _owner(text: str, mention: NameMention) -> list[str]:
    """The words of the possessor right before a mention."""
    owned = text.endswith(_OWNS, 0, mention.start)
    owner = _OWNER.search(text[max(0, mention.start - 60) : mention.start]) if owned else None
    return owner[1].split() if owner else []


def ends_in(name: str, kind: str) -> bool:
    """Whether a name, or what stands before its "of" or "for", ends in a word of a class."""
    heads = (name, name.partition(" of ")[0], name.partition(" for ")[0])
    return any(f" {head}".endswith(_last(kind)) for head in heads)


@cache
def _last(kind: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in words(kind))


def is_public(name: str) -> bool:
    """Whether a name is that of a public organization by its words, those of its seat left out."""
    name = name.title() if is_shout(name) else name
    name = " ".join(word for i, word in enumerate(name.split()) if not i or word not in towns())
    return bool(_public().search(name)) or any(
        f" {word}" in f" {name.replace('’', chr(39))}" for word in words("local force")
    )
