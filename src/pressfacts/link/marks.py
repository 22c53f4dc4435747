"""What the words around a mention say of it: "in Peru", "Peruvian police", "a Peruvian national", "Peru: …"."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, TypeVar

from pressfacts.annotate.facts import CountryMention, DateMention, Facts, NameMention
from pressfacts.data import load_table
from pressfacts.grouping import group_by
from pressfacts.link.entities import OrganizationEntity
from pressfacts.territories import town_phrases, towns

K = TypeVar("K")
_BEFORE = 70
_AFTER = 40
_JOINED = frozenset({"", "and", "or", "and the", "the", "as well as", "and in", "in", "&", "and from"})
_COUNTED = dict.fromkeys(("arrests", "convictions", "sentences", "suspects", "victims", "deaths"), "nationality") | {
    "seizures": "goods"
}
_UNSAID = ("home", "other", "opens")
_CLAUSES = (", ", "; ", " – ", " — ")
_STRIP = "\"'“”‘’()[],;*•"
_PUNCTUATION = ".,;:()[]\"'“”‘’–—"


@dataclass(frozen=True, slots=True)
class Mark(Generic[K]):
    """A mention, what it stands for (a code, an EDTF value, a name), and what the words around it say."""

    key: K
    start: int
    end: int
    says: str
    head: int = -1
    """Where the enumeration begins that it stands in; -1 outside of one."""

    @property
    def at(self) -> int:
        """Where it, or its enumeration, begins."""
        return self.start if self.head < 0 else self.head


@cache
def words(kind: str) -> frozenset[str]:
    """A class of `data/links/words.txt`, of all its rows."""
    return frozenset(word for row in load_table("links/words.txt", 2) if row[0] == kind for word in row.values(1))


@lru_cache(maxsize=64)
def folded(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without the punctuation around them; several figures ask for one sentence."""
    return tuple([word.strip(_PUNCTUATION).casefold() for word in text.split()])


def by_key(marks: Iterable[Mark[K]]) -> dict[K, list[Mark[K]]]:
    """The mentions of each thing, things in order of first mention."""
    return group_by(marks, lambda mark: mark.key)


def country_marks(text: str, facts: Facts) -> list[Mark[str]]:
    """The countries of an article; those that an enumeration joins say what its first (or last adjective) does."""
    agencies = sorted((o.start, o.end) for o in facts.organizations)
    triggers = sorted(f.trigger[0] for f in facts.figures)
    counted = [(f.start, f.end, _COUNTED[f.kind]) for f in facts.figures if f.kind in _COUNTED]
    marks: list[Mark[str]] = []
    for chain in _chains(text, facts.countries):
        head = _before(text, facts, chain[0].start)
        if head not in _UNSAID and _is_aside(text, facts, chain[0].start, triggers):
            head = "aside"
        tail = _behind(text, chain[-1], triggers)
        for mention in chain:
            says = _says(mention, head, tail, agencies)
            if says == "adjective":  # "20 sacks of Chinese tea", "two Danish bakers held", "Danish baker"
                says = next((of for start, end, of in counted if start - 1 <= mention.end <= end), says)
            marks.append(Mark(mention.alpha_2, mention.start, mention.end, says, chain[0].start))
    return sorted(marks, key=lambda m: (m.start, m.end))


def _says(mention: CountryMention, head: str, tail: str, agencies: Sequence[tuple[int, int]]) -> str:
    if mention.via in ("dateline", "list"):
        return mention.via
    if any(start <= mention.start and mention.end < end for start, end in agencies):
        return "organization"
    if head == "home" or tail in ("people", "heads"):
        return "home" if head == "home" else tail
    return tail if tail and (mention.via == "adjective" or tail == "authority") else head


