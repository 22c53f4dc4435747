"""Events that are counted themselves ("72 arrests"), and numbers that go on with an event: by place, by "of them"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import cast

from pressfacts.annotate.events.modality import is_real
from pressfacts.annotate.events.triggers import Rule, counted_rule, find_triggers
from pressfacts.annotate.figures.descriptions import is_definite
from pressfacts.annotate.figures.known import of_known
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.figures.shares import OF_PEOPLE, described, divided, of_those, part_of, singled_out
from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, is_plural, singular, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import article_quantity, quantity_at
from pressfacts.annotate.quantities.qualifier import bound, first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.numerals import Numeral

_DONE_TO = frozenset({"searches", "seizures"})
_ACCUSED = frozenset({"arrests", "suspects", "convictions"})
_GOVERNED = ("prep", "pobj", "nummod", "acomp", "conj")
_KNOWN = frozenset({"investigations", "victims", "searches"})


def find_counted(reading: Reading, figures: Sequence[Candidate], recent: Sequence[Candidate]) -> list[Candidate]:
    """What a sentence counts beside the patients of its events, in order; `figures` are those of its events."""
    found: list[Candidate] = []
    for i in reading.numbers_without(figures):
        quantity = quantity_at(reading.tokens, i)
        at = reading.tokens[i].start
        before = [f for f in (*figures, *found) if f.start < at and not f.number[0] <= at < f.number[1]]
        last = max(before, key=lambda f: f.start, default=None)
        if quantity.classes & {"person"} and any(f.rule.endswith(".sum") and f.start <= at < f.end for f in figures):
            continue  # a summand
        event = _event(reading, quantity, i, bool(figures))
        if event is not None and not _is_known_suspect(reading, quantity, event, recent, before):
            found.append(event)
        elif _may_be_brief(reading) and (brief := _in_brief(reading, quantity, i)) is not None:
            found.append(brief)
        elif last and _may_share(quantity, last) and _shares(reading, quantity, last):
            found.append(_share(reading.tokens, quantity, last))
        elif (share := of_known(reading.tokens, quantity, [*recent, *before])) is not None:
            found.append(share)
        elif (whole := described(reading, quantity, [*recent, *before])) is not None:
            people = quantity.classes & {"person", "victim"}
            found.append(part_of(whole, quantity) if people else _share(reading.tokens, quantity, whole))
    reported = [*figures, *found]
    reported += _numbered(reading, reported)
    found = [f for f in reported if f not in figures]
    return [*found, *_in_brackets(reading), *divided(reading, reported), *singled_out(reading, reported)]


def _numbered(reading: Reading, figures: Sequence[Candidate]) -> list[Candidate]:
    """ "A third arrest followed", "A further arrest was made": one, where the sentence tells no more of it."""
    tokens = reading.tokens
    rules = {f.rule.partition(".")[0] for f in figures}
    for i, (ordinal, noun) in enumerate(pairwise(tokens)):
        rule = counted_rule([noun.low]) if ordinal.low in words("further") and not is_plural(noun.low) else None
        if rule and rule.kind == "arrests" and rule.kind not in rules and _is_event(reading, i + 1):
            one = article_quantity(tokens, i)
            figure = Candidate.of(rule.kind, f"{rule.name}.one", one)
            return [replace(figure, end=noun.end, item=None, trigger=(noun.start, noun.end))]
    return []


def _is_event(reading: Reading, i: int) -> bool:
    """Whether the noun at a token is an event, which happened: no "second arrest warrant"."""
    held = any(t.rule.kind == "arrests" for t in find_triggers(reading.tokens).get(i, ()))
    return held and reading.tree.heads[i] != -1 and is_real(reading.tree, i)


def find_shares(reading: Reading, figures: Sequence[Candidate]) -> list[Candidate]:
    """The numbers that go on with goods which have no event: "Nineteen guns were on the bed, seven of them loaded"."""
    found: list[Candidate] = []
    for i in reading.numbers_without(figures):
        quantity, at = quantity_at(reading.tokens, i), reading.tokens[i].start
        last = max((f for f in figures if f.start < at), key=lambda f: f.start, default=None)
        if last and last.kind == "seizures" and _shares(reading, quantity, last):
            found.append(_share(reading.tokens, quantity, last))
    return found


def _is_known_suspect(
    reading: Reading, quantity: Quantity, event: Candidate, recent: Sequence[Candidate], before: Sequence[Candidate]
) -> bool:
    """Whether suspects that are only named are part of people reported before, or those who were arrested."""
    weak = event.rule.startswith(_SUSPECTS)
    return weak and (described(reading, quantity, [*recent, *before]) is not None or _are_arrested(event, recent))


def _are_arrested(event: Candidate, recent: Sequence[Candidate]) -> bool:
    """ "The five suspects will be arraigned": those whose arrest was reported before."""
    held = (f.bounds.least for f in recent if f.kind == "arrests")
    more = words("further") & set((event.item or "").lower().split())
    return not more and any(value >= (event.bounds.value or 0) for value in held)


_SUSPECTS = "suspects.counted-suspects"


def _may_be_brief(reading: Reading) -> bool:
    """Whether a number may stand right before its participle: in headlines, and in "Of the 99 arrested, …"."""
    return reading.heading or reading.tokens[0].low in ("of", "among")


def _in_brief(reading: Reading, quantity: Quantity, i: int) -> Candidate | None:
    """ "Two dead, four hurt": a headline's number right before what happened to people."""
    after = find_triggers(reading.tokens[i + 1 : i + 4]).get(0, ())
    reported = (t for t in after if t.rule.kind in OF_PEOPLE and t.shapes & {"part", "state"} and not t.rule.heads)
    found = next((t for t in reported if t.rule.bare or t.rule.group == "state"), None)
    owned = i > 0 and reading.tokens[i - 1].low == "of"  # "Mother of two jailed"
    if found is None or quantity.bounds.value == 1 or owned or not _ends(reading.tokens, i + 1 + found.last):
        return None
    marks = (reading.tokens[i + 1].start, reading.tokens[i + found.last].end)
    kind, name = found.rule.kind, f"{found.rule.name}.brief"
    return Candidate(quantity.bounds.start, marks[1], kind, quantity.bounds, name, quantity.number, marks)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return (
        at >= len(tokens) or tokens[at].tag == "mark" or tokens[at].low in words("prepositions") | words("conjunctions")
    )


