"""What looks like an organization and is none: conferences, ships, places, officers, cars, parties of a case."""

from collections.abc import Container
from functools import cache, lru_cache
from itertools import takewhile

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import is_shout, ship_prefixes, whole_words
from pressfacts.annotate.neighbours import closes, follows, holds, next_word, precedes
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.lexicon import heads, things
from pressfacts.annotate.organizations.words import cities, has_head
from pressfacts.annotate.titles import honorifics, title_words
from pressfacts.data import load_words


@lru_cache(maxsize=256)  # asked for each mention of a name
def is_ground(text: str, name: str) -> bool:
    """Whether all mentions of a name of plain words are placed: "In Nyendo", "near Cotulla", "Gasparillo police"."""
    words = name.split()
    if (
        len(words) > 2
        or not all(w.istitle() and w.replace("'", "").replace("-", "").isalpha() for w in words)
        or has_head(name)
    ):
        return False
    places = [(s, e) for s, e in whole_words(text, name) if not text[e : e + 2].strip().istitle()]
    return bool(places) and all(is_placed(text, *place) for place in places)


def is_placed(text: str, start: int, end: int) -> bool:
    """Whether the words around one mention say that it is a place: "At Nyendo", "the Maloney and Arima areas"."""
    before = pattern("lookalikes.joined_before").search(text, max(0, start - 40), start)
    start = before.start() if before else start
    joined = pattern("lookalikes.joined_place").match(text, end)
    behind = joined.end() if joined else end
    return follows(text, start, "ground") or any(precedes(text, behind, kind) for kind in ("ground", "area", "road"))


def is_model_of(name: str) -> bool:
    """Whether a thing's maker begins the name of what it made: "Mercedes-Benz C300", or it holds a number plate."""
    maker, _, rest = name.partition(" ")
    return bool(pattern("lookalikes.plate").search(name)) or (
        bool(rest) and maker.casefold() in things() and not has_head(rest)
    )


def is_conference(text: str, name: str) -> bool:
    """Whether a "Congress" is a meeting of that name in the text, and no parliament: "Global Larch Congress"."""
    if name == "Congress":
        parliament = any(whole in text for whole in ("U.S. Congress", "US Congress", "Members of Congress"))
        return bool(pattern("lookalikes.conference").search(text)) and not parliament
    return name.startswith(_WORLDWIDE) and closes(name.partition(" and ")[0], "meeting")


_WORLDWIDE = ("Global ", "International ", "Annual ", "World Customs ", "World Police ")
_ORDINALS = ("1st", "2nd", "3rd", *(f"{n}th" for n in range(10)), "first", "second", "third", "annual")
_ORDINAL = tuple(f"{form} " for word in _ORDINALS for form in {word, word.capitalize()})


def is_flown(text: str, start: int, end: int) -> bool:
    """Whether an airline is named only for a flight: "aboard an Ethiopian Airline", "a Qatar Airways plane"."""
    boarded = precedes(text, end, "flight") or follows(text, start, "flight")
    return boarded and holds(text[start:end], "airline")


def is_bench(text: str, start: int, end: int) -> bool:
    """Whether a court without a place is named only for one of its judges: "U.S. District Court Judge Ann Ray"."""
    return closes(text[start:end], "bench") and precedes(text, end, "bench")


def is_code(text: str, start: int, end: int) -> bool:
    """Whether an acronym stands for a law or opens a number plate: "under Article 128 of the CPC", "GGE 77 YU"."""
    short = is_shout(text[start:end]) and end - start < _FAR
    of_law = short and pattern("lookalikes.paragraph").search(text, max(0, start - 60), start)
    return bool(of_law or (short and pattern("lookalikes.plated").match(text, end)))


_FAR = 6


def is_program(text: str, end: int) -> bool:
    """Whether a program has its short form behind a name no unit ends: "the Larch Partnership (LP) program"."""
    close = text.find(")", end, end + 14) + 1 if text.startswith(" (", end) else 0
    return bool(close) and text[max(0, end - 60) : end].split()[-1] not in heads() and precedes(text, close, "work")


def is_of_law(text: str, end: int) -> bool:
    """Whether a law's name goes on behind a bracket, or behind what stands in it: "Foreign Trade (Control) Act"."""
    words = text[end : end + _INSERTED].partition("\n")[0].split()[:4] if text.startswith(" ", end) else []
    names = list(takewhile(lambda word: word[0].isupper() and word.isalpha(), words))
    close = text.find(")", end, end + _INSERTED) if text.startswith((" (", ")"), end) else -1
    inserted = close > 0 and holds(next_word(text, close + 1), "law")
    return inserted or any(word in _LAWS for word in names)


_INSERTED = 60
_LAWS = frozenset({"Act", "Acts", "Ordinance", "Regulations"})


def is_position(name: str) -> bool:
    """Whether a name is what an officer is called: "Inspector General of Police", "Commandant General"."""
    return bool(pattern("lookalikes.rank_of").fullmatch(name)) and not agency_of(name)


def in_meeting(text: str, start: int, end: int) -> bool:
    """Whether an agency's name is part of a meeting's: "the 42nd XPOL Conference"."""
    return bool(text.endswith(_ORDINAL, 0, start) and pattern("lookalikes.meeting").match(text, end))


def is_somebodys(text: str, start: int) -> bool:
    """Whether the words before `start` say that somebody goes by the name or lives there: "Ann Ray, 38, Moth Ranch"."""
    goes_by = follows(text, start, "moniker", over="moniker")
    return goes_by or bool(pattern("lookalikes.residence").search(text, max(0, start - 40), start))


_TOPICS = frozenset(load_words("organizations/topics.txt"))


def in_title(text: str, start: int, end: int) -> bool:
    """Whether a name is part of a position: "Director of Public Prosecutions", "Public Relations Officer"."""
    name = text[start:end]
    if next_word(text, end) in title_words() and " " in name and not agency_of(name.split()[0]):
        return True
    return bool(pattern("lookalikes.held").search(text, max(0, start - 70), start)) or (
        name.split()[-1] in _TOPICS and follows(text, start, "led")
    )


def is_field(name: str) -> bool:
    """Whether a name with no sure head noun ends like a minister's field: "Intergovernmental Affairs"."""
    return name.split()[-1] in _TOPICS and not any(heads().get(word, (False,))[0] for word in name.split())


def is_addressed(name: str, surnames: Container[str]) -> bool:
    """Whether a rank's letters stand before one of the surnames: "PPC Larch"."""
    rank, _, surname = name.partition(" ")
    return 2 <= len(rank) <= 4 and rank.isalpha() and rank.isupper() and surname in surnames and not agency_of(rank)


def is_place_ship_or_officer(name: str) -> bool:
    """Whether what the model took for an organization is a city, a state's letters, a sum, a ship or an officer with
    a rank.
    """
    shipped = name.startswith(tuple(f"{prefix} " for prefix in ship_prefixes())) and not has_head(name)
    if shipped or name.casefold() in cities() or (pattern("lookalikes.code").match(name) and not agency_of(name)):
        return True
    spaces = [i for i, char in enumerate(name) if char == " "]
    end = next((i for i in reversed(spaces) if name[:i] in _ranks()), None)
    return end is not None and name[end + 1].isupper() and not has_head(name[end + 1 :])


@cache
def _ranks() -> frozenset[str]:
    return frozenset(honorifics("before"))
