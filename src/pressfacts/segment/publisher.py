"""Tell a line that names a publisher ("Ministry of the Interior, Press Office") from a headline about one."""

from functools import cache

from pressfacts.segment.patterns import pattern
from pressfacts.segment.words import agency_words, fold, listed

_LONGEST = 110
_PART = pattern("publisher.part")
_ODD = frozenset("0123456789$€£%?!;")
_WORD = pattern("publisher.word")
_MOST_WORDS = 14
_NO_VERBS = pattern("publisher.no_verbs")
"""Words of headlines where they are part of an agency's name, and what opens a letterhead's second line."""
_STATE = pattern("publisher.state")
"""The state that opens its ministry's name: "Republic of Larchland Ministry of Interior"."""


@cache
def _heads() -> tuple[str, ...]:
    return agency_words("heads")


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
    if is_known_publisher(text):
        return True
    if _opens_with_town(text):
        return False
    words = _WORD.findall(_NO_VERBS.sub("", text))
    if not 0 < len(words) <= _MOST_WORDS or _verbs().intersection(w.casefold() for w in words):
        return False
    if not all(w[0].isupper() or w in _small() for w in words):
        return False
    return any(_is_agency(part) for part in _PART.split(fold(text)))


def _opens_with_town(text: str) -> bool:
    """A town in capitals with its region, then a dash: the first line of a wrapped text behind its dateline."""
    head, dash, _ = text.replace("—", "–").partition(" – ")
    town, comma, _ = head.partition(", ")
    return bool(dash and comma) and town.isupper() and not head.isupper() and not _is_agency(fold(town))


def _is_agency(part: str) -> bool:
    part = _STATE.sub("", part.removeprefix("under ").removeprefix("the "))
    starts = any(part == head or part.startswith(head + " ") for head in _heads())
    return starts or any(part.endswith(" " + tail) for tail in _tails())