def _chains(text: str, mentions: Iterable[CountryMention]) -> Iterator[list[CountryMention]]:
    chain: list[CountryMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        if chain and not _is_joined(text[chain[-1].end : mention.start]):
            yield chain
            chain = []
        chain.append(mention)
    if chain:
        yield chain


def _is_joined(gap: str) -> bool:
    return len(gap) < 18 and "\n" not in gap and gap.replace(",", " ").replace(";", " ").strip() in _JOINED


def city_marks(text: str, facts: Facts) -> list[Mark[str]]:
    """Cities as marks of their countries: "in Cali" says less than "in Colombia"."""
    taken = [(m.start, m.end) for m in (*facts.organizations, *facts.people)]
    inside = {i for start, end in taken for i in range(start, end)}
    return [
        Mark(towns()[text[start:end]], start, end, f"city {_before(text, facts, start)}")
        for start, end in town_phrases().find(text)
        if start not in inside
    ]


def date_marks(text: str, facts: Facts) -> list[Mark[str]]:
    """The dates of an article that have a value, but for those of births; "since it began in 2008" is open."""
    names = {person.end for person in facts.people}
    dated = [d for d in facts.dates if d.edtf and not _is_birth(text, names, d)]
    marks = [Mark(d.edtf, d.start, d.end, _before(text, facts, d.start)) for d in dated if d.edtf]
    begun = [m for m in marks if "/" not in m.key and tells(text, facts, m, "begins")]
    open_ones = [Mark(f"{m.key}/..", m.start, m.end, "begins") for m in begun]
    return sorted([*marks, *open_ones], key=lambda m: m.start)


def tells(text: str, facts: Facts, mark: Mark[str], kind: str) -> bool:
    """Whether the clause before a date has a word of a class, as one for what runs from it on: "its launch in May"."""
    start = max(facts.sentences.around(mark.start)[0], mark.start - _BEFORE)
    clause = text[start : mark.start].rpartition(",")[2]
    return bool({word.strip(_STRIP + ".:").casefold() for word in clause.split()} & words(kind))


def _is_birth(text: str, names: Collection[int], date: DateMention) -> bool:
    """Whether somebody was born then: "born in 1990", "Ann Larch (1990)"."""
    lead = text[max(0, date.start - _AFTER) : date.start].rstrip(" :").casefold()
    if lead.removesuffix(" in").removesuffix(" on").endswith(tuple(words("birth"))):
        return True
    return text[date.end : date.end + 1] == ")" and date.start - len(" (") in names


def agency_marks(text: str, facts: Facts, organizations: Iterable[OrganizationEntity]) -> list[Mark[str]]:
    """The mentions of organizations, by name."""
    return [Mark(o.name, start, end, _before(text, facts, start)) for o in organizations for start, end in o.mentions]


def operation_marks(text: str, facts: Facts, groups: Mapping[str, Sequence[NameMention]]) -> list[Mark[str]]:
    """The mentions of the operations in `groups`."""
    return [Mark(key, m.start, m.end, _before(text, facts, m.start)) for key, ms in groups.items() for m in ms]


def _before(text: str, facts: Facts, offset: int) -> str:
    """The preposition before a mention, "home" where it says who lives there, "opens" at the start of a sentence."""
    start = max(facts.sentences.around(offset)[0], offset - _BEFORE)
    before = [w.strip(_STRIP) for w in text[start:offset].split()]
    for i in range(len(before) - 1, max(-1, len(before) - 7), -1):
        word = before[i].casefold()
        if word in words("preposition"):
            around = {w.casefold() for w in before[max(0, i - 2) : i]}
            return "home" if around & words("home") else "in" if word in words("inside") else word
        if word not in ("the", "") and before[i][:1].islower():
            return "other"
    return "opens" if offset - start < _BEFORE else "other"


def _is_aside(text: str, facts: Facts, offset: int, triggers: Sequence[int]) -> bool:
    """Whether a mention stands in a relative clause that holds no event of a figure: "a van that was lost in Peru"."""
    start, end = facts.sentences.around(offset)
    opens = max(start, *(text.rfind(sign, start, offset) for sign in _CLAUSES))
    pronoun = max(text.rfind(f" {word} ", opens, offset) for word in words("relative"))
    closes = min((at for sign in _CLAUSES if (at := text.find(sign, offset, end)) >= 0), default=end)
    return pronoun >= 0 and bisect_left(triggers, pronoun) == bisect_left(triggers, closes)


def _behind(text: str, mention: CountryMention, triggers: Sequence[int]) -> str:
    """Whether people or an authority of the country stand behind it, or a colon that makes it a heading.

    Whom an event happens to is none of them: "police in Peru arrested six men".
    """
    nearest = bisect_left(triggers, mention.end)
    rest = text[mention.end : min([mention.end + _AFTER, *triggers[nearest : nearest + 1]])]
    if rest.lstrip("*_ ")[:1] == ":" or rest[:3] in (" – ", " — ", " - "):
        return "heads"
    following = rest.replace("-", " ").split()[:3]
    for word in following:
        low = word.strip(_STRIP + ".:").casefold().removesuffix("'s").removesuffix("’s")
        if low in words("people"):
            return "people"
        if low in words("authority"):
            return "authority"
        if word[-1:] in ".,;:" or low in words("preposition"):
            break
    return "adjective" if mention.via == "adjective" else ""
