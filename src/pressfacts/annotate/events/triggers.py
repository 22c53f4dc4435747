"""The words that say what happened to what is counted, from the rule file of each kind."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast, get_args

from pressfacts.annotate.quantities.lexicon import inflect, singular, words
from pressfacts.annotate.quantities.tokens import Token, once
from pressfacts.data import RuleFile, load_rules
from pressfacts.grouping import group_by
from pressfacts.record.model import Kind

_GAP = 11
KINDS: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind not in ("money", "sentences"))
"""The kinds that have a rule file of triggers; sums of money and prison terms are found without one."""
_SETS = ("objects", "heads", "context", "without", "by", "taking", "unless")
_KEYS = {"rule", "words", "after", "one", "least", "open", "bare", "weak", "passive", "parts", *_SETS}
_GROUPS = ("verb", "split", "active", "state", "noun", "oblique", "counted", "lead")
_TABLES = {**dict.fromkeys(_GROUPS, _KEYS), "blocking": {"before", "after", "heads"}}


@dataclass(frozen=True, slots=True)
class Rule:
    """A group of trigger words of one kind and what they may count.

    `group` is verb (what is counted is its object or passive subject), active (its subject), state (after
    was/were), noun ("arrest of"), oblique (behind a preposition: "stole $2 million from 40 investors"), counted
    ("72 arrests") or lead (above a list: "Results:").
    `objects` are noun classes, `heads` nouns; `is_open` takes unknown nouns, `bare` numbers alone, `one` a single
    "person", "described" person or one "named" or "definite" as well, "thing" or "known" thing; `least` is the
    smallest count, `passive` keeps to what stands before the verb, `weak` yields to any other rule, `parts` never
    adds up its patients, `without` are words that may not stand right before it or what it takes, `never` nouns that
    its kind does not count, `by` the prepositions of an oblique patient, `taking` what the verb's object must be
    ("money" for a sum), `unless` words that its sentence may not hold.
    """

    kind: Kind
    name: str
    group: str
    objects: frozenset[str]
    heads: frozenset[str]
    after: tuple[str, ...]
    context: frozenset[str]
    one: str
    is_open: bool
    bare: bool
    weak: bool
    passive: bool
    parts: bool
    least: int
    without: frozenset[str]
    never: frozenset[str]
    by: frozenset[str]
    taking: frozenset[str]
    unless: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger at token indexes [first, last) in one shape: base, s, past, part, ing, state or noun."""

    first: int
    last: int
    shapes: frozenset[str]
    rule: Rule

    def place(self, tokens: Sequence[Token]) -> tuple[int, int]:
        """Where its words begin and end in the text."""
        return tokens[self.first].start, tokens[self.last - 1].end


_Form = tuple[tuple[str, ...], frozenset[str], Rule]


@dataclass(frozen=True, slots=True)
class _Kinds:
    """`forms` are by first word: those that any word may follow, and those to compare where a certain one follows."""

    forms: dict[str, tuple[tuple[_Form, ...], dict[str, tuple[_Form, ...]]]]
    counted: dict[str, Rule]
    before: dict[str, frozenset[tuple[str, ...]]]
    after: dict[str, frozenset[str]]


@cache
def _load() -> _Kinds:
    forms: dict[str, list[_Form]] = defaultdict(list)
    counted: dict[str, Rule] = {}
    before: dict[str, frozenset[tuple[str, ...]]] = {}
    after: dict[str, frozenset[str]] = {}
    for kind in KINDS:
        rules = load_rules(f"figures/{kind}.toml", _TABLES)
        before[kind] = frozenset(tuple(w.split()) for w in rules.words("blocking", "before"))
        after[kind] = frozenset(rules.words("blocking", "after"))
        for group, rule, said in _rules(rules, kind):
            for word in said:
                if rule.group == "counted":
                    counted.setdefault(word, rule)
                for form, shapes in _forms(word, group).items():
                    forms[form.split()[0]].append((tuple(form.split()), frozenset(shapes), rule))
    ordered = {first: _by_second(sorted(found, key=lambda f: -len(f[0]))) for first, found in forms.items()}
    return _Kinds(ordered, counted, before, after)


def _by_second(forms: Sequence[_Form]) -> tuple[tuple[_Form, ...], dict[str, tuple[_Form, ...]]]:
    def before(word: str) -> tuple[_Form, ...]:
        return tuple(form for form in forms if form[0][1:2] in ((), ("…",), (word,)))

    return before("…"), {word: before(word) for word in {form[0][1] for form in forms if len(form[0]) > 1}}


def _rules(rules: RuleFile, kind: Kind) -> Iterator[tuple[str, Rule, list[str]]]:
    never = frozenset(rules.words("blocking", "heads"))
    for group in _GROUPS:
        for part in cast(list[dict[str, Any]], rules.content.get(group, [])):
            yield group, _rule(kind, group, part, never), part["words"]


