"""The members of a coordination: who is the same as another, what is a part of what, who makes one sum."""

from collections.abc import Sequence

from pressfacts.annotate.figures.model import Patient
from pressfacts.annotate.figures.people import what
from pressfacts.annotate.figures.shares import of_those
from pressfacts.annotate.quantities.lexicon import singular, words
from pressfacts.annotate.syntax.tree import Tree


def is_part(patient: Patient, reported: Sequence[Patient]) -> bool:
    """Whether what is included is a figure beside those reported: counted, or a thing where nothing else is."""
    if patient.quantity is None or (patient.definite and patient.quantity.item is None):
        return False
    return not patient.single or not reported or reported[0].quantity is not None


def without_appositions(tree: Tree, reported: Sequence[Patient]) -> list[Patient]:
    """Members without those that only explain the one before: "The driver, a Dane, and his nephew" are two."""
    kept: list[Patient] = []
    if len(reported) == 2 and _is_one_reported_twice(tree, *reported):
        return [reported[0]]
    for patient in reported:
        before = kept[-1] if kept else None
        if before and before.who and before.who == patient.who and tree.tokens[before.head].tag != "name":
            continue  # "the importer, one Mr. John Roe, 46"
        if kept and any(told(tree, patient) for told in (_are_the_same, _explains_name, _is_one_of_them)):
            continue
        if before and [t.low for t in tree.tokens[before.last : patient.first]] == ["or"]:
            continue  # "eight pimps or eight traffickers"
        if not (before and before.single and patient.single and _explains(tree, before, patient)):
            kept.append(patient)
    return kept


def _are_the_same(tree: Tree, patient: Patient) -> bool:
    """ "Jane Roe and Bo Tarn, both of Salem", "…, both Congolese nationals": who was named before."""
    return tree.tokens[patient.first].low == "both" and tree.tokens[patient.first - 1].low == ","


def _is_one_reported_twice(tree: Tree, first: Patient, second: Patient) -> bool:
    """ "One victim in Molde, a widower, lost": a list of two has "and"."""
    between = [t.low for t in tree.tokens[first.last : second.first]]
    single = first.single and second.single and second.quantity is not None and not first.definite
    return single and between[-1:] == [","] and not words("separators") & {*between[:-1]} - {","}


def _is_one_of_them(tree: Tree, patient: Patient) -> bool:
    """ "Four men and a woman, the last a Dane": a noun phrase with two articles."""
    return len(tree.children(patient.head, "det")) > 1


def _explains_name(tree: Tree, patient: Patient) -> bool:
    """ "… the murder of Jane Roe, a resident": an article behind a name and a comma."""
    tokens, first = tree.tokens, patient.first
    article = patient.single and patient.quantity is not None and first > 1 and tokens[first - 1].low == ","
    return article and tokens[first - 2].tag in ("name", "org")


def _explains(tree: Tree, before: Patient, patient: Patient) -> bool:
    between = [
        t.low
        for i, t in enumerate(tree.tokens[before.last : patient.first], before.last)
        if tree.heads[i] != -1 and t.tag != "num"
    ]
    named = tree.tokens[patient.head].tag == "name"
    if named and before.who is None and before.definite and between[:1] == ["of"] and between[-1] == ",":
        return "and" not in between
    other = (named and before.who is None) or (not named and before.definite and patient.quantity is not None)
    return between == [","] and other


def without_names(tree: Tree, reported: Sequence[Patient]) -> list[Patient]:
    """ "Two men, John Roe and Jim Poe": as many names as a number before them are the same people."""
    if all(p.single for p in reported) and any(
        tree.tokens[p.head].tag == "name" for p in reported
    ):  # "Jane Roe, of Salem, Oregon": what looks like a name
        reported = [p for p in reported if p is reported[0] or not p.who or p.quantity or not _looks_like_name(tree, p)]
    names = [p for p in reported if p.who]
    counted = [p for p in reported if p.quantity and not p.single]
    if len(counted) == 1 and names and reported[0] is counted[0] and _are_explained(tree, counted[0], names):
        return [p for p in reported if p not in names]
    if len(counted) == 1 and counted[0].quantity:  # "Roe and two of his brothers, Jim Roe and Bo Roe"
        later = [p for p in names if p.first >= counted[0].last]
        explained = later and counted[0].quantity.bounds.value == len(later) and reported[0] is not counted[0]
        if explained and tree.tokens[later[0].first - 1].low in (",", ":", "(", "–", "-"):
            return [p for p in reported if p not in later]
    return list(reported)


