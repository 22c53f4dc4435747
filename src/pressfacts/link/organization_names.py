"""When two names mean one organization, and what a name reports about its country."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from pressfacts.annotate.names import is_shout
from pressfacts.annotate.organizations.known import agency_of, is_home_name
from pressfacts.annotate.organizations.lexicon import generic, states
from pressfacts.annotate.organizations.words import has_head, is_country, is_firm, plain
from pressfacts.data import load_table, load_words
from pressfacts.link.marks import words
from pressfacts.territories import adjective, lookup

_STOP = frozenset(["the", "of", "for", "in", "and", "&", "u.s.", "us", "u.s", "united", "states", "-", "–", ","])
_SMALL = frozenset({"OF", "AND", "FOR", "THE", "ON", "IN", "TO"})
_JOINTS = (" for ", " of ", " in ", ", ", " - ")


def identity(name: str) -> str:
    """A string that all spellings and orders of one official name share."""
    agency = agency_of(name) or (agency_of(name[:-1]) if name.endswith("s") else None)
    return "body:" + agency.key if agency else "words:" + " ".join(sorted(bag(name)))


@lru_cache(maxsize=4096)
def bag(name: str) -> frozenset[str]:
    """The words of a name without articles, joints, "U.S." and plurals; countries by their codes, acronyms in full."""
    words = [w.strip(",.;:") if w.lower() not in _STOP else w for w in name.replace("’", "'").split()]
    content = {_stem(w) for w in _spelled(words) if w and w.casefold() not in _STOP}
    return frozenset(content or {plain(name)})


def _spelled(words: Sequence[str]) -> Iterator[str]:
    """Words with countries as codes ("Australian", "New Zealand") and known acronyms in full ("SBA OIG")."""
    at = 0
    while at < len(words):
        pair, word = " ".join(words[at : at + 2]), words[at]
        size = 2 if at + 1 < len(words) and (lookup(pair) or adjective(pair)) else 1
        country = " ".join(words[at : at + size])
        code = None if country in states() else lookup(country) or adjective(country)
        long = _unit_acronyms().get(word) or (agency.key if is_shout(word) and (agency := agency_of(word)) else word)
        yield from (code,) if code and code != "US" else long.replace("’", "'").casefold().split()
        at += size


@cache
def _unit_acronyms() -> dict[str, str]:
    return {row[0]: row[1] for row in load_table("organizations/unit_acronyms.txt", 2)}


def _stem(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("s'")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def shortens(short: str, full: str) -> bool:
    """Whether `short` is a plainer form of `full`: without its country or place, district, or company's rest."""
    if short != full and without_country(full) == short:
        return True
    if short[:-1] not in full and not is_shout(short):
        return False
    if short == full or len(short) >= len(full):
        return short[:-1] == full and short.endswith("s")
    if short.endswith("s") and is_firm(full) and full.startswith(short[:-1] + " "):
        return True
    if is_shout(short) and short.replace("-", "").isalpha() and " " not in short:
        if full.startswith(f"{short}-") or not _agree(short, full):  # "PDEA-7" is no other name of the "PDEA"
            return False
        letters, words = short.replace("-", ""), [w for w in full.replace("-", " ").split() if w[0].isupper()]
        tail = len(letters) > 2 and " " in full and has_head(full) and initials(full).endswith(letters)
        return tail or letters in _acronyms(full) or (short not in full and _begin(words, letters))
    if full.endswith(" " + short) and is_home_name(short):
        return True
    if full.endswith(" " + short):
        return len(short.split()) > 1 and (drops_body(short, full) or (has_head(short) and _drops_names(short, full)))
    if full.startswith(short):
        return _cut_after(short, full[len(short) :])
    return False


def without_country(name: str) -> str:
    """A name without the country that stands within it: "Agency of the Republic of Malta for Ports"."""
    words = name.split()
    for i in (i for i, word in enumerate(words) if word == "of"):
        for size in (5, 4, 3, 2, 1):
            if lookup(" ".join(words[i + 1 : i + 1 + size]).removeprefix("the ")):
                return " ".join(words[:i] + words[i + 1 + size :])
    return name


