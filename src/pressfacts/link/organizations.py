"""Organizations: mentions merged over spellings, acronyms and short forms; name, acronym and country of each."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.names import Span, is_shout
from pressfacts.annotate.organizations.accept import partner_country
from pressfacts.annotate.organizations.brackets import is_acronym
from pressfacts.annotate.organizations.known import agency_of, at_home, is_home_name, is_homeless, is_weak
from pressfacts.annotate.organizations.lexicon import generic
from pressfacts.annotate.organizations.words import plain
from pressfacts.data import load_words
from pressfacts.link.entities import OrganizationEntity
from pressfacts.link.groups import Groups
from pressfacts.link.marks import words
from pressfacts.link.organization_names import country_in, drops_body, identity, initials, is_elsewhere, shortens
from pressfacts.territories import adjective, lookup, towns

_OWNS = ("'s ", "’s ", "' ", "’ ")
_OWNER = re.compile(r"([\w.]+(?: (?:of )?(?:the )?[A-Z][\w.]+){0,3})['’]s? $")
_OF_COURTS = ("'s Courts", "’s Courts", "' Courts", "’ Courts")
_SINGLE = frozenset({"Department", "Division", "Section", "Bureau", "Agency", "Court"})
_MOST = 2 / 3
"""Of the places where an article names countries: one named so often is where its public organizations are."""


def link_organizations(text: str, facts: Facts) -> list[OrganizationEntity]:
    """The organizations of the facts, in order of first mention."""
    bound = _bound(text, facts)
    keys = {m: f"bound:{m.name}" if m.name in bound else _key(text, m) for m in facts.organizations}
    groups = Groups(dict.fromkeys(keys[m] for m in sorted(keys, key=lambda m: m.start)))
    _join(facts, keys, groups)
    entities = [_entity(text, facts, _mentions(keys, group), bound) for group in groups.sets()]
    return _of_one_country(facts, sorted(entities, key=lambda e: e.mentions[0]))


def _of_one_country(facts: Facts, entities: list[OrganizationEntity]) -> list[OrganizationEntity]:
    """Public organizations of an article whose publisher's country is unknown, where all others are of one country."""
    codes = {e.country for e in entities if e.country}
    worldwide = any(agency.country is None for e in entities if (agency := agency_of(e.name)))
    if facts.context.country or len(codes) != 1 or worldwide:
        return entities
    code = codes.pop()
    return [replace(e, country=code) if not e.country and _is_public(e.name) else e for e in entities]


def _bound(text: str, facts: Facts) -> frozenset[str]:
    """Acronyms of well-known organizations that this text gives to another one ("Office Anti-Cybercriminalité
    (OFAC)").
    """
    pairs = ((text[slice(*a.name)], text[slice(*a.alias)]) for a in facts.aliases)
    return frozenset(short for name, short in pairs if _another(name, short))


def _another(name: str, short: str) -> bool:
    agency = agency_of(short)
    if agency is None or not is_shout(short) or agency_of(name):
        return False
    return not any(full in name for full in (*agency.full, *agency.short))


def _mentions(keys: dict[NameMention, str], group: Iterable[str]) -> list[NameMention]:
    wanted = set(group)
    return sorted((m for m, key in keys.items() if key in wanted), key=lambda m: m.start)


def _key(text: str, mention: NameMention) -> str:
    """A name's identity; a generic one ("National Police") is another organization in each country that owns it."""
    if plain(mention.name) in generic():
        return f"{identity(mention.name)}@{_owner_country(text, mention) or ''}"
    return identity(mention.name)


def _join(facts: Facts, keys: dict[NameMention, str], groups: Groups[str]) -> None:
    at = {(m.start, m.end): key for m, key in keys.items()}
    for alias in facts.aliases:
        if alias.name in at and alias.alias in at:
            groups.join(at[alias.name], at[alias.alias])
    names = {m.name: key for m, key in keys.items() if key[-3:-2] != "@"}
    for short, key in names.items():
        forms = [full for full in names if shortens(short, full)]
        owned = [full for full in forms if drops_body(short, full)]
        longer = list(dict.fromkeys(groups.root(names[full]) for full in owned or forms))
        if longer and (len(longer) == 1 or is_home_name(short)) and groups.root(key) not in longer:
            groups.join(key, longer[0])


