"""The person, or the named people, that are a verb's subject: "The gang's leader, Jane Roe, 31, was arrested"."""

from collections.abc import Sequence

from pressfacts.annotate.figures.lexicon import is_plural, singular, words
from pressfacts.annotate.figures.people import ONE, THE, People, described, is_agent, is_name, is_person, key
from pressfacts.annotate.figures.quantity import phrase_end
from pressfacts.annotate.figures.tokens import Token

_BREAKS = frozenset({
    ";", ":", "that", "when", "after", "while", "because", "if", "where", "but", "before", "as", "since", "until",
})  # fmt: skip
_KIN = frozenset({
    "father", "mother", "son", "daughter", "brother", "sister", "husband", "wife", "uncle", "nephew",
    "cousin", "couple", "man", "woman", "boy", "girl",
})  # fmt: skip
_SEPARATORS = frozenset({",", ";", "and"})
_APPOSED = 40


def person_before(tokens: Sequence[Token], v: int, heading: bool) -> People | None:
    """The single person, or the named ones, that are the subject of the verb group at `v`."""
    if (named := _name_before(tokens, v)) is not None:
        return _named_back(tokens, named, v)
    k = _core_end(tokens, v - 1)
    if k < 0:
        return None
    token = tokens[k]
    if (
        _is_plural_verb(tokens, v)
        and k > 0
        and _capital(token)
        and tokens[k - 1].low == "and"
        and is_name(tokens, k, k + 1)
    ):
        return _named_back(tokens, k, v)
    if token.low in ("he", "she"):
        return People(k, k + 1, 1, "", True)
    if token.tag == "name":
        return _named_back(tokens, k, v)
    start = _chunk_start(tokens, k)
    return _chunk(tokens, start, k + 1, heading)


def _name_before(tokens: Sequence[Token], v: int) -> int | None:
    """The name that an apposition without a verb parts from the verb: "Jane Roe, aka "Jay," 31, of Ohio, was"."""
    for k in range(v - 1, max(-1, v - _APPOSED), -1):
        low = tokens[k].low
        if tokens[k].tag == "name" and (k + 1 == v or tokens[k + 1].low in (",", "(", "–", "-", "who")):
            return k
        if low in _BREAKS or low in words("auxiliaries") or (low in words("verbs") and not low.endswith("ing")):
            return None
        if low in ("he", "she", "they", "it", "we") or tokens[k].tag in ("num", "money"):
            return None
        if low in ONE | THE and k + 1 < len(tokens) and is_person([tokens[phrase_end(tokens, k + 1) - 1].low]):
            return None
    return None


def first_person(tokens: Sequence[Token]) -> People | None:
    """The person a sentence opens with: a name, he or she."""
    for i, token in enumerate(tokens[:14]):
        if token.tag == "name":
            return People(i, i + 1, 1, key(token.text), True)
        if token.low in ("he", "she"):
            return People(i, i + 1, 1, "", True)
        if token.low in words("auxiliaries") or token.low in words("verbs"):
            return None
    return None


def pair_before(tokens: Sequence[Token], v: int) -> People | None:
    """The two that a headline joins before a plural verb: "Acme Corporation and Former CEO Plead Guilty"."""
    start = _chunk_start(tokens, v - 1)
    lows = [t.low for t in tokens[start:v]]
    plain = lows.count("and") == 1 and "," not in lows and not any(is_plural(low) for low in lows)
    return People(start, v, 2, None, False) if plain and tokens[start].tag != "num" else None


def _core_end(tokens: Sequence[Token], k: int) -> int:
    """The last token of the subject itself, appositions between commas or brackets left out."""
    for j in range(k, max(k - 10, 0), -1):
        if tokens[j].low in ("all", "both") and tokens[j - 1].low == "," and j < k:
            k = j - 1
    for _ in range(5):
        if k >= 0 and tokens[k].low == "who":
            k -= 1
            k -= int(k >= 0 and tokens[k].low == ",")
        elif k >= 0 and tokens[k].low in (",", ")", "–", "-", "—"):
            opener = "(" if tokens[k].low == ")" else tokens[k].low
            j = k - 1
            while j >= 0 and tokens[j].low != opener and tokens[j].low not in (";", ":"):
                j -= 1
            if j < 0 or tokens[j].low != opener:
                return k - 1
            k = j - 1
        else:
            break
    return k


def _chunk_start(tokens: Sequence[Token], k: int) -> int:
    """Where the clause before the subject's end begins."""
    s = k
    while s > 0:
        low = tokens[s - 1].low
        if low in _BREAKS or low in (",", "(", '"', "–", "—") or low in words("verbs") or low in words("auxiliaries"):
            break
        if low in ("and", "or") and not _capital(tokens[s - 2] if s > 1 else None):
            break
        s -= 1
    return s


def _capital(token: Token | None) -> bool:
    return token is not None and (token.tag == "name" or token.text[:1].isupper())


