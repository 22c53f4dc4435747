"""When an operation ran, where, and who took part: what the text ties to its mentions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.link.dates_of import size_of
from pressfacts.link.entities import FigureEntity, OrganizationEntity
from pressfacts.link.judge import Judge, best, likely
from pressfacts.link.marks import Mark, agency_marks, by_key, date_marks, folded, words
from pressfacts.link.occasions import Occasions
from pressfacts.link.relations import Relations
from pressfacts.link.runs import runs
from pressfacts.link.territory import Layout

_SPANS = 8
_LEAD = 700
_BESIDE = 12
_SAID = ("ran", "joined", "owns", "court", "apart")
_LEADS = frozenset({"led", "coordinated", "headed", "run", "spearheaded"})
_ACTS = ("arrests", "seizures", "searches", "takedowns", "seized")
_LEAST = {"dates": 0.2, "countries": 0.45, "organizations": 0.4}


class Yields:
    """Links operations of an article to its dates, countries and organizations."""

    def __init__(
        self,
        text: str,
        facts: Facts,
        layout: Layout,
        organizations: Sequence[OrganizationEntity],
        occasions: Occasions,
        judge: Judge,
    ) -> None:
        self._judge = judge
        self._occasions = occasions
        self._text = text
        self._facts = facts
        self._marks = {
            "dates": date_marks(text, facts),
            "countries": layout.countries,
            "organizations": agency_marks(text, facts, organizations),
        }
        self._of = {sort: by_key(marks) for sort, marks in self._marks.items()}
        self._countries = {o.name: o.country for o in organizations}
        self._host = _host(facts)
        self._relations = {sort: Relations(layout, marks, []) for sort, marks in self._marks.items()}

    def of(
        self,
        sort: str,
        group: str,
        mentions: Sequence[NameMention],
        figures: Sequence[FigureEntity],
        took_part: Sequence[str] = (),
        *,
        is_main: bool,
    ) -> tuple[str, ...]:
        """Its `dates`, `countries` or `organizations`; `figures` are what it yielded, `took_part` its organizations."""
        listed = dict.fromkeys(m.key for m in self._marks[sort] if self._is_listed(sort, m)) if is_main else {}
        if len(listed) > 1:  # the formal list of those that took part, behind those that led it
            return tuple(dict.fromkeys([*self._leaders(sort, mentions[:_SPANS]), *listed]))
        local = self._relations[sort].options([(m.start, m.end) for m in mentions[:_SPANS]])
        role = "main" if is_main else "other"
        marks, of = self._marks[sort], self._of[sort]
        unnamed = self._unnamed(took_part) if sort == "countries" else ()
        options = {}
        for key in dict.fromkeys((*of, *unnamed)):
            if key == self._host:
                continue
            own = of.get(key, [])
            near = local.get(key, set()) | self._said(mentions[:_SPANS], own)
            general = self._general(sort, own, marks) if own else ("unnamed",)
            options[key] = near | {f"{role}, {g}" for g in (*general, "near" if near else "away")}
            options[key].update(self._of_figures(sort, key, figures, took_part))
        if sort == "dates":
            options = runs(self._text, self._facts, marks, figures, options) | options
            ran = best(self._judge.choose("operation_dates", group, options), _LEAST[sort])
            return (ran,) if ran else ()
        found = likely(self._judge.judge(f"operation_{sort}", group, options), _LEAST[sort])
        return tuple(found or dict.fromkeys(code for code in unnamed if code != self._host))

    def _is_listed(self, sort: str, mark: Mark[str]) -> bool:
        """Whether a list, or a sentence that gives those who took part, names it."""
        if mark.says == "list" or sort != "countries":
            return mark.says == "list"
        said = self._text[slice(*self._facts.sentences.around(mark.start))].casefold()
        return any(phrase in said for phrase in words("took part"))

    def _unnamed(self, took_part: Sequence[str]) -> list[str]:
        """The countries of its organizations and the publisher's, which the article need not name."""
        return [code for code in (*map(self._countries.get, took_part), self._facts.context.country) if code]

    def _of_figures(
        self, sort: str, key: str, figures: Sequence[FigureEntity], took_part: Sequence[str]
    ) -> Iterator[str]:
        """How many of its figures have the date or country, and whether its organizations are of the country."""
        events = [f for f in figures if f.scope == "event" and (f.mention.role or f.mention.kind) in _ACTS]
        own = sum(key in (f.dates if sort == "dates" else f.countries) for f in events)
        share = f"{_share(own, len(events))} of its figures"
        yield share
        if sort == "dates":
            yield f"{size_of(key)}, {share}"
        if sort == "countries":
            home = "home" if key == self._facts.context.country else "abroad"
            yield from (home, f"{home}, {share}")
            if any(self._countries.get(name) == key for name in took_part):
                yield "of an organization"

    def _leaders(self, sort: str, mentions: Sequence[NameMention]) -> Iterator[str]:
        """Those by whom a sentence says that the operation was led."""
        for mark in (m for m in self._marks[sort] if m.says == "by"):
            start, end = self._facts.sentences.around(mark.start)
            reported = any(start <= one.start < end for one in mentions)
            if reported and _LEADS & {word.casefold() for word in self._text[start : mark.at].split()}:
                yield mark.key

    def _said(self, mentions: Sequence[NameMention], own: Sequence[Mark[str]]) -> set[str]:
        """What the words between a mention of the operation and one of the thing in its sentence say."""
        found = set()
        for one in mentions:
            start, end = self._facts.sentences.around(one.start)
            for other in own:
                if start <= other.start < end:
                    left, right = min(one.end, other.end), max(one.start, other.start)
                    between = set(folded(self._text[left:right]))
                    whole = set(folded(self._text[start:end]))
                    found |= {f"between: {kind}" for kind in _SAID if between & words(kind)}
                    found |= {f"sentence: {kind}" for kind in _SAID if whole & words(kind)}
                    found |= {"right beside"} if right - left < _BESIDE else set()
        return found

    def _general(self, sort: str, own: Sequence[Mark[str]], marks: Sequence[Mark[str]]) -> Iterable[str]:
        """What the article as a whole says of a date, country or organization."""
        counts = Counter(m.key for m in marks)
        key = own[0].key
        yield "only one" if len(counts) == 1 else "of few" if len(counts) < 4 else "of many"
        yield "told once" if len(own) == 1 else "told often"
        yield "in lead" if own[0].start < _LEAD else "later"
        if own[0].at == min(m.at for m in marks):
            yield "first"
        yield from {f"says {m.says}" for m in own if m.says in ("list", "authority", "people", "home", "organization")}
        if sort == "dates":
            yield size_of(key)
            yield from {f"with {self._occasions.report((m.start, m.end))}" for m in own}
            if key == self._facts.context.published:
                yield "published"
        if sort == "organizations":
            yield "publishes" if key in (self._facts.context.source or "-") else "does not publish"
            yield "national" if self._countries.get(key) else "of no country"


def _share(part: int, whole: int) -> str:
    if not whole:
        return "nothing"
    return "none" if not part else "all" if part == whole else "most" if 2 * part >= whole else "some"


def _host(facts: Facts) -> str | None:
    """The country where the release of an international operation was written, and that is named in no other place."""
    joint = any(f.kind == "participants" and "countr" in (f.item or "") and f.value != 1 for f in facts.figures)
    others = {m.alpha_2 for m in facts.countries if m.via != "dateline"}
    only = [m.alpha_2 for m in facts.countries if m.alpha_2 not in others]
    return only[0] if joint and only else None