def _entity(text: str, facts: Facts, mentions: Sequence[NameMention], bound: frozenset[str]) -> OrganizationEntity:
    names = list(dict.fromkeys(m.name for m in mentions))
    shorts = _short_forms(text, facts, mentions)
    own = [m.name for m in mentions if (m.start, m.end) not in _alias_spans(facts)]
    name = _fullest(own or names, shorts)
    acronym = next((s for s in names if s in shorts and s != name), None) or _acronym(name, names)
    aliases = tuple(n for n in names if n not in (name, acronym))
    return OrganizationEntity(
        name=" ".join(name.split()),
        acronym=acronym,
        aliases=aliases,
        country=_country(text, facts, [m for m in mentions if m.name not in bound] or mentions, name),
        mentions=tuple((m.start, m.end) for m in mentions),
    )


def _alias_spans(facts: Facts) -> set[Span]:
    return {a.alias for a in facts.aliases}


def _short_forms(text: str, facts: Facts, mentions: Sequence[NameMention]) -> set[str]:
    """The acronyms that brackets give to one of the mentions."""
    spans = {(m.start, m.end) for m in mentions}
    found = (text[slice(*a.alias)] for a in facts.aliases if a.name in spans)
    return {f for f in found if is_acronym(f) or ((agency := agency_of(f)) and f in agency.short)} | {
        text[slice(*a.alias)] for a in facts.aliases if a.name in spans and a.rule == "acronym"
    }


def _fullest(names: Sequence[str], shorts: set[str]) -> str:
    """The longest form that is no acronym and not in capitals where another spelling exists."""
    plain_names = [n for n in names if n not in shorts] or list(names)
    calm = [n for n in plain_names if not (is_shout(n) and " " in n)] or plain_names
    best = max(calm, key=len)
    return best[:-1] if best.endswith("s") and (best[:-1] in names or _lost_apostrophe(best)) else best


def _lost_apostrophe(name: str) -> bool:
    """Whether the last "s" of a name was a possessive: "Justice Departments" names one organization."""
    last = name.split()[-1]
    return not agency_of(name) and (
        bool(agency_of(name[:-1]))
        or (last[:-1] in _SINGLE and not _ends_in(name, "courts") and not name.endswith(_OF_COURTS))
    )


def _acronym(name: str, names: Sequence[str]) -> str | None:
    """A short form of a well-known organization, or the name's initials, where the text uses it beside the name."""
    agency = agency_of(name)
    for other in names:
        if other == name or len(other) >= len(name) or " " not in name:
            continue
        if (agency and other in (*agency.short, *agency.weak) and " " not in other) or other == initials(name):
            return other
    return None


def _country(text: str, facts: Facts, mentions: Sequence[NameMention], name: str) -> str | None:
    names = [name, *(m.name for m in mentions)]
    owner = next((c for c in (_owner_country(text, m) or _seat_country(text, m) for m in mentions) if c), None)
    home = facts.context.country
    near = _sentence_country(text, facts, mentions[0])
    if (
        not owner
        and near in (None, home)
        and home
        and home not in ("US", "GB")
        and any(at_home(n, home) for n in names)
    ):
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
    if owned or not _is_public(name):
        return owned
    if any(_is_world(" ".join(name.split()[:n])) for n in (1, 2, 3)):
        return None
    near = _dateline_country(text, facts, name) or near
    return near or (None if any(_is_international(text, m) for m in mentions) else _at_home(facts, name))


def _reports(facts: Facts, name: str, country: str | None) -> bool:
    """Whether a known name reports its country: no other has it, or the article speaks of none, or of that one."""
    spoken_of = {facts.context.country, *(m.alpha_2 for m in facts.countries)} - {None}
    return not is_homeless(name) or country in spoken_of or not spoken_of


def _dateline_country(text: str, facts: Facts, name: str) -> str | None:
    """The country that the dateline gives the town whose force this is: "Istanbul Police" below "ISTANBUL, Türkiye"."""
    start, end = facts.context.dateline or (0, 0)
    place = text[start:end].partition(",")[0].strip(" –—-").casefold()
    code = next((m.alpha_2 for m in facts.countries if m.via == "dateline"), None)
    if place and code and name.casefold().startswith(place + " "):
        return code
    return _city_country(facts, name)


