"""Read what a number counts: the unit and the noun phrase behind it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import cast

from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, is_plural, singular, words
from pressfacts.annotate.quantities.model import Bounds, Quantity, changed
from pressfacts.annotate.quantities.noun_phrase import cuts, phrase_end, skip_determiner
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token, once
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.numerals import Numeral
from pressfacts.territories import adjective

_ADJECTIVES = 2
_REMARK = 6
_GROUP, _THOUSAND = 3, 1000
_HEDGE = 8
_PACKED = frozenset({"goods", "drug"})
_MADE = frozenset({"vehicle", "weapon", "device"})
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
        bounds, at = changed(bounds, plus=half), at + 3
    at = _past_remark(tokens, at) if unit else at
    last = at
    if unit is None or (at < len(tokens) and tokens[at].low != "of"):
        last = phrase_end(tokens, at)
    elif at < len(tokens):
        begin = _past_sorts(tokens, skip_determiner(tokens, at + 1))
        last = phrase_end(tokens, begin)
        at, last = (begin, last) if last > begin else (at, at)
    found = _of_drug_before(tokens, _quantity(tokens, i, bounds, unit, at, last))
    return _in_brackets(tokens, found)


def _in_brackets(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    """ "100 cartons (20,000 sticks) of cigarettes": what is measured stands behind the brackets."""
    i, at = quantity.first, quantity.last
    around = [t.low for t in (*tokens[max(0, i - 1) : i], *tokens[at : at + 2])]
    said = unit_of((tokens[at - 1].low,)) if around == ["(", ")", "of"] and at == i + 2 else None
    last = phrase_end(tokens, at + 2) if said else 0
    if not said or last <= at + 2:
        return quantity
    behind = _quantity(tokens, i, quantity.bounds, said[0], at + 2, last)
    return replace(quantity, unit=said[0], item=behind.item, head=behind.head, classes=behind.classes)


def _of_drug_before(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    """ "Ice 6.8 kilograms was hidden": a measure right behind the drug that it is of."""
    i = quantity.first
    if quantity.item or not quantity.unit or not i or quantity.bounds.start < tokens[i].start:
        return quantity
    drug, measured = tokens[i - 1], unit_of((tokens[i + 1].low,)) if i + 1 < len(tokens) else None
    classes = classes_of(drug.low) if drug.tag == "word" and measured and measured[1] == "measure" else frozenset()
    if "drug" not in classes:
        return quantity
    return replace(quantity, start=drug.start, item=drug.text, head=singular(drug.low), classes=classes)


@once
def quantity_at(tokens: Sequence[Token], i: int) -> Quantity:
    """The quantity whose number is token `i`, with the words that bound it."""
    return read_quantity(tokens, i, bound(tokens, i, cast(Numeral, tokens[i].number)))


@once
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
        bounds, after = changed(bounds, plus=half), after + 3
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
    bounds = bound(tokens, i, one)
    return replace(article_quantity(tokens, i), bounds=bounds, start=bounds.start)


def bare_quantity(tokens: Sequence[Token], first: int, last: int) -> Quantity:
    """One thing reported without an article, as headlines do: "drug lab"; its noun phrase is tokens [first, last)."""
    bounds = Bounds(tokens[first].start, tokens[first].end, 1, 1, 1, "exact")
    return _quantity(tokens, first, bounds, None, first, last)


def _partitive(tokens: Sequence[Token], at: int) -> int:
    """Past "of the" or "of the 13" in "ten of the 13 domains", where the noun follows."""
    if [t.low for t in tokens[at : at + 2]] == ["out", "of"]:
        at += 1
    if at + 1 >= len(tokens) or tokens[at].low != "of":
        return at
    after = skip_determiner(tokens, at + 1)
    if after < len(tokens) and tokens[after].tag == "num":
        return after + 1
    return after if after > at + 1 else at


def _past_remark(tokens: Sequence[Token], at: int) -> int:
    """Past "(wet weight)" and the "stock" of "142 kg stock of cannabis" between a measure and what is measured."""
    lows = [t.low if t.tag != "num" else "#" for t in tokens[at : at + _REMARK]]
    closes = lows.index(")") if lows[:1] == ["("] and ")" in lows else 0
    converted = closes == 3 and unit_of((lows[2],)) is not None  # "5 pounds (2.3 kilograms) of khat"
    is_remark = (closes and ("#" not in lows[:closes] or converted)) or (lows and lows[0] in words("collectives"))
    return at + closes + 1 if is_remark and lows[closes + 1 : closes + 2] == ["of"] else at


def _past_sorts(tokens: Sequence[Token], at: int) -> int:
    """Past "various types of", "what is suspected to be" before what is measured."""
    if tokens[at : at + 1] and tokens[at].low == "what":
        be = next((i for i in range(at + 1, min(at + _HEDGE, len(tokens))) if tokens[i].low in words("being")), at)
        return skip_determiner(tokens, be + 1) if be > at else at
    for i in (at, at + 1):
        if i + 2 < len(tokens) and tokens[i].low in words("sorts") and tokens[i + 1].low == "of":
            return skip_determiner(tokens, i + 2)
    return at


def _times(tokens: Sequence[Token], at: int) -> int:
    """Past the "x" of "3x pistols", "Nos. of" in "26 Nos. of skins", and what each weighs in "12 x 1 kg blocks"."""
    if at + 1 < len(tokens) and tokens[at].low in words("counters"):
        return at + 1 + sum(t.low in (".", "of") for t in tokens[at + 1 : at + 3])
    if at + 2 < len(tokens) and tokens[at].tag == "num" and _is_size(tokens[at + 1].low):
        return at + 2  # "54 one kilogram packets", "two 200 horsepower engines"
    if (
        at + 1 < len(tokens)
        and tokens[at].low == "-"
        and (is_plural(tokens[at + 1].low) or [t.low for t in tokens[at + 2 : at + 3]] == ["of"])
        and unit_of((tokens[at + 1].low,))
    ):
        return at + 1  # "1637-tons of sugar", "a half-ounce of heroin"
    if at >= len(tokens) or tokens[at].low not in ("x", "×"):
        return at
    each = at + 1
    while each < len(tokens) and (
        tokens[each].low.rstrip("kglmtbsoz")[-1:].isdigit() or tokens[each].low in ("kg", "g", "-")
    ):
        each += 1
    return each if at < each < len(tokens) and tokens[each].tag == "word" else at + 1


def _is_size(low: str) -> bool:
    said = unit_of((low,))
    return low in words("sizes") or (said is not None and said[1] == "measure" and not low.endswith("s"))


def _half(tokens: Sequence[Token], at: int) -> float:
    """What "and a half" behind a measure adds to it."""
    said = " ".join(t.low for t in tokens[at : at + 3])
    return {"and a half": 0.5, "and a quarter": 0.25}.get(said, 0)


def _unit(tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
    for size in (2, 1):
        said = unit_of(tuple(t.low for t in tokens[at : at + size]))
        follows = [t.low for t in tokens[at + size : at + size + 2]]
        of = _past_remark(tokens, at + size) if said and follows[:1] == ["("] else at + size
        holds = [t.low for t in tokens[of : of + 1]] == ["of"]
        if said and (said[1] == "measure" or (holds and _holds(tokens, of + 1, said[1]))):
            return said[0], at + size + (follows[:1] == ["."] and _after_stop(follows[1:]))
    if (said := unit_of((tokens[at].low,)) if at < len(tokens) else None) and _is_packed(tokens, at, said[1]):
        return said[0], at + 1
    return _described_pack(tokens, at)


def _after_stop(follows: Sequence[str]) -> bool:
    """ "2 kgs. of gold", "2.4 lbs. methamphetamine": what is measured behind the full stop of an abbreviation."""
    return follows == ["of"] or bool(follows and "drug" in classes_of(follows[0]))


def _is_packed(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """ "3.7 million sticks uncustomed cigarettes", "20 rounds ammunition": goods right behind packs, without "of"."""
    end = phrase_end(tokens, at + 1)
    nouns = [t.low for t in tokens[at + 1 : end] if t.tag == "word"]
    packed = kind == "pack" and bool(nouns) and is_plural(tokens[at].low) and not classes_of(tokens[at].low) & _MADE
    return packed and bool(classes_of(*nouns) & _PACKED) and not is_participle(nouns[-1])


def _holds(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """Whether a pack has what it must: "40 cases of rum", not "40 cases of theft"."""
    if kind != "case":
        return True
    begin = skip_determiner(tokens, at)
    end = phrase_end(tokens, begin)
    nouns = [t.low for t in tokens[begin:end] if t.tag == "word"]
    if any(t.low in words("dealings") for t in tokens[end : end + 1]):
        return False  # "40 cases of cigarette smuggling"
    return bool(classes_of(*nouns) & {"goods", "weapon"}) and "drug" not in classes_of(*nouns)


def _described_pack(tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
    """ "176 compressed blocks of cannabis", "four small plastic bags of heroin": the pack behind its adjectives."""
    for i in range(at + 1, min(at + _ADJECTIVES, len(tokens) - 2) + 1):
        before, said = tokens[i - 1], unit_of((tokens[i].low,))
        if before.tag != "word" or cuts(before.low, False, True) or classes_of(before.low) or is_plural(before.low):
            return None, at
        if said and said[1] == "pack" and tokens[i + 1].low == "of" and is_plural(tokens[i].low):
            return said[0], i + 1
    return None, at


def _quantity(tokens: Sequence[Token], i: int, bounds: Bounds, unit: str | None, at: int, last: int) -> Quantity:
    item = _text(tokens[at:last])
    nouns = [t.low for t in tokens[at:last] if t.tag == "word"]
    if _largest(bounds) < _THOUSAND and _has_thousands(tokens[i].text, unit, nouns):
        bounds = changed(bounds, times=1000)
    last = min(last, len(tokens))
    end = max(bounds.end, tokens[last - 1].end if last > i else bounds.end)
    head = singular(nouns[-1]) if nouns else None
    classes = classes_of(*nouns) if nouns else frozenset()
    if not classes and item:
        classes = (
            frozenset({"person"}) if is_demonym(item.split()[-1]) else _made(item) or _illicit(item)
        )  # "two Guineans"
    if unit and not item:
        classes = frozenset({"measure"})
    elif head in _TIME:
        classes = frozenset({"abstract"})
    elif nouns[-1:] and nouns[-1] in words("hands") and _largest(bounds) > 1:
        classes = frozenset({"person", "victim"})
    number = (tokens[i].start, tokens[i].end)
    return Quantity(bounds.start, end, bounds, number, i, max(last, i + 1), unit, item, head, classes)


def _has_thousands(said: str, unit: str | None, nouns: Sequence[str]) -> bool:
    """ "2.300 cartons": what is counted has no thousandths, so the point parts thousands; "1.500 kg" is a measure."""
    whole, _, rest = said.partition(".")
    pointed = whole.isdecimal() and rest.isdecimal() and len(rest) == _GROUP and whole[0] != "0"
    measured = unit is not None and (known := unit_of((unit,))) is not None and known[1] == "measure"
    return pointed and not measured and bool(unit or (nouns and is_plural(nouns[-1])))


def _largest(bounds: Bounds) -> float:
    """The number as it was read: past a thousand where its points part thousands already."""
    return max(v or 0 for v in (bounds.value, bounds.low, bounds.high))


def _made(item: str) -> frozenset[str]:
    """The class of what is called by its maker: "Lexus ES", "Bentley Bentayga"."""
    named = (classes_of(word.lower()) & _MADE for word in item.split() if word[:1].isupper())
    return next((classes for classes in named if classes), frozenset())


def _illicit(item: str) -> frozenset[str]:
    """Goods by the adjective, whatever the noun: "80 counterfeit brake pads"."""
    said = item.lower().split()
    return frozenset({"goods"}) if len(said) > 1 and words("illicit") & set(said[:-1]) else frozenset()


def is_demonym(word: str) -> bool:
    """Whether a word names the people of a country: "Guineans"."""
    return word[:1].isupper() and (adjective(word) or adjective(word.removesuffix("s"))) is not None


def _text(tokens: Sequence[Token]) -> str | None:
    if not tokens:
        return None
    pieces = [tokens[0].text]
    for before, token in pairwise(tokens):
        pieces.append((" " if token.start > before.end else "") + token.text)
    said = "".join(pieces)
    bare = said.strip(" \"'")
    return (said if '"' in bare or "' " in bare else bare) or None  # '"Roe" handbags' keeps both its marks
