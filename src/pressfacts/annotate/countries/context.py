"""Decide whether a country word at a place speaks of the country."""

import re
from functools import cache

from pressfacts.annotate.countries.scan import Hit
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.neighbours import next_word
from pressfacts.data import lists_of, load_words
from pressfacts.text.alternatives import any_of
from pressfacts.text.phrases import PlainPhrases

_listed = lists_of(
    "countries/context.toml",
    {
        "towns": {"after", "adjective_after"},
        "languages": {"after", "before"},
        **{table: {"words"} for table in ("neutral", "georgia", "shouted")},
    },
)


@cache
def _language_after() -> re.Pattern[str]:
    return re.compile(rf"[-\s](?:{any_of(_listed('languages', 'after'))})\b|-\s(?:and|or)\s\w+-\s?speak")


@cache
def _spoken_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_listed('languages', 'before'))})\b:?(?:[\s,](?:and|both|[A-Z]\w+)?)*$")


@cache
def _blocked() -> PlainPhrases:
    words = load_words("countries/not_countries.txt")
    return PlainPhrases([*words, *(w.upper() for w in words)], hyphens=True)  # "PORT OF SPAIN" in datelines


@cache
def _state_after() -> re.Pattern[str]:
    return re.compile(rf",\s({any_of(load_words('organizations/us_states.txt'))})(?!\w)")


def blocked_ranges(text: str) -> list[tuple[int, int]]:
    """Ranges of phrases in which no country is meant ("New Mexico", "China White")."""
    return list(_blocked().find(text))


def is_town(text: str, hit: Hit) -> bool:
    """A town, street or county of that name: "Peru, Indiana", "Lebanon County"; not "Serbia, Georgia"."""
    if hit.adjective:
        return next_word(text, hit.end).title() in _listed("towns", "adjective_after")
    state = _state_after().match(text, hit.end)
    return bool(
        next_word(text, hit.end) in _listed("towns", "after")
        or (state and (hit.weak or state[1] not in ("Georgia", "Ga.", "Ga")))
    )


def is_language(text: str, hit: Hit) -> bool:
    """A language, not a state: "Russian-speaking", "the Spanish language"."""
    if not hit.adjective:
        return False
    spoken = _spoken_before().search(text, max(0, hit.start - 80), hit.start)
    return bool(spoken or _language_after().match(text, hit.end) or _is_whole_line(text, hit))


def _is_whole_line(text: str, hit: Hit) -> bool:
    """An adjective alone on its line is an entry of a language menu."""
    return text[hit.start - 1 : hit.start] in ("\n", "") and text[hit.end : hit.end + 1] in ("\n", "")


def is_currency(text: str, hit: Hit) -> bool:
    """Part of a currency's sign or name: "US$5", "U.S. dollars"."""
    return bool(pattern("context.money_after").match(text, hit.end))


def is_shouted_us(text: str, hit: Hit) -> bool:
    """The word "us" of a line in capitals: "CONTACT US"."""
    if text[hit.start : hit.end] != "US":
        return False
    line = text[text.rfind("\n", 0, hit.start) + 1 : hit.start]
    words = line.split()
    return bool(words) and len(words) <= 4 and words[-1] in _listed("shouted", "words")


def stands_in_name(text: str, hit: Hit) -> bool:
    """A weak name beside another capitalized word that makes it part of a personal or place name."""
    words = (word for word in load_words("countries/institutions.txt") if text.startswith(f" {word}", hit.end))
    if any(not text[hit.end + len(word) + 1 : hit.end + len(word) + 2].isalnum() for word in words):
        return False
    before = pattern("context.before_word").search(text, max(0, hit.start - 30), hit.start)
    if (
        before
        and pattern("context.name_word").fullmatch(before[1])
        and before[1].rstrip(".") not in _listed("neutral", "words")
        and not _opens_sentence(text, before)
    ):
        return True
    after = pattern("context.after_word").match(text, hit.end)
    return bool(
        after
        and pattern("context.name_word").fullmatch(after[1])
        and not after[1].isupper()
        and after[1] not in _listed("neutral", "words")
    )


def _opens_sentence(text: str, before: re.Match[str]) -> bool:
    lead = text[max(0, before.start() - 2) : before.start()].strip()
    return not lead or lead[-1] in ".!?:;•\"'"


def is_us_georgia(text: str, hit: Hit, american: bool, in_list: bool) -> bool:
    """The US state: the release is American or speaks of its cities, and no list of countries holds the name."""
    if in_list:
        return False
    near = text[max(0, hit.start - 60) : hit.end + 30].casefold()
    return american or any(word.casefold() in near for word in _listed("georgia", "words"))
