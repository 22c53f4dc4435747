"""What a sum is (seized, value, loss, penalty, funding, other) and how often, by the words around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pressfacts.annotate.events.arguments import are_authorities
from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, words
from pressfacts.annotate.quantities.noun_phrase import cuts, phrase_end
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.annotate.syntax.tree import Tree
from pressfacts.data import load_rules, word_lists
from pressfacts.record.model import MoneyRole

ROLES: tuple[MoneyRole, ...] = ("seized", "value", "loss", "penalty", "funding", "other")
_SIDES = ("before", "after", "after_weak")
_TABLES: dict[str, set[str]] = {role: {*_SIDES} for role in ROLES}
_TABLES["words"] = {
    "taken", "harms", "schemes", "transparent", "money", "again", "periods", "spread", "copulas", "apart", "of_value",
    "got", "stealing", "labels", "gauging",
}  # fmt: skip
_words = word_lists("figures/roles.toml", "words", _TABLES)
_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_WORTH = frozenset({"drug", "goods", "vehicle", "weapon", "animal", "device"})
_WEAK, _GOVERNING, _LISTED, _VERB, _COMPOUND = 3.0, 1.5, 0.5, 0.25, 0.5
_COPULA, _VALUED, _CLOSE, _HEAD = 0.9, -1.0, 0.2, -0.6
_FROZEN = "frozen"
_REACH_BEFORE, _REACH_AFTER, _REACH_HARM, _REACH_THEFT, _LONGEST, _PRICED, _VALUABLE = 18, 9, 7, 8, 5, 3, 5


@dataclass(frozen=True, slots=True)
class Cue:
    """The role that the nearest words give, and where those words stand (token indexes)."""

    role: MoneyRole
    first: int
    last: int


@cache
def _cues(side: str) -> dict[tuple[str, ...], MoneyRole]:
    tables = load_rules("figures/roles.toml", _TABLES)
    return {tuple(phrase.split()): role for role in reversed(ROLES) for phrase in tables.words(role, side)}


def role_of(tree: Tree, i: int, listed: MoneyRole | None) -> Cue:
    """The role of the sum at token `i`; `listed` is what the event says in whose list it stands."""
    tokens = tree.tokens
    first = first_token(tokens, i)
    found = [(_LISTED, Cue(listed, i, i + 1))] if listed else []
    found += [*_before(tokens, first, i), *_governing(tree, i), *_said_of(tree, i), *_worth(tokens, i + 1)]
    found += _scheme(tokens, i + 1)
    found = [kept for cost, cue in found if (kept := _taken(tree, cost, cue))]
    found += _after(tokens, i + 1, any(t.low in words("determiners") for t in tokens[max(0, i - 2) : i]))
    if _is_price(tokens, first):
        found.append((0.0, Cue("value", first - 1, first)))
    best = min(found, key=lambda f: f[0], default=(0.0, Cue("other", i, i + 1)))[1]
    if best.role == "value" and (stolen := _stolen(tree, i, best)):
        return stolen
    behind = [t.low for t in tokens[i + 1 : i + 3] if t.low != "-"]
    if best.role == "seized" and behind[:1] == ["worth"]:
        return Cue("value", i + 1, i + 2)  # "the seizure of $2 million worth of pills", "$400-worth of pills"
    return best


def _taken(tree: Tree, cost: float, cue: Cue) -> tuple[float, Cue] | None:
    """A cue and its cost; a loss that authorities cause is none, but a seizure where they "took" the sum."""
    if cue.role == "seized" and _describes_goods(tree, cue.last - 1):
        return None
    if cue.role != "loss" or not _by_authority(tree, cue.first):
        return cost, cue
    took = tree.tokens[cue.first].low in _words("taken")
    return (cost, replace(cue, role="seized")) if took else None


def _describes_goods(tree: Tree, i: int) -> bool:
    """ "the duty on the seized goods": a participle by which goods are told, not what was done to the sum."""
    noun = tree.head(i) if tree.relations[i] == "amod" else None
    return noun is not None and noun > i and tree.tokens[noun].low not in _words("money")


def _stolen(tree: Tree, i: int, worth: Cue) -> Cue | None:
    """ "cattle worth $5 were stolen", "thefts of cattle worth $5": what the worth is of is a loss."""
    tokens, start = tree.tokens, i + 1
    before = range(worth.first - 1, max(-1, worth.first - 1 - _REACH_THEFT), -1) if worth.first < i else ()
    taking = next((j for j in before if tokens[j].tag == "mark" or tokens[j].low in _words("stealing")), None)
    if (
        taking is not None
        and tokens[taking].tag != "mark"
        and not are_authorities(tree, tree.children(taking, "nsubj"))
    ):
        return Cue("loss", taking, taking + 1)
    if start >= len(tokens) or tokens[start].low not in words("auxiliaries"):
        return None
    found = _longest("after", [t.low for t in tokens], start, len(tokens))
    return Cue("loss", start, start + found[1]) if found and found[0] == "loss" else None


def _by_authority(tree: Tree, verb: int) -> bool:
    """ "the agency obtained $5 million": what authorities take is no loss."""
    return tree.tokens[verb].low in _words("got") and are_authorities(tree, tree.children(verb, "nsubj"))


def _before(tokens: Sequence[Token], first: int, i: int) -> Iterator[tuple[float, Cue]]:
    lows = [t.low for t in tokens]
    for end in range(i, first, -1):  # "an estimated value of more than"
        inside = _longest("before", lows, max(first, end - _LONGEST), end)
        if inside and not (inside[0] == "value" and _is_none_of_goods(tokens, end - inside[1])):
            yield -0.1 * inside[1], Cue(inside[0], end - inside[1], end)
    for end in range(first, max(0, first - _REACH_BEFORE), -1):
        if lows[end - 1] == ";":
            return
        found = None if _is_adjective(lows, end - 1) else _longest("before", lows, max(0, end - _LONGEST), end)
        if found and not (found[0] == "value" and _is_of_money(tokens, end - found[1])):
            role, size = found
            close = _CLOSE * (role == "value" and end == first)  # "logs worth $5 hidden in a barn"
            yield _cost(tokens, end, first) - 0.1 * size - close, Cue(role, end - size, end)


def _longest(side: str, lows: Sequence[str], start: int, end: int) -> tuple[MoneyRole, int] | None:
    """The role of the longest cue that ends at `end`, or on the other sides begins at `start`, and its length."""
    for size in range(min(_LONGEST, end - start), 0, -1):
        said = lows[end - size : end] if side == "before" else lows[start : start + size]
        if role := _cues(side).get(tuple(said)):
            return role, size
    return None


def _is_money(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "cryptocurrency worth", "350,000 bitcoin, valued at", "worth of crypto": it is money that is valued."""
    near = [t for t in tokens[start:end] if t.low not in _words("transparent") and t.tag != "mark"]
    return any(t.tag == "money" or t.low in _words("money") for t in near)


