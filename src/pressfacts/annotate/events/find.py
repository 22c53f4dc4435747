"""The events of a sentence: its triggers with their patients, as far as the text reports them as having happened."""

from collections.abc import Container, Iterable, Iterator

from pressfacts.annotate.events.arguments import patients
from pressfacts.annotate.events.modality import is_news
from pressfacts.annotate.events.model import Event
from pressfacts.annotate.events.triggers import find_triggers
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, words
from pressfacts.annotate.syntax.counted_lists import first_conjunct
from pressfacts.annotate.syntax.tree import Tree


def find_events(tree: Tree, heading: bool) -> Iterator[Event]:
    """The events of a sentence in order of their triggers."""
    found, lows = find_triggers(tree.tokens), frozenset(t.low for t in tree.tokens)
    for i in sorted(found):
        for trigger in (t for t in found[i] if t.rule.group != "lead" and not t.rule.unless & lows):
            how, heads = patients(tree, trigger, heading)
            if not heads or (trigger.rule.passive and how == "active"):
                continue
            if is_news(tree, trigger.first, trigger.rule.kind):
                groups = tuple(_group(tree, head, how, heading, found.keys()) for head in heads)
                number = ""
                if len(groups) == 1 and how in _SUBJECT_IS_PATIENT:
                    verb = tree.heads[trigger.first] if how == "state" else trigger.first
                    number = _number(tree, verb)
                    groups = (_agreeing(tree, verb, groups[0]),) if number == "plural" else groups
                yield Event(trigger, how, groups, number)


def _coordination(tree: Tree, head: int, how: str, triggers: Container[int]) -> tuple[int, ...]:
    """All that is coordinated with a patient; of one that a clause describes, what stands before it as well.

    "Eight arrested and 12 charged": what a trigger of its own describes is of another event.
    """
    first = first_conjunct(tree.heads, tree.relations, head) if how == "passive" else head
    if tree.relations[head] == "appos" and tree.tokens[head].low == "others":
        return (tree.heads[head], *tree.conjuncts(head))  # "Constable, three others held"
    be = tree.child(tree.heads[head], "auxpass") or 0  # "Two men, and a woman wanted in Peru, were held"
    return tuple(
        m
        for m in tree.conjuncts(first)
        if m == head or m < be or not any(c in triggers for c in tree.children(m, "acl"))
    )


def _group(tree: Tree, head: int, how: str, heading: bool, triggers: Container[int]) -> tuple[int, ...]:
    """The members of a patient's coordination in order."""
    around = (*_opening(tree, head), *_beside(tree, head)) if heading else ()
    return tuple(sorted({*around, *_coordination(tree, head, how, triggers)}))


def _opening(tree: Tree, head: int) -> tuple[int, ...]:
    """ "Cop, boat captain in custody": who opens a headline, in front of a comma."""
    comma = next((i for i, t in enumerate(tree.tokens) if t.low == ","), 0)
    if not 0 < comma < head or (tree.tokens[head + 1 : head + 2] and tree.tokens[head + 1].low == ","):
        return ()
    inside = all(tree.heads[i] in range(i + 1, head + 1) or tree.heads[i] == -1 for i in range(comma + 1, head))
    return (comma - 1,) if inside and _is_bare_person(tree, comma - 1) else ()


def _beside(tree: Tree, head: int) -> tuple[int, ...]:
    """ "Police hold 2 men, woman": a comma of a headline is an "and"."""
    bare = tree.relations[head] == "dobj" and _is_bare_person(tree, head)
    if not bare and tree.child(head, "nummod") is None:
        return ()
    after = (c for c in tree.children(head, "appos") if c > head and tree.tokens[c - 1].low == ",")
    return tuple(
        c for c in after if tree.tokens[c].tag == "word" and _is_bare_person(tree, c) and not _ends_aside(tree, c)
    )


def _ends_aside(tree: Tree, i: int) -> bool:
    """ "Police hold teacher, scoutmaster, after raid": a second comma closes what only explains."""
    return tuple(t.low for t in tree.tokens[i + 1 : i + 2]) == (",",)


def _is_bare_person(tree: Tree, i: int) -> bool:
    low = tree.tokens[i].low
    return "person" in classes_of(low) and not is_plural(low) and tree.child(i, "det", "nummod", "poss") is None


def _number(tree: Tree, v: int) -> str:
    lows = {tree.tokens[c].low for c in (v, *tree.children(v, "aux", "auxpass"))}
    return "plural" if lows & _PLURAL else "singular" if lows & _SINGULAR else ""


def _agreeing(tree: Tree, v: int, group: tuple[int, ...]) -> tuple[int, ...]:
    """ "A chemist from Ghent and a former boxer were held": a plural verb has more subjects than its first."""
    first = tree.tokens[group[0]]
    if first.tag == "name" or first.low == "both":  # "Al Roe and Bo Tarn, both of Salem, were held"
        group = tuple(sorted({*group, *_names_before(tree, _list_start(tree, group[0]), v)}))
    if first.tag == "num" or is_plural(first.low) or tree.child(group[0], "nummod"):
        return group
    names = (i for i, t in enumerate(tree.tokens) if tree.relations[i] == "conj" and t.tag == "name")
    inside = [i for i in names if group[0] in tree.ancestors(i)]
    return tuple(sorted({*group, *(_joined(tree, group[0], v) or (inside if len(group) == 1 else ()))}))


