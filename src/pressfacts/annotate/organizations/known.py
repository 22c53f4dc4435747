"""The table of well-known organizations: found wherever they are named, and what is known of them."""

import re
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pressfacts.annotate.names import Span, is_shout, keeps_apostrophes, letter_words, line_around, whole_words
from pressfacts.data import Row, load_table, load_words
from pressfacts.text.phrases import Phrases

_FILE = "organizations/known.txt"
_WORLD = "organizations/world.txt"
_WEAK_ENDS = re.compile(r"(?![\w]|-\w|\.\w)")


@dataclass(frozen=True, slots=True)
class Agency:
    """A well-known organization: `full` names (the usual one first), `short` ones, `weak` ones, country or None."""

    country: str | None
    full: tuple[str, ...]
    short: tuple[str, ...]
    weak: tuple[str, ...]

    @property
    def key(self) -> str:
        """What distinguishes this agency from the others."""
        return (*self.full, *self.short, *self.weak)[0]


@cache
def agencies() -> tuple[Agency, ...]:
    """Every row of the table, then what the table of the world adds."""
    rows = load_table(_FILE, 4)
    known = [Agency(_country(row[0]), row.values(1), row.values(2), row.values(3)) for row in rows]
    named = {fold(name) for agency in known for name in (*agency.full, *agency.short, *agency.weak)}
    added = (agency for row in load_table(_WORLD, 4) for agency in _of_row(row, named))
    return (*known, *added)


def _country(written: str) -> str | None:
    return None if written == "-" else written


def _of_row(row: Row, named: Container[str]) -> Iterator[Agency]:
    """The organizations of a row of the world: full names with the acronym of their initials, then acronyms left
    over.
    """
    country = _country(row[0])
    full, short, weak = ([n for n in row.values(i) if fold(n) not in named] for i in (1, 2, 3))
    acronyms = [(acronym, _letters(acronym)) for acronym in (*short, *weak)]
    by_acronym: dict[str, list[str]] = {}
    for name in full:
        initials = _initials(name) if acronyms else ()
        own = next((acronym for acronym, letters in acronyms if letters in initials), name)
        by_acronym.setdefault(own, []).append(name)
    for own, names in by_acronym.items():
        yield Agency(country, tuple(names), tuple(a for a in short if a == own), tuple(a for a in weak if a == own))
    for left in (*short, *weak):
        if left not in by_acronym:
            yield Agency(country, (), (left,) if left in short else (), () if left in short else (left,))


def _letters(acronym: str) -> str:
    return "".join(filter(str.isalnum, acronym)).upper()


def _initials(name: str) -> set[str]:
    """What a name's acronym can be: the initials of all its words, of those with capitals, or of those but the last."""
    words = [w for w in letter_words(name.replace("’", "'").replace("'s", "").replace("'", "")) if w]
    capitals = "".join(w[0] for w in words if w[0].isupper())
    return {capitals, capitals[:-1], "".join(w[0].upper() for w in words)}


def fold(name: str) -> str:
    """A name for comparison: without "the", one kind of apostrophe, lower case unless it is an acronym."""
    words = name.replace("’", "'").split()
    name = " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "The") else words)
    name = name.replace(" – ", " - ").replace(" — ", " - ").replace("U. S.", "U.S.")
    return name if is_shout(name) and len(name) < 5 else name.casefold().replace("anti-", "anti")


@cache
def _index() -> dict[str, Agency]:
    named = [(fold(n), agency) for agency in agencies() for n in (*agency.weak, *agency.short, *agency.full)]
    times = Counter(name for name, _ in {(name, agency.country) for name, agency in named})
    return {name: agency for name, agency in named if times[name] == 1}


@cache
def _weak() -> frozenset[str]:
    return frozenset(fold(name) for agency in agencies() for name in agency.weak)


@lru_cache(maxsize=4096)
def agency_of(name: str) -> Agency | None:
    """The well-known organization that `name` (full, short or weak) means."""
    return _index().get(fold(name))


def at_home(name: str, country: str) -> bool:
    """Whether `name` is what the organizations of `country` are called in its own releases."""
    return fold(name) in _home_names(country)


