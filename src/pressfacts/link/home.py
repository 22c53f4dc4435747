"""Which country the publisher of an article belongs to: where it plays unless it says otherwise."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pressfacts.annotate.facts import Facts
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.link.entities import OrganizationEntity
from pressfacts.link.judge import Judge, best
from pressfacts.link.marks import Mark
from pressfacts.link.territory import Layout
from pressfacts.territories import town_phrases, towns

_LEAD = 700
_ANYWHERE = ("USD", "EUR", "BTC", "ETH", "XMR")
_TOP = 400
_SPREAD = ("US", "GB")
"""Words of these stand in other countries' releases as well."""
_SAYS = ("authority", "organization", "in", "people", "home", "city in", "list", "opens", "from")


def home(layout: Layout, organizations: Sequence[OrganizationEntity], judge: Judge) -> str | None:
    """Alpha-2 of the publisher's country, named or not, where it is plain."""
    facts, marks = layout.facts, [*layout.countries, *layout.cities]
    named = [m for m in marks if not m.says.startswith("city")]
    counts = Counter(m.key for m in named)
    general = _general(layout.text, facts, organizations)
    around = _of_no_country(facts, organizations)
    beside = _Beside(facts, organizations)
    towns = Counter(m.key for m in marks if m.says.startswith("city"))
    options = {}
    for code in dict.fromkeys((*counts, *general, *towns)):
        own = _of(code, marks, named, counts, facts) if code in counts else {"unnamed"}
        options[code] = general.get(code, set()) | own | around | set(beside.features(code))
        if towns[code]:
            most = towns[code] > 1 and towns[code] == max(towns.values())
            options[code].add("most towns" if most else "a town")
    return best(judge.choose("home", "", options)) if options else None


class _Beside:
    """What the organizations and the money of an article say of a country, and whether its words are another's."""

    def __init__(self, facts: Facts, organizations: Sequence[OrganizationEntity]) -> None:
        self._facts = facts
        self._title = facts.context.title or (0, 0)
        self._in_order = sorted(organizations, key=lambda o: o.mentions[0])
        self._of_states = [o for o in self._in_order if o.country]
        self._mentions = Counter(o.country for o in self._of_states if o.country for _ in o.mentions)
        self._named = Counter(m.alpha_2 for m in facts.countries)
        self._last = max(facts.countries, key=lambda m: m.start).alpha_2 if facts.countries else None
        self._money = Counter(f.currency[:2] for f in facts.figures if f.currency and f.currency not in _ANYWHERE)

    def features(self, code: str) -> Iterator[str]:
        """What speaks for a country."""
        own = [o for o in self._of_states if o.country == code]
        if own:
            yield from (f"{n} organization" for n, o in self._ends() if o.country == code)
            yield f"share of organizations {_quarter(self._mentions, code)}"
        else:
            yield "no organization" if self._of_states else "no organization of any"
        yield from (f"organization in {where}" for where in ("title", "lead") if self._is_in(where, own))
        others = [o for o in self._of_states if o.country != code]
        yield from (f"other organization in {where}" for where in ("title", "lead") if self._is_in(where, others))
        yield f"share of mentions {_quarter(self._named, code)}"
        if self._last == code:
            yield "named last"
        if self._money:
            most = max(self._money.values())
            yield f"{'most' if self._money[code] == most else 'some' if self._money[code] else 'other'} money"
        yield from self._words(code, bool(own))

    def _ends(self) -> Iterator[tuple[str, OrganizationEntity]]:
        yield from (("very first", self._in_order[0]), ("first", self._of_states[0]), ("last", self._of_states[-1]))

    def _is_in(self, where: str, organizations: Sequence[OrganizationEntity]) -> bool:
        start, end = self._title if where == "title" else (0, _TOP)
        return any(start <= at < end for o in organizations for at, _ in o.mentions)

    def _words(self, code: str, has_own: bool) -> Iterator[str]:
        """How far the words of the article may be trusted that make it a country's."""
        words = self._facts.context.country
        if words:
            named = "named" if self._named[words] else "not named"
            yield f"its words, {named}" if words == code else f"words of another, {named}"
        if words == code:
            yield f"its words, {'its organization' if has_own else 'others' if self._of_states else 'nobody'}"
            yield "its words are many's" if code in _SPREAD else "its words are its own"


def _quarter(counts: Counter[str], code: str) -> int:
    """How many quarters of all that is counted are a country's."""
    return 4 * counts[code] // max(1, counts.total())


def _general(text: str, facts: Facts, organizations: Sequence[OrganizationEntity]) -> dict[str, set[str]]:
    """What speaks for countries beside their own mentions: organizations, the source, the city of the dateline, the
    money.
    """
    found: dict[str, set[str]] = {}
    agencies = Counter(o.country for o in organizations if o.country)
    for code, count in agencies.items():
        most = count == max(agencies.values())
        found.setdefault(code, set()).add(
            "only organizations" if len(agencies) == 1 else "most organizations" if most else "few bodies"
        )
    source = facts.context.source or ""
    for agency in organizations:
        if agency.country and any(form and form in source for form in (agency.name, agency.acronym)):
            found.setdefault(agency.country, set()).add("publishes")
    start, end = facts.context.dateline or (0, 0)
    for line in (text[start:end], text[start:end].title()):  # "KARACHI"
        for at, to in town_phrases().find(line):
            found.setdefault(towns()[line[at:to]], set()).add("city of the dateline")
    for currency in {f.currency for f in facts.figures if f.currency and f.currency not in _ANYWHERE}:
        found.setdefault(currency[:2], set()).add("its money")
    if facts.context.country:
        found.setdefault(facts.context.country, set()).add("its words")
    return found


def _of_no_country(facts: Facts, organizations: Sequence[OrganizationEntity]) -> set[str]:
    """What speaks for a publisher of no one country: a known international organization that is named first, or
    often.
    """
    known = [
        o for o in organizations if (agency := agency_of(o.name) or agency_of(o.acronym or "")) and not agency.country
    ]
    first = min((o.mentions[0] for o in organizations), default=None)
    source = facts.context.source or ""
    found = {"world body first"} if any(o.mentions[0] == first for o in known) else set()
    if any(o.mentions[0][0] < _LEAD for o in known):
        found.add("world body in lead")
    if any(form and form in source for o in known for form in (o.name, o.acronym)):
        found.add("world body publishes")
    if any(len(o.mentions) == max(len(b.mentions) for b in organizations) for o in known):
        found.add("world body most")
    return found


def _of(
    code: str, marks: Sequence[Mark[str]], named: Sequence[Mark[str]], counts: Counter[str], facts: Facts
) -> set[str]:
    """What its own mentions say."""
    own = [m for m in marks if m.key == code]
    found = {f"says {says}" for says in _SAYS if any(m.says == says for m in own)}
    found |= {f"only says {m.says}" for m in own[:1] if all(o.says == m.says for o in own)}
    many = "many" if len(counts) > 4 else "some" if len(counts) > 1 else "one"
    top = counts[code] == max(counts.values())
    found |= {f"{'most' if top else 'less'} of {many}", "lead" if own[0].start < _LEAD else "later"}
    found.add("first" if min(named, key=lambda m: m.start).key == code else "not first")
    if facts.context.country:
        found.add("words of one")
    return found
