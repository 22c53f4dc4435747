"""One person is a figure of 1, two named ones of 2: who a verb's subject or object is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pressfacts.annotate.figures.lexicon import classes_of, is_plural, singular, words
from pressfacts.annotate.figures.quantity import phrase_end
from pressfacts.annotate.figures.tokens import Token
from pressfacts.numerals import Numeral

_ONE = frozenset({"a", "an", "one", "another"})
_THE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_PRONOUN = frozenset({"he", "she", "him", "her"})
_KIN = frozenset({
    "father", "mother", "son", "daughter", "brother", "sister", "husband", "wife", "uncle", "nephew", "cousin", "couple",
})  # fmt: skip
_PEOPLE = frozenset({"person", "victim"})
_NOT_NAMES = frozenset({"police", "authorities", "officers", "investigators", "agents", "court", "jury", "government"})
_BREAKS = frozenset({";", ":", "that", "when", "after", "while", "because", "if", "where", "but", "before", "as", "since", "until"})


@dataclass(frozen=True, slots=True)
class People:
    """Persons a verb speaks of: token range, how many, who (a surname, "" for a pronoun, None unnamed)."""

    first: int
    last: int
    count: int
    who: str | None
    definite: bool
    more: bool = False


def person_before(tokens: Sequence[Token], v: int, heading: bool) -> People | None:
    """The single person, or the named ones, that are the subject of the verb group at `v`."""
    if (named := _name_before(tokens, v)) is not None:
        return _named_back(tokens, named, v)
    k = _core_end(tokens, v - 1)
    if k < 0:
        return None
    token = tokens[k]
    if token.low in ("he", "she"):
        return People(k, k + 1, 1, "", True)
    if token.tag == "name":
        return _named_back(tokens, k, v)
    start = _chunk_start(tokens, k)
    return _chunk(tokens, start, k + 1, heading)


def _name_before(tokens: Sequence[Token], v: int) -> int | None:
    """The name that an apposition without a verb parts from the verb: "Jane Roe, aka "Jay," 31, of Ohio, was"."""
    for k in range(v - 1, max(-1, v - 40), -1):
        low = tokens[k].low
        if tokens[k].tag == "name" and (k + 1 == v or tokens[k + 1].low in (",", "(", "–", "-", "who")):
            return k
        if low in _BREAKS or low in words("auxiliaries") or (low in words("verbs") and not low.endswith("ing")):
            return None
        if low in ("he", "she", "they", "it", "we") or tokens[k].tag in ("num", "money"):
            return None
        if low in _ONE | _THE and k + 1 < len(tokens) and is_person([tokens[phrase_end(tokens, k + 1) - 1].low]):
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
        if low in _BREAKS or low in (",", "(", '"') or low in words("verbs") or low in words("auxiliaries"):
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
    if low in _ONE or low in _THE or low in ("defendant", "convicted"):
        return _described(tokens, start, end)
    if low == "both" and end - start > 1 and is_person([singular(tokens[end - 1].low)]):
        return People(start, end, 2, None, True)
    if _is_name(tokens, start, end) and not (heading and end - start > 1) and not _is_place(tokens, start):
        return People(start, end, 1, key(tokens[end - 1].text), True)
    if start > 0 and tokens[start - 1].low == "," and _one_noun(tokens, start, end):
        return People(start, end, 1, None, False)
    return _headline(tokens, start, end) if heading else _titled(tokens, start, end)


def _is_place(tokens: Sequence[Token], start: int) -> bool:
    """ "of Rochester, Washington was": a capitalised word after a comma, and a capitalised one before it."""
    return start > 1 and tokens[start - 1].low == "," and tokens[start].tag != "name" and tokens[start - 2].text[:1].isupper()


def _one_noun(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "A Charlotte, North Carolina, man was arrested": what is left after the place."""
    nouns = [t.low for t in tokens[start:end]]
    return 0 < len(nouns) <= 3 and is_person(nouns) and not is_plural(nouns[-1])


