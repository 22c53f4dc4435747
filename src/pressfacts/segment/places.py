"""Names of places as datelines write them: spelling, and whether a word is a place at all."""

import re
from functools import cache

from pressfacts.segment.patterns import pattern
from pressfacts.segment.words import cities, fold, homonyms, listed, squeeze, states
from pressfacts.territories import lookup

_PLACE = pattern("places.place")
_WORD = pattern("places.word")
_MAX_WORDS = 5


def is_state(name: str) -> bool:
    """A state or province, in full or short; a postal code only in capitals ("on" is not Ontario)."""
    short = len(name.rstrip(".")) == 2 and not name.endswith(".")
    return name[:1].isupper() and (not short or name.isupper()) and squeeze(name) in states()


def country_of(name: str, city: str) -> str | None:
    """The alpha-2 code of the country that `name` is, when it stands after `city`."""
    shared = homonyms().get(fold(name))
    if shared is not None:
        return lookup(name) if fold(city) in shared else None
    return None if is_state(name) else lookup(name)


def is_city(name: str) -> bool:
    """A city (or several, parted by a slash) that needs no region beside it."""
    parts = [fold(part) for part in name.split("/")]
    return all(part in cities() for part in parts)


def could_be_place(name: str) -> bool:
    """The shape of a place's name: a few capitalised words, none of them a known opener of other lines."""
    words = fold(name).split()
    if not _PLACE.fullmatch(name) or not 1 <= len(words) <= _MAX_WORDS:
        return False
    if {fold(name), words[0], words[-1]} & listed("not_places")[0] or (is_state(name) and not is_city(name)):
        return False
    return all(w[0].isupper() or w in _particles() for w in _WORD.findall(name) if len(w) > 1)


def in_capitals(name: str) -> bool:
    """All letters but those of a particle ("de", "Mc") are capitals, and there are at least three."""
    bare = re.sub(r"\bMc(?=[A-Z])", "", name)
    words = [w for w in _WORD.findall(bare) if w not in _particles()]
    return sum(map(len, words)) >= 3 and all(w.isupper() for w in words)


@cache
def _particles() -> frozenset[str]:
    return listed("particles")[0]


def spelled(name: str) -> str:
    """The name in its usual spelling: "DAR ES SALAM" is "Dar es Salam", "ST. LOUIS" is "St. Louis"."""
    name = " ".join(name.split())
    if not in_capitals(name):
        return name
    known = cities().get(fold(name))
    return known if known and squeeze(known) == squeeze(name) else _capitalised(name)


def _capitalised(name: str) -> str:
    pieces: list[str] = []
    for i, word in enumerate(name.split(" ")):
        lower = word.casefold()
        inside = i and not pieces[-1].endswith("/")
        pieces.append(lower if inside and lower in _particles() else "-".join(map(_word, word.split("-"))))
    text = " ".join(pieces)
    return re.sub(r"-(\w+)(?=-)", lambda m: m[0].casefold() if m[1].casefold() in _particles() else m[0], text)


def _word(word: str) -> str:
    """One word: "O'FALLON" is "O'Fallon", "D'ALENE" is "d'Alene", "McALLEN" is "McAllen"."""
    if word.startswith("Mc"):
        return "Mc" + word[2:].capitalize()
    parts = re.split(r"(['’/])", word)
    text = "".join(part.capitalize() for part in parts)
    return text[0].lower() + text[1:] if re.match(r"[DL]['’]\w", text) else text
