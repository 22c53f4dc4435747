"""Cut a rough range down to the organizations in it: possessors, owners after "of", glued names, titles."""

from collections.abc import Iterator
from functools import cache

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span, is_shout, keeps_apostrophes, letter_words, spaced_words, trim
from pressfacts.annotate.neighbours import closes, next_word
from pressfacts.annotate.organizations.joints import parted
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.lexicon import heads, leads, owns_nothing
from pressfacts.annotate.organizations.words import SAINTS, has_head, is_agency, is_country, is_firm
from pressfacts.annotate.titles import offices, title_words
from pressfacts.data import load_words
from pressfacts.territories import lookup

_LOST_OWNERS = frozenset(
    {"Department", "Division", "Bureau", "Administration", "Agency", "Court", "Section", "General", "Office"}
)
_LED = ("-led", "-based", "-backed", "-Year", "-year", "-Month")


def refine(text: str, start: int, end: int, places: frozenset[int] = frozenset()) -> Iterator[Span]:
    """The organizations in a rough range, left to right; `places` holds where places that own something end."""
    for led in (pattern("refine.charge"), pattern("refine.officer"), pattern("refine.held")):
        owner = led.match(text, start, end)
        start = owner.end() if owner else start
    for piece in _lines(text, start, end):
        for part in _owned(text, *piece, places):
            for name in parted(text, *part):
                for own in _with_own_acronym(text, *name):
                    yield from _edges(text, *own)


def _with_own_acronym(text: str, start: int, end: int) -> Iterator[Span]:
    """A well-known acronym and that of a unit which the text explains come apart: "RCMP WEST" beside "(WEST)"."""
    owner, _, unit = text[start:end].partition(" ")
    two = is_shout(owner) and agency_of(owner) and is_shout(unit) and " " not in unit and f"({unit})" in text
    if two and not agency_of(text[start:end]):
        yield start, start + len(owner)
        start = end - len(unit)
    yield start, end


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in pattern("refine.line").finditer(text[start:end]):
        yield at, start + match.start()
        at = start + match.end()
    yield at, _before_label(text, at, end)


def _before_label(text: str, start: int, end: int) -> int:
    """The end of a name without the country that opens the next item of a list: "Judicial Police Belgium:"."""
    last = text.rfind(" ", start, end)
    labels = text[end : end + 1] == ":" and last > start and is_country(text[last + 1 : end])
    return last if labels else end


def _owned(text: str, start: int, end: int, places: frozenset[int]) -> Iterator[Span]:
    """Split at possessives of organizations, places and officers, also with a lost apostrophe; the possessor comes
    first.
    """
    intact = keeps_apostrophes(text)
    at = start
    for match in sorted(
        [*pattern("refine.possessive").finditer(text, start, end), *pattern("refine.lost").finditer(text, start, end)],
        key=lambda m: m.start(),
    ):
        word_end = match.end("word")
        owner = text[slice(*trim(text, at, word_end))]
        if (
            match.start() < at
            or not owner
            or owner.startswith(SAINTS)
            or owns_nothing(match["word"].rstrip("'’"), text[match.end() : match.end() + 40])
        ):
            continue
        if match.re is pattern("refine.lost"):
            lost = match["word"] in _LOST_OWNERS or is_shout(match["word"]) or is_country(owner)
            headed = match["word"] in _LOST_OWNERS and has_head(text[match.end() : end])
            owns = bool(agency_of(owner)) or (lost and (headed or not intact))
        else:
            owns = word_end in places or is_country(owner) or is_agency(owner) or match["word"] in title_words()
        if owns:
            yield at, word_end
            at = match.end()
    yield at, end


def _edges(text: str, start: int, end: int) -> Iterator[Span]:
    start, end = _before_bracket(text, start, end)
    end = _without_contact(text, start, end)
    cut = pattern("refine.tail").search(text, start, end)
    end = cut.start() if cut else end
    followed = text[start:end].rpartition(" on ")
    end = start + len(followed[0]) if followed[2] in _no_complements() else end
    seat = pattern("refine.seat").search(text, start, end)
    end = seat.start("seat") if seat and not lookup(seat["town"]) else end
    start, end = trim(text, start, end)
    start = _skip_leading(text, start, end)
    end = _cut_lower(text, start, _cut_title(text, start, end))
    start = _last_agency(text, start, end)
    start, end = trim(text, start, end)
    if end - start > 1:
        yield start, end


def _without_contact(text: str, start: int, end: int) -> int:
    """Where a name ends before what a line of contacts puts behind it: "Moth Agency Press Desk", "… Email"."""
    name = text[start:end]
    reached = closes(name, "reached")
    name = name.rpartition(" ")[0] if reached else name
    behind = next(iter(letter_words(text[end : end + 15])), "")
    if closes(name, "desk") and (reached or closes(behind, "reached")):
        name = name.rsplit(maxsplit=2)[0]
    return start + len(name)


