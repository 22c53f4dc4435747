"""What the parser is shown of a sentence: plain words in the place of names, counted things, sums and dates.

The parser learned on prose of newspapers and reads a plain sentence best. So a counted thing is shown as a number and
its head noun ("two 9mm gel blasters" as "five guns"), a name as a common one; ages, brackets, quotation marks, the
dateline and bullets are left out, and a headline is in lower case.
"""

import re
from collections.abc import Sequence

from pressfacts.annotate.organizations.lexicon import states
from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, words
from pressfacts.annotate.quantities.noun_phrase import is_dash
from pressfacts.annotate.quantities.phrases import is_measure, measure_quantity, quantity_at
from pressfacts.annotate.quantities.qualifier import bound, first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.numerals import Numeral

_STAND_IN = {"name": "Smith", "date": "Monday", "money": "dollars"}
_BY_CLASS = (
    ("person", "men"), ("victim", "people"), ("case", "cases"), ("country", "countries"), ("body", "agencies"),
    ("weapon", "guns"), ("vehicle", "cars"), ("goods", "boxes"), ("drug", "drugs"), ("premises", "houses"),
    ("site", "websites"), ("animal", "animals"), ("device", "phones"), ("document", "documents"),
    ("group", "groups"), ("lab", "factories"),
)  # fmt: skip
_AGE = re.compile(r"\d{1,3}|\d0s")
_OLD = re.compile(r"\d{1,3}-(?:year|month|week|day)s?-olds?")
_SHOUTED = 0.6
_LONGEST = 220


def shown(tokens: Sequence[Token], heading: bool, start: int = 0) -> list[tuple[int, str]]:
    """(token index, word) of all that the parser is shown, in order; tokens before `start` are a dateline."""
    words_: list[str | None] = [None] * len(tokens)
    hidden = [i < start for i in range(len(tokens))]
    for hide in (_hide_marks, _hide_brackets, _hide_ages, _hide_prices, _hide_place, _hide_states):
        hide(tokens, hidden)
    _join_lists(tokens, hidden, words_)
    _show_quantities(tokens, hidden, words_)
    plain = heading or _is_shouted(tokens)
    return [(i, words_[i] or _word(tokens, i, plain)) for i in range(len(tokens)) if not hidden[i]][:_LONGEST]


def _is_shouted(tokens: Sequence[Token]) -> bool:
    reported = [t for t in tokens if t.tag == "word" and t.text.isalpha() and len(t.text) > 3]
    if len(reported) < 3:
        return False
    titled = tokens[-1].low != "." and sum(t.text[0].isupper() for t in reported) > _SHOUTED * len(reported)
    return titled or sum(t.text.isupper() for t in reported) > _SHOUTED * len(reported)


def _word(tokens: Sequence[Token], i: int, plain: bool) -> str:
    token = tokens[i]
    if token.tag == "org":
        return "agency" if plain else "Agency"
    if token.tag in _STAND_IN:
        return _STAND_IN[token.tag]
    if token.low[0].isdigit() and _OLD.fullmatch(token.low):
        return "young" if i + 1 < len(tokens) and _may_be_noun(tokens[i + 1]) else "man"
    if not plain and is_dash(tokens, i):
        return "–"
    return token.low if plain else token.text


def _may_be_noun(token: Token) -> bool:
    closed = any(token.low in words(c) for c in ("prepositions", "conjunctions", "auxiliaries", "pronouns"))
    return token.tag in ("word", "org", "name") and not closed


def _hide_marks(tokens: Sequence[Token], hidden: list[bool]) -> None:
    """Quotation marks, the stop of an abbreviation, and the bullet that a line opens with."""
    for i, token in enumerate(tokens):
        short = token.low == "." and 0 < i < len(tokens) - 1 and len(tokens[i - 1].text) < 5
        hidden[i] = hidden[i] or token.low in words("quotes") or short
    if tokens and tokens[0].low in words("bullets"):
        hidden[0] = True


def _hide_brackets(tokens: Sequence[Token], hidden: list[bool]) -> None:
    """What stands in brackets, with them."""
    opened: list[int] = []
    for i, token in enumerate(tokens):
        if token.low in ("(", "["):
            opened.append(i)
        elif token.low in (")", "]") and opened:
            start = opened.pop()
            hidden[start : i + 1] = [True] * (i + 1 - start)


