"""Tell a line that names a publisher ("Ministry of the Interior, Press Office") from a headline about one."""

from functools import cache

from pressfacts.segment.patterns import pattern
from pressfacts.segment.words import agency_words, fold, listed

_LONGEST = 110
_PART = pattern("publisher.part")
_ODD = frozenset("0123456789$€£%?!;")
_WORD = pattern("publisher.word")
_MOST_WORDS = 14
_NOTE = pattern("publisher.note")
"""The short form that a name ends with: "Federal Office for Gardens FOG"."""
_NO_VERBS = pattern("publisher.no_verbs")
"""Words of headlines where they are part of an agency's name, and what opens a letterhead's second line."""
_STATE = pattern("publisher.state")
"""The state that opens its ministry's name: "Republic of Larchland Ministry of Interior"."""


@cache
def _heads() -> tuple[str, ...]:
    return tuple(f"{head} " for head in agency_words("heads"))


@cache
def _last() -> tuple[str, ...]:
    return tuple(f" {tail}" for tail in _tails())


@cache
def _tails() -> tuple[str, ...]:
    return agency_words("tails")


@cache
def _small() -> frozenset[str]:
    return frozenset(agency_words("small"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(agency_words("verbs"))


def is_known_publisher(text: str) -> bool:
    """Whether the whole line is the name of an agency in the list of publishers."""
    return fold(text) in listed("publishers")[0]


def is_publisher(text: str) -> bool:
    """Whether the line has the shape of an agency's name, perhaps with its unit, district or acronym."""
    if len(text) > _LONGEST or text.endswith((".", ":")) or not _ODD.isdisjoint(text):
        return False
    return is_known_publisher(text) or (is_name(text) and any(_is_agency(part) for part in _PART.split(fold(text))))


def names_agency(text: str) -> bool:
    """Whether a line over a headline names an agency, wherever its word stands: "Larch Programme Office in Riga"."""
    if len(text) > _LONGEST or not is_name(text):
        return False
    parts = _PART.split(fold(_NOTE.sub("", text)))
    return is_publisher(text) or (not names_chief(text) and any(_holds_agency(part.split()) for part in parts))


def names_state(text: str) -> bool:
    """Whether a line names only the state whose agency the next one names: "Republic of Larchland"."""
    folded = fold(text)
    return folded.startswith(agency_words("states")) and not folded.endswith(_tails())


def names_chief(text: str) -> bool:
    """Whether a line names the head of the agency above it: "Sheriff Ilona Marsh"."""
    folded = fold(text)
    chief = any(folded.startswith(f"{chief} ") for chief in agency_words("chiefs"))
    return chief and is_name(text) and not set(_tails()).intersection(folded.split()[1:])


def is_name(text: str) -> bool:
    """Whether a line has the words of a name: capitals but for those that link them, and no verb of headlines."""
    words = _WORD.findall(_NO_VERBS.sub("", text))
    if _opens_with_town(text) or not 0 < len(words) <= _MOST_WORDS or not _ODD.isdisjoint(text):
        return False
    if _verbs().intersection(w.casefold() for w in words):
        return False
    return all(w[0].isupper() or w in _small() for w in words)


def _holds_agency(words: list[str]) -> bool:
    """A word for agencies ends the words, or one that links it to others follows: "office in", "service of"."""
    followed = zip(words, [*words[1:], ""], strict=False) if len(words) > 1 else ()
    if any(word in _tails() and (not behind or behind in _small()) for word, behind in followed):
        return True
    text = " ".join(words)
    return any(text.endswith(inside) or f" {inside} " in f" {text} " for inside in agency_words("inside"))


def _opens_with_town(text: str) -> bool:
    """A town in capitals with its region, then a dash: the first line of a wrapped text behind its dateline."""
    head, dash, _ = text.replace("—", "–").partition(" – ")
    town, comma, _ = head.partition(", ")
    return bool(dash and comma) and town.isupper() and not head.isupper() and not _is_agency(fold(town))


def _is_agency(part: str) -> bool:
    part = _STATE.sub("", part.removeprefix("under ").removeprefix("the "))
    return f"{part} ".startswith(_heads()) or part.endswith(_last())
