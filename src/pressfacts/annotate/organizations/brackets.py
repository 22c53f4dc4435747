"""Short forms in brackets: acronyms by Schwartz and Hearst's method, names in another language, long forms."""

import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span, is_shout, spaced_words, trim, whole_words
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.lexicon import ends_badly, heads, units
from pressfacts.annotate.organizations.words import has_head, is_country
from pressfacts.annotate.titles import title_words
from pressfacts.text.alternatives import any_of


def short_forms(text: str, end: int) -> Iterator[tuple[Span, bool]]:
    """The other names in the bracket right after a name that ends at `end`: ranges, and whether each is an acronym.

    Parts at commas and semicolons are names too; behind a dash only an acronym of the part before it is.
    """
    match = pattern("brackets.bracket").match(text, end)
    if not match:
        return
    for part in pattern("brackets.part").finditer(text[slice(*match.span(1))]):
        name, _, rest = pattern("brackets.with_acronym").match(part[0]).groups()  # type: ignore[union-attr]
        offset = match.start(1) + part.start()
        yield from _short_form(text, offset, offset + len(name))
        if rest and is_acronym(rest.strip()):
            yield (offset + len(part[0]) - len(rest), offset + len(part[0].rstrip())), True


def _short_form(text: str, start: int, stop: int) -> Iterator[tuple[Span, bool]]:
    start, stop = trim(text, start, stop)
    lead = pattern("brackets.lead").match(text, start, stop)
    start, stop = trim(text, lead.end() if lead else start, stop)
    inside = text[start:stop]
    if len(inside) < 2 or (pattern("brackets.not").search(inside) and not is_acronym(inside)) or is_country(inside):
        return
    if is_acronym(inside) or inside[0].isupper():
        yield (start, stop), is_acronym(inside)


def other_name(name: str, inside: str) -> bool:
    """Whether a phrase in brackets behind `name` can be its other name: no unit, no officer, no remark."""
    if pattern("brackets.remark").search(inside) or (name in inside and name != inside):
        return False
    words = inside.split()
    if words[-1] not in heads() and any(word.rstrip(",.") in title_words() for word in words[:4]):
        return False
    unit, force = _unit().search(inside), pattern("brackets.force").search(inside)
    within = unit and not (force and force.start() < unit.start()) and pattern("brackets.force").search(name)
    return not within or agrees(inside, name.split()[-1])


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(units('part'))})(?:$| (?:for|of|and|to)\b)")


def says_where(name: str, inside: str, places: Container[str]) -> bool:
    """Whether a bracket behind `name` holds one of the `places`, or several: a branch's seat or its ground."""
    if agrees(name, inside) or has_head(inside) or agency_of(inside):
        return False
    return all(
        part in places
        for part in inside.replace(", and ", ", ").replace(" and ", ", ").replace(" & ", ", ").split(", ")
    )


_RENAMED = frozenset(["known as", "formerly", "aka", "a.k.a", "a/k/a", "abbreviated as", "referred to as"])


def is_renamed(gap: str) -> bool:
    """Whether words between two names say that one thing bears both: "the Larch Unit, also known as the Owls"."""
    words = [w for w in gap.strip(" ,.(\"“'‘").casefold().split() if w not in _MORE]
    return " ".join(words) in _RENAMED


_MORE = frozenset(["also", "better", "commonly", "popularly", "locally", "formally", "otherwise", "now", "the", "or"])


def is_acronym(word: str) -> bool:
    """Whether `word` can be an acronym: short, no plain word, more capitals than not or joined with a hyphen."""
    if not 2 <= len(word) <= 14 or word.count(" ") > 1 or not any(c.isupper() for c in word):
        return False
    if any(map(str.isdigit, word.partition("/")[2])):  # an office's sign: "OCZ/BMR9"
        return False
    capitals = sum(c.isupper() or c.isdigit() for c in word)
    return capitals >= 2 and capitals >= 0.4 * len(word.replace(" ", "").replace("-", ""))


def agrees(name: str, acronym: str) -> bool:
    """Whether the acronym's letters stand in the name in order, the first at a word's start."""
    letters = [c for c in acronym.casefold() if c.isalnum()]
    low = name.casefold()
    at = len(low)
    for i in range(len(letters) - 1, -1, -1):
        at = low.rfind(letters[i], 0, at)
        while i == 0 and at > 0 and low[at - 1].isalnum():
            at = low.rfind(letters[i], 0, at)
        if at < 0:
            return False
    return True


def same_initials(name: str, acronym: str) -> bool:
    """Whether the acronym's letters are the initials of the name in another order: the acronym of another language."""
    initials = [word[0] for word in name.replace("-", " ").split() if word[0].isupper()]
    return len(acronym) > 2 and sorted(initials) == sorted(c for c in acronym if c.isalpha())


def acronym_beside(text: str, start: int, end: int) -> Span | None:
    """The acronym of a name's initials between commas behind it: "the Kite Crimes Commission, KCC, said"."""
    acronym, comma, _ = text[end + 2 : end + 11].partition(",")
    shaped = text.startswith(", ", end) and comma and len(acronym) > 2 and acronym.isalpha() and acronym.isupper()
    if not shaped or " " not in text[start:end]:
        return None
    spelled = any(letters.startswith(acronym) for letters in _spelled(text[start:end]))
    return (end + 2, end + 2 + len(acronym)) if spelled else None


