"""Read what a number counts: unit and noun phrase after it, cut by closed-class words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, cast

from pressfacts.annotate.quantities.lexicon import classes_of, is_listed, is_participle, is_plural, singular, words
from pressfacts.annotate.quantities.model import Bounds, Quantity
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.numerals import Numeral
from pressfacts.numerals.model import tidy
from pressfacts.territories import adjective

_LONGEST = 9
_TIME = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "year-old", "percent", "cent"})


def read_quantity(tokens: Sequence[Token], i: int, bounds: Bounds) -> Quantity:
    """The quantity whose number is token `i`."""
    at = i + 1
    while at < len(tokens) and tokens[at].start < bounds.end:
        at += 1
    if bounds.qualifier == "vague" and at < len(tokens) and tokens[at].low == "of":
        at += 1
    at = _partitive(tokens, _times(tokens, at))
    unit, at = _unit(tokens, at)
    if unit and (half := _half(tokens, at)):
        bounds, at = _with_half(bounds, half), at + 3
    last = at
    if unit is None or (at < len(tokens) and tokens[at].low != "of"):
        last = phrase_end(tokens, at)
    elif at < len(tokens):
        last = phrase_end(tokens, _skip_determiner(tokens, at + 1))
        at += 1 if last > at + 1 else 0
        last = max(last, at)
    return _quantity(tokens, i, bounds, unit, at, last)


def quantity_at(tokens: Sequence[Token], i: int) -> Quantity:
    """The quantity whose number is token `i`, with the words that bound it."""
    return read_quantity(tokens, i, bound(tokens, i, cast(Numeral, tokens[i].number)))


def article_quantity(tokens: Sequence[Token], i: int) -> Quantity:
    """The quantity of one that starts with the article or "one" at `i`: "a drug lab", "a kilogram of heroin"."""
    bounds = Bounds(tokens[i].start, tokens[i].end, 1, 1, 1, "exact")
    at = i + 1
    while at < len(tokens) and tokens[at].low in ("additional", "further", "second", "third", "total"):
        at += 1
    at += at + 1 < len(tokens) and tokens[at].tag == "num"  # "a 747 cargo plane"
    if at >= len(tokens):
        return _quantity(tokens, i, bounds, None, at, at)
    unit, after = _unit(tokens, at)
    if unit and (half := _half(tokens, after)):
        bounds, after = _with_half(bounds, half), after + 3
    if unit and after < len(tokens) and tokens[after].low == "of":
        return _quantity(tokens, i, bounds, unit, after + 1, phrase_end(tokens, after + 1))
    last = phrase_end(tokens, at)
    if last < len(tokens) - 1 and tokens[last].tag == "num" and tokens[last - 1].text[:1].isupper():
        last = max(last, phrase_end(tokens, last + 1))  # "a Glock 19 pistol"
    return _quantity(tokens, i, bounds, None, at, last)


def is_measure(tokens: Sequence[Token], i: int) -> bool:
    """Whether the article at `i` counts a measure: "a kilogram of heroin"."""
    said = unit_of((tokens[i + 1].low,)) if i + 1 < len(tokens) else None
    return said is not None and said[1] == "measure"


def measure_quantity(tokens: Sequence[Token], i: int) -> Quantity:
    """The quantity of "more than a kilogram of heroin", whose article is at `i`."""
    value = 1 + _half(tokens, i + 2)
    one = Numeral(tokens[i].start, tokens[i].end, value, value, value, "words")
    return replace(article_quantity(tokens, i), **_bounded(bound(tokens, i, one)))


def _bounded(bounds: Bounds) -> dict[str, Any]:
    return {"bounds": bounds, "start": bounds.start}


def bare_quantity(tokens: Sequence[Token], first: int, last: int) -> Quantity:
    """One thing told without an article, as headlines do: "drug lab"; its noun phrase is tokens [first, last)."""
    bounds = Bounds(tokens[first].start, tokens[first].end, 1, 1, 1, "exact")
    return _quantity(tokens, first, bounds, None, first, last)


def _partitive(tokens: Sequence[Token], at: int) -> int:
    """Past "of the" or "of the 13" in "ten of the 13 domains", where the noun follows."""
    if [t.low for t in tokens[at : at + 2]] == ["out", "of"]:
        at += 1
    if at + 1 >= len(tokens) or tokens[at].low != "of":
        return at
    after = _skip_determiner(tokens, at + 1)
    if after < len(tokens) and tokens[after].tag == "num":
        return after + 1
    return after if after > at + 1 else at


def _times(tokens: Sequence[Token], at: int) -> int:
    """Past the "x" of "3x pistols", and past what each weighs in "12 x 1 kg blocks"."""
    if at >= len(tokens) or tokens[at].low not in ("x", "×"):
        return at
    each = at + 1
    while each < len(tokens) and (
        re.fullmatch(r"[\d.,]+[a-z]{0,2}", tokens[each].low) or tokens[each].low in ("kg", "g", "-")
    ):
        each += 1
    return each if at < each < len(tokens) and tokens[each].tag == "word" else at + 1


def _half(tokens: Sequence[Token], at: int) -> float:
    """What "and a half" behind a measure adds to it."""
    said = " ".join(t.low for t in tokens[at : at + 3])
    return {"and a half": 0.5, "and a quarter": 0.25}.get(said, 0)


def _with_half(bounds: Bounds, half: float) -> Bounds:
    value, low, high = (None if v is None else tidy(v + half) for v in (bounds.value, bounds.low, bounds.high))
    return replace(bounds, value=value, low=low, high=high)


def _unit(tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
    for size in (2, 1):
        said = unit_of(tuple(t.low for t in tokens[at : at + size]))
        follows = tokens[at + size].low if at + size < len(tokens) else ""
        if said and (said[1] == "measure" or follows == "of"):
            return said[0], at + size
    return None, at


def _skip_determiner(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].low in words("determiners"):
        at += 1
    return at


def phrase_end(tokens: Sequence[Token], at: int) -> int:
    """The index after the noun phrase that begins at `at`."""
    end = at
    if _is_bare_verb(tokens, at):
        return at
    while end < len(tokens) and end - at < _LONGEST and _belongs(tokens, at, end):
        end += 1
    while end > at and (
        tokens[end - 1].low in ("and", "or", "/", "and/or", '"', "(") or tokens[end - 1].low in words("adverbs")
    ):
        end -= 1
    return end


def _is_bare_verb(tokens: Sequence[Token], at: int) -> bool:
    """ "Eight arrested in …", "two held": a participle right after the number, and no noun after it."""
    if at >= len(tokens) or _is_noun_too(tokens[at].low):
        return False
    if not (tokens[at].low.endswith("ed") or tokens[at].low in ("held", "shot", "caught", "found")):
        return False
    if at + 1 == len(tokens) or tokens[at + 1].tag in ("mark", "date"):
        return True
    low = tokens[at + 1].low
    return any(low in words(c) for c in ("prepositions", "conjunctions", "auxiliaries", "adverbs"))


def _is_noun_too(low: str) -> bool:
    """ "506 accused": a participle that is a noun as well."""
    return low in words("prepositions") and "person" in classes_of(low)


def _belongs(tokens: Sequence[Token], at: int, i: int) -> bool:
    token = tokens[i]
    noun_before = i > at and (is_plural(tokens[i - 1].low) or bool(classes_of(tokens[i - 1].low)))
    if token.tag == "mark":
        return token.low in ("/", "-") or (token.low == '"' and (i == at or _quoted(tokens, at, i)))
    if token.tag == "name":
        return i == at
    if token.tag in ("date", "money", "num"):
        return False
    if token.low in ("and", "or", "and/or"):
        return _joins(tokens, at, i)
    if noun_before and token.low.endswith("ly") and i + 1 < len(tokens) and is_participle(tokens[i + 1].low):
        return False  # "two women seriously injured"
    if token.low == "subject" and i > at and i + 1 < len(tokens) and tokens[i + 1].low == "to":
        return False  # "44,000 tablets subject to control"
    if i > at and (_is_gerund(tokens, i) or (tokens[i - 1].low.endswith("ly") and is_participle(token.low))):
        return True  # "drug trafficking cases", "locally made pistols"
    return not _cuts(token.low, noun_before, i == at)


def _is_gerund(tokens: Sequence[Token], i: int) -> bool:
    """ "15 drug trafficking cases": between a noun in the singular and a plural."""
    low = tokens[i].low
    if not low.endswith("ing") or low in words("prepositions") | words("verbs") or is_plural(tokens[i - 1].low):
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.tag != "word":
        return False
    return is_listed(low, after.low) or (is_plural(after.low) and bool(classes_of(after.low)))


def _quoted(tokens: Sequence[Token], at: int, i: int) -> bool:
    return any(t.low == '"' for t in tokens[at:i])


def _joins(tokens: Sequence[Token], at: int, i: int) -> bool:
    """ "current or former officers": both sides are adjectives of one noun."""
    if i == at or i + 2 > len(tokens) - 1:
        return False
    before, after, then = tokens[i - 1], tokens[i + 1], tokens[i + 2]
    plain = after.tag == "word" and not _cuts(after.low, False, True)
    return (
        plain
        and then.tag == "word"
        and not is_plural(before.low)
        and not _cuts(then.low, False, False)
        and (is_plural(then.low) or not classes_of(after.low) - {"drug"})
    )


def _cuts(low: str, noun_before: bool, first: bool) -> bool:
    """Whether a word ends the noun phrase before it."""
    if low in words("prepositions") or low in words("auxiliaries") or low in words("pronouns"):
        listed = low in ("suspected", "based", "related", "alleged", "connected", "linked")
        return not (first and (listed or _is_noun_too(low)))
    if low in words("conjunctions") or low in words("determiners") or low in words("verbs"):
        return not (first and low in ("other", "such", "lead", "set", "live"))
    if low in words("adverbs"):
        return low not in ("federally", "first", "locally")
    if low in words("participles"):
        return noun_before
    return noun_before and bool(re.search(r"[a-z]{2}(?:ed|ing)$", low)) and not classes_of(low)


def _quantity(tokens: Sequence[Token], i: int, bounds: Bounds, unit: str | None, at: int, last: int) -> Quantity:
    item = _text(tokens[at:last])
    nouns = [t.low for t in tokens[at:last] if t.tag == "word"]
    last = min(last, len(tokens))
    end = max(bounds.end, tokens[last - 1].end if last > i else bounds.end)
    head = singular(nouns[-1]) if nouns else None
    classes = classes_of(*nouns) if nouns else frozenset()
    if not classes and item and is_demonym(item.split()[-1]):
        classes = frozenset({"person"})  # "two Guineans"
    if unit and not item:
        classes = frozenset({"measure"})
    elif head in _TIME:
        classes = frozenset({"abstract"})
    number = (tokens[i].start, tokens[i].end)
    return Quantity(bounds.start, end, bounds, number, i, max(last, i + 1), unit, item, head, classes)


def is_demonym(word: str) -> bool:
    """Whether a word names the people of a country: "Guineans"."""
    return word[:1].isupper() and (adjective(word) or adjective(word.removesuffix("s"))) is not None


def _text(tokens: Sequence[Token]) -> str | None:
    if not tokens:
        return None
    pieces = [tokens[0].text]
    for before, token in pairwise(tokens):
        pieces.append((" " if token.start > before.end else "") + token.text)
    return "".join(pieces).strip(' "') or None
