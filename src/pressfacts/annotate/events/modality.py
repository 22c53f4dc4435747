"""Whether what a predicate says happened: what is denied, planned, possible or a purpose did not (yet)."""

from pressfacts.annotate.quantities.lexicon import words
from pressfacts.annotate.syntax.tree import Tree
from pressfacts.data import lists_of, word_lists

_TABLES = {
    "after": {"announced"},
    "accused": {"heads", "kinds"},
    "earlier": {"adverbs", "kinds"},
    "tree": {
        "modals", "negations", "factual", "denying", "conditions", "ordering", "imposed", "factive", "past", "hearsay",
        "lasting", "binding", "undone", "barring", "asking",
    },
}  # fmt: skip
_OPEN = frozenset({"ccomp", "xcomp", "pcomp", "acl", "dobj", "pobj", "prep", "attr", "nsubj", "conj", "dep", "agent"})


_lists = lists_of("figures/unreal.toml", _TABLES)
_words = word_lists("figures/unreal.toml", "tree", _TABLES)


def is_news(tree: Tree, i: int, kind: str) -> bool:
    """Whether the predicate of an event of a kind is real and neither an accusation nor what is long past."""
    return is_real(tree, i) and not _is_by_accused(tree, i, kind) and not _is_earlier(tree, i, kind)


def _is_by_accused(tree: Tree, i: int, kind: str) -> bool:
    """Whether a predicate of enforcement is what somebody stands accused of: "charged with detaining a tenant"."""
    if kind not in _lists("accused", "kinds") or tree.heads[i] == -1:
        return False
    below = i
    for head in tree.ancestors(i):
        if tree.relations[below] == "prep" and tree.tokens[head].low in _lists("accused", "heads"):
            return True
        if tree.relations[below] not in ("pcomp", "conj", "xcomp", "advcl", "prep"):
            return False
        below = head
    return False


def _is_earlier(tree: Tree, i: int, kind: str) -> bool:
    """Whether a participle is what somebody has behind him: "two men previously convicted of theft were held"."""
    before = tree.tokens[i - 1].low if i and tree.relations[i] in ("acl", "amod") else ""
    return kind in _lists("earlier", "kinds") and before in _lists("earlier", "adverbs")


def is_real(tree: Tree, i: int) -> bool:
    """Whether the predicate at a token is reported as real: neither it nor what governs it says otherwise."""
    if tree.heads[i] == -1:
        return True
    if _is_unreal_here(tree, i):
        return False
    below = i
    for head in tree.ancestors(i):
        relation = tree.relations[below]
        if tree.tokens[below].low in _words("past"):
            return True  # "will be sentenced after pleading guilty"
        if _is_governed(tree, below, head, relation):
            return False
        if relation not in _OPEN:
            return True
        below = head
    return True


def _is_unreal_here(tree: Tree, v: int) -> bool:
    lows = {tree.tokens[c].low for c in tree.children(v, "aux", "neg", "mark", "det", "advmod", "preconj")}
    modals = _words("modals") - (_words("binding") if tree.tokens[v].low in _words("imposed") else frozenset())
    if lows & (_words("negations") | modals | _words("conditions")):
        return True
    subjunctive = tree.child(v, "aux") is None and any(tree.tokens[c].low == "be" for c in tree.children(v, "auxpass"))
    if subjunctive and tree.tokens[tree.heads[v]].low not in _words("ordering"):
        return True  # "asked that he be jailed"
    if _is_undone(tree, v):
        return True
    subject = tree.child(v, "nsubj", "nsubjpass")
    return subject is not None and tree.tokens[subject].low in _words("negations")


def _is_undone(tree: Tree, v: int) -> bool:
    """ "charges against two men were dropped", "without arresting them", "close to arresting them"."""
    head = tree.heads[v]
    if tree.relations[v] == "pcomp":
        near = (head, tree.heads[head], *tree.children(head, "advmod"))
        return any(tree.tokens[i].low in _words("barring") for i in near)
    return tree.relations[v] in ("nsubjpass", "dobj") and tree.tokens[head].low in _words("undone")


def _asks(tree: Tree, preposition: int, v: int) -> bool:
    """ "[a warrant] was issued for", "offered [a reward] for": what follows has not come."""
    asked = tree.tokens[preposition].low == "for"
    return asked and any(tree.tokens[c].low in _words("asking") for c in tree.children(v, "nsubjpass", "dobj"))


def auxiliaries_of(tree: Tree, v: int) -> set[str]:
    """The auxiliaries of a verb."""
    return {tree.tokens[c].low for c in tree.children(v, "aux")}


def _is_governed(tree: Tree, below: int, head: int, relation: str) -> bool:
    """Whether the head says that what depends on it did not happen."""
    low = tree.tokens[head].low
    if relation == "ccomp" and any(t.low in (";", ",") for t in tree.tokens[below:head]):
        return low in _words("denying")  # a sentence of its own: "Two were held, police would not say where"
    auxiliaries = auxiliaries_of(tree, below)
    infinitive = "to" in auxiliaries and "have" not in auxiliaries  # "are believed to have drowned" did happen
    if infinitive and low in _words("ordering") and tree.tokens[below].low in _words("imposed"):
        return False  # "the court ordered him to forfeit a car"
    if infinitive and relation in ("xcomp", "acl", "advcl", "ccomp", "relcl") and low not in _words("factual"):
        return True
    if "to" in auxiliaries and "have" in auxiliaries:
        return False
    unsure = _words("modals") if low in _words("lasting") else {"may", "could", "might"}
    if relation == "prep" and (unsure & auxiliaries_of(tree, head) or _asks(tree, below, head)):
        return True  # "information which may lead to the arrest of", "he will remain in custody"
    if relation in ("nsubj", "nsubjpass") and low in _lists("after", "announced"):
        return True
    if relation in ("ccomp", "dobj", "pobj", "xcomp", "pcomp", "prep", "acl") and low in _words("denying"):
        return True
    if relation in ("acl", "relcl", "ccomp") and low in _words("hearsay"):
        return True
    if relation == "conj":
        own = tree.children(below, "aux", "auxpass", "nsubj", "nsubjpass")
        return not own and _is_unreal_here(tree, head)
    if relation in ("prep", "acomp", "attr") and low in words("auxiliaries"):
        return _is_unreal_here(tree, head)  # "they are not in custody"
    if relation == "ccomp" and low in _words("factive"):
        return False  # "police can confirm that two men were held"
    return relation in ("ccomp", "xcomp", "pcomp") and _is_unreal_here(tree, head)
