"""Prison terms that were imposed: "33 months in prison", "an 18-month prison sentence", "got another fifteen years"."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.events.modality import is_real
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.durations import ONE, UNITS, Duration, read_duration
from pressfacts.annotate.quantities.lexicon import classes_of, words
from pressfacts.annotate.quantities.qualifier import bound, first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.data import word_lists
from pressfacts.numerals import Numeral

_CUES = ("imposed", "given", "blocked")
_KEYS = {*_CUES, "places", "sentence", "opening", "following", "ordered", "after_blocked"}
_words = word_lists("figures/sentences.toml", "terms", {"terms": _KEYS})
_SEPARATORS = frozenset({"and", ",", "plus", ";"})
_SINGULAR = frozenset({"year", "month", "day"})
_DASHES = frozenset({"—", "–", "-", ":"})
_NEAR, _FAR, _PLACE, _LONGEST = 4, 8, 6, 4


def find_terms(read: Reading) -> list[Candidate]:
    """The terms that a sentence reports as imposed, in order."""
    found: list[Candidate] = []
    tokens, at, before = read.tokens, 0, 0
    numbers = [i for i, t in enumerate(tokens) if t.tag == "num"]
    for i in [i for i, t in enumerate(tokens) if t.tag == "num" or (t.low in ONE and not _is_rate(tokens, i))]:
        term = (read_duration(tokens, i) or _of_list(tokens, i, found)) if i >= at else None
        if term is None:
            continue
        at, parts = term.last, [*_shared(tokens, numbers, term), term]
        if end := _end(read, term, parts[0].first, before):
            found += [_candidate(tokens, part, end) for part in parts]
            before = term.last
    return found


def _is_rate(tokens: Sequence[Token], i: int) -> bool:
    """ "EUR 600 a month": an article right behind a sum."""
    return i > 0 and tokens[i - 1].tag == "money"


def _of_list(tokens: Sequence[Token], i: int, found: Sequence[Candidate]) -> Duration | None:
    """ "Roe to 30 years in prison and Poe to 20", "Roe got nine years and Poe seven": a number without its unit."""
    token = tokens[i]
    if not found or not i or token.tag != "num" or not isinstance(token.number, Numeral):
        return None
    if tokens[i - 1].low not in ("to", "for") and tokens[i - 1].tag != "name":
        return None
    unit = next((u for u in UNITS if u == found[-1].unit), None)
    if unit is None or not _is_followed(tokens, i + 1):
        return None
    return Duration(i, i + 1, bound(tokens, i, token.number), unit, (token.start, token.end))


def _shared(tokens: Sequence[Token], numbers: Sequence[int], term: Duration) -> list[Duration]:
    """ "87 and 46 months": the numbers before a term that take its unit, in order."""
    parts: list[Duration] = []
    at = term.first
    while at > 1 and tokens[at - 1].low in ("and", ","):
        i = at - 2 - (tokens[at - 2].low == ",")
        number = tokens[i].number
        if i not in numbers or not isinstance(number, Numeral):
            break
        span = (tokens[i].start, tokens[i].end)
        parts.insert(0, replace(term, first=i, last=i + 1, bounds=bound(tokens, i, number), number=span))
        at = i
    return parts


def _matches(tokens: Sequence[Token], at: int, key: str) -> int:
    """The index after the longest phrase of a list at `at`, 0 where none stands there."""
    lows = [t.low.removesuffix("'s").rstrip("'") for t in tokens[at : at + _LONGEST]]
    return next((at + n for n in range(len(lows), 0, -1) if " ".join(lows[:n]) in _words(key)), 0)


def _end(read: Reading, term: Duration, start: int, before: int) -> int:
    """The token index after the words of an imposed prison term, 0 where it is none.

    `start` is where its first number stands, `before` the end of the term before it.
    """
    tokens = read.tokens
    first = first_token(tokens, start)
    if (read.listed and _is_of_item(read, term, first)) or _is_in_brackets(read, term, first):
        return term.last
    if term.bounds.qualifier == "up_to" or _matches(tokens, term.last, "after_blocked"):
        return 0
    cue, place = _last_cue(read, first), _place(tokens, term)
    if cue is None:
        imposed = place and (_later(tokens, place - 1) or _is_ordered(read, first) or _is_of_named(tokens, first))
        if not place and tokens[term.last - 1].tag == "num" and _goes_on(tokens, before, first):
            return term.last  # "Roe received nine years in prison, Poe seven"
        return place if imposed else 0
    key, at = cue
    if key == "blocked":
        return 0
    if place:
        return place
    if not _is_followed(tokens, term.last):
        return 0
    near = first - at <= _NEAR
    granted = [t.low for t in tokens[term.last : term.last + 1]] == ["from"]  # "was given 14 days from May to report"
    opened = (
        near and not granted
        if key == "given"
        else _is_opened(tokens, term, first, near) or _is_beside(tokens, at, first)
    )
    return term.last if opened or _goes_on(tokens, before, first) else 0


def _is_of_item(read: Reading, term: Duration, first: int) -> bool:
    """ "• Jim Roe, 34, of Leeds – 12 years" below "the following were sentenced:"."""
    tokens, alone = read.tokens, term.last == len(read.tokens) or read.tokens[term.last].tag == "mark"
    dashed = first > 1 and tokens[first - 1].low in ("–", "—", "-", ":", ",")
    return alone and dashed and any(" " not in cue and cue in read.context for cue in _words("imposed"))


def _is_in_brackets(read: Reading, term: Duration, first: int) -> bool:
    """ "Ann Roe, 36 (18 months)" in a sentence on who was sentenced; a lone number of years may be an age."""
    tokens = read.tokens
    around = [t.low for t in (*tokens[first - 1 : first], *tokens[term.last : term.last + 1])]
    aged = first > 1 and tokens[first - 2].tag == "num"
    sentenced = any(t.low in _words("ordered") for t in tokens)
    return around == ["(", ")"] and sentenced and (aged or term.unit != "years")


def _last_cue(read: Reading, first: int) -> tuple[str, int] | None:
    """The last words before a term that say whether it was imposed: their list, and where they end."""
    tokens = read.tokens
    last: tuple[str, int] | None = None
    i = 0
    while i < first:
        key, end = next(((k, e) for k in _CUES if (e := _matches(tokens, i, k))), ("", 0))
        if end and end <= first and (key != "given" or first - end <= _FAR):
            if key != "blocked" and not _is_reported(read, last, key, i):
                key = "blocked"
            last = (key, end)
        i = max(end, i + 1)
    return last


def _is_reported(read: Reading, last: tuple[str, int] | None, key: str, i: int) -> bool:
    """Not "could be jailed", "asked the judge to sentence him"; but "sentenced to serve"."""
    if last is not None and read.tokens[i].low == "to" and last[0] == "imposed":
        return True
    hoped = last is not None and last[0] == "blocked" and i - last[1] <= _NEAR
    return not hoped and (key == "given" or is_real(read.tree, i))


def _place(tokens: Sequence[Token], term: Duration) -> int:
    """The token index after "in federal prison" or "prison sentence" behind a term, 0 where there is none."""
    if end := _matches(tokens, term.last, "sentence"):
        singular = tokens[term.last - 1].low in _SINGULAR
        return end if singular or tokens[term.last - 2].low == "-" else 0
    for i in range(term.last, min(term.last + _PLACE, len(tokens))):
        if tokens[i].tag in ("mark", "date", "num", "money") or tokens[i].low in ("and", "for", "or", "after", "from"):
            return 0
        if end := _matches(tokens, i, "places"):
            return _matches(tokens, end, "sentence") or end
        if tokens[i].tag == "org" and tokens[i].low.split()[-1] in ("prison", "jail"):
            return i + 1
    return 0


def _later(tokens: Sequence[Token], start: int) -> bool:
    """Whether words after a term say that it was imposed: "six years in prison were handed down"."""
    return any(_matches(tokens, i, "imposed") for i in range(start, min(start + 8, len(tokens))))


def _is_ordered(read: Reading, first: int) -> bool:
    """ "The judge ordered Roe to 78 months in prison", or the verb stands in the sentence before."""
    ordered = bool(_words("ordered") & read.context)
    return ordered and first > 0 and read.tokens[first - 1].low == "to"


def _is_of_named(tokens: Sequence[Token], first: int) -> bool:
    """ "Jim Roe, 41, of Leeds — four months in prison": a term behind the dash of a line that opens with a name."""
    return first > 1 and tokens[first - 1].low in _DASHES and any(t.tag == "name" for t in tokens[: first - 1])


def _is_followed(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a bare term goes with one."""
    return at >= len(tokens) or tokens[at].tag in ("date", "mark") or bool(_matches(tokens, at, "following"))