def _spelled(name: str) -> set[str]:
    """The initials of a name's capitalised words, parts at hyphens too or not, and of all its words."""
    whole = "".join(w[0] for w in name.split() if w[0].isupper())
    parts = "".join(w[0] for w in name.replace("-", " ").split() if w[0].isupper())
    small = "".join(w[0].upper() for w in name.split() if w[0].isalpha())
    return {whole, parts, small}


@lru_cache(maxsize=256)  # asked for each mention of a name
def is_concept(text: str, name: str) -> bool:
    """Whether the text explains an acronym as something other than an organization: "HVT (High value target)"."""
    if not is_acronym(name):
        return False
    if any(initials.endswith(name) for initials in _airports(text)):
        return True
    if agency_of(name):
        return False
    brackets = (pattern("brackets.bracket").match(text, end) for _, end in whole_words(text, name))
    return any(bracket and _explains(bracket[1].strip("\"“”'"), name) for bracket in brackets)


@lru_cache(maxsize=8)
def _airports(text: str) -> tuple[str, ...]:
    """The initials of the airports that a text names: an airport goes by them."""
    found = pattern("brackets.airport").findall(text) if "Airport" in text else ()
    return tuple("".join(word[0] for word in name.split()) for name in found)


def _explains(phrase: str, acronym: str) -> bool:
    """Whether a phrase with the acronym's letters ends in a word with which no organization's name ends."""
    words = phrase.split()
    initials = sorted(word[0].casefold() for word in words)
    if len(words) < 2 or not (agrees(phrase, acronym) or initials == sorted(acronym.rstrip("s").casefold())):
        return False
    return ends_badly(words[-1], has_head(phrase)) or (words[-1].islower() and not has_head(phrase.title()))


def long_forms(text: str, agencies: Container[str] = ()) -> Iterator[tuple[Span, Span]]:
    """(long form, acronym) for each "Long Form (LF)": Schwartz and Hearst 2003, the long form a phrase of capitals.

    The long form starts at the last place before the bracket from which the acronym's letters can be read off
    words with capitals. As other acronyms stand for things it must hold a head noun, begin with a well-known
    organization, or the acronym be among `organizations`, the names of organizations that the model knows.
    """
    for match in pattern("brackets.acronym").finditer(text):
        acronym = match[1]
        if not is_acronym(acronym) or not acronym[0].isalpha():
            continue
        span = _long_form(text, match.start(), acronym)
        if not span:
            continue
        long = text[slice(*span)]
        if has_head(long) or acronym in agencies or agency_of(long.split()[0]):
            yield span, match.span(1)


def _long_form(text: str, end: int, acronym: str) -> Span | None:
    low = max(text.rfind("\n", 0, end) + 1, end - 110)
    words = list(pattern("brackets.word").finditer(text[low:end]))
    most = min(len(acronym) + 5, 2 * len(acronym)) + 1
    for word in reversed(words[-most:]):
        start = low + word.start()
        first = next((c for c in word[0] if c.isalnum()), "")
        if first.casefold() != acronym[0].casefold() or not first.isupper():
            continue
        phrase = text[start:end]
        if _initials_agree(phrase, acronym):
            return trim(text, start, end)
    return None


def small_units(text: str) -> Iterator[Span]:
    """Units in lower case behind their body's acronym, with their own in a bracket: "XPA dog search unit (DSU)"."""
    at = text.find(" (")
    while at >= 0:
        acronym, close, _ = text[at + 2 : at + 10].partition(")")
        if close and len(acronym) > 2 and is_shout(acronym) and acronym.isalpha():
            words = spaced_words(text, text.rfind("\n", max(0, at - 80), at) + 1 or max(0, at - 80), at)
            start = _small_unit(text, words, acronym.casefold())
            if start is not None:
                yield start, at
        at = text.find(" (", at + 1)


def _small_unit(text: str, words: list[Span], letters: str) -> int | None:
    """Where the body's acronym stands before words whose initials are `letters`, the last a unit's noun."""
    if not words or text[slice(*words[-1])].title() not in units("lower"):
        return None
    for start, end in reversed(words):
        word = text[start:end]
        if not letters:
            return start if is_shout(word) and word.isalpha() else None
        if word == "and":
            continue
        if not word.islower() or not word.isalpha() or word[0] != letters[-1]:
            return None
        letters = letters[:-1]
    return None


def _initials_agree(phrase: str, acronym: str) -> bool:
    """Each letter of the acronym starts a word or follows within one, and no capitalised word is left over."""
    if any(f"{sign} " in phrase for sign in ".;:(") or not agrees(phrase, acronym):
        return False
    capitals = pattern("brackets.capital").findall(phrase)
    letters = [c for c in acronym if c.isalpha()]
    return len(capitals) <= len(letters) + 1 and (len(capitals) >= 2 or is_shout(acronym))
