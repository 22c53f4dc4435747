"""The people that are the object of a verb or noun: "arrested Roe and an associate"."""

from collections.abc import Sequence

from pressfacts.annotate.figures.lexicon import classes_of, is_plural, words
from pressfacts.annotate.figures.people import ONE, THE, People, described, key
from pressfacts.annotate.figures.quantity import phrase_end
from pressfacts.annotate.figures.tokens import Token
from pressfacts.numerals import Numeral

_PEOPLE = frozenset({"person", "victim"})


def people_after(tokens: Sequence[Token], i: int) -> People | None:
    """The people that begin as an object at `i`: "a man", "Roe and an associate", "a boss and two others"."""
    first, count, who, definite, more = i, 0, None, False, False
    while i < len(tokens):
        one = _one_after(tokens, i)
        if one is None:
            more = count > 0 and _others(tokens, i)
            break
        one = _with_name(tokens, one)
        count, last = count + one.count, one.last
        who, definite = (one.who, one.definite) if count == 1 else (None, True)
        after = _next_in_list(tokens, last)
        if after is None:
            return People(first, last, count, who, definite)
        i = after
    return People(first, last, count, who, definite, more) if count else None


def _with_name(tokens: Sequence[Token], one: People) -> People:
    """ "a Danish citizen, Jane Roe": the name that follows an unnamed one is theirs."""
    at = one.last
    named = at + 1 < len(tokens) and tokens[at].low == "," and tokens[at + 1].tag == "name"
    if one.count != 1 or one.who is not None or not named:
        return one
    return People(one.first, at + 2, 1, key(tokens[at + 1].text), True)


def _others(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].low in ("other", "others", "several")


def _next_in_list(tokens: Sequence[Token], at: int) -> int | None:
    """The start of the next person of a list, past an age and a comma."""
    while at + 1 < len(tokens) and tokens[at].low == "," and tokens[at + 1].tag == "num":
        at += 2
    if at < len(tokens) and tokens[at].low == "," and at + 1 < len(tokens) and tokens[at + 1].low == "and":
        at += 1
    if at < len(tokens) and tokens[at].low in ("and", "&") and at + 1 < len(tokens):
        return at + 1
    kin = at + 1 < len(tokens) and tokens[at + 1].low in ("his", "her")
    return at + 1 if at + 1 < len(tokens) and tokens[at].low == "," and (kin or tokens[at + 1].tag == "name") else None


def _one_after(tokens: Sequence[Token], i: int) -> People | None:
    token = tokens[i]
    if token.low in ("both", "defendant", "defendants") and i + 1 < len(tokens):
        return _one_after(tokens, i + 1)
    if token.tag == "name":
        return People(i, i + 1, 1, key(token.text), True)
    if token.low in ("him", "her", "himself", "herself") and (
        i + 1 == len(tokens) or tokens[i + 1].low in words("prepositions") | {".", ","}
    ):
        return People(i, i + 1, 1, "", True)
    if token.tag == "num" and token.low != "one":
        return _counted_after(tokens, i)
    if token.low in THE and i + 1 < len(tokens) and tokens[i + 1].tag == "num":
        return _counted_after(tokens, i + 1)
    if token.low in ONE | THE or token.low == "one":
        end = phrase_end(tokens, i + 1)
        return (described(tokens, i, end) or _with_kin(tokens, i, end)) if end > i + 1 else None
    return None


def _with_kin(tokens: Sequence[Token], i: int, end: int) -> People | None:
    """ "the piano tuner and his wife": who has a family is a person, whatever the noun."""
    nouns = [t.low for t in tokens[i + 1 : end]]
    kin = tokens[i].low in ONE | THE and end + 1 < len(tokens) and tokens[end].low == "and"
    if not kin or tokens[end + 1].low not in ("his", "her") or is_plural(nouns[-1]):
        return None
    return People(i, end, 1, None, tokens[i].low not in ONE)


def _counted_after(tokens: Sequence[Token], i: int) -> People | None:
    number = tokens[i].number
    end = phrase_end(tokens, i + 1)
    nouns = [t.low for t in tokens[i + 1 : end]]
    if (
        not isinstance(number, Numeral)
        or not isinstance(number.value, int)
        or not nouns
        or not classes_of(*nouns) & _PEOPLE
    ):
        return None
    return People(i, end, number.value, None, False)