def _rule(kind: Kind, group: str, part: dict[str, Any], never: frozenset[str]) -> Rule:
    given: dict[str, Any] = {key: frozenset(part.get(key, ())) for key in _SETS}
    given |= {key: bool(part.get(key)) for key in ("bare", "weak", "passive", "parts")}
    given |= {"after": tuple(part.get("after", ())), "is_open": bool(part.get("open")), "never": never}
    name, group = f"{kind}.{part['rule']}", "verb" if group == "split" else group
    return Rule(kind, name, group, one=part.get("one", ""), least=part.get("least", 0), **given)


def _forms(word: str, group: str) -> dict[str, set[str]]:
    if group in ("state", "noun", "lead"):
        return {word: {group}}
    if group == "counted":
        return {}
    forms: dict[str, set[str]] = defaultdict(set)
    for shape, form in inflect(word).items():
        forms[form.replace(" ", " … ", 1) if group == "split" else form].add(shape)
    return forms


def counted_rule(quantity_words: Sequence[str]) -> Rule | None:
    """The rule of an event noun that is counted itself, by the last two words or the last of its phrase."""
    lows = [w.lower() for w in quantity_words]
    if len(lows) > 1 and (rule := _load().counted.get(f"{lows[-2]} {singular(lows[-1])}")):
        return rule
    rule = _load().counted.get(singular(lows[-1])) if lows else None
    return None if rule and tuple(lows[-2:-1]) in _load().before[rule.kind] else rule  # "six attempted murders"


@once
def find_triggers(tokens: Sequence[Token]) -> dict[int, list[Trigger]]:
    """The triggers of a sentence by the index of their first token."""
    return group_by(_triggers_of(tokens), lambda trigger: trigger.first)


def _triggers_of(tokens: Sequence[Token]) -> Iterator[Trigger]:
    """The triggers of a sentence in order."""
    forms, lows = _load().forms, [t.low for t in tokens]
    for i in [i for i, low in enumerate(lows) if low in forms]:
        if tokens[i].tag not in ("word", "mark"):
            continue
        usual, by_second = forms[lows[i]]
        following = lows[i + 1] if i + 1 < len(lows) else ""
        for form, shapes, rule in by_second.get(following, usual):
            last = i + 1 if len(form) == 1 else _match(lows, i, form)
            if last and not _blocked(lows, i, last, rule):
                yield Trigger(i, last, shapes, rule)


def _match(lows: Sequence[str], i: int, form: tuple[str, ...]) -> int:
    """The index after `form` at `i`, 0 where it is not there; "…" stands for other words ("took … into custody")."""
    for j, word in enumerate(form):
        at = i + j
        if word == "…":
            ends = (_end_of(lows, k, form[j + 1 :]) for k in range(at + (j == 1), min(at + _GAP, len(lows))))
            found = next(filter(None, ends), 0)
            return min(found, at) if j == 1 else found  # "took … into custody" is parted by what is taken
        last = j == len(form) - 1
        if at == len(lows) or not (lows[at] == word or (last and _end_of(lows, at, (word,)))):
            return 0
    return i + len(form)


def _end_of(lows: Sequence[str], at: int, tail: tuple[str, ...]) -> int:
    """The index after the tail of a form, or after a name that ends in it ("Durban Magistrate's Court"), else 0."""
    if tuple(lows[at : at + len(tail)]) == tail:
        return at + len(tail)
    return at + 1 if lows[at].endswith(f" {' '.join(tail)}") else 0


def _blocked(lows: Sequence[str], first: int, last: int, rule: Rule) -> bool:
    if first:
        before = _load().before[rule.kind]
        one, two = (lows[first - 1],), tuple(lows[max(0, first - 2) : first])
        if lows[first - 1] in rule.without or one in before or two in before:
            return True
    after = _load().after[rule.kind] if last < len(lows) else ()
    return bool(after) and (lows[last] in after or " ".join(lows[last : last + 2]) in after)


_CLOSE = frozenset({"of", "from", "by", "on", "for", "in", "at"})


def noun_object(tokens: Sequence[Token], trigger: Trigger) -> int:
    """Where what an event noun is about begins ("arrest of |49 men"), 0 where nothing of its kind follows."""
    after = trigger.last
    if trigger.rule.after:
        named = after + 1 < len(tokens) and tokens[after + 1].low not in _CLOSE
        named = named and "," not in trigger.rule.after
        after += int(named and tokens[after].low == ",")  # "arrests, including two clerks"
        turned = trigger.rule.kind == "searches" and after + 1 < len(tokens) and tokens[after].low in words("copulas")
        after += int(turned and tokens[after + 1].low in trigger.rule.after)  # "the searches were at nine homes"
        if after >= len(tokens) or tokens[after].low not in trigger.rule.after:
            return 0
        after += 1
        if (
            after < len(tokens)
            and tokens[after].low in ("across", "over", ":")
            and tokens[after - 1].low != tokens[after].low
        ):
            after += int(tokens[after].low in ("across", ":"))
    while after < len(tokens) and tokens[after].low in (":", "following", "of"):
        after += 1
    return after