def _hide_prices(tokens: Sequence[Token], hidden: list[bool]) -> None:
    """ "two villas worth EUR 4 million and 11 cars": the price, which the parser takes for a member of the list."""
    for i, token in enumerate(tokens):
        if token.tag != "money" or i == 0:
            continue
        first = first_token(tokens, i)
        for size, phrase in ((1, ("worth",)), (2, ("valued", "at")), (2, ("estimated", "at"))):
            if first > size and tuple(t.low for t in tokens[first - size : first]) == phrase:
                hidden[first - size : i + 1] = [True] * (i + 1 - first + size)


def _hide_states(tokens: Sequence[Token], hidden: list[bool]) -> None:
    """ "a Sioux Falls, South Dakota, man": the state, with its commas."""
    for i, token in enumerate(tokens):
        if token.low != ",":
            continue
        for size in (2, 1):
            end = i + 1 + size
            if (
                end < len(tokens)
                and tokens[end].low == ","
                and " ".join(t.text for t in tokens[i + 1 : end]) in states()
            ):
                follows = tokens[end + 1] if end + 1 < len(tokens) else None
                noun = follows is not None and bool(classes_of(follows.low) & {"person"})
                hidden[i : end + noun] = [True] * (end + noun - i)


def _hide_place(tokens: Sequence[Token], hidden: list[bool]) -> None:
    """ "PRISTINA, Kosovo – A man …", "Entebbe: Two men …": a dateline that nobody has found, the label of a line."""
    mark = next((i for i, t in enumerate(tokens[:9]) if t.low in ("–", "—", ":")), None)
    label = tokens[:mark] if mark and tokens[mark].low == ":" else ()
    reported = any(t.tag == "name" or is_participle(t.low) or classes_of(t.low) for t in label)
    if mark and not reported and all(_may_be_place(t) for t in tokens[:mark]):
        hidden[: mark + 1] = [True] * (mark + 1)


def _may_be_place(token: Token) -> bool:
    return token.text[:1].isupper() or token.tag == "date" or token.low in (",", "(", ")", ".", "&", "of", "and")


def _join_lists(tokens: Sequence[Token], hidden: list[bool], reported: list[str | None]) -> None:
    """ "as well as" joins as "and" does."""
    for i in range(len(tokens) - 2):
        if [t.low for t in tokens[i : i + 3]] == ["as", "well", "as"]:
            hidden[i] = hidden[i + 2] = True
            reported[i + 1] = "and"


def _show_quantities(tokens: Sequence[Token], hidden: list[bool], reported: list[str | None]) -> None:
    """A number without the words that bound it, then the head of what it counts."""
    for i, token in enumerate(tokens):
        if not hidden[i] and token.low in ("a", "an") and is_measure(tokens, i):
            _show_measure(tokens, i, hidden, reported)
        if hidden[i] or token.tag not in ("num", "money") or token.number is None:
            continue
        numeral = token.number if isinstance(token.number, Numeral) else token.number.numeral
        bounds = bound(tokens, i, numeral)
        for j in (j for j in range(first_token(tokens, i), len(tokens)) if j != i and j < len(tokens)):
            if tokens[j].start >= bounds.end:
                break
            hidden[j] = True
        if token.tag == "num":
            reported[i] = "one" if numeral.value == 1 else "five"
            _show_noun(tokens, i, hidden, reported)


def _show_measure(tokens: Sequence[Token], i: int, hidden: list[bool], reported: list[str | None]) -> None:
    """ "more than a kilogram of heroin": "a kilogram"."""
    quantity = measure_quantity(tokens, i)
    for j in (*range(first_token(tokens, i), i), *range(i + 2, quantity.last)):
        hidden[j] = True
    reported[i + 1] = "kilogram"


def _show_noun(tokens: Sequence[Token], i: int, hidden: list[bool], reported: list[str | None]) -> None:
    """Of "five 9mm gel blasters" the head, of "3 kg of heroin" the measure."""
    quantity = quantity_at(tokens, i)
    if i + 1 < quantity.last and tokens[i + 1].low in ("x", "×"):
        hidden[i + 1] = True  # "3x pistols"
    inside = [j for j in range(i + 1, quantity.last) if not hidden[j]]
    if not inside:
        return
    head = next((j for j in inside), i) if quantity.unit else inside[-1]
    for j in inside:
        hidden[j] = j != head
    classes = frozenset() if quantity.unit else classes_of(*(tokens[j].low for j in inside))
    plural = tokens[i].number is not None and reported[i] != "one"
    reported[head] = (
        "kilograms" if quantity.unit else next((w for c, w in _BY_CLASS if c in classes), None) if plural else None
    )


