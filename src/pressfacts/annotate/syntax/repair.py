"""Known slips of the parser, mended in one place: lists of counted things, subjects far from their verb.

The parser, trained on sentences of newspapers, loses lists of goods ("41 kg of X, 3 kg of Y, two pistols and $5,000")
and hangs a member on whatever stands near. A counted thing after a separator goes on with the list before it.
"""

from collections.abc import Sequence
from itertools import pairwise

from pressfacts.annotate.quantities.lexicon import classes_of, is_inflected, is_participle, is_plural, words
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax.counted_lists import SUBJECTS, hang, join_counted
from pressfacts.annotate.syntax.people import (
    OPENING,
    count_nationals,
    give_clauses,
    give_shares,
    give_titles,
    join_behind_ages,
    join_family,
    join_people,
)
from pressfacts.annotate.syntax.small_clauses import free_behind_dates, give_small_clauses

_LONGEST_GAP = 9


def mend(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """Mend a tree in place: heads and relations by token."""
    for i, token in enumerate(tokens):
        if token.tag == "num" and relations[i] == "nummod" and -1 < heads[i] < i:
            relations[i] = "dobj"  # "detain four": a number counts nothing to its left
        dated = relations[i] == "appos" and token.tag != "date" and tokens[heads[i]].tag == "date"
        if dated and heads[heads[i]] != heads[i]:
            hang(heads, relations, i, heads[heads[i]], "dobj")  # "arrested yesterday, Monday, four men"
        if relations[i] in (*SUBJECTS, "csubj") and relations[heads[i]] in ("aux", "auxpass"):
            passive = "pass" * (relations[heads[i]] == "auxpass")
            hang(heads, relations, i, heads[heads[i]], f"nsubj{passive}" if relations[i] != "csubj" else "csubj")
        summed = tokens[heads[i]].low in words("numbering")  # "were handed jail terms totalling 20 years"
        if relations[i] in SUBJECTS and (
            summed or (relations[heads[i]] == "ccomp" and tokens[heads[i]].low.endswith("ing"))
        ):
            _free_object(heads, relations, i)
        if relations[i] == "npadvmod" and token.low in words("pairs"):
            relations[i] = "nsubj" if heads[i] > i else "dobj"  # "One couple lost $40,000": no measure of time
    count_nationals(tokens, heads, relations)
    give_titles(tokens, heads, relations)
    give_shares(tokens, heads, relations)
    _part_clauses(tokens, heads, relations)
    give_clauses(tokens, heads, relations)
    give_small_clauses(tokens, heads, relations)
    free_behind_dates(tokens, heads, relations)
    _part_gapped(tokens, heads, relations)
    _give_subjects(tokens, heads, relations)
    _free_subjects(tokens, heads, relations)
    _join_subjects(tokens, heads, relations)
    _turn(tokens, heads, relations)
    _free_behind_places(tokens, heads, relations)
    _join_objects(tokens, heads, relations)
    join_behind_ages(tokens, heads, relations)
    _join_infinitives(tokens, heads, relations)
    join_family(tokens, heads, relations)
    join_counted(tokens, heads, relations)
    join_people(tokens, heads, relations)


def _part_clauses(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "Police held 30 and six were freed": of two bare numbers between two verbs each goes with its own."""
    for first, second in ((heads[i], i) for i, r in enumerate(relations) if r == "conj" and tokens[i].tag == "num"):
        if tokens[first].tag != "num" or relations[first] not in SUBJECTS:
            continue
        seen = [j for j in range(second) if heads[j] != -1]
        verb, later = seen[seen.index(first) - 1] if seen[0] != first else first, heads[first]
        between = [tokens[j].low for j in seen if first < j < second]
        has_subject = any(heads[j] == verb and relations[j] == "nsubj" for j in seen)
        if has_subject and later > second and between == ["and"]:
            hang(heads, relations, second, later, relations[first])
            hang(heads, relations, first, verb, "dobj")


def _free_object(heads: list[int], relations: list[str], i: int) -> None:
    """ "froze 24 accounts holding $5": what the parser takes for the subject of the participle is the verb's object."""
    clause = heads[i]
    verb = heads[clause]
    helped = any(r in ("aux", "mark") and heads[j] == clause for j, r in enumerate(relations))
    owned = any(r == "dobj" and heads[j] == verb for j, r in enumerate(relations))
    if verb < i < clause and not helped and not owned:
        heads[i], relations[i] = verb, "dobj"
        hang(heads, relations, clause, i, "acl")


def _part_gapped(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "12 were killed and 30 others injured": a participle behind a counted noun goes with it alone."""
    passives = [heads[i] for i, relation in enumerate(relations) if relation == "auxpass"]
    participles = [i for i, token in enumerate(tokens) if is_participle(token.low)] if passives else []
    for verb in participles:
        before = next((v for v in reversed(passives) if v < verb), None)
        noun = next((j for j in range(verb - 1, 0, -1) if heads[j] != -1 and relations[j] != "advmod"), None)
        if before is None or noun is None or noun <= before or verb in passives:
            continue
        while relations[noun] == "conj" and before < heads[noun] < noun and relations[heads[noun]] != "pobj":
            noun = heads[noun]
        opening = next((j for j in range(noun) if heads[j] == noun and relations[j] in OPENING), noun)
        seen = [j for j in range(opening) if heads[j] != -1]
        joined = bool(seen) and tokens[seen[-1]].low in ("and", ",", "while") and relations[noun] in _GAPPED
        if joined and tokens[opening].tag == "num" and relations[verb] in ("acl", "advcl", "amod", "dep", "ROOT"):
            if relations[verb] != "ROOT":
                heads[verb], relations[verb] = before, "conj"
            hang(heads, relations, noun, verb, "nsubjpass")


_GAPPED = frozenset({"conj", "dobj", "pobj", "dep", "appos"})


def _give_subjects(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "… to the agent and Roe was arrested": what stands right before an auxiliary is the subject, no conjunct."""
    for i, relation in enumerate(relations):
        verb = heads[i]
        if relation != "auxpass" or verb == -1 or _has_subject(heads, relations, verb):
            continue
        thing = _behind_time(tokens, heads, relations, i)
        if thing is not None:
            hang(heads, relations, thing, verb, "nsubjpass")
            continue
        before = next(
            (j for j in range(i - 1, -1, -1) if heads[j] != -1 and relations[j] not in ("aux", "punct")), None
        )
        first = before
        while first is not None and relations[first] == "conj" and heads[first] < first:
            first = heads[first]
        opened = first is not None and any(heads[j] == first and relations[j] in OPENING for j in range(first))
        if first is not None and opened and relations[first] == "appos" and heads[first] < first and verb > i:
            hang(heads, relations, first, verb, "nsubjpass")  # "At Leith, a woman and a man were arrested"
        elif (
            before is not None
            and relations[before] == "conj"
            and (tokens[before].tag in ("name", "word") or tokens[before].tag == tokens[heads[before]].tag == "num")
            and heads[before] != verb
        ):
            hang(heads, relations, before, verb, "nsubjpass")
        elif (person := _explained_name(tokens, heads, i)) is not None and heads[person] != verb:
            hang(heads, relations, person, verb, "nsubjpass")


def _has_subject(heads: Sequence[int], relations: Sequence[str], verb: int) -> bool:
    return any(r in SUBJECTS and heads[j] == verb for j, r in enumerate(relations))


def _explained_name(tokens: Sequence[Token], heads: Sequence[int], i: int) -> int | None:
    """ "In Cook County, Jo Roe, 63, of Ames was cited": the name that only an age and a place part from "was"."""
    person = next((j for j in range(i - 1, 0, -1) if tokens[j].tag == "name" and tokens[j - 1].low != "of"), None)
    if person is None or tokens[person - 1].low not in (",", ":"):
        return None
    between = [
        t
        for t, head in zip(tokens[person + 1 : i], heads[person + 1 : i], strict=True)
        if t.tag != "mark" and head != -1
    ]
    plain = all(t.low in ("of", "from") or t.text[:1].isupper() for t in between)
    return person if between and plain and between[0].low in ("of", "from") else None


def _behind_time(tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], i: int) -> int | None:
    """ "after 4 pounds of cocaine, worth …, were found": what the parser hangs on "after" is the verb's subject."""
    times = [j for j in range(i) if tokens[j].low in words("times") and relations[j] == "prep"]
    thing = next((c for c in range(times[-1] + 1, i) if heads[c] == times[-1]), None) if times else None
    closed = any(relations[j] in SUBJECTS for j in range(times[-1], i)) if times else True
    return None if closed or thing is None or tokens[i].low not in words("copulas") else thing


def _free_subjects(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "27 servers linked to the group were taken down": the noun before a participle is the later verb's subject."""
    for i, relation in enumerate(relations):
        verb = i if relation in ("ROOT", "ccomp", "conj") and tokens[i].low in words("copulas") else heads[i]
        if (relation != "auxpass" and verb != i) or _has_subject(heads, relations, verb):
            continue
        clause = next((j for j in range(i) if heads[j] == verb and relations[j] in _CLAUSES), None)
        if clause is None or not (is_participle(tokens[clause].low) or tokens[clause].low.endswith("ing")):
            continue
        below = [j for j in range(clause) if heads[j] == clause]
        noun = next((j for j in below if relations[j] in (*SUBJECTS, "dep", "npadvmod")), None)
        if noun is not None and not any(relations[j] in ("aux", "auxpass", "mark") for j in below):
            hang(heads, relations, noun, verb, "nsubjpass" if relation == "auxpass" else "nsubj")
            hang(heads, relations, clause, noun, "acl")


_CLAUSES = ("advcl", "csubj", "ccomp", "parataxis")


def _join_subjects(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "the arrests of a boss and two others followed": of two subjects the second, behind "and", is a conjunct."""
    subjects = [i for i, r in enumerate(relations) if r in SUBJECTS]
    for after in subjects:
        before = next((j for j in subjects if j < after and heads[j] == heads[after]), None)
        if before is not None and _goes_on(tokens, heads, relations, before, after):
            hang(heads, relations, after, before, "conj")
    for before, after in pairwise(subjects):
        conjunction = next((j for j in range(after - 1, before, -1) if tokens[j].low == "and" and heads[j] != -1), None)
        if heads[before] != heads[after] or conjunction is None:
            continue
        noun = next((j for j in range(conjunction - 1, before - 1, -1) if heads[j] != -1), None)
        if noun is not None:
            hang(heads, relations, after, noun, "conj")


def _goes_on(tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], before: int, after: int) -> bool:
    """ "A bag of khat, a rifle and two boats were seized", "The driver, who is a Dane, and three men who were … were":
    a list goes on behind a comma or "and", with a plural verb.
    """
    opening = [j for j in range(before, after) if heads[j] == after and relations[j] in OPENING]
    plural = any(heads[j] == heads[after] and tokens[j].low in ("were", "are") for j in range(after, len(tokens)))
    if not opening or not plural:
        return False
    joined, article = tokens[opening[0] - 1].low, tokens[opening[0]].low in ("a", "an", "one")
    return joined == "and" or (joined == "," and article and not is_plural(tokens[before].low))


def _turn(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "Also seized were two crossbows": what stands behind the auxiliary of a participle before it is its subject."""
    for i, relation in enumerate(relations):
        copula = heads[i]
        if (
            relation not in ("attr", "nsubj", "nsubjpass")
            or not -1 < copula < i
            or tokens[copula].low not in words("copulas")
        ):
            continue
        if any(heads[j] == copula and relations[j] in SUBJECTS for j in range(copula)):
            continue
        near = (j for j in range(copula - 1, max(-1, copula - _LONGEST_GAP), -1) if heads[j] in (copula, j))
        verb = next((j for j in near if is_participle(tokens[j].low)), heads[copula])
        subject = next((j for j in range(verb) if heads[j] == verb and relations[j] in SUBJECTS), None)
        if subject is not None:
            hang(heads, relations, i, subject, "appos")  # "the places searched were six bars and a motel"
        elif -1 < verb < copula and is_participle(tokens[verb].low):
            heads[copula], relations[copula] = verb, "auxpass"
            heads[i], relations[i] = verb, "nsubjpass"
            heads[verb] = verb if heads[verb] == copula else heads[verb]


def _free_behind_places(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "From that boat 355 packages, a phone and …": a number behind "the boat" begins a noun phrase of its own."""
    for i, token in enumerate(tokens):
        noun = heads[i]
        if token.tag != "num" or relations[i] != "nummod" or noun < i or relations[noun] != "pobj":
            continue
        preposition = heads[noun]
        inside = [j for j in range(preposition + 1, i) if heads[j] != -1]
        if preposition > i or len(inside) < 2 or tokens[inside[0]].low not in words("determiners"):
            continue
        if tokens[inside[-1]].tag in ("word", "org") and heads[preposition] not in (-1, preposition):
            heads[inside[-1]], relations[inside[-1]] = preposition, "pobj"
            hang(heads, relations, noun, heads[preposition], "dep")


def _join_objects(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "jailed Roe for two years and his brother for one": a noun coordinated with a verb goes on with its patient."""
    for i, relation in enumerate(relations):
        named = tokens[i].tag == "name"
        person = relation == "conj" and (named or bool(classes_of(tokens[i].low) & {"person", "victim"}))
        below = {relations[j] for j, head in enumerate(heads) if head == i} if person else set()
        if (
            not person
            or not (named or below & {"det", "poss", "nummod"})
            or below & {*SUBJECTS, "dobj", "aux", "auxpass", "cop"}
        ):
            continue
        patients = [
            j
            for j in range(i)
            if (heads[j] == heads[i] or (named and relations[heads[j]] == "conj" and heads[heads[j]] == heads[i]))
            and relations[j] in ("dobj", "nsubjpass")
            and tokens[j].tag != "date"
        ]
        if patients and tokens[i].low not in words("pronouns"):
            agent = _named_agent(tokens, heads, relations, heads[i], i) if named else None
            hang(heads, relations, i, patients[-1] if agent is None else agent, "conj")


def _join_infinitives(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "is accused of planning to drive there and pick up Roe": a bare verb goes on with "to", not with a passive."""
    for i, relation in enumerate(relations):
        verb = heads[i]
        if relation != "conj" or not -1 < verb < i or tokens[i].tag != "word" or is_inflected(tokens[i].low):
            continue
        below = {relations[j] for j, head in enumerate(heads) if head == i}
        passive = any(heads[j] == verb and relations[j] == "auxpass" for j in range(verb))
        infinitives = [heads[j] for j in range(verb, i) if tokens[j].low == "to" and relations[j] == "aux"]
        if passive and infinitives and "dobj" in below and not below & {*SUBJECTS, "aux", "auxpass"}:
            hang(heads, relations, i, infinitives[-1], "conj")


def _named_agent(
    tokens: Sequence[Token], heads: Sequence[int], relations: Sequence[str], verb: int, before: int
) -> int | None:
    """ "is prosecuted by Roe, and Trial Attorney Poe": of two names behind "by" the second is an agent, no patient."""
    by = next((j for j in range(verb, before) if heads[j] == verb and relations[j] == "agent"), None)
    inside = (j for j in range(before) if by is not None and heads[j] == by and tokens[j].tag == "name")
    return next(inside, None)
