"""What a person's name looks like, and cutting a rough range down to names."""

import re
from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.name_patterns import INITIAL as INITIAL
from pressfacts.annotate.name_patterns import WORD as WORD
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import UPPER, Span, trim
from pressfacts.annotate.neighbours import follows
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.lexicon import generic, things
from pressfacts.annotate.organizations.words import is_country, plain
from pressfacts.annotate.titles import honorifics, modifiers, offices, ranks, title_words
from pressfacts.data import load_words
from pressfacts.territories import adjective
from pressfacts.text.alternatives import any_of

SUFFIX = r"(?:,? (?:Jr|Sr)\b\.?|,? (?:II|III|IV)\b)"


@cache
def _particles() -> str:
    return any_of(load_words("people/particles.txt"))


@cache
def name_pattern() -> str:
    """A regex (as a string) of a full name: two to six words with initials, particles, a nickname, Jr. or III."""
    part = rf"(?:(?:{_particles()}) ){{0,2}}(?:al-|el-|d['’]|['’‘ʻ](?=\w+ [{UPPER}]))?(?:{WORD}|{INITIAL})"
    nick = rf" ?[\"“'‘(][{UPPER}][\w. -]{{0,20}}[\"”'’)]"
    nicked = rf"{WORD}{nick} {WORD}(?: {part}){{0,2}}{SUFFIX}?"
    short = any_of(form for form in load_words("people/short_given.txt") if form.endswith("."))
    plain = rf"(?:(?:{short}) )?(?:{INITIAL} ?|{WORD} )(?:{part})(?:(?: {part})|(?:{nick} {WORD})){{0,4}}{SUFFIX}?"
    return rf"(?:{nicked}|{plain})"


@cache
def not_in_names() -> frozenset[str]:
    """Capitalised words that no name holds."""
    return frozenset(load_words("people/not_in_names.txt"))


@cache
def _titles() -> tuple[str, ...]:
    return tuple(sorted({*honorifics("before"), *ranks(), *offices(), *modifiers()}, key=len, reverse=True))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(pattern("person.piece").findall(title)[0] for title in _titles())


@cache
def _before() -> re.Pattern[str]:
    titles = any_of(_titles())
    return re.compile(rf"(?:{titles})(?:,?\s+|-(?=General|Colonel|Commander))(?=[{UPPER}])")