@cache
def _no_complements() -> frozenset[str]:
    return frozenset(load_words("organizations/no_complements.txt"))


def _before_bracket(text: str, start: int, end: int) -> Span:
    """Cut at a bracket, unless the name goes on after it ("… County (Ohio) Sheriff's Office")."""
    opened = text.find("(", start, end)
    before = text[start:opened].rstrip()
    if opened < 0 or not before or (text.startswith("(Pty)", opened) and is_firm(text[start:end])):
        return start, end
    close = text.find(")", opened, end)
    if close > 0 and next_word(text[:end], close + 1) and not agency_of(before):
        inside = text[opened + 1 : close]
        if not (inside.isupper() and len(inside) > 1) or _goes_on(before, text[close + 1 : end]):
            return start, end
    return start, start + len(before)


def _goes_on(before: str, behind: str) -> bool:
    """Whether a name has its head noun behind a bracket only: "Rapid Response (RR) Team"."""
    return behind.split()[0] in heads() and before.split()[-1] not in heads()


def _skip_leading(text: str, start: int, end: int) -> int:
    first, _, rest = text[start:end].partition(" ")
    start += len(first) + 1 if rest and first.endswith(_LED) else 0
    while True:
        word, *others = text[start:end].split(maxsplit=1) or [""]
        word = word.rstrip(".")
        if not others or not (leads(word, others[0]) or (word[:1].islower() and word.isalpha())):
            return start
        if agency_of(text[start:end]) or (word[0].islower() and text.endswith("\n\n", 0, start)):
            return start
        start = end - len(others[0])


def _last_agency(text: str, start: int, end: int) -> int:
    """ "Joint INTERPOL" and "US FBI" are the organization that ends them."""
    last = text.rfind(" ", start, end) + 1
    if last <= start or not is_shout(text[last:end]) or not agency_of(text[last:end]) or agency_of(text[start:end]):
        return start
    return start if has_head(text[start:last]) or text[last:end] in heads() else last


def _cut_lower(text: str, start: int, end: int) -> int:
    """Cut what only says what a well-known organization is or does ("HSI agent acting undercover")."""
    words = text[start:end].split(" ")
    while len(words) > 1 and words[-1].replace("-", "").isalpha() and words[-1].islower():
        words.pop()
    name = " ".join(words)
    whole = text[start:end]
    return start + len(name) if agency_of(name) and not agency_of(whole) and not is_firm(whole) else end


def _started_title(text: str, start: int, end: int) -> int:
    """Where a title begins whose last word stands behind the range ("Larch Sector Chief Patrol" before "Agent")."""
    last = next_word(text, end)
    words = spaced_words(text, start, end)[-3:] if last else []
    return next((at for at, _ in words if f"{text[at:end]} {last}" in offices()), start)


_OFFICERS = frozenset({"Officer", "Agent", "Inspector", "Investigator", "Deputy", "Deputie", "Detective"})


def _before_officers(text: str, start: int, end: int) -> int:
    """Where a well-known acronym ends that the kind of its officers follows: "CBSA Border Services Officers"."""
    first, _, rest = text[start:end].partition(" ")
    known = rest and is_shout(first) and agency_of(first) and not agency_of(text[start:end])
    whole = any(heads().get(word, (False,))[0] for word in rest.split())
    return start + len(first) if known and not whole and next_word(text, end).removesuffix("s") in _OFFICERS else start


def _cut_title(text: str, start: int, end: int) -> int:
    """Cut a title at the end ("FBI Special Agent") that a person's name follows."""
    words = [(text[s:e], s, e) for s, e in spaced_words(text, start, end)]
    if pattern("words.holder").fullmatch(text, start, end):
        return end
    started = max(_started_title(text, start, end), _before_officers(text, start, end))
    if started > start:
        return started
    joined = pattern("refine.and_title").search(text, start, end)
    if joined and not has_head(text[joined.end() : end]):
        return joined.start()
    for i, (word, at, _) in enumerate(words):
        if i and words[i - 1][0][0].islower():
            continue
        behind = words[i - 1][2] if i else start
        before = text[start:behind]
        if i and word == "Acting" and not any(w.rstrip(",s") in title_words() for w, *_ in words[:i]):
            return behind
        titled = word.rstrip(",s") in title_words() or (word in offices() and agency_of(before))
        ended = bool(before) and (bool(agency_of(before)) or before.split()[-1] in heads())
        if titled and ended and not has_head(text[at:end]):
            return behind
    return end