def _joined(tree: Tree, first: int, v: int) -> list[int]:
    """What "and" joins to a singular subject of a plural verb, and what opens the list in which it stands."""
    seen = [i for i in range(v) if tree.heads[i] != -1]
    found = []
    for at, i in zip([-1, *seen], seen, strict=False):
        named, before = tree.tokens[i].tag == "name", tree.tokens[at].low if at >= 0 else ""
        if not named and tree.relations[i] not in ("det", "poss", "nummod"):
            continue
        head = i if named else tree.heads[i]
        apposed = tree.relations[head] == "appos" and tree.tokens[tree.heads[head]].tag == "name"
        joined = before == "and" or (before == "," and tree.relations[i] == "poss" and not apposed)
        if (first < i and head < v and joined) or (head < first and before != "and" and _leads(tree, head, first)):
            found.append(head)
    return found


def _leads(tree: Tree, head: int, first: int) -> bool:
    """Whether a noun may open the list in which `first` stands: no verb is between them."""
    between = range(head, first)
    return tree.relations[head] in _LEADING and not any(tree.relations[j] in _VERBS for j in between)


def _names_before(tree: Tree, first: int, v: int) -> list[int]:
    """The names of a list that a plural verb ends: "Jane Roe of Salem, Oregon, Ada Moss of Bend, and Bo Tarn were"."""
    tokens = tree.tokens
    if any(t.low in ("who", "that", "which") for t in tokens[first:v]):
        return []
    joins = words("separators")
    return [i for i in range(first, v) if tokens[i].tag == "name" and (not i or tokens[i - 1].low in joins)]


def _list_start(tree: Tree, i: int) -> int:
    """Where a list of names and their places begins."""
    joins = words("separators") | {"of", "from"}
    while i and (tree.heads[i - 1] == -1 or tree.tokens[i - 1].text[:1].isupper() or tree.tokens[i - 1].low in joins):
        i -= 1
    return i


_VERBS = ("ROOT", "ccomp", "advcl", "relcl", "aux", "auxpass", "mark")
_LEADING = ("nsubj", "nsubjpass", "conj", "dep")
_SUBJECT_IS_PATIENT = ("passive", "state")
_SINGULAR = frozenset({"was", "is", "has"})
_PLURAL = frozenset({"were", "have", "are"})


def members(tree: Tree, group: tuple[int, ...], depth: int = 0) -> Iterator[int]:
    """What a coordination is said to include: "various assets, including a car", "the network – 20 servers"."""
    for member in group:
        for child in tree.children(member, "appos"):
            yield from (c for c in tree.conjuncts(child) if c not in group)
        yield from _equated(tree, member)
        for child in tree.children(member, "prep", "acl"):
            inside = tree.child(child, "pobj", "dobj")
            if inside is not None and (
                tree.tokens[child].low in words("including") | {"carrying"} or _is_such_as(tree, child)
            ):
                yield from tree.conjuncts(inside)
            elif inside is not None and tree.tokens[child].low == "of" and not depth:
                yield from members(tree, (inside,), 1)


def _is_such_as(tree: Tree, i: int) -> bool:
    return i > 0 and (tree.tokens[i - 1].low, tree.tokens[i].low) == ("such", "as")


def _equated(tree: Tree, member: int) -> Iterator[int]:
    """ "The places searched were six bars and a motel": what a subject is said to be."""
    head = tree.head(member)
    if head is not None and tree.relations[member] == "nsubj" and tree.tokens[head].low in ("were", "are", "was", "is"):
        for child in tree.children(head, "attr"):
            yield from tree.conjuncts(child)


def beside(tree: Tree, v: int, named: bool = False) -> Iterator[int]:
    """What a verb's phrase adds to its object: "seized 40 phones, along with two rifles".

    With `named` also what it only names: "arms were seized, including a rifle".
    """
    for adverb in tree.children(v, "prep", "advmod", "cc"):
        low = tree.tokens[adverb].low
        joined = low == "with" and any(tree.tokens[c].low in words("along") for c in tree.children(adverb, "advmod"))
        if joined or low in words("along") or (named and low == "including"):
            yield from _behind(tree, (adverb, *tree.children(adverb, "prep")))


def behind(tree: Tree, at: int) -> Iterator[int]:
    """What "along with" adds behind a noun phrase that ends at a token: "the arrest of a man, 44, along with …"."""
    for i in range(at, min(at + _REACH, len(tree.tokens) - 1)):
        if tree.tokens[i].low in words("along"):
            yield from _behind(tree, (i, i + 1))
            return


def included(tree: Tree, v: int) -> Iterator[int]:
    """What "including" adds at a verb or a circumstance: "Nine were hurt in the clashes, including two officers"."""
    around = [noun for preposition in tree.children(v, "prep") for noun in tree.children(preposition, "pobj")]
    for owner in (v, *around):
        yield from _behind(tree, (c for c in tree.children(owner, "prep") if tree.tokens[c].low == "including"))


def _behind(tree: Tree, prepositions: Iterable[int]) -> Iterator[int]:
    """All that is coordinated behind some prepositions; "along the border" adds nobody."""
    for i in prepositions:
        noun = None if tree.tokens[i].low in ("along", "together") else tree.child(i, "pobj")
        yield from tree.conjuncts(noun) if noun is not None else ()


_REACH = 8