def _title(text: str, start: int, end: int) -> re.Match[str] | None:
    """A position or form of address that begins at `start`."""
    first = pattern("person.piece").match(text, start)
    return _before().match(text, start, end) if first and first[0] in _first_words() else None


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?:,? (?:{any_of(honorifics('after'))})| ['\"‘“(][MF])$")  # "Odo Larch 'M' 43yrs"


def refine_person(text: str, start: int, end: int) -> Iterator[Span]:
    """The names in a rough range: without titles, degrees, possessives; glued ones apart."""
    at = start
    for match in pattern("person.apart").finditer(text[start:end]):
        yield from _one(text, at, start + match.start())
        at = start + match.end()
    yield from _one(text, at, end)


def _one(text: str, start: int, end: int) -> Iterator[Span]:
    end = _suffix(text, _closed(text, start, end)) - text.startswith(("/o", "/O"), end)  # "Ann Larch R/o Moth"
    start, end = trim(text, start, end)
    while True:
        match = _title(text, start, end)
        if not match or match.end() >= end or _begins_name(match, text[match.end() : end]):
            break
        start = match.end()
    start = _initial(text, _without_demonym(text, start, end))
    end = _without_acronym(text, start, end)
    tail = _tail().search(text, start, end)
    start, end = trim(text, start, tail.start() if tail else end)
    start, end = _inner_words(text, start, end)
    if end > start and plausible(text[start:end]):
        yield start, end


def _closed(text: str, start: int, end: int) -> int:
    """The end of a name that is cut within a nickname or before a particle: "Odo "The" of "Odo "The Moth" Larch"."""
    cut = pattern("person.opened").search(text, start, end) or _particle().match(text, end)
    whole = _whole().match(text, start) if cut else None
    return max(end, whole.end()) if whole else end


@cache
def _particle() -> re.Pattern[str]:
    return re.compile(rf" (?:(?:{_particles()}) (?=[{UPPER}])|['’‘ʻ](?=[{UPPER}][a-z]+ [{UPPER}][a-z]))")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(name_pattern())


def _suffix(text: str, end: int) -> int:
    match = pattern("person.suffix").match(text, end)
    return match.end() if match else end


def _initial(text: str, start: int) -> int:
    """Take in an initial that stands before the range ("D. Michael Hurst")."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - 24) : start]
    short = _short_given().search(line)
    if short:
        return start - len(short["given"] or short[0].rstrip()) - 1
    match = pattern("person.initial_before").search(text[max(0, start - 6) : start])
    return start - len(match[0]) if match and match[0].strip() not in honorifics("before") else start


def _without_acronym(text: str, start: int, end: int) -> int:
    """Cut capitals behind a name that has none itself: "Ann Ray PANDA"."""
    first, _, last = text[start:end].rpartition(" ")
    shouted = len(last) > 2 and last.isalpha() and last.isupper() and not {*last} <= {*"IVX"}
    surname = len(last) > 5 or pattern("person.age_or_alias").match(text, end)
    return (
        start + len(first)
        if shouted and not surname and " " in first and not any(w.isupper() and len(w) > 2 for w in first.split())
        else end
    )


def _inner_words(text: str, start: int, end: int) -> Span:
    """Keep what stands before (or, if nothing does, after) a word that no name holds."""
    days = _DAYS if without_day(text[start:end]) != text[start:end] or _is_day_born(text, start, end) else ()
    for word in pattern("person.inner_word").finditer(text[start:end]):
        if word[0] in days:
            continue
        if word[0] in not_in_names() and not (word.end() == end - start and _surname_too(text[start:end])):
            if word.start() > 0:
                return trim(text, start, start + word.start())
            return (
                _inner_words(text, *trim(text, start + word.end(), end)) if word.end() < end - start else (start, start)
            )
    return start, end


_DAYS = frozenset({"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"})


def _is_day_born(text: str, start: int, end: int) -> bool:
    """Whether a name of two words begins with a day that is a given name: "her helper, Sunday Larch, fled"."""
    first, _, surname = text[start:end].partition(" ")
    dated = text[:start].rstrip()[-1:] in ("", ".", ",") and text[end : end + 1] != ","
    return first in _DAYS and surname.isalpha() and not dated and not follows(text, start, "day")


def without_day(name: str) -> str:
    """A name of three words without a day between the others: people bear it too, as "Okoro Sunday Uche"."""
    words = name.split()
    return f"{words[0]} {words[2]}" if len(words) == 3 and words[1] in _DAYS else name


def _surname_too(name: str) -> bool:
    """Whether a last word that is also a common word can be a surname: "Nora West", "Nora B. Line"."""
    words = name.split()
    others = any(w in not_in_names() for w in words[:-1])
    initial = len(words) == 3 and len(words[1]) == len("B.") and words[1].endswith(".")
    return 2 <= len(words) <= 3 and (initial or words[-1] in _also_surnames()) and not others


@cache
def _also_surnames() -> frozenset[str]:
    """Common words that are surnames as well."""
    return frozenset(load_words("people/also_surnames.txt"))


def _without_demonym(text: str, start: int, end: int) -> int:
    """Where a full name begins behind whose citizen one is: "Grenadian Ada Larch"."""
    first, _, rest = text[start:end].partition(" ")
    said = adjective(first) and " " in rest and first not in _also_given() and first.isalpha()
    return end - len(rest) if said else start


def _begins_name(title: re.Match[str], rest: str) -> bool:
    """Whether a title is a given name before one surname: "Dean Larch"."""
    return title[0].strip() in _also_given() and " " not in rest


@cache
def _also_given() -> frozenset[str]:
    return frozenset(load_words("people/also_given_names.txt"))


@cache
def _short_given() -> re.Pattern[str]:
    """What opens a name in short ("Md. Karim"), or stands between the number of an item and the rest of its name."""
    short = any_of(load_words("people/short_given.txt"))
    return re.compile(rf"(?:(?<![\w.])(?:{short}) |(?:^|(?<=\n))\(?\d{{1,2}}[.)] (?P<given>[{UPPER}][a-z]+) )$")


def plausible(name: str) -> bool:
    """Whether `name` can be a person's: letters only, a capital, and nothing else's name."""
    if (
        len(name) < 2
        or name == name.lower()
        or any(c.isdigit() or c in "@/_#$%&+=<>|:" for c in pattern("person.paternal").sub(" ", name))
    ):
        return False
    last = pattern("find.suffix").sub("", name).split()[-1]
    if " " in name and (last.islower() or name.startswith("of ") or (last.isupper() and last in ranks())):
        return False
    if name in title_words() or name in honorifics("before"):
        return False
    if agency_of(name) or is_country(name) or plain(name) in generic() or name.casefold() in things():
        return False
    return len(name.split()) <= 8
