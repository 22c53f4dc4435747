"""By what two people reported in the same words are distinguished: age, sex, country, "another", the line of a list."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.quantities.lexicon import words
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.territories import adjective

_BULLETS = frozenset("•*·▪>")
_BEHIND = frozenset({",", "(", "aged", "age", "-", "–"})
_NEAR, _OPENING, _DIGITS = 3, 6, 2
_FURTHER = "further"
_ALSO = "also"


def traits_of(tokens: Sequence[Token], figure: Candidate) -> frozenset[str]:
    """What a sentence says of the people of a figure, as "age 34", "female", "country FR", "further"."""
    start, end = min(figure.start, figure.number[0]), max(figure.end, figure.number[1])
    inside = [i for i, t in enumerate(tokens) if start <= t.start and t.end <= end]
    before = [t.low for t in tokens[first_token(tokens, inside[0]) : inside[0]]] if inside else []
    added = {_FURTHER} if words(_FURTHER) & set(before) and "than" not in before else set()  # "a further 12 crates"
    around = [t.low for t in tokens[max(0, inside[0] - 1) : inside[-1] + 3]] if inside else []
    also = {_ALSO, "too"} & {*around} or around[-2:] == ["as", "well"]  # "Also held was his wife"
    added |= {_ALSO} if also else set()
    added |= {"one"} & {*around[:2]}
    days = (word for t in tokens if t.tag == "date" for word in t.low.replace(",", " ").split())
    added |= {f"day {word}" for word in days if word.isdigit() and len(word) <= _DIGITS}
    return frozenset(_traits(tokens, inside)) | added if inside else frozenset()


def _traits(tokens: Sequence[Token], inside: Sequence[int]) -> Iterator[str]:
    for i in inside:
        token = tokens[i]
        if token.low.endswith("-year-old"):
            yield f"age {token.low[:2]}"
        if (country := adjective(token.text)) and token.text[:1].isupper():
            yield f"country {country}"
        more_than = i + 1 < len(tokens) and tokens[i + 1].low == "than"
        yield from (c for c in ("female", "male", _FURTHER) if token.low in words(c) and not more_than)
    for i in range(inside[0] + 1, min(inside[-1] + _NEAR + 1, len(tokens))):
        if tokens[i].text.isdigit() and len(tokens[i].text) == 2 and tokens[i - 1].low in _BEHIND:
            yield f"age {tokens[i].text}"


def differ(earlier: Candidate, later: Candidate) -> bool:
    """Whether two figures report plainly of different people."""
    if earlier.entry is not None and later.entry is not None and earlier.entry != later.entry:
        return True
    if earlier.named and later.named and not earlier.named & later.named:
        return True  # "Roe and Poe were arrested … Coe and Doe were arrested"
    also = _ALSO in later.traits and _ALSO not in earlier.traits
    if is_further(earlier, later) or (also and (later.who or not later.definite or later.kind == "arrests")):
        return True
    sexes = {"female", "male"}
    groups = [({t for t in f.traits if t.startswith(k)}) for k in ("age", "country") for f in (earlier, later)]
    groups += [set(f.traits) & sexes for f in (earlier, later)]
    return any(a and b and not a & b for a, b in zip(groups[::2], groups[1::2], strict=True))


def is_further(earlier: Candidate, later: Candidate) -> bool:
    """Whether the later of two figures is reported as coming on top: "another 30 phones"."""
    alone = not later.definite and not later.rule.endswith(".sum")
    return alone and _FURTHER in later.traits and _FURTHER not in earlier.traits


def opens_case(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins to report another case: "In the second incident, …", "Elsewhere, …"."""
    if not tokens:
        return False
    opening = [t.low for t in tokens[:_OPENING]]
    numbered = any(a in words("case_numbers") and b in words("cases") for a, b in pairwise(opening))
    return opening[0] in words("case_adverbs") or numbered


def in_other_case(earlier: Candidate, later: Candidate) -> bool:
    """Whether two figures stand in two cases of a text, and the later one is not said to be known."""
    return None not in (earlier.case, later.case) and earlier.case != later.case and not later.definite


def entry_of(text: str, start: int) -> int | None:
    """Where the item of a list begins in which a place of the text stands, None in prose."""
    line = text.rfind("\n", 0, start) + 1
    opening = text[line : line + 4].lstrip("(")
    numbered = opening[:1].isdigit() and opening.lstrip("0123456789")[:1] in (".", ")") and not opening[-1:].isdigit()
    return line if opening[:1] in _BULLETS or opening[:2] in ("- ", "– ", "o ") or numbered else None