def _begin(words: Sequence[str], letters: str) -> bool:
    """Whether the beginnings of the words, of three letters at most, spell an acronym: "NACOC", "FINCEN"."""
    if not words or len(letters) < len(words):
        return not words and not letters
    sizes = (size for size in (1, 2, 3) if letters[:size] == words[0][:size].upper())
    return any(_begin(words[1:], letters[size:]) for size in sizes)


def drops_body(short: str, full: str) -> bool:
    """Whether `short` is `full` without the well-known organization or country that opens it."""
    dropped = full.removesuffix(short).strip().removeprefix("Royal ")
    return dropped != full and (bool(agency_of(dropped)) or is_country(dropped) or dropped in ("D.C.", "Federal"))


def _drops_names(short: str, full: str) -> bool:
    """Whether only capitalised words open `full` before `short`, the last of them no part of a town's name."""
    dropped = full.removesuffix(short).split()
    return all(w[0].isupper() and w[-1] not in "-–" for w in dropped) and dropped[-1] not in words("part of towns")


def _agree(short: str, full: str) -> bool:
    """Whether no other country's nor an international organization of that acronym is known."""
    one, other = agency_of(short), agency_of(full)
    return one is None or (one.country is not None and (other is None or one.country == other.country))


def _acronyms(name: str) -> frozenset[str]:
    """What the initials of a name give, with and without its country's, first or last word's."""
    letters, bare = initials(name), initials(name.removeprefix("U.S. ").removeprefix("United States "))
    spelled = "".join(w if is_shout(w) else w[0] for w in name.replace("-", " ").split() if w[:1].isupper())
    return frozenset({letters, bare, spelled, *(x for x in (letters[:-1], bare[:-1], letters[1:-1]) if len(x) > 2)})


def _cut_after(short: str, rest: str) -> bool:
    if short.endswith(" Police") and rest in (" Department", " Service", " Force", " Bureau", " Authority"):
        return True
    if rest.startswith(_JOINTS):
        return has_head(short) and len(short.split()) > 1 and not has_head(rest)
    if (
        not rest.startswith((" ", ","))
        or agency_of(short)
        or has_head(short)
        or is_country(short)
        or is_country(rest.strip(" ,"))
    ):
        return False
    return plain(short) not in generic() and (is_firm(short + rest) or (has_head(rest) or len(rest.split()) <= 3))


def initials(name: str) -> str:
    """The first letters of the capitalised words of a name, also of one in capitals throughout."""
    return "".join(w[0] for w in name.replace("-", " ").split() if w[:1].isupper() and w not in _SMALL)


def is_elsewhere(words: Sequence[str], start: int, end: int) -> bool:
    """Whether words[start:end] with the word before or behind them name another place: "New England"."""
    before = range(max(0, start - 2), start)
    return any(" ".join(words[i:end]) in _places() for i in before) or " ".join(words[start : end + 1]) in _places()


@cache
def _places() -> frozenset[str]:
    """Phrases that hold a country's name but mean another place; a country's capital ("Panama City") lies in it."""
    return frozenset(p for p in load_words("countries/not_countries.txt") if not p.endswith(" City"))


def country_in(name: str) -> str | None:
    """The alpha-2 code of a country that the name itself says ("Royal Thai Police", "… of Maryland")."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in name.split()]
    for size in (3, 2, 1):
        for i in range(len(words) - size + 1):
            phrase = " ".join(words[i : i + size]).strip(",()")
            if words[i + size : i + size + 2] == ["Police", "Department"] and lookup(phrase):
                continue  # of a town: "Lebanon Police Department"
            code = "US" if phrase in ("U.S.", "U.S", "US", "United States") or phrase in states() else None
            if phrase not in ("Georgia", "Jordan") and not is_elsewhere(words, i, i + size):
                code = code or lookup(phrase) or adjective(phrase)
            if code and phrase[0].isupper() and phrase not in ("Indian", "Indians", "American", "African", "Guinea"):
                return code
    return None