def _is_of_money(tokens: Sequence[Token], end: int) -> bool:
    """ "sixteen properties frozen, with a value of": whether the noun before `end` is money or what stands for it."""
    at = end
    while at > max(0, end - _VALUABLE) and (
        tokens[at - 1].low in _words("transparent") | {"with"}
        or tokens[at - 1].tag == "mark"
        or is_participle(tokens[at - 1].low)
    ):
        at -= 1
    return _is_money(tokens, max(0, at - 2), at)


def _is_none_of_goods(tokens: Sequence[Token], end: int) -> bool:
    """Whether what is valued before `end` is money, or a damage: "the damage to the treasury is estimated at"."""
    return _is_of_money(tokens, end) or any(t.low in _words("harms") for t in tokens[max(0, end - _REACH_HARM) : end])


def _after(tokens: Sequence[Token], start: int, compound: bool) -> Iterator[tuple[float, Cue]]:
    """The cues behind a sum; in a `compound` ("a $7,500 reward") the next word is what the sum is."""
    lows = [t.low for t in tokens]
    for at in range(start, min(len(lows), start + _REACH_AFTER)):
        if lows[at] in (";", ".", "and") or tokens[at].tag == "money":
            return
        for side, more in (("after", 0.0), ("after_weak", _WEAK)):
            found = None if _is_adjective(lows, at) else _longest(side, lows, at, len(lows))
            if found and not (found[0] == "value" and _is_money(tokens, at + 1, at + 3)):
                role, size = found
                verb = _VERB * (lows[at] in words("auxiliaries")) - _COMPOUND * (compound and at == start)
                yield _cost(tokens, start, at) * 1.5 - 0.1 * size + more + verb, Cue(role, at, at + size)


def _is_adjective(lows: Sequence[str], at: int) -> bool:
    """ "$3 million for frozen mackerel": a participle that describes goods."""
    after = lows[at + 1] if at + 1 < len(lows) else ""
    return lows[at] == _FROZEN and after.isalpha() and not cuts(after, False, True) and after not in _words("money")


