"""Numbers that the parser reads with their neighbours: small clauses, subjects right behind a date."""

from collections.abc import Iterator, Sequence

from pressfacts.annotate.quantities.lexicon import is_participle, is_plural, words
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax.counted_lists import SUBJECTS

_LONGEST = 5


def give_small_clauses(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """Hang what a period or operation "saw" done on the verb: counted nouns as its objects, participles on these."""
    for verb in (i for i, token in enumerate(tokens) if token.low in words("seeing") and heads[i] != -1):
        first = None
        for noun in _seen(tokens, verb):
            heads[noun], relations[noun] = (verb, "dobj") if first is None else (first, "conj")
            heads[noun + 1], relations[noun + 1] = noun, "acl"
            first = noun if first is None else first


def _seen(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """The counted plural nouns behind a verb with a participle right behind them, up to the end of its clause."""
    for i in range(verb + 2, len(tokens) - 1):
        if tokens[i].low in (";", ".", ":") or tokens[i].low in words("auxiliaries"):
            return
        counted = any(t.tag == "num" for t in tokens[max(verb + 1, i - _LONGEST) : i])
        between = next((n for n in range(i - 1, verb, -1) if tokens[n].tag != "word"), verb)
        if counted and tokens[between].tag == "num" and is_plural(tokens[i].low) and is_participle(tokens[i + 1].low):
            yield i


def free_behind_dates(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "In the first half of the year 400 people were held": the date is no part of their noun phrase."""
    for date in (i for i, token in enumerate(tokens[:-1]) if token.tag == "date" and tokens[i + 1].tag == "num"):
        noun = heads[date + 1]
        preposition = heads[noun] if noun > date and relations[noun] == "pobj" else len(tokens)
        verb = heads[preposition] if preposition < date else -1
        if verb <= noun or any(heads[i] == verb and relations[i] in SUBJECTS for i in range(len(tokens))):
            continue
        passive = any(heads[i] == verb and relations[i] == "auxpass" for i in range(noun, verb))
        heads[date], relations[date] = preposition, "pobj"
        heads[noun], relations[noun] = verb, "nsubjpass" if passive else "nsubj"
