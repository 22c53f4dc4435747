"""Where the noun phrase behind a number ends: cut by words of closed classes, by participles and by marks."""

from collections.abc import Sequence

from pressfacts.annotate.quantities.lexicon import classes_of, has_stem, is_listed, is_participle, is_plural, words
from pressfacts.annotate.quantities.tokens import Token

_LONGEST = 9
_QUOTES = frozenset({'"', "'"})


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
    if at >= len(tokens) or not is_participle(tokens[at].low) or _is_noun_too(tokens[at].low):
        return False
    if tokens[at].low in words("illicit"):
        return False
    if at + 1 == len(tokens) or tokens[at + 1].tag in ("mark", "date"):
        return True
    if at + 3 < len(tokens) and tokens[at + 1].low in ("and", "or") and is_participle(tokens[at + 2].low):
        return cuts(tokens[at + 3].low, False, False) or tokens[at + 3].tag != "word"  # "9 loaded and stolen guns"
    low = tokens[at + 1].low
    return any(low in words(c) for c in ("prepositions", "conjunctions", "auxiliaries", "adverbs"))


def _is_noun_too(low: str) -> bool:
    """ "506 accused": a participle that is a noun as well."""
    return low in words("prepositions") and "person" in classes_of(low)


def _belongs(tokens: Sequence[Token], at: int, i: int) -> bool:
    token = tokens[i]
    noun_before = i > at and (is_plural(tokens[i - 1].low) or bool(classes_of(tokens[i - 1].low)))
    if token.tag == "mark":
        return (
            (token.low in ("/", "-") and not is_dash(tokens, i))
            or _is_brand(tokens, i)
            or (token.low in _QUOTES and (_opens(tokens, i) if i == at else _opened(tokens, at, i)))
        )
    if _opened(tokens, at, i):
        return token.tag == "word"  # "4 kg of 'roll your own' tobacco"
    if token.tag == "name":
        return i == at
    if token.tag in ("date", "money", "num"):
        return False
    if token.low in ("and", "or", "and/or"):
        return _joins(tokens, at, i)
    if noun_before and token.low.endswith("ly") and i + 1 < len(tokens) and _is_verbal(tokens[i + 1].low):
        return False  # "two women seriously injured", "a van illegally carrying …"
    if i > at and f"{tokens[i - 1].low} {token.low}" in words("modifiers"):
        return True  # "3 country made pistols"
    if i + 1 < len(tokens) and not noun_before and is_listed(token.low, tokens[i + 1].low):
        return True  # "four weighing scales", "900 face masks"
    if token.low == "subject" and i > at and i + 1 < len(tokens) and tokens[i + 1].low == "to":
        return False  # "44,000 tablets subject to control"
    if i > at and (_is_gerund(tokens, i) or (tokens[i - 1].low.endswith("ly") and is_participle(token.low))):
        return True  # "drug trafficking cases", "locally made pistols"
    return not cuts(token.low, noun_before, i == at) and not (i > at and _is_place(tokens, i))


def _is_brand(tokens: Sequence[Token], i: int) -> bool:
    """ "two Smith & Wesson revolvers", but "9 Rifles & Ammunition Seized"."""
    around = [*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]]
    return tokens[i].low == "&" and [t.text[:1].isupper() and not is_plural(t.low) for t in around] == [True, True]


def is_dash(tokens: Sequence[Token], i: int) -> bool:
    """ "12 men - one Dane and …": a hyphen with space on both sides parts what it stands between."""
    return (
        tokens[i].low == "-"
        and 0 < i < len(tokens) - 1
        and tokens[i - 1].end < tokens[i].start
        and tokens[i].end < tokens[i + 1].start
    )


def _is_verbal(low: str) -> bool:
    return is_participle(low) or (low.endswith("ing") and not classes_of(low))


def _is_place(tokens: Sequence[Token], i: int) -> bool:
    """ "cannabis sativa hidden in …": a participle and where it was."""
    follows = tokens[i + 1].low if i + 1 < len(tokens) else ""
    return is_participle(tokens[i].low) and follows in words("prepositions") and not _is_noun_too(tokens[i].low)


def _is_gerund(tokens: Sequence[Token], i: int) -> bool:
    """ "15 drug trafficking cases": between a noun in the singular and a plural."""
    low, after = tokens[i].low, tokens[i + 1] if i + 1 < len(tokens) else None
    if not low.endswith("ing") or after is None or after.tag != "word":
        return False
    if low in words("prepositions") | words("verbs"):
        return is_listed(low, after.low)  # "two digital weighing scales"
    people = tokens[i - 1].low == "people" and is_listed(low, after.low)  # "a people smuggling network"
    if people or is_plural(tokens[i - 1].low):
        return people
    return is_listed(low, after.low) or (is_plural(after.low) and bool(classes_of(after.low)))


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether a quotation mark stands right before a word and apart from what is before it."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end < tokens[i].start and tokens[i].end == tokens[i + 1].start


def _opened(tokens: Sequence[Token], at: int, i: int) -> bool:
    """Whether a quotation begins in tokens [at, i) and does not end there."""
    opened = False
    for t in tokens[at:i]:
        opened = (not opened and t.low in _QUOTES) or (opened and t.low not in _QUOTES and not t.low.endswith("'"))
    return opened


def _joins(tokens: Sequence[Token], at: int, i: int) -> bool:
    """ "current or former officers": both sides are adjectives of one noun."""
    if i == at or i + 2 > len(tokens) - 1:
        return False
    before, after, then = tokens[i - 1], tokens[i + 1], tokens[i + 2]
    plain = after.tag == "word" and not cuts(after.low, False, True)
    return (
        plain
        and then.tag == "word"
        and not is_plural(before.low)
        and not cuts(then.low, False, False)
        and (is_plural(then.low) or not classes_of(after.low) - {"drug"})
    )


def cuts(low: str, noun_before: bool, first: bool) -> bool:
    """Whether a lower-case word ends the noun phrase before it, by the noun before it and its being the first."""
    if low in words("prepositions") or low in words("auxiliaries") or low in words("pronouns"):
        listed = low in ("suspected", "based", "related", "alleged", "connected", "linked")
        return not (first and (listed or _is_noun_too(low)))
    if low in words("conjunctions") or low in words("determiners") or low in words("verbs"):
        return not (first and low in ("other", "such", "lead", "set", "live", "spent"))
    if low in words("adverbs"):
        return low not in ("federally", "first", "locally")
    if low in words("participles"):
        return noun_before
    return noun_before and (has_stem(low, "ed") or has_stem(low, "ing")) and not classes_of(low)


def skip_determiner(tokens: Sequence[Token], at: int) -> int:
    """The index after the determiners that begin at `at`."""
    while at < len(tokens) and tokens[at].low in words("determiners"):
        at += 1
    return at
