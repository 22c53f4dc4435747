"""Find which country's authorities publish a release."""

import re
from collections import Counter
from functools import cache

from pressfacts import territories
from pressfacts.annotate.countries.find import find_countries
from pressfacts.annotate.facts import Facts
from pressfacts.annotate.organizations.known import Agency, agency_of, find_known
from pressfacts.data import load_table, load_words
from pressfacts.text.phrases import PlainPhrases

_TOWN_BEFORE = re.compile(r"(?<![.:;!?] )(?<!^)\b(?!The\b)[A-Z][a-z]+ $")
"""A word before an agency's name that makes it another's: "Larch Metropolitan Police"."""
_WINDOW = 20_000  # the start of an article says who speaks; an archive pasted as one article must not cost more

_SINGLE = 2


@cache
def _markers() -> tuple[PlainPhrases, dict[str, str]]:
    codes = {word: row[0] for row in load_table("publishers/countries.txt", 2) for word in row.values(1)}
    return PlainPhrases(codes), codes


@cache
def _regions() -> tuple[PlainPhrases, dict[str, str]]:
    """The first-level subdivisions of all countries, those of the US in capitals as well, and their countries."""
    states = [s for s in load_words("organizations/us_states.txt") if s != "Georgia" and len(s) > 2]
    codes = territories.subdivisions() | {name: "US" for state in states for name in (state, state.upper())}
    return PlainPhrases(codes), codes


def publisher_country(text: str, source: str | None) -> str | None:
    """Alpha-2 of the publisher's country: named in `source`, else by the words of `text`; None where unsure.

    A marker of one word counts twice at most, however often it comes: it may be another's acronym ("ICAC"); beside
    markers a subdivision counts once. Where an organization of no one country is named first, markers alone decide.
    """
    named = _named(source or "")
    if named:
        return named
    text = text[:_WINDOW]
    regions, codes = _regions()
    inside = [text[start:end] for start, end in regions.find(text)]
    marked = _marked(text)
    if marked and (first := _first(marked + Counter(codes[name] for name in set(inside)), 1)):
        return first
    agencies = _agencies(text)
    if not marked and agencies and not agencies[0].country:
        return None
    countries = [hit.alpha_2 for hit in find_countries(text, Facts())]
    others = [*(agency.country for agency in agencies if agency.country), *countries, *(codes[name] for name in inside)]
    return _first(marked + Counter(others), 2)


def _marked(text: str) -> Counter[str]:
    markers, codes = _markers()
    counts: Counter[str] = Counter()
    for word, times in Counter(text[start:end] for start, end in markers.find(text)).items():
        counts[codes[word]] += times if " " in word else min(times, _SINGLE)
    return counts


def _first(counts: Counter[str], least: int) -> str | None:
    """The country counted at least so often, and twice as often as any other."""
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < least or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _agencies(text: str) -> list[Agency]:
    """The known organizations in their order, but for namesakes of a town."""
    places = (at for at in find_known(text) if not _TOWN_BEFORE.search(text[max(0, at[0] - 30) : at[0]]))
    return [agency for start, end in places if (agency := agency_of(text[start:end]))]


def _named(source: str) -> str | None:
    """The country whose name or adjective opens a source line: "Australian Federal Police"."""
    words = source.replace("’", "'").split()
    for n in (3, 2, 1):
        head = " ".join(words[:n])
        code = territories.lookup(head) or territories.adjective(head)
        if code:
            return code
    return None