def _governing(tree: Tree, i: int) -> Iterator[tuple[float, Cue]]:
    """The words that the sum depends on in the tree, however far off: "stole a phone, two laptops and $500"."""
    start = next((j for j in range(i, -1, -1) if tree.heads[j] != -1), i)  # "assets worth $5 were frozen"
    for depth, head in enumerate(tree.ancestors(start)):
        role = _cues("before" if head < i else "after").get((tree.tokens[head].low,))
        low = tree.tokens[head].low
        lost = role == "loss" and low not in _words("taken") and are_authorities(tree, tree.children(head, "nsubj"))
        if role and role != "value" and not lost:
            yield _GOVERNING + depth, Cue(role, head, head + 1)


def _said_of(tree: Tree, i: int) -> Iterator[tuple[float, Cue]]:
    """ "The value of the goods seized in the raid is $5": the subject of a copula says what its sum is."""
    for verb in tree.ancestors(i):
        subject = tree.child(verb, "nsubj", "nsubjpass")
        if subject is not None and subject < i:
            lows = tuple(t.low for t in tree.tokens[max(0, subject - 1) : subject + 2])
            cued = (_cues("before").get(said) for said in (lows[-2:], lows[:2], lows[-2:-1]))
            role = next((r for r in cued if r), None)
            if role and tree.tokens[verb].low in _words("copulas"):
                gauged = role == "value" or tree.tokens[verb].low in _words("gauging")
                yield _VALUED if gauged else _COPULA, Cue(role, subject, subject + 1)
            return


def _worth(tokens: Sequence[Token], start: int) -> Iterator[tuple[float, Cue]]:
    """ "$4.3M in cocaine", "a £1.2m diamond ring": so much is the thing worth that follows."""
    at = start + (start < len(tokens) and tokens[start].low in ("in", "of"))
    end = phrase_end(tokens, at)
    nouns = [t.low for t in tokens[at:end] if t.tag == "word"]
    if (
        nouns
        and (classes_of(*nouns) & _WORTH or any("drug" in classes_of(n) for n in nouns))
        and not _is_money(tokens, at, end + 2)
    ):
        yield -0.15, Cue("value", at, end)


def _scheme(tokens: Sequence[Token], start: int) -> Iterator[tuple[float, Cue]]:
    """ "a $4.2 million loan scheme": the head of a compound, whatever its other nouns."""
    end = phrase_end(tokens, start)
    if end > start and tokens[end - 1].low in _words("schemes"):
        yield _HEAD, Cue("loss", start, end)


def _is_price(tokens: Sequence[Token], first: int) -> bool:
    """ "7 kg of ketamine (€420,000)", "Kush – 9.4 kg – US$188": the worth of the thing before the bracket or dash."""
    if first < 2 or tokens[first - 1].low not in _words("apart"):
        return False
    thing = tokens[first - 2]
    counted = any(t.tag == "num" for t in tokens[max(0, first - 2 - _PRICED) : first - 2])
    goods = thing.text.islower() and bool(classes_of(thing.low) & _WORTH)
    opens = tokens[first - 1].low == "("
    measured = goods or unit_of((thing.low,)) is not None or (opens and thing.tag == "word")
    return thing.low not in _words("money") and ((goods and opens) or (counted and measured))


def _cost(tokens: Sequence[Token], start: int, end: int) -> float:
    """Token distance, with a surcharge for commas and other sums between; words that say nothing cost nothing."""
    between = [t for t in tokens[start:end] if t.low not in _words("transparent")]
    marks = sum(t.low in (",", ":", "–", "—") for t in between)
    sums = sum(t.tag == "money" for t in between)
    conjunctions = sum(t.low in words("conjunctions") for t in between)
    return len(between) + 2 * marks + 2 * sums + conjunctions


def is_again(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether only words of a conversion part two sums: "RM88,200 (about $20,000)", "$50 or 42 euros"."""
    lows = {t.low for t in tokens[start:end]}
    return bool(lows & {"(", "or", "equivalent", "equals", "equal", "=", "i.e"}) and lows <= _words("again")


def is_label(token: Token) -> bool:
    """Whether a token may stand before a sum on a line of a list: "– cash amount of $500"."""
    return token.tag == "mark" or token.low in _words("labels")


def per_of(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """ "per year", "a month", "annually" right after a sum: what, and the index of the token after it."""
    lows = [t.low for t in tokens[at : at + 3]]
    if lows and lows[0] in _ADVERBS:
        return _ADVERBS[lows[0]], at + 1
    if len(lows) < 2 or not lows[0].isalpha() or lows[0] not in ("per", "a", "an", "each", "every", "for"):
        return None
    each = lows[0] == "for"
    if each and (len(lows) < 3 or lows[1] not in ("each", "every")):
        return None
    noun = lows[1 + each]
    sure = lows[0] in ("per", "each", "every", "for") and noun.isalpha() and noun not in _words("spread")
    return (noun, at + 2 + each) if sure or noun in _words("periods") else None
