"""Slips of the parser in headlines, which leave out articles and auxiliaries: "Police arrest man"."""

from collections.abc import Sequence

from pressfacts.annotate.quantities.lexicon import classes_of, has_stem, is_participle, words
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax.counted_lists import SUBJECTS, hang
from pressfacts.annotate.syntax.people import is_person

_STRAY = frozenset({"npadvmod", "advmod", "amod", "compound", "nmod", "dep", "nummod"})
_BROKEN_UP = frozenset({"group", "lab"})


def mend_headline(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """Mend the tree of a headline in place."""
    for i in range(1, len(tokens)):
        if heads[i] == -1:
            continue
        if tokens[i].low in words("headline_verbs") and relations[i] in _STRAY and _is_authority(tokens[i - 1]):
            _give_object(tokens, heads, relations, i)
        if heads[i] == i:
            _give_subject(tokens, heads, relations, i)
        if relations[i] == "appos":
            _join(tokens, heads, relations, i)


def _is_authority(token: Token) -> bool:
    return token.tag == "org" or token.low in words("authorities")


def _give_object(tokens: Sequence[Token], heads: list[int], relations: list[str], verb: int) -> None:
    """ "Police arrest man wanted in Peru", "Police bust gang, recover $900": a noun before another is the verb."""
    noun, agent = heads[verb], verb - 1
    while relations[noun] == "compound" and heads[noun] > noun:
        noun = heads[noun]
    clause = heads[noun] if relations[noun] in SUBJECTS else noun
    joined = clause > noun and tokens[noun + 1].low == ","
    known = is_person(tokens[noun]) or bool(classes_of(tokens[noun].low) & _BROKEN_UP)
    if noun < verb or not known or not (clause == noun or joined or is_participle(tokens[clause].low)):
        return
    heads[verb], relations[verb] = verb, "ROOT"
    for j, head in enumerate(heads):
        if (j < agent and head in (noun, verb)) or (j > noun and head == agent):
            heads[j] = agent if j < agent else verb
    heads[agent], relations[agent] = verb, "nsubj"
    heads[noun], relations[noun] = verb, "dobj"
    if clause != noun:
        hang(heads, relations, clause, *((verb, "conj") if joined else (noun, "acl")))


def _give_subject(tokens: Sequence[Token], heads: list[int], relations: list[str], verb: int) -> None:
    """ "Fugitive captured in Peru", "Two men, woman held": the people before a verb are its subject."""
    low = tokens[verb].low
    if not (is_participle(low) or low in words("pleading") or (has_stem(low, "s") and not classes_of(low))):
        return
    before = [j for j in range(verb) if heads[j] == verb]
    stray = [j for j in before if relations[j] in _STRAY and (is_person(tokens[j]) or tokens[j].tag == "num")]
    subject = next((j for j in before if relations[j] in SUBJECTS), None)
    if not stray or any(relations[j] in ("aux", "auxpass") for j in before):
        return
    if subject is None and (tokens[stray[-1]].tag != "num" or not has_stem(low, "s")):
        relations[stray[-1]] = "nsubj"
    elif subject is not None and stray[-1] < subject and tokens[subject - 1].low == "," and is_person(tokens[subject]):
        relations[stray[-1]] = "nsubj"
        hang(heads, relations, subject, stray[-1], "conj")


def _join(tokens: Sequence[Token], heads: list[int], relations: list[str], i: int) -> None:
    """ "Two men, woman arrested": a comma of a headline is an "and", unless another one closes an apposition."""
    first = heads[i]
    alone = tokens[i - 1].low == "," and (i + 1 == len(tokens) or tokens[i + 1].low != ",")
    done = any(heads[j] == i and relations[j] == "acl" and is_participle(tokens[j].low) for j in range(i, len(tokens)))
    people = tokens[first].tag != "name" and is_person(tokens[first]) and is_person(tokens[i])
    if alone and done and people and first < i:
        relations[i] = "conj"
