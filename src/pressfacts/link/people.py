"""People: mentions merged into persons, with their positions and organizations."""

from collections.abc import Collection, Mapping, Sequence

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.names import is_shout
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.people.role_agencies import Agencies, beside, stood_for
from pressfacts.annotate.people.role_patterns import singular
from pressfacts.data import Row, load_table
from pressfacts.link.entities import OrganizationEntity, PersonEntity
from pressfacts.link.person_names import core, same_person, shortens

_SPEAKS = (
    "spokes",
    "information officer",
    "public affairs",
    "public relations",
    "communications",
    "media",
    "press officer",
)
_LEADS = ("director", "head of ", "chief of staff")
_PAST = ("former", "Former", "ex-", "Ex-", "then ")
_OWNS = ("'s ", "’s ")
_LEAD = 400
_PLACE = 4


def link_people(text: str, facts: Facts, organizations: Sequence[OrganizationEntity]) -> list[PersonEntity]:
    """The people of the facts, in order of first mention."""
    persons = _group(facts)
    seats = {f"{form} Headquarters": o.name for o in organizations for form in (o.name, o.acronym) if form}
    owners = {span: seats.get(o.name, o.name) for o in organizations for span in o.mentions}
    offices = Offices(facts, organizations)
    agencies = Agencies(text, facts.organizations)
    return [_entity(text, facts, mentions, owners, offices, agencies) for mentions in persons if mentions]


def _group(facts: Facts) -> list[list[NameMention]]:
    """Mentions by person: full names first, then the rest by who was named last before."""
    aliases = {a.alias: a.name for a in facts.aliases}
    bynames = {m.name for m in facts.people if (m.start, m.end) in aliases}
    persons: list[list[NameMention]] = []
    of: dict[tuple[int, int], int] = {}
    ordered = sorted(facts.people, key=lambda m: (-len(core(m.name)), m.start))
    for mention in ordered:
        if mention.name in bynames or len(core(mention.name)) < 2:
            continue
        index = next((i for i, p in enumerate(persons) if same_person(p[0].name, mention.name)), None)
        if index is None:
            candidates = [i for i, p in enumerate(persons) if shortens(mention.name, p[0].name)]
            index = _nearest(persons, candidates, mention)
        _put(persons, of, mention, index)
    for mention in sorted(facts.people, key=lambda m: ((m.start, m.end) not in aliases, m.start)):
        if (mention.start, mention.end) not in of:
            _put(persons, of, mention, _owner(persons, of, aliases, mention))
    return [sorted(p, key=lambda m: m.start) for p in sorted(persons, key=lambda p: min(m.start for m in p))]


def _put(
    persons: list[list[NameMention]], of: dict[tuple[int, int], int], mention: NameMention, index: int | None
) -> None:
    if index is None:
        index = len(persons)
        persons.append([])
    persons[index].append(mention)
    of[mention.start, mention.end] = index


def _owner(
    persons: list[list[NameMention]],
    of: dict[tuple[int, int], int],
    aliases: dict[tuple[int, int], tuple[int, int]],
    mention: NameMention,
) -> int | None:
    span = (mention.start, mention.end)
    if span in aliases and aliases[span] in of:
        return of[aliases[span]]
    named = {
        of[name] for alias, name in aliases.items() if name in of and _alias_text(persons, alias, of) == mention.name
    }
    if len(named) == 1:
        return named.pop()
    names = [{m.name for m in p} for p in persons]
    same = next((i for i, p in enumerate(names) if any(core(mention.name) == core(name) for name in p)), None)
    candidates = [i for i, p in enumerate(names) if any(shortens(mention.name, name) for name in p)]
    return _nearest(persons, candidates, mention) if candidates else same


def _alias_text(persons: list[list[NameMention]], alias: tuple[int, int], of: dict[tuple[int, int], int]) -> str | None:
    index = of.get(alias)
    if index is None:
        return None
    return next((m.name for m in persons[index] if (m.start, m.end) == alias), None)


def _nearest(persons: list[list[NameMention]], candidates: Sequence[int], mention: NameMention) -> int | None:
    """Of several the one named last before the mention, else the one named first."""
    if not candidates:
        return None

    def distance(i: int) -> tuple[bool, int]:
        before = [m.start for m in persons[i] if m.start < mention.start]
        return (True, max(before)) if before else (False, -min(m.start for m in persons[i]))

    return max(candidates, key=distance)