def _city_country(facts: Facts, name: str) -> str | None:
    """The country of a known city whose force this is, but for other cities of that name overseas: "Antwerp Police"."""
    words = name.split()
    code = next((c for n in (3, 2, 1) if (c := towns().get(" ".join(words[:n])))), None)
    return code if facts.context.country in (None, code) or any(m.alpha_2 == code for m in facts.countries) else None


def _is_international(text: str, mention: NameMention) -> bool:
    """Whether an organization of no one country owns it: "INTERPOL's Support Unit"."""
    owned = text.endswith(_OWNS, 0, mention.start)
    owner = _OWNER.search(text[max(0, mention.start - 60) : mention.start]) if owned else None
    words = owner[1].split() if owner else []
    agencies = [b for i in range(len(words)) if (b := agency_of(" ".join(words[i:])))]
    return bool(agencies) and agencies[0].country is None


def _at_home(facts: Facts, name: str) -> str | None:
    """The publisher's country, else one named nearly alone, unless one of no country is named first and most.

    American releases name foreign police without saying so.
    """
    names = [m.name for m in sorted(facts.organizations, key=lambda m: m.start)]
    most = agency_of(Counter(names).most_common(1)[0][0])
    worldwide = most and most.country is None and agency_of(names[0]) == most
    country = facts.context.country or (None if worldwide else _main_country(facts))
    return None if country == "US" and name.endswith(" Police") else country


def _is_world(name: str) -> bool:
    """Whether an organization of no one country is called so: "INTERPOL" of "INTERPOL Support Team"."""
    agency = agency_of(name)
    return agency is not None and agency.country is None


def _main_country(facts: Facts) -> str | None:
    words = (facts.context.source or "").split()
    if any(_is_world(" ".join(words[:n])) for n in (1, 2, 3)):
        return None
    ranked = Counter(m.alpha_2 for m in facts.countries).most_common(1)
    return ranked[0][0] if ranked and ranked[0][1] > _MOST * len(facts.countries) else None


@cache
def _public() -> re.Pattern[str]:
    nouns = "|".join(sorted(load_words("organizations/public.txt"), key=len, reverse=True))
    return re.compile(rf"\b(?:{nouns})(?:$| (?:against|of|for|in|\d))")


def _sentence_country(text: str, facts: Facts, mention: NameMention) -> str | None:
    """The one country that the sentence names before the mention."""
    start, _ = facts.sentences.around(mention.start)
    words = re.findall(r"\b[A-Z][^\W\d_]+(?:[ .][A-Z][^\W\d_]+)*", text[start : mention.start])
    codes = {code for word in words if (code := lookup(word.removeprefix("In ")))}
    if codes & {"HK", "MO"}:
        codes -= {"CN"}
    return codes.pop() if len(codes) == 1 else None


_SEAT = re.compile(r" in (?:the )?([A-Z][\w.]*(?: [A-Z][\w.]*)?)")


def _seat_country(text: str, mention: NameMention) -> str | None:
    """The country that is said right behind the force of a town: "Durham Police in the UK"."""
    seat = _SEAT.match(text, mention.end) if _ends_in(mention.name, "force") else None
    words = seat[1].rstrip(".").split() if seat else []
    return lookup(" ".join(words)) or (lookup(words[0].rstrip(".")) if words else None)


def _owner_country(text: str, mention: NameMention) -> str | None:
    """The country of the possessor right before, or of the line of a list of partners that it stands in."""
    owned = text.endswith(_OWNS, 0, mention.start)
    owner = _OWNER.search(text[max(0, mention.start - 60) : mention.start]) if owned else None
    if owner:
        words = owner[1].split()
        for i in range(len(words)):
            agency = agency_of(" ".join(words[i:]))
            code = agency.country if agency else lookup(" ".join(words[i:])) or adjective(" ".join(words[i:]))
            if code and not is_elsewhere(words, i, len(words)):
                return code
    return partner_country(text, mention.start)


def _ends_in(name: str, kind: str) -> bool:
    """Whether a name, or what stands before its "of" or "for", ends in a word of a class."""
    heads = (name, name.partition(" of ")[0], name.partition(" for ")[0])
    return any(f" {head}".endswith(f" {word}") for head in heads for word in words(kind))


def _is_public(name: str) -> bool:
    """Whether a name is that of a public organization by its words."""
    return bool(_public().search(name)) or any(
        f" {word}" in f" {name.replace('’', chr(39))}" for word in words("local force")
    )