def _chunk(tokens: Sequence[Token], start: int, end: int, heading: bool) -> People | None:
    while start < end and (tokens[start].low in words("adverbs") or tokens[start].tag in ("mark", "date")):
        start += 1
    if start < end and tokens[start].low in words("prepositions"):
        start = _after_adverbial(tokens, start, end)
    if start >= end:
        return None
    low = tokens[start].low
    if low in ONE or low in THE or low in ("defendant", "convicted"):
        return described(tokens, start, end)
    if low == "both" and end - start > 1 and is_person([singular(tokens[end - 1].low)]):
        return People(start, end, 2, None, True)
    if is_name(tokens, start, end) and not (heading and end - start > 1) and not _is_place(tokens, start):
        return People(start, end, 1, key(tokens[end - 1].text), True)
    if start > 0 and tokens[start - 1].low == "," and _one_noun(tokens, start, end):
        return People(start, end, 1, None, False)
    return _headline(tokens, start, end) if heading else _titled(tokens, start, end)


def _is_place(tokens: Sequence[Token], start: int) -> bool:
    """ "of Rochester, Washington was": a capitalised word after a comma, and a capitalised one before it."""
    return (
        start > 1
        and tokens[start - 1].low == ","
        and tokens[start].tag != "name"
        and tokens[start - 2].text[:1].isupper()
    )


def _one_noun(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "A Charlotte, North Carolina, man was arrested": what is left after the place."""
    nouns = [t.low for t in tokens[start:end]]
    return 0 < len(nouns) <= 3 and is_person(nouns) and not is_plural(nouns[-1])


def _after_adverbial(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past "On 3 March" or "In Seattle" without a comma, to the subject."""
    for i in range(start + 1, end):
        if tokens[i].tag == "date":
            return i + 1
        if tokens[i].low in ONE | THE and tokens[i - 1].low not in words("prepositions"):
            return i
    return end


def _titled(tokens: Sequence[Token], start: int, end: int) -> People | None:
    """ "Co-founder Jane Roe", "defendant Smith": title words and then a name."""
    if tokens[end - 1].tag == "name" or (end - start > 1 and is_name(tokens, end - 1, end)):
        nouns = [t.low for t in tokens[start : end - 1]]
        if 0 < len(nouns) <= 5 and is_person(nouns) and not is_plural(nouns[-1]):
            return People(start, end, 1, key(tokens[end - 1].text), True)
    return None


def _headline(tokens: Sequence[Token], start: int, end: int) -> People | None:
    """ "Dallas Dentist", "Suspected key figure of a gang": no article is told."""
    if tokens[start].tag in ("num", "money"):
        return None
    stop = min(phrase_end(tokens, start), end)
    names = [t for t in tokens[start:end] if t.tag == "name"]
    nouns = [t.low for t in tokens[start:stop] if t.tag == "word"]
    if pair := _kin(tokens, start, end):
        return pair
    if nouns and not is_plural(nouns[-1]) and (is_person(nouns) or is_agent(nouns)):
        return People(start, end, 1, None, False)
    return People(start, end, 1, key(names[-1].text), False) if names and tokens[end - 1].tag == "name" else None


def _kin(tokens: Sequence[Token], start: int, end: int) -> People | None:
    """ "Father and Son", "Man and Woman": two people."""
    lows = [t.low for t in tokens[start:end]]
    kin = [i for i, low in enumerate(lows) if low in _KIN]
    return People(start, end, 2, None, False) if len(kin) == 2 and lows[kin[0] + 1] == "and" else None


def _named_back(tokens: Sequence[Token], k: int, v: int) -> People | None:
    """A name, or all names of the list that ends at `k` where the verb is plural; None where some are hidden."""
    if not _is_plural_verb(tokens, v):
        return People(k, max(v, k + 1), 1, key(tokens[k].text), True)
    first = k
    for i in range(k, -1, -1):
        if not _in_list(tokens[i]):
            if tokens[i].low == '"' and _names(tokens, first, k + 1) > 1:  # an alias hides the rest of the list
                return None
            break
        if _capital(tokens[i]):
            first = i
    names = _names(tokens, first, k + 1)
    return People(first, max(v, k + 1), max(names, 1), key(tokens[k].text) if names <= 1 else None, True)


def _names(tokens: Sequence[Token], start: int, end: int) -> int:
    """How many people the list names: "Jane Roe, 31, Salem, and John Doe, of Bend, Oregon" are two.

    What follows "of", or a comma behind an age or a place, is a place, unless a person is known there.
    """
    names, placed, at = 0, start > 0 and tokens[start - 1].low in ("of", "from"), start
    for stop in (*(i for i in range(start, end) if tokens[i].low in _SEPARATORS), end):
        item, comma = tokens[at:stop], at == start or tokens[at - 1].low == ","
        at = stop + 1
        if not item:
            continue
        if any(t.tag == "name" for t in item) or (_capital(item[0]) and not (placed and comma)):
            names, placed = names + 1, any(t.low in ("of", "from") for t in item)
        else:
            placed = placed or not _capital(item[0])
    return names


def _is_plural_verb(tokens: Sequence[Token], v: int) -> bool:
    return any(t.low in ("were", "have", "are", "both") for t in tokens[v : v + 2])


def _in_list(token: Token) -> bool:
    if token.tag in ("date", "money"):
        return False
    return (
        token.tag in ("name", "num")
        or token.text.isdigit()
        or token.low in _SEPARATORS | {"of", "from", "both", "formerly"}
        or (_capital(token) and token.low not in words("determiners") | words("adverbs") | words("prepositions"))
    )
