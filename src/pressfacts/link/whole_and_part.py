"""Totals and their parts, and facts told again with another number."""

import re
from collections.abc import Sequence

from pressfacts.annotate.facts import FigureMention
from pressfacts.link.entities import Span
from pressfacts.link.territory import Layout

_INCLUDING = re.compile(
    r"\b(?:including|of\s(?:which|whom|these|those|them)|among\s(?:them|whom|which)|comprising"
    r"|consisting of|made up of)\b"
)
_NEXT = 60
_LONGEST = 1500
_TOTAL = re.compile(
    r"\b(?:total|worldwide|globally|overall|altogether|in all|across\s\w+\s(?:countries|continents|states)"
    r"|around the world|led to|resulted in)\b"
)
_AGAIN = re.compile(
    r"\s?[(=/]\s?(?:or\s|about\s|approximately\s|around\s|some\s|i\.e\.\s|equivalent to\s|the equivalent of\s|~\s?)*"
)
_EQUIVALENT = re.compile(r",?\s?(?:\(|or\s|the\s)?(?:equivalent|worth|converted)\b[\w\s]{0,15}")
_ROUNDED = 0.04


def part_of(
    text: str, layout: Layout, figures: Sequence[FigureMention], places: Sequence[tuple[str, ...]], i: int
) -> int | None:
    """The index of the total that figure `i` is a part of, None where the text does not say so."""
    part = figures[i]
    for j in range(i - 1, -1, -1):
        whole = figures[j]
        end = _told_beside(layout, whole, part)
        same_sentence = end is not None
        if not _fits(whole, part, included=end is not None and _is_included(text, end, part)):
            continue
        if _is_elliptic(whole):
            continue
        if end is not None and (_INCLUDING.search(text, end, part.start) or _is_elliptic(part)):
            return j
        if not same_sentence and _is_elliptic(part) and _make_up(figures, whole, i):
            return j
        if not same_sentence and _is_total(text, layout, whole, places[j]) and places[i] and places[i] != places[j]:
            return j
    return None


def part_words(text: str, layout: Layout, whole: FigureMention, part: FigureMention) -> Span | None:
    """The words that make `part` a part of `whole`: "including" between them, else the total's "worldwide"."""
    end = _told_beside(layout, whole, part)
    if end is not None:
        between = _INCLUDING.search(text, end, part.start)
        return between.span() if between else None
    clause = layout.clause(whole.start)
    total = _TOTAL.search(text, clause.start, clause.end)
    return total.span() if total else None


def again_words(text: str, first: FigureMention, later: FigureMention) -> Span | None:
    """The words that make `later` the same sum as `first` in another currency: "(about", "equivalent to"."""
    said = re.compile(r"\w.*\w|\w", re.DOTALL).search(text, first.end, later.start)
    return said.span() if said and first.currency != later.currency else None


def _make_up(figures: Sequence[FigureMention], whole: FigureMention, i: int) -> bool:
    """ "150 arrested", later "These arrests took place in Peru (90), Chile (60)": the parts around `i` add up to it."""
    first = last = i
    while first > 0 and _goes_with(figures[first - 1], figures[i]):
        first -= 1
    while last + 1 < len(figures) and _goes_with(figures[last + 1], figures[i]):
        last += 1
    return sum(f.value or 0 for f in figures[first : last + 1]) == whole.value


def _goes_with(figure: FigureMention, part: FigureMention) -> bool:
    return figure.kind == part.kind and _is_elliptic(figure) and abs(figure.start - part.start) < _LONGEST


def _told_beside(layout: Layout, whole: FigureMention, part: FigureMention) -> int | None:
    """Where the telling of the total that stands before the part in its sentence ends, None where none does."""
    sentence = layout.clause(part.start).sentence
    ends = (end for start, end in ((whole.start, whole.end), *whole.also) if layout.clause(start).sentence == sentence)
    return next((end for end in ends if end <= part.start), None)


def _is_included(text: str, end: int, part: FigureMention) -> bool:
    """ "27 victims, including six children": the word stands right between the two kinds of people."""
    return part.kind == "victims" and part.start - end < _NEXT and _INCLUDING.search(text, end, part.start) is not None


def _fits(whole: FigureMention, part: FigureMention, *, included: bool = False) -> bool:
    """Same kind of thing, and not more of it; what is `included` may go by another noun."""
    same = (whole.kind, whole.unit, whole.currency, whole.role) == (part.kind, part.unit, part.currency, part.role)
    alike = (
        whole.kind not in ("seizures", "takedowns", "participants", "victims")
        or included
        or _alike(whole.item, part.item)
    )
    if not same or not alike or whole.kind == "sentences":
        return False
    size, piece = whole.value or whole.low, part.value or part.low
    return size is not None and piece is not None and piece < size


def _alike(one: str | None, other: str | None) -> bool:
    """Two items share their head noun, or one of them is left out."""
    if not one or not other:
        return True
    return one.split()[-1].casefold().rstrip("s") == other.split()[-1].casefold().rstrip("s")


def _is_elliptic(figure: FigureMention) -> bool:
    """A bare number with its place, which an earlier figure gives its kind: "77 in Spain", "Germany (47)"."""
    return figure.rule.rpartition(".")[2] in ("list", "brackets")


def _is_total(text: str, layout: Layout, whole: FigureMention, places: tuple[str, ...]) -> bool:
    clauses = [layout.clause(start) for start, _ in ((whole.start, whole.end), *whole.also)]
    return len(places) != 1 and any(_TOTAL.search(text, clause.start, clause.end) for clause in clauses)


def restates(text: str, figures: Sequence[FigureMention], i: int) -> int | None:
    """The index of the figure that figure `i` tells again with another number or in another currency."""
    later = figures[i]
    for j in range(i - 1, -1, -1):
        first = figures[j]
        if first.kind != later.kind or first.unit != later.unit:
            continue
        between = text[first.end : later.start]
        if first.currency != later.currency:
            if len(between) < 30 and (_AGAIN.fullmatch(between) or _EQUIVALENT.fullmatch(between)):
                return j
        elif _rounds(first, later):
            return j
    return None


def _rounds(first: FigureMention, later: FigureMention) -> bool:
    """One is the other rounded: "almost 1,000 arrests", then "975"."""
    one, other = first.value, later.value
    if one is None or other is None or one == other or min(one, other) < 20:
        return False
    vague, exact = (first, later) if first.qualifier != "exact" else (later, first)
    if vague.qualifier not in ("about", "more_than") or exact.qualifier != "exact" or first.role != later.role:
        return False
    if vague.qualifier == "more_than" and (exact.value or 0) < (vague.value or 0):
        return False
    return abs(one - other) <= _ROUNDED * max(one, other) and _alike(first.item, later.item)
