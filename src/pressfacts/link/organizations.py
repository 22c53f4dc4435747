"""Organizations: mentions merged over spellings, acronyms and short forms; name, acronym and country of each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.names import is_shout
from pressfacts.annotate.organizations.brackets import is_acronym
from pressfacts.annotate.organizations.known import agency_of, is_home_name
from pressfacts.annotate.organizations.lexicon import generic
from pressfacts.annotate.organizations.words import plain
from pressfacts.link.entities import OrganizationEntity
from pressfacts.link.groups import Groups
from pressfacts.link.organization_countries import country_of, ends_in, owner_country
from pressfacts.link.organization_names import drops_body, identity, initials, shortens

_OF_COURTS = ("'s Courts", "’s Courts", "' Courts", "’ Courts")
_SINGLE = frozenset({"Department", "Division", "Section", "Bureau", "Agency", "Court"})


def link_organizations(text: str, facts: Facts) -> list[OrganizationEntity]:
    """The organizations of the facts, in order of first mention."""
    bound = _bound(text, facts)
    keys = {m: f"bound:{m.name}" if m.name in bound else _key(text, m) for m in facts.organizations}
    groups = Groups(dict.fromkeys(keys[m] for m in sorted(keys, key=lambda m: m.start)))
    _join(facts, keys, groups)
    entities = [_entity(text, facts, _mentions(keys, group), bound) for group in groups.sets()]
    return sorted(entities, key=lambda e: e.mentions[0])


def at_home(text: str, facts: Facts, organizations: Iterable[OrganizationEntity]) -> list[OrganizationEntity]:
    """The organizations with their countries read again, now that the facts say where the publisher is at home."""
    bound, named = _bound(text, facts), {(m.start, m.end): m for m in facts.organizations}
    return [
        replace(o, country=_country(text, facts, [named[span] for span in o.mentions], bound, o.name))
        for o in organizations
    ]


def _country(text: str, facts: Facts, mentions: Sequence[NameMention], bound: frozenset[str], name: str) -> str | None:
    return country_of(text, facts, [m for m in mentions if m.name not in bound] or mentions, name)


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
        return f"{identity(mention.name)}@{owner_country(text, mention) or ''}"
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
    aliased = {a.alias for a in facts.aliases}
    own = [m.name for m in mentions if (m.start, m.end) not in aliased]
    name = _fullest(own or names, shorts)
    acronym = next((s for s in names if s in shorts and s != name), None) or _acronym(name, names)
    aliases = tuple(n for n in names if n not in (name, acronym))
    return OrganizationEntity(
        name=" ".join(name.split()),
        acronym=acronym,
        aliases=aliases,
        country=_country(text, facts, mentions, bound, name),
        mentions=tuple((m.start, m.end) for m in mentions),
    )


def _short_forms(text: str, facts: Facts, mentions: Sequence[NameMention]) -> set[str]:
    """The acronyms that brackets give to one of the mentions."""
    spans = {(m.start, m.end) for m in mentions}
    found = ((a.rule, text[slice(*a.alias)]) for a in facts.aliases if a.name in spans)
    return {
        form
        for rule, form in found
        if rule == "acronym" or is_acronym(form) or ((agency := agency_of(form)) and form in agency.short)
    }


def _fullest(names: Sequence[str], shorts: set[str]) -> str:
    """The longest form that is no acronym and not in capitals where another spelling exists."""
    plain_names = [n for n in names if n not in shorts] or list(names)
    loud = [n for n in plain_names if is_shout(n) and " " in n]
    calm = [n for n in plain_names if n not in loud and not any(_stands_for(n, full) for full in loud)] or plain_names
    best = max(calm, key=len)
    return best[:-1] if best.endswith("s") and (best[:-1] in names or _lost_apostrophe(best)) else best


def _stands_for(short: str, full: str) -> bool:
    """Whether an acronym is the full name's, by its letters or by the table of well-known organizations."""
    agency = agency_of(full)
    return is_acronym(short) and (shortens(short, full) or bool(agency and short in (*agency.short, *agency.weak)))


def _lost_apostrophe(name: str) -> bool:
    """Whether the last "s" of a name was a possessive: "Justice Departments" names one organization."""
    last = name.split()[-1]
    return not agency_of(name) and (
        bool(agency_of(name[:-1]))
        or (last[:-1] in _SINGLE and not ends_in(name, "courts") and not name.endswith(_OF_COURTS))
    )


def _acronym(name: str, names: Sequence[str]) -> str | None:
    """A short form of a well-known organization, or the name's initials, where the text uses it beside the name."""
    shorter = (n for n in names if len(n) < len(name) and " " in name and n.isalnum())
    return next((short for short in shorter if short == initials(name) or _stands_for(short, name)), None)