def is_home_name(name: str) -> bool:
    """Whether many countries or towns call an organization so, whose own name a text may give in full as well."""
    return fold(name) in _home_words()


@cache
def _home_words() -> frozenset[str]:
    return frozenset(map(fold, load_words("organizations/home.txt")))


@cache
def _home_names(country: str) -> frozenset[str]:
    own = (
        name
        for agency in agencies()
        if agency.country == country
        for name in (*agency.full, *agency.short, *agency.weak)
    )
    return frozenset(map(fold, own)) | _home_words()


@cache
def is_homeless(name: str) -> bool:
    """Whether an agency's full name holds nothing but words that organizations of any country have: "Special Task
    Force".
    """
    words = [w for w in letter_words(name) if w[0].isupper()]
    return len(words) > 1 and all(w in _common() for w in words)


@cache
def _common() -> frozenset[str]:
    """The words that three countries' organizations or more have in their names."""
    countries: dict[str, set[str | None]] = {}
    for agency in agencies():
        for name in agency.full:
            for word in letter_words(name):
                countries.setdefault(word, set()).add(agency.country)
    return frozenset(word for word, codes in countries.items() if len(codes) > 2)


@lru_cache(maxsize=4096)
def is_weak(name: str) -> bool:
    """Whether `name` is only a weak name of an organization."""
    return fold(name) in _weak()


@cache
def _finder(lost: bool) -> Phrases:
    """Of all full and short names; `lost` where possessives may have lost their apostrophe ("the Europols seal")."""
    names = {n for agency in agencies() for n in (*agency.full, *agency.short)}
    names |= {n.upper() for n in names if len(n) > 5}
    possessive = r"(?=s\s\w)|" if lost else ""
    return Phrases(names, re.compile(rf"{possessive}(?![\w]|-[A-Z\d]|\.\w)"), "s" if lost else "")


@cache
def _weak_finder(country: str) -> Phrases:
    return Phrases((n for agency in agencies() if agency.country == country for n in agency.weak), _WEAK_ENDS)


def find_known(text: str, country: str | None = None) -> Iterator[Span]:
    """Full and short names in `text`; weak ones of organizations fully named, and of a publisher's own `country`.

    A short acronym in a line of capitals may be any word and is left out.
    """
    found = list(_matches(text, _finder(not keeps_apostrophes(text))))
    yield from found
    named = {agency_of(text[start:end]) for start, end in found}
    for name in {weak for agency in named if agency and _is_full(text, agency) for weak in agency.weak}:
        yield from whole_words(text, name)
    yield from (s for s in _matches(text, _home_finder()) if not _beside_capitals(text, s))
    if country:
        yield from (span for span in _matches(text, _weak_finder(country)) if not text.endswith(", ", 0, span[0]))


_SMALL = frozenset({"The", "In", "At", "By", "With", "And", "To", "Of"})
_OWNERS = ("'s ", "’s ", " of ", " ")


def _beside_capitals(text: str, span: Span) -> bool:
    """Whether a capitalised word stands right before a name, or behind it, "of" or its possessive; or a hyphen."""
    start, end = span
    words = text[max(0, start - 30) : start].split() if text.endswith(" ", 0, start) else []
    before = words[-1] if words else ""
    capital = before[:1].isupper() and before.replace("-", "").replace("'", "").replace("’", "").isalnum()
    owned = (end + len(joint) for joint in _OWNERS if text.startswith(joint, end))
    behind = any(text[at : at + 1].isupper() for at in owned)
    return (
        (capital and before not in _SMALL)
        or behind
        or (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum())
    )


@cache
def _home_finder() -> Phrases:
    return Phrases(load_words("organizations/home.txt"), _WEAK_ENDS)


def _is_full(text: str, agency: Agency) -> bool:
    return any(name in text for name in agency.full)


def _matches(text: str, finder: Phrases) -> Iterator[Span]:
    for start, end in finder.find(text):
        name = text[start:end]
        if len(name) > 3 or not name.isupper() or not _in_capitals(text, start):
            yield start, end


def _in_capitals(text: str, offset: int) -> bool:
    start, end = line_around(text, offset)
    return is_shout(text[start:end]) and end - start > 12