class Offices:
    """The organizations that positions reported without one belong to, where the article names just one such."""

    def __init__(self, facts: Facts, organizations: Sequence[OrganizationEntity]) -> None:
        self._names = {o.name: _plain(o.name) for o in organizations}
        self._world = [o.name for o in organizations if (agency := agency_of(o.name)) and agency.country is None]
        self._publisher = _publisher(facts, organizations)
        self._source = facts.context.source and facts.context.source.casefold()

    def of(self, roles: Sequence[str], before: str, behind: str, beside: Collection[str]) -> str | None:
        """The organization of a position without one; `before` is the text before it, `behind` that after the name.

        `beside` are the organizations that its sentence names.
        """
        if not roles:
            return None
        if any(word in role.casefold() for role in roles for word in _SPEAKS if "inister" not in role):
            return None if before.endswith(_OWNS) else self._publisher
        if roles[0].replace("-", " ") == "Secretary General":
            return self._world[0] if len(self._world) == 1 else None
        place = _place_before(before)
        named = next((n for n in self._names if place and n.startswith(f"{place} {roles[0]}")), None)
        row = _row(roles)
        if named or row:
            return named or self._ministry(roles) or self._of_row(row, behind, beside)
        leads = any(word in role.casefold() for role in roles for word in _LEADS)
        led = self._publisher if leads and not before.endswith(_OWNS) else None
        return self._ministry(roles) or led or self._of_rank(roles, before)

    def _of_rank(self, roles: Sequence[str], before: str) -> str | None:
        """The force of a rank: a police force that the sentence has named right before, the publisher, or the only one
        of the release.
        """
        police, every, _ = load_table("people/forces.txt", 2)
        if before.endswith(_OWNS) or not _are_ranks(roles, (police, every)):
            return None
        near = self._forces(police) if _are_ranks(roles, (police,)) else []
        near = [n for n in near if self._names[n].strip() in _plain(before)]
        forces = self._forces(police if _are_ranks(roles, (police,)) else every)
        home = [n for n in forces if self._source is None or n.split()[0].casefold() in self._source]
        own = near or [n for n in self._forces(every) if n == self._publisher] or home
        return own[0] if len(own) == 1 else None

    def _forces(self, row: Row) -> list[str]:
        """The organizations with the words of a row that are forces of their own."""
        *_, others = load_table("people/forces.txt", 2)
        named = [n for n, plain in self._names.items() if any(_plain(word) in plain for word in row.values(1))]
        return [n for n in named if not any(_plain(word) in self._names[n] for word in others.values(1))]

    def _ministry(self, roles: Sequence[str]) -> str | None:
        """The ministry of a minister: "Minister of Finance", "Interior Minister"."""
        titles = [role.replace(" the ", " ").removeprefix("Deputy ") for role in roles if "Minister" in role]
        over = [title.replace("Minister", "").replace(" of ", "").replace(" for ", "").strip() for title in titles]
        ministries = [(name, plain) for name, plain in self._names.items() if "ministry" in plain]
        fit = [name for name, plain in ministries if any(field.casefold() in plain for field in over)]
        return fit[0] if len(fit) == 1 else None

    def _of_row(self, row: Row | None, behind: str, beside: Collection[str]) -> str | None:
        """The one organization with words of a row of offices, of several one in the sentence, or the publisher."""
        forms = [_plain(word) for word in row.values(1)] if row else []
        fit = [name for name, plain in self._names.items() if any(form in plain for form in forms)]
        fit = [n for n in fit if n in beside] or fit
        fit = _of_district([n for n in fit if not any(o != n and o in n for o in fit)], behind)
        own = [n for n in fit if n == self._publisher]
        fit = own if own and len(fit) > 1 else fit
        return fit[0] if len(fit) == 1 and _sits_in(fit[0], behind) else None


def _row(roles: Sequence[str]) -> Row | None:
    """The first row of offices that has the first of the positions that has one."""
    titles = [_plain(role) for role in roles if not role.startswith(_PAST)]
    rows = list(load_table("links/offices.txt", 2))
    return next((row for title in titles for row in rows if any(_plain(word) in title for word in row.values(0))), None)


