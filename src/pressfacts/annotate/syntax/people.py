"""Slips of the parser beside people: whom "who" describes, with whom a name or a relative is joined."""

from collections.abc import Sequence

from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, is_plural, words
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax.counted_lists import SUBJECTS, hang

_LEFT = frozenset({"left", "leaving", "leave", "leaves"})
_PEOPLE = frozenset({"person"})
OPENING = frozenset({"det", "nummod", "poss"})


def give_clauses(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """Hang clauses and participles on the people that they describe."""
    for give in (_give_people_clauses, _give_left_behind, _give_parts):
        give(tokens, heads, relations)


def _give_people_clauses(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "two employees of a company who are sought": "who" means the people, not what they are of; so does the
    participle of a headline: "Two members of a gang arrested".
    """
    clauses = {heads[i] for i, t in enumerate(tokens) if t.low == "who" and relations[i] in SUBJECTS}
    for verb, relation in enumerate(relations):
        noun = heads[verb]
        if relations[noun] != "pobj" or tokens[noun].tag != "word" or classes_of(tokens[noun].low) & _PEOPLE:
            continue
        preposition = heads[noun]
        owner = heads[preposition]
        headline = relation == "acl" and is_participle(tokens[verb].low) and relations[owner] == "ROOT"
        told = headline or (relation == "relcl" and verb in clauses)
        if told and -1 < owner < preposition and classes_of(tokens[owner].low) & _PEOPLE:
            heads[verb] = owner


def _give_parts(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "and 15 people arrested: ten men and …": who stands behind the colon explains the subject, and is no object."""
    for i, verb in enumerate(heads):
        if relations[i] != "dobj" or verb > i or tokens[verb + 1].low != ":" or not is_participle(tokens[verb].low):
            continue
        subject = next((j for j in range(verb) if heads[j] == verb and relations[j] in SUBJECTS), None)
        if subject is not None and any(heads[j] == subject and tokens[j].tag == "num" for j in range(subject)):
            hang(heads, relations, i, subject, "appos")


def _give_left_behind(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "a crash that left ten others injured": what "left" says of its object, which the parser hangs elsewhere."""
    for i in (i for i, r in enumerate(relations) if r in ("advcl", "acl", "amod", "acomp", "conj") and i > 1):
        thing = next((j for j in range(i - 1, max(-1, i - 4), -1) if relations[j] == "dobj"), None)
        verb = heads[thing] if thing is not None else -1
        if -1 < verb < i and tokens[verb].low in _LEFT and is_participle(tokens[i].low):
            hang(heads, relations, i, verb, "oprd")


def count_nationals(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "three Danes and one Moroccan national": what seems an adjective of a number is the noun that it counts."""
    for i, relation in enumerate(relations):
        number = heads[i]
        if relation != "amod" or number > i or tokens[number].tag != "num":
            continue
        if not (tokens[i].text.islower() and classes_of(tokens[i].low) & _PEOPLE):
            continue
        heads[i], relations[i] = (i if heads[number] == number else heads[number]), relations[number]
        for j, head in enumerate(heads):
            if head == number and j != i:
                heads[j] = i
        heads[number], relations[number] = i, "nummod"


def give_titles(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "Lisbon residents Al Roe and his wife were jailed": a name right behind a noun of people is no object of it."""
    for i, relation in enumerate(relations):
        noun = heads[i]
        if relation != "dobj" or tokens[i].tag != "name" or noun != i - 1 or not classes_of(tokens[noun].low) & _PEOPLE:
            continue
        heads[i], relations[i] = (i if heads[noun] == noun else heads[noun]), relations[noun]
        heads[noun], relations[noun] = i, "compound"
        for j in (j for j, head in enumerate(heads) if head == noun):
            heads[j] = i


def join_behind_ages(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "the arrests of Jo Roe, 34, and a juvenile": who is joined by "and" behind an age goes on with its name."""
    for i, relation in enumerate(relations):
        if relation != "conj" or not classes_of(tokens[i].low) & {"person", "victim"}:
            continue
        first = min([i, *(j for j, head in enumerate(heads) if head == i and relations[j] in OPENING)])
        comma = int(first > 1 and tokens[first - 2].low == ",")
        age = first - 2 - comma
        aged = age > 1 and tokens[first - 1].low == "and" and tokens[age].text.isdigit() and heads[age] == -1
        if aged and tokens[age - 1].low == "," and tokens[age - 2].tag == "name":
            hang(heads, relations, i, age - 2, "conj")


def join_people(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "arrested Jane Roe of Salem and Bo Tarn of Bend", "four clerks of a bank and a nurse were": a person goes on
    with the person, not with the place.
    """
    for i, relation in enumerate(relations):
        place = heads[i]
        if relation != "conj" or relations[place] != "pobj" or is_person(tokens[place]) or not is_person(tokens[i]):
            continue
        preposition = heads[place]
        near = preposition - 1 if tokens[preposition - 1].tag == "name" else heads[preposition]
        opening = next((j for j in range(place, i) if heads[j] == i and relations[j] in OPENING), None)
        joined = opening is not None and (tokens[opening - 1].low == "and" or tokens[near].tag != "name")
        other = tokens[i].low in words("further") and tokens[i - 1].low == "the"  # "one from Cork and the other from"
        named = tokens[i].tag == "name" or (joined and not other)
        if named and tokens[preposition].low in ("of", "from") and is_person(tokens[near]):
            hang(heads, relations, i, near, "conj")


def is_person(token: Token) -> bool:
    """Whether a token is a name or a noun of people."""
    person = token.low in words("hands") or bool(classes_of(token.low) & _PEOPLE)
    return token.tag == "name" or (token.tag == "word" and person)


def join_family(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "Roe, a former treasurer, and his wife", "the boss, Al Roe, and two others": who is joined to an apposition
    behind a comma goes on with the one that it explains.
    """
    for i, relation in enumerate(relations):
        explained = heads[i]
        if relation == "appos" and (crew := _possessor(tokens, heads, i)) is not None:
            hang(heads, relations, i, crew, "conj")
        if relation != "conj" or relations[explained] != "appos":
            continue
        owner = heads[explained]
        owned = any(heads[j] == i and relations[j] == "poss" and tokens[j].low in ("his", "her") for j in range(i))
        kin = tokens[owner].tag == "name" and owned
        one = tokens[owner].tag == "word" and not is_plural(tokens[owner].low)
        named = one and tokens[explained].tag == "name" and tokens[i].tag != "name"
        if (kin or named) and any(tokens[j].low == "," for j in range(explained, i)):
            hang(heads, relations, i, owner, "conj")


def _possessor(tokens: Sequence[Token], heads: Sequence[int], i: int) -> int | None:
    """ "held the skipper, his two deckhands and a cook": who a counted noun behind a comma goes on with."""
    number = next((j for j in range(1, i) if heads[j] == i and tokens[j].tag == "num"), 0)
    behind = number > 2 and tokens[number - 1].low in words("owning") and tokens[number - 2].low == ","
    return number - 3 if behind and is_person(tokens[number - 3]) else None


def give_shares(tokens: Sequence[Token], heads: list[int], relations: list[str]) -> None:
    """ "two of the injured died": the number is the subject, which the parser takes for one of the participle."""
    for i, token in enumerate(tokens[:-3]):
        noun = heads[i]
        if token.tag != "num" or relations[i] not in SUBJECTS or not i < noun <= i + 4 or tokens[i + 1].low != "of":
            continue
        if relations[noun] in SUBJECTS:
            heads[i], relations[i] = heads[noun], relations[noun]
            hang(heads, relations, noun, i, "dep")
