"""Lists without verbs: lines under a lead ("The following were seized:"), and labels with a number ("Arrests: 72")."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.events.model import Event
from pressfacts.annotate.events.triggers import Rule, Trigger, counted_rule, find_triggers
from pressfacts.annotate.figures.happened import figures_of
from pressfacts.annotate.figures.labels import done_in, item_of, rules_of_label, unit_of_label
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, words
from pressfacts.annotate.quantities.phrases import quantity_at
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.annotate.syntax.tree import Tree

_LONGEST_ENUMERATOR = 5
_SHORT, _HEADING = 3, 8
_GROUPS = frozenset({"verb", "noun", "split", "lead"})
_HEADS = frozenset({"noun", "lead"})
_LABEL_ENDS = frozenset({":", "-", "–", "—", "=", "|"})
_SEARCHED = frozenset({"premises", "vehicle", "person"})
_LEADER = "...."  # "Firearms ........ 37"


def lead_of(reading: Reading) -> tuple[Trigger, ...]:
    """The triggers whose patients the lines below list: a sentence that ends in a colon, a heading without a number."""
    tokens = reading.tokens
    opens = bool(tokens) and tokens[-1].low == ":"
    bare = reading.heading and not any(t.tag in ("num", "money") for t in tokens) and len(tokens) < 8
    if not opens and not bare:
        return ()
    found = [t for ts in find_triggers(tokens).values() for t in ts if t.rule.group in _GROUPS and not t.rule.taking]
    found = [t for t in found if t.rule.kind != "participants" or {f.rule.kind for f in found} == {"participants"}]
    if bare and not opens:
        found = [t for t in found if t.rule.group in _HEADS or "part" in t.shapes]
    return tuple((_last_of(tokens, found) if opens else ()) or found)


def _last_of(tokens: Sequence[Token], found: Sequence[Trigger]) -> list[Trigger]:
    """Those that end a lead, and what is joined to them: of "They searched two homes and recovered:" the last."""
    last: list[Trigger] = []
    done = [t for t in found if t.rule.group != "lead" and not t.shapes.isdisjoint(("past", "part"))]
    for trigger in sorted(done, key=lambda t: -t.last):
        behind = tokens[trigger.last : min((t.first for t in last), default=len(tokens) - 1)]
        between = words("conjunctions") | {","} if last else words("announcing")
        if all(token.low in between for token in behind):
            last.append(trigger)
    return last


def is_unreal_list(reading: Reading) -> bool:
    """ "Targets for next year:", "The unit has been given:", "Penalties": a line above items that are no facts."""
    lows = [t.low for t in reading.tokens]
    head = lows[: lows.index(":")] if ":" in lows else lows if reading.heading else []
    if len(head) > _HEADING or words("levied") & set(head):
        return False
    return bool(words("unreal_lists") & set(head)) and not any(
        t.tag in ("num", "money") for t in reading.tokens[: len(head)]
    )


def goes_on(reading: Reading) -> bool:
    """Whether a line that is no item leaves a list open: an enumerator alone, one that names the columns ("Commodity
    Quantity") or a part of the list ("AFRICA"), or one that ends as members do ("Cash in the amount of 61,400 euro;").
    """
    tokens = reading.tokens
    enumerator = 0 < len(tokens) == _enumerator_end([*tokens, tokens[-1]])
    columns = reading.heading and (len(tokens) <= _SHORT or all(t.low in words("columns") for t in tokens))
    return enumerator or columns or (len(tokens) > 1 and tokens[-1].low in (";", ","))


def is_item(text: str, reading: Reading) -> bool:
    """Whether a line is an item of a list: it opens with a bullet, a number, or an article and is no sentence."""
    tokens, start = reading.tokens, reading.start
    alone, at = opens_line(text, start), _enumerator_end(tokens)
    numbers = (i for i, t in enumerate(tokens[: at + 6]) if t.tag in ("num", "money"))
    single = tokens[at].low in ("a", "an", "one") and (reading.heading or tokens[-1].low in (";", ",", "."))
    opens = single or tokens[0].low in words("bullets") or (at > 0 and tokens[at - 1].low == ")")
    return (alone and (opens or any(first_token(tokens, i) <= at for i in numbers))) or _label(tokens) is not None


def is_bulleted(text: str, reading: Reading) -> bool:
    """Whether a line opens with a bullet, as an item does whatever stands above it."""
    return reading.tokens[0].low in words("bullets") and opens_line(text, reading.start) and len(reading.tokens) > 1


def opens_line(text: str, start: int) -> bool:
    """Whether nothing but an enumerator ("ii.", "3)") stands before `start` in its line."""
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    return not before or (len(before) <= _LONGEST_ENUMERATOR and before[-1] in ".)" and before.strip("().").isalnum())


def _enumerator_end(tokens: Sequence[Token]) -> int:
    """How many tokens the enumerator that opens a line takes: "ii.", "(3)"."""
    at = int(tokens[0].low == "(")
    named = at + 2 < len(tokens) and len(tokens[at].text) < _LONGEST_ENUMERATOR and tokens[at].text.isalnum()
    return at + 2 if named and tokens[at + 1].low in (".", ")") else 0


def find_items(reading: Reading, lead: Sequence[Trigger]) -> list[Candidate]:
    """The figures of a line: what its label counts, or what the lead above it says happened to its things."""
    tokens = reading.tokens
    opened = _enumerator_end([*tokens, tokens[-1]])
    if opened == len(tokens):
        return []  # "2." in a line of its own
    if labelled := _labelled(reading, lead):
        return labelled
    phrases = _phrases(reading.tree, opened)
    events = (Event(replace(trigger, first=0, last=1), "list", phrases) for trigger in lead)
    found = [figure for event in events for figure in figures_of(reading, event)]
    counted = {(t.start, t.end) for t in tokens[opened:] if t.tag == "num" or t.low in words("one")} if opened else ()
    return [f for f in found if not counted or f.bounds.value != 1 or f.number in counted]  # "a. 3 guns"


def _phrases(tree: Tree, opened: int) -> tuple[tuple[int, ...], ...]:
    """The phrases of a line, of an enumerated one that behind the enumerator: "(ii) [A shotgun]"."""
    heads = [i for i, head in enumerate(tree.heads) if head == i]
    clause = not heads or tree.child(heads[0], "dobj", "aux", "auxpass") is not None
    named = None if clause else tree.child(heads[0], "nsubj")
    if named is not None and tree.child(named, "det", "nummod") is not None:
        heads[0] = named  # "a pistol altered to fire", "1,260 tyres without customs stamp"
    if opened:
        at = next((i for i in range(opened, len(tree.heads)) if tree.heads[i] != -1), opened)
        while at < tree.heads[at] or (opened <= tree.heads[at] < at):
            at = tree.heads[at]
        heads = [at]
    return tuple(tuple(m for m in tree.conjuncts(i) if m >= opened) for i in heads)


def _label(tokens: Sequence[Token]) -> int | None:
    """The number of a line that is a label with a number ("Arrests: 72", "Cocaine 1,218.4 kg"), else None."""
    numbers = [i for i, t in enumerate(tokens) if t.tag == "num"]
    if not numbers or not numbers[0] or _is_contact(tokens[: numbers[0]]):
        return None
    i = numbers[0]
    tokens = tokens[: i + 1] if _is_explained(tokens, i) else tokens
    if _is_bracketed(tokens, i):
        tokens = tokens[: i + 2] if unit_of(tuple(t.low for t in tokens[i + 1 : i + 2])) else tokens[: i + 1]
    if len(numbers) > 1 and numbers[1] < len(tokens):
        return None
    worth = len(tokens) > i + 2 and tokens[-1].tag == "money" and tokens[-2].low in _LABEL_ENDS
    rest = [t.low for t in tokens[i + 1 : len(tokens) - 2 * worth] if t.low not in (";", ",", ".", "*", "|")]
    ends = not rest or (len(rest) <= 2 and unit_of(tuple(rest)) is not None)
    plain = all(
        t.tag in ("word", "org") or _ends_label(t) or t.low in "(),/&" or t.low in words("bullets") for t in tokens[:i]
    )
    first = first_token(tokens, i)
    hedged = first == i or _ends_label(tokens[first - 1]) or _is_bracketed(tokens, i)  # "Arrests: more than 40"
    return i if ends and plain and hedged and len(tokens) < 14 else None


def _is_explained(tokens: Sequence[Token], i: int) -> bool:
    """ "Arrests: 31, among them nine women", "Arrests: 14 (11 men, 3 women)": parts behind the number of a label."""
    follows = [t.low for t in tokens[i + 1 : i + 4]]
    among = follows[:1] == [","] and bool(words("parts_of") & set(follows[1:]))
    return _ends_label(tokens[i - 1]) and (among or follows[:1] == ["("])


def _is_bracketed(tokens: Sequence[Token], i: int) -> bool:
    """ "- Cocaine ([22] ounces, worth $40)": a number that opens the brackets behind the label of an item."""
    first = first_token(tokens, i)
    return first > 1 and tokens[first - 1].low == "(" and any(t.low == ")" for t in tokens[i:])


def _is_contact(before: Sequence[Token]) -> bool:
    """Whether a number ends one of a telephone or a postal code: "Cell: 714-323-4486", "Larch, TX 75212"."""
    code = len(before) > 2 and before[-2].low == "," and before[-1].text.isupper() and len(before[-1].text) == 2
    return code or any(t.low.replace("-", "").isdigit() for t in before)


def _ends_label(token: Token) -> bool:
    return token.low in _LABEL_ENDS or token.low.startswith(_LEADER)


def _labelled(reading: Reading, lead: Sequence[Trigger]) -> list[Candidate]:
    tokens = reading.tokens
    i = _label(tokens)
    if i is None:
        return []
    first = first_token(tokens, i)
    label = [t for t in tokens[:first] if not _ends_label(t) and t.low not in words("bullets")]
    if _is_bracketed(tokens, i):
        label = label[:-1] if lead else []
    if not label or (tokens[-1].low == "." and any(t.low == "," for t in label)):
        return []  # no label, or a sentence: "The drugs, found in a suitcase, weighed 4 kg."
    if label[-1] is tokens[first - 1] and label[-1].low in words("prepositions") | words("auxiliaries"):
        return []  # "opened proceedings against five", "The total weight of the drugs is 6.5 kg."
    if first > 1 and tokens[first - 2].low in words("one"):
        return []  # "turned up a Glock 19"
    quantity = quantity_at(tokens, i)
    rules = _rules_of(label, lead, quantity.unit)
    if not rules:
        return []
    _, unit = unit_of_label(label, quantity.unit)
    counted = replace(quantity, start=label[0].start, unit=unit, item=item_of(label, rules[0]))
    figure = Candidate.of(rules[0].kind, f"{rules[0].name}.label", counted)
    return [replace(figure, trigger=(label[0].start, label[-1].end))]


def _rules_of(label: Sequence[Token], lead: Sequence[Trigger], unit: str | None) -> list[Rule]:
    """The rules a label may stand for: its own, or those of its lead."""
    own, kinds = counted_rule([t.low for t in label]), {t.rule.kind for t in lead if not t.rule.heads}
    foreign = own and own.kind not in kinds and (own.kind == "investigations" or "seizures" not in kinds)
    said = own or done_in(label) or is_participle(label[-1].low)
    if not lead or (said and not foreign):  # "Suspects were arrested for: Murder - 38"
        return rules_of_label(label, unit)
    listed = {"seizures", "arrests"} | ({"searches"} if classes_of(*(t.low for t in label)) & _SEARCHED else set())
    return [t.rule for t in lead if t.rule.kind in listed and (not t.rule.heads or t.rule.kind == "searches")]