def _are_explained(tree: Tree, counted: Patient, names: Sequence[Patient]) -> bool:
    """ "two bakers, Al Roe and …": as many names as the number, or fewer where the first follows a comma at once."""
    value = counted.quantity.bounds.value if counted.quantity else None
    first = min(names, key=lambda p: p.first)
    between = [t.low for t in tree.tokens[counted.last : first.first]]
    at_once = between[-1:] in ([","], [":"], ["–"], ["-"]) and "and" not in between
    known = counted.definite and "," in between  # "The two kingpins of the ring, X and Y": of a name one part was found
    return value is not None and (value == len(names) or ((at_once or known) and value > len(names)))


def _looks_like_name(tree: Tree, patient: Patient) -> bool:
    token = tree.tokens[patient.head]
    return token.tag == "word" and token.text[:1].isupper()


def is_whole(tree: Tree, reported: Sequence[Patient]) -> bool:
    """ "31 suspects comprising 26 men and five women": the first is the whole, the others are its parts."""
    if len(reported) < 2 or reported[0].quantity is None or reported[0].single:
        return False
    between = {t.low for t in tree.tokens[reported[0].last : reported[1].first]}
    shares = [p.quantity.bounds.value if p.quantity else 1 for p in reported[1:]]
    adds_up = all(v is not None for v in shares) and sum(v or 0 for v in shares) == reported[0].quantity.bounds.value
    return (
        bool(between & words("parts"))
        or (adds_up and len(shares) > 1 and not any(_are_others(tree, reported[0], p) for p in reported[1:]))
        or _is_by_age(tree, reported[1])
        or _is_of_them(tree, reported[1])
    )


def parted(tree: Tree, reported: Sequence[Patient]) -> tuple[Sequence[Patient], Sequence[Patient]]:
    """ "Roe and his three clerks, [a Dane and two Swedes]": the people, and those who only explain a number of them."""
    for i, whole in enumerate(reported[1:-2], 1):
        behind = [t.low for t in tree.tokens[whole.last : reported[i + 1].first]]
        if behind in ([","], [":"], ["("], ["–"]) and is_whole(tree, reported[i:]):
            return reported[: i + 1], reported[i + 1 :]
    return reported, ()


def _are_others(tree: Tree, whole: Patient, part: Patient) -> bool:
    """ "Two women, a man from Cork and a man from Clare", "Two teachers, a driver and a cook were": four people."""
    lows = [tree.tokens[p.head].low for p in (whole, part)]
    nouns = what(singular(lows[0])) | (what(singular(lows[1])) if tree.tokens[part.head].text.islower() else set())
    open_ended = len(nouns) > 1 and any(t.low in words("copulas") for t in tree.tokens[part.last : part.last + 1])
    return open_ended or any(lows[0] in words(one) and lows[1] in words(other) for one, other in _SEXES)


_SEXES = (("female", "male"), ("male", "female"))


def _is_of_them(tree: Tree, patient: Patient) -> bool:
    """ "11 robbers, six of them in a raid": a number of those just counted."""
    return patient.quantity is not None and of_those(tree.tokens, patient.last)


def _is_by_age(tree: Tree, patient: Patient) -> bool:
    """ "Three men, two aged in their 30s": a number that only an age follows."""
    follows = tree.tokens[patient.last].low if patient.last < len(tree.tokens) else ""
    return patient.quantity is not None and patient.quantity.item is None and follows in ("aged", "in")


def are_joined(tree: Tree, reported: Sequence[Patient]) -> bool:
    """Whether members of a coordination make one figure: no two have a place of their own, where it happened, and no
    number alone has: "two men from Cork, one from Clare".
    """
    placed = [p for p in reported if _is_placed(tree, p)]
    if any(t.low == "respectively" for t in tree.tokens) and not any(p.single for p in reported):
        return False  # "12 and eight people respectively"
    return len(placed) < 2 and not any(_is_number(tree, p) for p in placed)


def _is_number(tree: Tree, patient: Patient) -> bool:
    return tree.tokens[patient.head].tag == "num" or tree.tokens[patient.head].low == "one"


def _is_placed(tree: Tree, patient: Patient) -> bool:
    """ "two in Spain", "four men on 3 May": "a man from Peru" says who he is, "a boy on the back seat" where he sat."""
    named = not _is_number(tree, patient)
    where = words("placed") - ({"by", "from"} if named else {"by"})
    behind = {patient.last, *(c for c in tree.children(patient.head) if tree.relations[c] == "prep")}
    return any(
        tree.tokens[i].low in where and (not named or _is_proper(tree, i + 1)) for i in behind if i < len(tree.tokens)
    )


def _is_proper(tree: Tree, i: int) -> bool:
    return any(t.text[:1].isupper() or t.tag == "date" for t in tree.tokens[i : i + 1])
