"""The patients of a predicate, by its relations in the tree."""

from collections.abc import Iterable, Iterator

from pressfacts.annotate.events.triggers import Rule, Trigger, noun_object
from pressfacts.annotate.quantities.lexicon import words
from pressfacts.annotate.syntax.tree import Tree

__all__ = ["are_authorities", "patients", "subjects"]

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "attr", "oprd", "dative")
_PASSIVE_ENDINGS = frozenset({"past", "part"})
_SHARING = ("acomp", "xcomp", "advcl", "pcomp", "ccomp", "dep")
_DEEPEST = 6
_THINGS = (("npadvmod",), ("dobj", "nsubjpass", "dep", "npadvmod"))


def patients(tree: Tree, trigger: Trigger, heading: bool) -> tuple[str, list[int]]:
    """How the patients stand to the trigger, and their heads; an empty list where there are none."""
    group = trigger.rule.group
    if group == "noun":
        return "noun", list(_of_noun(tree, trigger))
    if group == "state":
        return "state", list(_of_state(tree, trigger))
    v = trigger.first
    if tree.heads[v] == -1 or (trigger.rule.taking and not _takes(tree, v, trigger.rule)):
        return "active", []
    if group == "oblique":
        return "oblique", list(_oblique(tree, v, trigger.rule.by))
    if (inverted := _inverted(tree, v)) is not None and trigger.shapes & _PASSIVE_ENDINGS and group == "verb":
        return "passive", [inverted]
    if group == "active" and tree.child(v, "nsubjpass") is not None:
        return "active", []  # "two members were arrested": they did not arrest
    if group == "active":
        return "active", list(subjects(tree, v)) if trigger.shapes - {"ing"} or tree.relations[v] != "amod" else []
    if is_passive(tree, v, trigger, heading):
        return "passive", [] if _is_stative(tree, v) else list(subjects(tree, v))
    if tree.relations[v] == "amod" and "ing" not in trigger.shapes:
        return "adjective", [h for h in (tree.head(v),) if h is not None]
    return "active", _behind(tree, trigger) or list(objects(tree, v))


def _inverted(tree: Tree, v: int) -> int | None:
    """The subject of "Arrested on Monday were two men and a boy": what stands behind "were"."""
    head = tree.head(v)
    be = head if head is not None and head > v else next((c for c in tree.children(v, "auxpass") if c > v), None)
    if be is None or tree.tokens[be].low not in words("copulas") or any(tree.heads[i] == v for i in range(v)):
        return None
    first = all(tree.heads[i] == -1 or tree.tokens[i].low in words("adverbs") for i in range(v))
    behind = [c for owner in (be, v) for c in tree.children(owner, *_SUBJECTS, "attr", "dobj") if c > be]
    return behind[0] if first and behind else None


def _behind(tree: Tree, trigger: Trigger) -> list[int]:
    """The object of a verb's last word: "dealt with 1,103 cases", "brought to light 12 phones"."""
    last = trigger.last - 1
    if last == trigger.first:
        return []
    return tree.children(last, "pobj") if tree.relations[last] == "prep" else tree.children(last, "dobj")


def _takes(tree: Tree, v: int, rule: Rule) -> bool:
    """Whether the object, or the passive subject, of a verb is a sum or a word that the rule wants."""
    wanted = rule.taking
    if "nothing" in wanted:
        return tree.child(v, "dobj", "nsubjpass", "auxpass") is None  # "he surrendered", not his passport
    near = (v, *tree.children(v, "prep"))  # "was given [30 months] behind bars"
    found = [c for i in near for c in tree.children(i, *_THINGS[i == v])]
    found += [tree.heads[v]] if tree.relations[v] == "acl" and rule.by else []  # "the [sentence] imposed on Roe"
    things = (tree.tokens[c] for c in found if not c or tree.tokens[c - 1].low not in rule.without)
    return any(t.low in wanted or (t.tag == "money" and "money" in wanted) for t in things)


def _oblique(tree: Tree, v: int, prepositions: frozenset[str]) -> Iterator[int]:
    """What stands behind some prepositions at a verb or at its object: "stole $2 million from 40 investors"."""
    things = tree.children(v, "dobj", "nsubjpass")
    inside = (c for o in (v, *things) for p in tree.children(o, "prep") for c in tree.children(p, "pobj"))
    for owner in (v, *things, *tree.children(v, "acomp"), *inside):  # "paid $900 in refunds to 40 clients"
        for first in tree.children(owner, "prep", "agent", "dative"):
            for preposition in tree.conjuncts(first):  # "at four flats and at a barn"
                if tree.tokens[preposition].low in prepositions:
                    yield from _behind_preposition(tree, preposition)