def _hide_ages(tokens: Sequence[Token], hidden: list[bool]) -> None:
    """ "aged 51, 32 and 22", "Jane Roe, 31, of Leeds", "Li Roe, alias Lee,": with a comma that they leave alone."""
    end, opening = 0, words("aged") | words("known_as")
    for i, token in enumerate(tokens):
        if i < end or not (token.tag == "num" or token.low[0].isdigit() or token.low in opening):
            continue
        end = _ages_end(tokens, i)
        if end > i:
            first = i - (i > 0 and tokens[i - 1].low == "," and end < len(tokens) and tokens[end].low == ",")
            end += first < i and [t.low for t in tokens[end : end + 2]] == [",", "and"]
            hidden[first:end] = [True] * (end - first)


def _ages_end(tokens: Sequence[Token], i: int) -> int:
    """Where the ages or the other name that begin at `i` end, `i` where none do."""
    if tokens[i].low in words("known_as"):
        return _name_end(tokens, i + 1) or i
    if tokens[i].low in words("aged"):
        return _run_end(tokens, i + 1, words("between_ages")) or i
    if i > 0 and tokens[i - 1].tag == "name" and tokens[i].low[0].isdigit() and _AGE.fullmatch(tokens[i].low):
        return i + 1
    if _is_age(tokens[i]) and i > 0 and tokens[i - 1].low in (",", "both"):
        end = _run_end(tokens, i, words("joining_ages")) or i
        alone = end == len(tokens) or tokens[end].low in (",", ".", ";") or _is_auxiliary(tokens[end])
        return end if alone and _may_have_age(tokens, i - 1) else i
    return i


def _name_end(tokens: Sequence[Token], i: int) -> int:
    """ "alias [Jinx]", "a/k/a ["Jinx," "Jo," and "Lee"]": the end of one name, or of some in quotation marks; or 0."""
    end = at = i
    while at < len(tokens) and _may_be_of_name(tokens, at):
        at += 1
        end = at if tokens[at - 1].low not in words("joining_ages") else end
    return end if end > i else 0


def _may_be_of_name(tokens: Sequence[Token], at: int) -> bool:
    """A capital, a quotation mark, one word in such marks, what parts two names in them."""
    quotes = words("quotes")
    before, behind = tokens[at - 1].low in quotes, [t.low in quotes for t in tokens[at + 1 : at + 3]]
    alone = before and any(behind)
    joins = tokens[at].low in words("joining_ages") and any(behind)
    return tokens[at].text[:1].isupper() or tokens[at].low in quotes or alone or joins


def _run_end(tokens: Sequence[Token], i: int, joins: frozenset[str]) -> int:
    """The end of a run of ages with `joins` between them, 0 where no age stands in it."""
    j = i
    while j < len(tokens) and (_is_age(tokens[j]) or tokens[j].low in joins) and not _counts_people(tokens, j):
        j += 1
    while j > i and not _is_age(tokens[j - 1]):
        j -= 1
    return j if j > i else 0


def _counts_people(tokens: Sequence[Token], i: int) -> bool:
    """ "Jane Roe, 44, and two clerks", "aged 19 and 44, the seven men": a number that is nobody's age."""
    return tokens[i].tag == "num" and bool(quantity_at(tokens, i).classes - {"abstract"})


def _may_have_age(tokens: Sequence[Token], comma: int) -> bool:
    """Whether what stands before a comma may have an age: a name, a person's noun, a place after one."""
    before = next((t for t in reversed(tokens[:comma]) if t.low not in words("quotes")), None)
    if before is None or before.tag in ("num", "money", "date"):
        return False
    return (
        before.tag in ("name", "org")
        or before.text[:1].isupper()
        or bool(classes_of(before.low) & {"person", "victim"})
    )


def _is_auxiliary(token: Token) -> bool:
    return token.low in words("auxiliaries") or token.low in ("from", "of", "both", "with", "who")


def _is_age(token: Token) -> bool:
    if token.tag == "num" and isinstance(token.number, Numeral):
        return (token.number.value or token.number.high or 999) < 120
    return token.low[0].isdigit() and bool(_AGE.fullmatch(token.low))
