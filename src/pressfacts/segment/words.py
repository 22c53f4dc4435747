"""The word lists and tables that the rules of this room read."""

from functools import cache, lru_cache

from pressfacts.data import load_rules, load_table, load_words
from pressfacts.segment.patterns import pattern

_FEW = 5
_SHAPE = {
    "heads", "tails", "small", "verbs", "offices", "parents", "desks", "inside", "states", "chiefs", "periods",
    "reports", "issuing", "links", "press", "announcing",
}  # fmt: skip
_ROUND_UP = 90
_WORD = pattern("words.word")
_YEAR = pattern("words.year")
_EDGES = " \t\xa0»«>›‹<→←|·•-–—:,.#*_[]"


@lru_cache(maxsize=4096)
def fold(line: str) -> str:
    """A line as the lists have it: lower case, straight quotes, single spaces, bare ends."""
    return " ".join(line.replace("’", "'").casefold().strip(_EDGES).split())


@cache
def listed(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """List `segment/{name}.txt`: the whole lines, and the beginnings that a final * marks."""
    rows = [row.replace("’", "'").casefold() for row in load_words(f"segment/{name}.txt")]
    whole = frozenset(row for row in rows if not row.endswith("*"))
    return whole, tuple(row[:-1] for row in rows if row.endswith("*"))


def is_listed(name: str, line: str) -> bool:
    """Whether `line`, folded, stands in list `name`."""
    whole, beginnings = listed(name)
    folded = fold(line)
    return folded in whole or folded.startswith(beginnings)


def is_page_header(line: str) -> bool:
    """The heading of a page of releases: "Latest news & press releases", "Media centre", "Europol Archives -"."""
    words = fold(line).split()
    whole, heads = listed("page_words")
    made = whole.union(heads).issuperset(words) and not set(words).isdisjoint(heads)
    return made or is_listed("page_headers", line) or (len(words) < _FEW and words[-1:] == ["archives"])


def is_round_up(line: str) -> bool:
    """A headline over reports of many cases: "Weekly crime round-up", "Police log, 3-9 May"."""
    words = f" {fold(line)} " if len(line) <= _ROUND_UP else ""
    return bool(words) and any(f" {kind} " in words for kind in listed("round_ups")[0])


@cache
def cities() -> dict[str, str]:
    """Known cities: folded name to usual spelling."""
    return {fold(city): city for city in load_words("segment/cities.txt")}


@cache
def states() -> frozenset[str]:
    """States and provinces with their short forms, folded, without full stops and spaces."""
    rows = load_table("segment/states.txt", 2)
    return frozenset(squeeze(form) for row in rows for form in (row[0], *row.values(1)))


def squeeze(name: str) -> str:
    """A division's name or short form without case, stops and spaces ("N. J." is "nj")."""
    return "".join(name.casefold().replace(".", "").split())


def count_words(text: str) -> int:
    """How many words and numbers a line has; "Police's" and "3.5" are one each."""
    return len(_WORD.findall(text))


def has_year(text: str) -> bool:
    """Four digits that may be a year: a cheap look before a day is searched for."""
    return _YEAR.search(text) is not None


@cache
def homonyms() -> dict[str, frozenset[str]]:
    """Divisions that share a country's name, to the cities with which the country is meant."""
    return {fold(row[0]): frozenset(fold(c) for c in row.values(1)) for row in load_table("segment/homonyms.txt", 2)}


@cache
def agency_words(kind: str) -> tuple[str, ...]:
    """Words of agencies' lines by their key in `agencies.toml`; DataError where the file is misshapen."""
    return load_rules("segment/agencies.toml", {"shape": _SHAPE}).words("shape", kind)