def _after_adverbial(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past "On 3 March" or "In Seattle" without a comma, to the subject."""
    for i in range(start + 1, end):
        if tokens[i].tag == "date":
            return i + 1
        if tokens[i].low in _ONE | _THE and tokens[i - 1].low not in words("prepositions"):
            return i
    return end


def _described(tokens: Sequence[Token], start: int, end: int) -> People | None:
    """ "a Seattle man", "the main suspect": the head of the first phrase is one person."""
    stop = min(phrase_end(tokens, start + 1), end) if tokens[start].low in _ONE | _THE else end
    nouns = [t.low for t in tokens[start + 1 : stop] if t.tag == "word"]
    if stop <= start + 1 or not nouns:
        named = stop < len(tokens) and tokens[stop].tag == "name" and stop < end
        return People(start, end, 1, key(tokens[stop].text), True) if named else None
    if is_plural(nouns[-1]) or not is_person(nouns):
        return None
    who = key(tokens[end - 1].text) if tokens[end - 1].tag == "name" else None
    return People(start, max(stop, end), 1, who, tokens[start].low not in _ONE)


def is_person(nouns: Sequence[str]) -> bool:
    """Whether the last noun, in the singular, is a person's."""
    return bool(classes_of(*nouns) & {"person"}) or nouns[-1].endswith(("man", "woman")) and not is_plural(nouns[-1])


def _titled(tokens: Sequence[Token], start: int, end: int) -> People | None:
    """ "Co-founder Jane Roe", "defendant Smith": title words and then a name."""
    if tokens[end - 1].tag == "name" or (end - start > 1 and _is_name(tokens, end - 1, end)):
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
    if nouns and not is_plural(nouns[-1]) and (is_person(nouns) or _is_agent(nouns)):
        return People(start, end, 1, None, False)
    return People(start, end, 1, key(names[-1].text), False) if names and tokens[end - 1].tag == "name" else None


def _kin(tokens: Sequence[Token], start: int, end: int) -> People | None:
    """ "Father and Son": two people of one family."""
    lows = [t.low for t in tokens[start:end]]
    kin = [i for i, low in enumerate(lows) if low in _KIN]
    return People(start, end, 2, None, False) if len(kin) == 2 and lows[kin[0] + 1] == "and" else None


def pair_before(tokens: Sequence[Token], v: int) -> People | None:
    """The two that a headline joins before a plural verb: "Acme Corporation and Former CEO Plead Guilty"."""
    start = _chunk_start(tokens, v - 1)
    lows = [t.low for t in tokens[start:v]]
    plain = lows.count("and") == 1 and "," not in lows and not any(is_plural(low) for low in lows)
    return People(start, v, 2, None, False) if plain and tokens[start].tag != "num" else None


def _is_agent(nouns: Sequence[str]) -> bool:
    """ "Tax Return Preparer": in a headline an unknown noun in -er, -or, -ist is a person."""
    return bool(re.search(r"[a-z]{3}(?:er|or|ist|ian|eer)$", nouns[-1])) and not classes_of(*nouns)


def _is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """One to four capitalised words that are no common words: a name the model may have missed."""
    if not 0 < end - start <= 4:
        return False
    for i in range(start, end):
        token = tokens[i]
        if token.tag == "name":
            continue
        low = token.low
        closed = any(low in words(c) for c in ("determiners", "pronouns", "prepositions", "conjunctions", "adverbs"))
        plain = token.tag == "word" and token.text[:1].isupper() and len(token.text) > 1
        if not plain or closed or low in _NOT_NAMES or classes_of(low) or low.endswith("s") and singular(low) in _NOT_NAMES:
            return False
    return not any(t.text.isupper() and len(t.text) < 6 and t.tag != "name" for t in tokens[start:end])


def key(name: str) -> str:
    """A surname by which mentions of one person are known."""
    parts = name.replace("'s", "").replace("’s", "").split()
    last = parts[-1].strip(".,") if parts else ""
    if last.lower() in ("jr", "sr", "ii", "iii", "iv") and len(parts) > 1:
        last = parts[-2].strip(".,")
    return last.casefold()


def _named_back(tokens: Sequence[Token], k: int, v: int) -> People:
    """A name, or all names of the list that ends at `k` where the verb is plural."""
    plural = any(t.low in ("were", "have", "are", "both") for t in tokens[v : v + 2])
    first, names = k, 1
    i = k - 1
    while plural and i >= 0 and _in_list(tokens[i]):
        if tokens[i].tag == "name":
            first, names = i, names + 1
        i -= 1
    return People(first, max(v, k + 1), names, key(tokens[k].text) if names == 1 else None, True)


def _in_list(token: Token) -> bool:
    return token.tag in ("name", "num") or token.text.isdigit() or token.low in (",", ";", "and", "of", "from", "both") or token.text[:1].isupper()


def people_after(tokens: Sequence[Token], i: int) -> People | None:
    """The person or persons that begin as an object at `i`: "a man", "Roe and an associate", "a boss and two others"."""
    first, count, who, definite, more = i, 0, None, False, False
    while i < len(tokens):
        one = _one_after(tokens, i)
        if one is None:
            more = count > 0 and _others(tokens, i)
            break
        count, last = count + one.count, one.last
        who, definite = (one.who, one.definite) if count == 1 else (None, True)
        i = _next_in_list(tokens, last)
        if i is None:
            return People(first, last, count, who, definite)
    return People(first, last, count, who, definite, more) if count else None


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
    return at + 1 if at + 1 < len(tokens) and tokens[at].low == "," and tokens[at + 1].tag == "name" else None


def _one_after(tokens: Sequence[Token], i: int) -> People | None:
    token = tokens[i]
    if token.low in ("both", "defendant", "defendants") and i + 1 < len(tokens):
        return _one_after(tokens, i + 1)
    if token.tag == "name":
        return People(i, i + 1, 1, key(token.text), True)
    if token.low in ("him", "her", "himself", "herself") and (i + 1 == len(tokens) or tokens[i + 1].low in words("prepositions") | {".", ","}):
        return People(i, i + 1, 1, "", True)
    if token.tag == "num" and token.low != "one":
        return _counted_after(tokens, i)
    if token.low in _ONE | _THE or token.low == "one":
        end = phrase_end(tokens, i + 1)
        return _described(tokens, i, end) if end > i + 1 else None
    return None


def _counted_after(tokens: Sequence[Token], i: int) -> People | None:
    number = tokens[i].number
    end = phrase_end(tokens, i + 1)
    nouns = [t.low for t in tokens[i + 1 : end]]
    if not isinstance(number, Numeral) or not isinstance(number.value, int) or not nouns or not classes_of(*nouns) & _PEOPLE:
        return None
    return People(i, end, number.value, None, False)
