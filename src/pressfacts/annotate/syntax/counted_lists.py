"""Lists of counted things, which the parser loses: a counted thing behind a separator goes on with the one before."""

from collections.abc import Sequence
from itertools import pairwise

from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, words
from pressfacts.annotate.quantities.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SEPARATORS = frozenset({",", "and", ";", "&", "plus", "as well as", "or"})
_LONGEST_GAP = 9


def hang(heads: list[int], relations: list[str], i: int, head: int, relation: str) -> None:
    """Hang a token on another, unless that one hangs on it already: a tree has no rings."""
    at = head
    while at != i and heads[at] not in (at, -1):
        at = heads[at]
    if at != i:
        heads[i], relations[i] = head, relation


def join_counted(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "41 kg of X, 3 kg of Y, two pistols and $5,000": each counted thing is a conjunct of the one before."""
    counted = [h for i in range(len(tokens)) if (h := _counted_head(tokens, heads, relations, i)) is not None]
    counted = list(dict.fromkeys(counted))
    for before, after in pairwise(counted):
        first = first_conjunct(heads, relations, before)
        if _leads(tokens, heads, relations, first, before, after):
            hang(heads, relations, first, heads[after], relations[after])
            hang(heads, relations, after, before, "conj")
        elif _goes_on(tokens, heads, relations, before, after):
            hang(heads, relations, after, before, "conj")


def first_conjunct(heads: Sequence[int], relations: Sequence[str], i: int) -> int:
    """The first member of the coordination that a token stands in."""
    while relations[i] == "conj" and -1 < heads[i] < i:
        i = heads[i]
    return i


def _leads(
    tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], first: int, before: int, after: int
) -> bool:
    """Whether `after`, taken for a subject, is a further member of the list from `first` to `before`."""
    verb = heads[after]
    if relations[after] not in SUBJECTS or verb < after or relations[first] not in ("dep", "ROOT", "nsubj", "appos"):
        return False
    free = heads[first] in (first, verb) or relations[first] == "dep"
    return free and _is_list_gap(tokens, heads, relations, before, after)


def _counted_head(tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], i: int) -> int | None:
    """The head of the noun phrase that the number, sum or article at a token begins."""
    if heads[i] == -1:
        return None
    token = tokens[i]
    if token.tag == "money" or (token.tag == "num" and relations[i] not in ("nummod", "compound", "amod", "quantmod")):
        return i
    if (token.tag == "num" or (token.low in ("a", "an", "one") and relations[i] in ("det", "nummod"))) and heads[i] > i:
        return heads[i] if heads[i] - i < 8 else None
    if token.low in words("this") and relations[i] in ("det", "poss") and heads[i] > i:
        return heads[i] if _is_site(tokens[heads[i]].low) else None
    return None


def _is_site(low: str) -> bool:
    """ "warrants at [the shop], two homes and a barn": a single place or vehicle, which no number explains."""
    return not is_plural(low) and bool(classes_of(low) & {"premises", "vehicle"})


def _goes_on(tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], before: int, after: int) -> bool:
    """Whether the counted thing `after` is a further member of the list that `before` stands in."""
    astray = (
        relations[after] == "conj"
        and relations[before] in ("dobj", "pobj")
        and (heads[after] == heads[before] or heads[after] == heads[heads[before]])
    )
    if (
        (relations[after] == "conj" and not astray)
        or heads[before] == after
        or (relations[after] in SUBJECTS and heads[after] > after)
    ):
        return False
    return _is_list_gap(tokens, heads, relations, before, after)


def _is_list_gap(
    tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], before: int, after: int
) -> bool:
    """Whether only words of a list part two counted things, with a separator right before the second."""
    seen = [i for i in range(before + 1, after) if heads[i] != -1]
    first = next(
        (i for i in seen if heads[i] == after and relations[i] in ("nummod", "det", "compound", "amod")), after
    )
    gap = [tokens[i].low for i in seen if i < first]
    if not gap or len(gap) > _LONGEST_GAP or gap[-1] not in _SEPARATORS:
        return False
    closed = (
        words("auxiliaries")
        | words("pronouns")
        | words("verbs")
        | {"that", "which", "who", ":", "while", "when", "after"}
    )
    return not any(low in closed for low in gap) and not _has_verb(heads, relations, before, after)


def _has_verb(heads: Sequence[int], relations: Sequence[str], before: int, after: int) -> bool:
    verbal = ("ROOT", "advcl", "relcl", "ccomp", "xcomp", "acl", "pcomp", "aux", "auxpass")
    return any(relations[i] in verbal for i in range(before + 1, after) if heads[i] != -1)
