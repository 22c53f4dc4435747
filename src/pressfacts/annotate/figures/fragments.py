"""Numbers without a verb of their own, which go on with what the sentence before reports.

A sentence that only counts ("Raids were made on a ring. Nine suspects; two pistols."), a number behind a place or a
time ("40 were held in Spain; in Italy, 14."), and more of the same ("Two more on Tuesday.").
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import GOODS, classes_of, singular, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import article_quantity, quantity_at
from pressfacts.annotate.quantities.qualifier import bound, first_token
from pressfacts.annotate.quantities.tokens import Token, numeral_of
from pressfacts.data import word_lists
from pressfacts.numerals import Numeral
from pressfacts.numerals.digits import find_digits
from pressfacts.record.model import Kind

_KEYS = {"caught", "people", "blows", "cues", "unsure", "going_on", "opening", "deictic", "then"}
_words = word_lists("figures/fragments.toml", "fragments", {"fragments": _KEYS})
_KINDS = frozenset(
    {"arrests", "suspects", "seizures", "victims", "deaths", "searches", "takedowns", "convictions", "investigations"}
)
_NEAR, _LONGEST = 200, 6
_CLAUSE_ENDS = frozenset({";", ",", ":", ".", "and", "while", "but"})


def find_haul(reading: Reading) -> list[Candidate]:
    """The figures of a sentence that only counts people and goods, where the one before tells of a blow or a find."""
    quantities = _all_counted(reading.tokens)
    caught = [_people(q) for q in quantities]
    if not quantities or not any(caught) or _words("unsure") & reading.context:
        return []
    cues = _words("blows") if "people" in caught else _words("cues") | _words("blows")
    goods = (q.classes & GOODS or (q.unit and q.item) for q, who in zip(quantities, caught, strict=True) if not who)
    if not cues & reading.context or not all(goods):
        return []
    return [_haul(q, bool(who)) for q, who in zip(quantities, caught, strict=True)]


def _all_counted(tokens: Sequence[Token]) -> list[Quantity]:
    """What a sentence counts, empty where it holds anything else: "54 persons; 11 pistols; a hand grenade."."""
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        number = next(
            (i for i in range(at, len(tokens)) if first_token(tokens, i) == at and numeral_of(tokens[i])), None
        )
        if number is None and tokens[at].low not in ("a", "an"):
            return []
        quantity = article_quantity(tokens, at) if number is None else quantity_at(tokens, number)
        found.append(quantity)
        at = quantity.last
        if at < len(tokens) and tokens[at].low not in (";", ",", "and", "."):
            return []
        if [t.low for t in tokens[at : at + 2]] == [",", "aged"]:
            return [] if any(t.low in words("auxiliaries") for t in tokens[at:]) else found
        while at < len(tokens) and tokens[at].low in (";", ",", "and", "."):
            at += 1
    return found


def _people(quantity: Quantity) -> str:
    """Whether people are counted who were caught by their name ("detainees"), or people ("persons")."""
    head = singular((quantity.item or "").lower().split()[-1]) if quantity.item else ""
    return next((key for key in ("caught", "people") if head in _words(key) and not quantity.unit), "")


def _haul(quantity: Quantity, caught: bool) -> Candidate:
    kind: Kind = "arrests" if caught else "seizures"
    figure = Candidate.of(kind, f"{kind}.fragment.haul", quantity)
    return replace(figure, item=None) if caught else figure


def find_elided(reading: Reading, figures: Sequence[Candidate], recent: Sequence[Candidate]) -> Iterator[Candidate]:
    """The numbers behind a place or a time, or of more of the same, that go on with the last figure."""
    tokens, known, taken = reading.tokens, [*recent, *figures], {f.number for f in (*recent, *figures)}
    if _words("unsure") & reading.context:
        return
    for i, token in ((i, t) for i, t in enumerate(tokens) if t.tag == "num" or t.low[:1].isdigit()):
        number = _number(token) if (token.start, token.end) not in taken else None
        then = number is not None and _is_then(tokens, i)
        listed = number is not None and _is_of_list(tokens, i)
        if number is None or not (
            then or listed or _is_placed(tokens, i) or _is_more(tokens, i) or _is_gapped(tokens, i)
        ):
            continue
        before = [f for f in known if f.number[1] <= token.start]
        whole = max(before, key=lambda f: f.number[0], default=None)
        if whole and then:
            whole = next(f for f in before if f.sentence == whole.sentence)  # what its sentence is about
            whole = whole if _counts_same(tokens, i, whole) else None
        elif whole and any(_counts_other(t, whole, taken) for t in tokens[:i]):
            continue  # "Six of 14 warrants were served in Peru and [two] in Chile"
        if whole and whole.kind in _KINDS and token.start - whole.end < _NEAR and whole.bounds.value != 1:
            known.append(whole.again(bound(tokens, i, number), (token.start, token.end), "elided", part=listed))
            taken.add((token.start, token.end))
            yield known[-1]


def _counts_other(token: Token, whole: Candidate, taken: Container[tuple[int, int]]) -> bool:
    """Whether a token behind a figure is a number that counts something else."""
    return token.tag == "num" and token.start > whole.number[0] and (token.start, token.end) not in taken


def _is_then(tokens: Sequence[Token], i: int) -> bool:
    """ "The year before, there were [48].", "In 2018 it was [nine]": the same of another time."""
    first, lows = first_token(tokens, i), [t.low for t in tokens]
    said = next((n for n in (5, 4, 3, 2) if " ".join(lows[max(0, first - n) : first]) in _words("then")), 0)
    clause = next((j + 1 for j in range(first - said - 1, -1, -1) if lows[j] in (";", "while", ":")), 0)
    opening = tokens[clause : first - said] if said else ()
    begins = any(t.low in _words("opening") or t.low in ("the", "a") for t in opening[:1])
    timed = any(t.tag == "date" or t.low in words("periods") or t.low.isdecimal() for t in opening)  # "in 2023"
    return timed and (begins or opening[0].tag == "date") and len(opening) <= 2 * _LONGEST


def _counts_same(tokens: Sequence[Token], i: int, whole: Candidate) -> bool:
    """Whether a number ends its clause, or its noun is that of a figure before: "In 2018 it was 9 million packs"."""
    if not numeral_of(tokens[i]):
        return False
    quantity, said = quantity_at(tokens, i), (whole.text or whole.item or "").lower().split()
    noun = [singular(w) for w in (quantity.item or "").lower().split()[-1:]]
    ends = [t.low for t in tokens[quantity.last : quantity.last + 2]]
    alone = not ends or ends[0] in (".", ";", ",", "and", ")") or ends[:1] == ["in"]
    return alone and quantity.unit == whole.unit and (not noun or noun[0] in {singular(w) for w in said})


def _number(token: Token) -> Numeral | None:
    """A number, also one that looks like an age behind its comma: "in Italy, 14;"."""
    plain = token.tag == "word" and token.text.replace(",", "").isdigit()
    return numeral_of(token) or (next(find_digits(token.text), None) if plain else None)


def _is_placed(tokens: Sequence[Token], i: int) -> bool:
    """ "; in Italy, [14];", "This year, [2,310]."."""
    first = first_token(tokens, i) if numeral_of(tokens[i]) else i
    first -= int(first > 0 and tokens[first - 1].low in ("another", "only", "just"))
    goes_on = i + 2 < len(tokens) and tokens[i + 1].low == "," and tokens[i + 2].low in _words("opening")
    ends = goes_on or i + 1 == len(tokens) or tokens[i + 1].low in (";", ".", "and")
    if not ends or first < 2 or tokens[first - 1].low not in (",", ":"):
        return False
    opened = next((j for j in range(first - 2, max(-1, first - 2 - _LONGEST), -1) if _opens(tokens, j)), None)
    return opened is not None and all(_is_place(t) for t in tokens[opened + 1 : first - 1])


def _is_gapped(tokens: Sequence[Token], i: int) -> bool:
    """ "and in Italy [14]", "; on 7 May [nine] more", "and [seven] in Tema": a number, a place or time, and no verb."""
    first = first_token(tokens, i) if numeral_of(tokens[i]) else i
    first -= int(first > 0 and tokens[first - 1].low in ("another", "only", "just"))
    last = i + 1 + int(i + 1 < len(tokens) and tokens[i + 1].low in _words("going_on"))
    start = next((j + 1 for j in range(first - 1, -1, -1) if tokens[j].low in _CLAUSE_ENDS), 0)
    end = next((j for j in range(last, len(tokens)) if tokens[j].low in _CLAUSE_ENDS), len(tokens))
    parts = [part for part in (tokens[start:first], tokens[last:end]) if part]
    return start > 0 and bool(parts) and all(_places(part) for part in parts)


def _is_of_list(tokens: Sequence[Token], i: int) -> bool:
    """ "were held: Spain [20], France 12 and Italy 10": a part of what stands before the colon, by its place alone."""
    colon = next((j for j in range(i - 1, -1, -1) if tokens[j].low == ":"), None)
    if colon is None:
        return False
    runs = groupby(tokens[colon + 1 :], key=lambda t: t.low in _CLAUSE_ENDS)
    cells = [list(run) for ends, run in runs if not ends]
    named = all(len(c) > 1 and numeral_of(c[-1]) and all(t.text[:1].isupper() for t in c[:-1]) for c in cells)
    return len(cells) > 1 and named


def _places(part: Sequence[Token]) -> bool:
    """Whether words are a place or a time alone: "in Tema", "on 7 May"."""
    if part[0].tag == "date" and part[0].low in _words("deictic"):
        return len(part) == 1
    return len(part) > 1 and part[0].low in _words("opening") and all(_is_place(t) for t in part[1:])


def _opens(tokens: Sequence[Token], j: int) -> bool:
    """Whether a place or a time begins at `j`, and a clause with it."""
    begins = j == 0 or tokens[j - 1].low in (";", "and", "while") or (tokens[j - 1].low == "," and j > 1)
    said = tokens[j].low in _words("opening") or (tokens[j].tag == "date" and tokens[j].low in _words("deictic"))
    return begins and said


def _is_place(token: Token) -> bool:
    named = token.tag in ("date", "org") or token.text[:1].isupper()
    return named or token.low in ("the", "and", "of") or token.low in words("periods") | words("case_numbers")


def _is_more(tokens: Sequence[Token], i: int) -> bool:
    """ "[Two] more on Tuesday.", "[Three] others, in Leeds.": a sentence without a verb."""
    rest = tokens[i + 2 :]
    known = words("auxiliaries") | words("verbs") | words("pronouns") | words("participles")
    opens = first_token(tokens, i) == 0 and len(tokens) > i + 2 and tokens[i + 1].low in _words("going_on")
    begins = opens and (rest[0].low in words("prepositions") or rest[0].low == "," or rest[0].tag == "date")
    plain = all(t.tag == "date" or t.low in words("prepositions") | {",", ".", "the"} or _is_name(t) for t in rest)
    return begins and plain and not any(t.low in known for t in rest)


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper() or "premises" in classes_of(token.low)