def _behind_preposition(tree: Tree, preposition: int) -> Iterator[int]:
    """The object of a preposition: of "on board a trawler" the trawler."""
    for i in tree.children(preposition, "pobj"):
        aboard = tree.tokens[i].low in words("aboard") and i + 1 < len(tree.tokens)
        top = _top_of_phrase(tree, i + 1) if aboard else None
        yield i if top is None else top


def is_passive(tree: Tree, v: int, trigger: Trigger, heading: bool) -> bool:
    """Whether the subject of a verb is its patient."""
    if tree.child(v, "auxpass", "nsubjpass") is not None:
        return True
    if not trigger.shapes & _PASSIVE_ENDINGS:
        return False
    relation, head = tree.relations[v], tree.head(v)
    has_object = tree.child(v, "dobj") is not None
    if relation == "acl":
        return not has_object
    if relation == "acomp" and head is not None and tree.tokens[head].low in words("copulas"):
        return True  # "207 websites were closed"
    if relation == "conj" and head is not None and tree.child(v, "aux") is None and not has_object:
        described = tree.relations[head] in ("acl", "pcomp") and tree.child(head, "dobj") is None
        return described or tree.child(head, "auxpass", "nsubjpass") is not None
    if has_object or tree.child(v, "aux") is not None:
        return False
    if relation == "ccomp" and head is not None and tree.tokens[head].low in words("causing"):
        return True  # "last week saw a dealer jailed"
    subject = tree.child(v, "nsubj")
    return subject is not None and (heading or _is_counted(tree, subject))


def _is_stative(tree: Tree, v: int) -> bool:
    """ "a camera located at the house": where a thing lies."""
    placed = v + 1 < len(tree.tokens) and tree.tokens[v + 1].low in words("prepositions") - {"by", "during"}
    return tree.tokens[v].low in words("stative") and tree.relations[v] == "acl" and placed


def _is_counted(tree: Tree, i: int) -> bool:
    """ "has seen 40 suspects arrested": a counted subject of a participle without an object."""
    return any(tree.tokens[c].tag == "num" for c in (i, *tree.children(i, "nummod")))


def subjects(tree: Tree, v: int, depth: int = 0) -> Iterator[int]:
    """The heads of a verb's subject: its own, that of the verb it is coordinated with, or the noun it describes."""
    counted = [s for s in tree.children(v, *_SUBJECTS) if s < v and _is_counted(tree, s)]
    own = counted[-1] if counted else tree.child(v, *_SUBJECTS)  # "13 guns seized, one man shot": the nearest
    head, relation = tree.head(v), tree.relations[v]
    part = _part_of_whom(tree, v)
    if part is not None:
        yield part  # "41 victims, six of whom died"
    elif own is not None and not (tree.tokens[own].low in words("relatives") and relation in ("relcl", "ccomp", "acl")):
        yield own
    elif head is None or depth > _DEEPEST:
        return
    elif relation in ("acl", "relcl"):
        yield head
    elif relation == "conj" or (relation in _SHARING and own is None):
        yield from subjects(tree, head, depth + 1)
    elif own is not None:
        yield head


def are_authorities(tree: Tree, agents: Iterable[int]) -> bool:
    """Whether one of the agents of a verb is an organization, or people whose work it is."""
    return any(tree.tokens[a].tag == "org" or tree.tokens[a].low in words("authorities") for a in agents)


def _part_of_whom(tree: Tree, v: int) -> int | None:
    """The number of "six of whom" in front of a relative clause's verb."""
    if tree.relations[v] != "relcl":
        return None
    for i, (number, of, whom) in enumerate(zip(*(tree.tokens[k : v - 2 + k] for k in range(3)), strict=True)):
        if i >= v - 8 and number.tag == "num" and of.low == "of" and whom.low in words("relatives"):
            return i
    return None


def objects(tree: Tree, v: int) -> Iterator[int]:
    """The heads of a verb's object: its own, that of a verb coordinated with it, or the noun a clause describes."""
    own = tree.children(v, *_OBJECTS)
    if own:
        yield from (o for o in own if tree.tokens[o].low not in words("relatives") or tree.relations[v] != "relcl")
        if any(tree.tokens[o].low in words("relatives") for o in own) and tree.relations[v] == "relcl":
            yield from _antecedent(tree, v)
        return
    shifted = [c for c in tree.children(v, "npadvmod") if c > v and _is_counted(tree, c)]
    if shifted:  # "withdrew from the market 900 toys"
        yield from shifted
        return
    for verb in tree.children(v, "conj"):
        if tree.child(verb, *_SUBJECTS) is None and (shared := tree.children(verb, "dobj")):
            yield from shared
            return
    subject = tree.child(v, "nsubj")
    if tree.relations[v] == "relcl" and subject is not None and tree.tokens[subject].low not in words("relatives"):
        yield from _antecedent(tree, v)