def _event(reading: Reading, quantity: Quantity, i: int, others: bool) -> Candidate | None:
    if quantity.item is None or quantity.unit or quantity.classes == {"abstract"}:
        return None
    timed = singular(quantity.item.split()[0].lower()) in words("time_units")
    if timed or not float(quantity.bounds.value or 0).is_integer():
        return None  # "2.4 cases a day", "a seven month investigation"
    rule = counted_rule(quantity.item.split())
    if quantity.bounds.value == 1 and (rule is None or rule.kind != "arrests"):
        return None
    if rule is None or not _is_reported(reading, quantity, i) or quantity.head in rule.never:
        return None
    if rule.without & set(quantity.item.lower().split()):
        return None
    if rule.context and not rule.context & reading.context:
        return None
    if rule.after and not {t.low for t in reading.tokens[quantity.last : quantity.last + 1]} & {*rule.after}:
        return None
    if (rule.weak or rule.kind in _KNOWN) and _is_known(reading.tokens, quantity, i):
        return None
    if rule.weak and others and any(e.trigger.rule.kind == rule.kind for e in reading.events):
        return None
    if (rule.weak and _is_arrested(reading, quantity)) or (rule.kind == "investigations" and _is_charge(reading, i)):
        return None
    return _candidate(reading.tokens, quantity, rule)


def _is_arrested(reading: Reading, quantity: Quantity) -> bool:
    """ "Seven pushers and [eleven wanted persons] nabbed": a patient of an arrest in its sentence."""
    own = range(quantity.first, quantity.last)
    caught = (e.patients for e in reading.events if e.trigger.rule.kind == "arrests")
    return any(head in own for groups in caught for group in groups for head in group)