def _is_opened(tokens: Sequence[Token], term: Duration, first: int, near: bool) -> bool:
    """Whether the words right before a term open one: "to", "a sentence of", "to serve a total of"."""
    before = tokens[first - 1].low if first else ""
    if (before == "for" and not near) or (before == "from" and term.bounds.qualifier != "between"):
        return False
    return any(_matches(tokens, first - n, "opening") == first for n in range(min(_LONGEST, first), 0, -1))


def _is_beside(tokens: Sequence[Token], at: int, first: int) -> bool:
    """ "the longest sentence, eleven years, was …": right behind the words that impose it."""
    return first == at or (first == at + 1 and tokens[at].low in (",", ":", "–"))


def _goes_on(tokens: Sequence[Token], before: int, first: int) -> bool:
    """Whether a term goes on with an imposed one: "15 years for robbery and five years for fraud", "Poe 30 months"."""
    if not before or not first:
        return False
    gap = [t.low for t in tokens[before:first]]
    named = any(t.tag == "name" or "person" in classes_of(t.low) for t in tokens[before:first])
    if named and len(gap) > 1 and gap[-1] in ("for", "to"):
        gap.pop()  # "Roe was jailed for two years; Poe for three"
    gap = [low for low in gap if not named or low not in words("this")]  # "his clerk for 18 months"
    closed = words("prepositions") | words("auxiliaries") | words("verbs") | words("pronouns")
    verbless = gap[0] in _SEPARATORS and len(gap) <= _FAR and not any(low in closed for low in gap)
    return gap[-1] in _SEPARATORS or verbless


def _candidate(tokens: Sequence[Token], term: Duration, end: int) -> Candidate:
    last = tokens[max(end, term.last) - 1] if end > term.first else tokens[term.last - 1]
    shared = term.last <= end and tokens[term.last - 1].tag == "num" and end - term.last > 1
    stop = tokens[term.last - 1].end if shared else last.end
    marks = (tokens[term.last - 1].start, stop)
    return Candidate(
        term.bounds.start, stop, "sentences", term.bounds, "sentences.term", term.number, marks, unit=term.unit
    )