def _are_ranks(roles: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether a position in capitals ends with a rank of the rows."""
    ranks = tuple(_plain(word) for row in rows for word in row.values(0))
    return any(role[:1].isupper() and _plain(role).endswith(ranks) for role in roles)


def _place_before(before: str) -> str:
    """The words with capitals right before a position, four at most."""
    words = before.split()[-_PLACE:] if before.endswith(" ") else []
    lower = [i for i, word in enumerate(words, 1) if not word[:1].isupper()]
    return " ".join(words[max(lower, default=0) :])


def _plain(name: str) -> str:
    """A name or title for comparison with the table, a space around it."""
    name = name.replace("’", "").replace("'", "").replace("U.S.", "US").replace("United States", "US")
    return f" {name.casefold().replace('-', ' ')} "


def _publisher(facts: Facts, organizations: Sequence[OrganizationEntity]) -> str | None:
    """The organization that the source line names, else the one that is named first and most often."""
    source = (facts.context.source or "").casefold()
    reported = [
        o.name for o in organizations if any(form and form.casefold() in source for form in (o.name, o.acronym))
    ]
    most = max((len(o.mentions) for o in organizations), default=0)
    leads = [o for o in organizations[:1] if o.mentions[0][0] < _LEAD]
    first = [o.name for o in leads if len(o.mentions) == most > 1 or len(organizations) == 1 or _opens(facts, o)]
    return next(iter((*reported, *first)), None)


def _opens(facts: Facts, agency: OrganizationEntity) -> bool:
    """Whether an organization is what a sentence begins with: "The Larch Police Command has arrested …"."""
    start, _ = agency.mentions[0]
    return start - facts.sentences.around(start)[0] <= len("The ")


def _of_district(offices: list[str], behind: str) -> list[str]:
    """Of several offices those of the district that is named `behind` a prosecutor, if any is."""
    seats = {o: o.partition("the ")[2] for o in offices}
    return [o for o, seat in seats.items() if "District" in seat and seat in behind] or offices


def _sits_in(office: str, behind: str) -> bool:
    """Whether an office may be the one of "…, of the District of X", `behind` a prosecutor's name."""
    _, district, seat = behind.partition("District of ")
    words = seat.removeprefix("the ").split()
    return not district or "District" not in office or (bool(words) and words[0].strip(".,;") in office)


def _entity(
    text: str,
    facts: Facts,
    mentions: Sequence[NameMention],
    owners: dict[tuple[int, int], str],
    offices: Offices,
    agencies: Agencies,
) -> PersonEntity:
    starts = {m.start for m in mentions}
    alias_spans = {a.alias for a in facts.aliases}
    bynames = {m.name for m in mentions if (m.start, m.end) in alias_spans}
    names = [m.name for m in mentions if m.name not in bynames] or [m.name for m in mentions]
    name = _fullest(names)
    given = [r for r in facts.roles if r.person in starts]
    roles = _roles([singular(r.title) for r in given])
    agency = next((owners[r.organization] for r in given if r.organization in owners), None)
    if agency is None and given:
        behind = max(given[0].end, *(m.end for m in mentions if m.start == given[0].person))
        court = stood_for(text, agencies, behind)
        agency = owners.get(court) if court else None
        agency = agency or offices.of(
            roles,
            text[max(0, given[0].start - 60) : given[0].start],
            text[behind : behind + 60],
            _beside(facts, given[0].start, owners),
        )
    if agency is None:
        agency = next((owners[o] for m in mentions if (o := beside(text, agencies, m)) in owners), None)
    aliases = tuple(dict.fromkeys(n for n in (m.name for m in mentions) if n != name and not n.isspace()))
    return PersonEntity(name, aliases, roles, agency, tuple((m.start, m.end) for m in mentions))


def _beside(facts: Facts, offset: int, owners: Mapping[tuple[int, int], str]) -> set[str]:
    """The organizations that the sentence at an offset names."""
    start, end = facts.sentences.around(offset)
    return {name for span, name in owners.items() if start <= span[0] < end}


def _fullest(names: Sequence[str]) -> str:
    """The form with the most words, of those the longest, not in capitals where another spelling is as full."""
    best = max(names, key=lambda n: (len(core(n)), not is_shout(n), len(n)))
    best = best[:-1] if best[:-1] in names else best
    return " ".join(best.split())


def _roles(titles: Sequence[str]) -> tuple[str, ...]:
    """Each position once; a shorter one that a fuller one holds is left out."""
    unique = list({t.casefold(): t for t in reversed(titles)}.values())[::-1]
    return tuple(t for t in unique if not any(t != o and f" {t.casefold()} " in f" {o.casefold()} " for o in unique))