def _antecedent(tree: Tree, v: int) -> Iterator[int]:
    """The noun that a clause describes, none where it only says where or when."""
    head = tree.head(v)
    behind = (tree.child(p, "pobj") for p in tree.children(v, "prep"))
    within = any(o is not None and tree.tokens[o].low in words("relatives") for o in behind)  # "accounts on which"
    placed = within or any(tree.tokens[c].low in ("where", "when") for c in tree.children(v, "advmod"))
    if head is not None and not placed:
        yield head


def _of_noun(tree: Tree, trigger: Trigger) -> Iterator[int]:
    """ "the arrest of two men", "seizures included three cars": what stands behind the words that the rule names."""
    at = noun_object(tree.tokens, trigger)
    if at:
        top = _top_of_phrase(tree, at)
        if top is not None:
            yield top
        for preposition in tree.conjuncts(at - 1)[1:]:
            yield from _behind_preposition(tree, preposition)  # "searches of a shop and of two garages"
        return
    if tree.relations[trigger.first] in _SUBJECTS and tree.tokens[tree.heads[trigger.first]].low in trigger.rule.after:
        yield from objects(tree, tree.heads[trigger.first])  # "seizures on both nights included nine vans"
        return
    top, after = _top(tree, trigger), frozenset(trigger.rule.after)
    if trigger.rule.kind in _TOWARD and {"against", "into"} & after and tree.relations[top] in (*_SUBJECTS, "dobj"):
        yield from _oblique(tree, tree.heads[top], after)  # "an FIR was lodged against"
        return
    if "of" in trigger.rule.after and (behind := _behind_day(tree, trigger.last)) is not None:
        yield behind
        return
    owner = tree.child(trigger.first, "poss") if tree.heads[trigger.first] != -1 else None
    if owner is not None and trigger.rule.after:
        yield owner


def _behind_day(tree: Tree, at: int) -> int | None:
    """ "the arrest [on Monday] of four clerks": whom a noun is about, behind a day or a place with a capital."""
    first = at
    at += at < len(tree.tokens) and tree.tokens[at].low in words("prepositions")
    start = at
    while at < len(tree.tokens) and (tree.tokens[at].tag in ("date", "org") or tree.tokens[at].text[:1].isupper()):
        at += 1
    plain = tree.tokens[at - 1].tag == "date" or (start > first and start < at)
    return _top_of_phrase(tree, at + 1) if plain and [t.low for t in tree.tokens[at : at + 1]] == ["of"] else None


_TOWARD = frozenset({"suspects", "arrests"})


def _top_of_phrase(tree: Tree, at: int) -> int | None:
    """The head of the noun phrase that begins at a token."""
    while at < len(tree.tokens) and tree.heads[at] == -1:
        at += 1
    if at == len(tree.tokens):
        return None
    i = at
    for _ in range(len(tree.tokens)):
        head = tree.head(i)
        if head is None or head < at or tree.relations[i] in ("nsubj", "nsubjpass", "relcl", "acl", "appos", "conj"):
            return i
        i = head
    return i


def _top(tree: Tree, trigger: Trigger) -> int:
    """The word of a trigger on which the others depend: of "fatally wounded" the participle."""
    inside = range(trigger.first, trigger.last)
    return next((j for j in inside if tree.heads[j] not in inside), trigger.first)


def _of_state(tree: Tree, trigger: Trigger) -> Iterator[int]:
    """ "two men are in custody", "a man wanted by Peru": the subject of the verb, or the noun described."""
    i = _top(tree, trigger)
    if tree.heads[i] == -1:
        return
    if tree.child(i, *_SUBJECTS) is not None or tree.child(i, "auxpass") is not None:
        yield from subjects(tree, i)
        return
    head = tree.head(i)
    if head is None:
        return
    thing = tree.child(head, "dobj") if tree.relations[i] in ("acomp", "oprd", "xcomp") else None
    if tree.relations[i] == "prep" and tree.child(head, "dobj") is not None:
        return  # "he will serve nine years behind bars"
    if thing is not None:
        yield thing  # "left two men dead"
    elif tree.relations[i] in ("acl", "relcl"):
        yield head
    elif tree.child(head, *_SUBJECTS) is not None or tree.tokens[head].low in words("auxiliaries"):
        yield from subjects(tree, head)
        if i < head and tree.child(head, *_SUBJECTS) is None:
            yield from tree.children(head, "attr")  # "Among those rescued were three infants"
    elif tree.relations[i] in ("prep", "acomp", "advcl"):
        described = tree.head(head) if tree.relations[head] in ("acl", "relcl") else None
        yield head if described is None else described