def _is_charge(reading: Reading, i: int) -> bool:
    """ "convicted of [two] burglaries": what people are accused of; they are held "in connection with" cases."""
    tree = reading.tree
    above = list(takewhile(lambda j: tree.relations[j] in _GOVERNED, (i, *tree.ancestors(i))))
    accused = (e.trigger.first for e in reading.events if e.trigger.rule.kind in _ACCUSED)
    return [tree.relations[j] for j in above].count("prep") == 1 and tree.heads[above[-1]] in accused


def _is_known(tokens: Sequence[Token], quantity: Quantity, i: int) -> bool:
    """ "the five suspects", "17 of the suspects": reported before."""
    return is_definite(tokens, quantity) or of_those(tokens, i + 1, noun=True)


def _is_reported(reading: Reading, quantity: Quantity, i: int) -> bool:
    head = quantity.last - 1
    parsed = next((j for j in (head, i) if reading.tree.heads[j] != -1), None)
    return parsed is None or is_real(reading.tree, parsed)


def _candidate(tokens: Sequence[Token], quantity: Quantity, rule: Rule) -> Candidate:
    item = None if rule.kind == "arrests" else quantity.item
    if item and rule.kind in _DONE_TO:
        item = _done_to(item)
    noun = tokens[quantity.last - 1]
    return Candidate(
        quantity.start, quantity.end, rule.kind, quantity.bounds, f"{rule.name}.counted", quantity.number,
        (noun.start, noun.end), item=item,
    )  # fmt: skip


def _done_to(item: str) -> str | None:
    """What an event noun was done to: of "12 house searches" the houses, of "12 separate traffic stops" nothing."""
    said = item.split()[:-1]
    return " ".join(said) if said and classes_of(*said) - {"abstract", "process"} else None


def _shares(reading: Reading, quantity: Quantity, last: Candidate) -> bool:
    """Whether a bare number is one of those that the last figure counts."""
    return _goes_on(reading.tokens, quantity, last) and _is_nearest(reading, quantity.first, last)


def _goes_on(tokens: Sequence[Token], quantity: Quantity, last: Candidate) -> bool:
    """ "77 in Spain, one in France", "three of them Danes": a bare number after a separator that shares the total."""
    if _is_bracketed_state(tokens, quantity):
        return True
    if quantity.item is not None or quantity.unit is not None:
        return False
    if _done_to_them(tokens, quantity.first + 1, last):
        return True
    first = first_token(tokens, quantity.first)
    if first > 1 and of_those(tokens, first - 2):
        return True
    listed = first > 0 and tokens[first - 1].low in words("separators") | {"with", "(", "which", "whom"}
    if of_those(tokens, quantity.first + 1):
        return listed
    after = tokens[quantity.first + 1 : quantity.first + 2]
    return listed and bool(after) and after[0].low in words("placed") and _is_place(tokens, quantity.last + 1)


def _may_share(quantity: Quantity, whole: Candidate) -> bool:
    """Whether a number may be a part of another: of one nothing is ("sentenced him to 20 months, 8 of which …")."""
    size = whole.bounds.value or whole.bounds.high
    return whole.kind != "money" and (size is None or whole.part or (quantity.bounds.value or 0) <= size > 1)


def _is_bracketed_state(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "11 firearms ([2 stolen])": a number and a participle, alone in brackets."""
    i = quantity.first
    around = [t.low for t in (*tokens[i - 1 : i], *tokens[i + 2 : i + 3])]
    return i > 0 and around == ["(", ")"] and is_participle(tokens[i + 1].low)


def _is_nearest(reading: Reading, i: int, last: Candidate) -> bool:
    """Whether "three of them" may be those of a figure: no other things stand right before it."""
    tokens = reading.tokens
    if i > 1 and of_those(tokens, i - 2):
        return not any(t.tag in ("num", "money") for t in tokens[:i] if t.start >= last.end)
    if i + 2 >= len(tokens) or tokens[i + 1].low != "of" or i < 2:
        return True
    noun = tokens[first_token(tokens, i) - 2]
    classes = classes_of(noun.low) if noun.tag == "word" and noun.start >= last.end and is_plural(noun.low) else None
    if not classes or last.kind == "seizures" or classes & classes_of(*(last.item or "").split()):
        return True
    return last.kind in OF_PEOPLE and bool(classes & {"person", "victim", "delegate", "group"})


def _is_place(tokens: Sequence[Token], i: int) -> bool:
    """Whether a place or an organization may begin at `i`: "the", another preposition, a capital."""
    if i >= len(tokens):
        return False
    low, timed = tokens[i].low, i + 1 < len(tokens) and tokens[i + 1].low in words("periods")
    return tokens[i].text[:1].isupper() or (low in words("determiners") and not timed) or low in words("prepositions")


def _share(tokens: Sequence[Token], quantity: Quantity, last: Candidate) -> Candidate:
    at, end = quantity.first + 1, quantity.end
    if done := _done_to_them(tokens, at, last):
        other = replace(last, rule=f"{done.name}.", kind=done.kind, unit=None)
        return other.again(quantity.bounds, quantity.number, "list", end=tokens[at + 1].end)
    follows = tokens[at].low if at < len(tokens) else ""
    if follows in words("placed"):
        end = _place_end(tokens, at + 1)
    elif follows == "of":  # "40 of them", "of whom 31 were"
        end = tokens[min(at + 1, len(tokens) - 1)].end
    return last.again(quantity.bounds, quantity.number, "list", end=end, part=True)


def _done_to_them(tokens: Sequence[Token], at: int, last: Candidate) -> Rule | None:
    """ "60 lorries were stopped, [nine of which] were impounded": the rule of what was done to those alone."""
    at += 2 * ([t.low for t in tokens[at : at + 1]] == ["of"])
    if at >= len(tokens) or tokens[at].low not in words("copulas"):
        return None
    things = classes_of(*(last.item or "").split())
    found = (t.rule for t in find_triggers(tokens[at + 1 : at + 3]).get(0, ()) if "part" in t.shapes)
    return next((r for r in found if r.kind == "seizures" != last.kind and things & r.objects), None)


def _place_end(tokens: Sequence[Token], i: int) -> int:
    """The end of the place that begins at `i`, with "the" and all its capitalised words."""
    i += int(i < len(tokens) - 1 and tokens[i].low == "the")
    while i + 1 < len(tokens) and tokens[i + 1].tag in ("word", "name") and tokens[i + 1].text[:1].isupper():
        i += 1
    return tokens[min(i, len(tokens) - 1)].end


def _in_brackets(reading: Reading) -> list[Candidate]:
    """ "These arrests took place in Spain (65), France (47)": what the sentence is about, by place."""
    tokens = reading.tokens
    places = [i for i in range(2, len(tokens) - 1) if _is_place_count(tokens, i)]
    named = ((j, r) for j, t in enumerate(tokens) if (r := counted_rule([t.low])) and not r.weak)
    about = next(named, None) if len(places) > 1 else None
    if about is None:
        return []
    at, rule = about
    found = []
    for i in places:
        bounds = bound(tokens, i, cast(Numeral, tokens[i].number))
        number, marks = (tokens[i].start, tokens[i].end), (tokens[at].start, tokens[at].end)
        start, end = tokens[i - 2].start, tokens[i + 1].end
        found.append(Candidate(start, end, rule.kind, bounds, f"{rule.name}.brackets", number, marks, part=True))
    return found


def _is_place_count(tokens: Sequence[Token], i: int) -> bool:
    bracketed = tokens[i].tag == "num" and tokens[i - 1].low == "(" and tokens[i + 1].low == ")"
    return bracketed and tokens[i - 2].text[:1].isupper() and tokens[i - 2].tag != "name"
