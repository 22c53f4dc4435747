"""People told one by one: "the broker was arrested", "John Doe pleaded guilty"."""

from collections.abc import Sequence

from pressfacts.annotate.figures.counts import Read
from pressfacts.annotate.figures.grammar import is_plural_verb, is_unreal, verb_start, voice
from pressfacts.annotate.figures.lexicon import words
from pressfacts.annotate.figures.model import Bounds, Candidate
from pressfacts.annotate.figures.objects import people_after
from pressfacts.annotate.figures.people import ONE, THE, People, key
from pressfacts.annotate.figures.quantity import phrase_end
from pressfacts.annotate.figures.slots import noun_object
from pressfacts.annotate.figures.subjects import first_person, pair_before, person_before
from pressfacts.annotate.figures.tokens import Token
from pressfacts.annotate.figures.triggers import Trigger

_FAR = 12
_WITHIN = frozenset({"and", ",", "or"})


def find_ones(read: Read) -> tuple[list[Candidate], frozenset[int]]:
    """Figures of single or named people, and the number tokens that they have counted in."""
    found: list[Candidate] = []
    used: set[int] = set()
    subject: People | None = None
    planned = -1
    for i in sorted(read.triggers):
        for trigger in read.triggers[i]:
            if trigger.rule.one not in ("person", "described"):
                continue
            with_planned = planned == trigger.first - 1 and _joined(read.tokens, trigger.first)
            if with_planned or is_unreal(read.tokens, trigger.first):
                planned = trigger.last
                continue
            people, before = _people(read, trigger, subject)
            if before and is_plural_verb(read.tokens, trigger.first) and not (people and people.count > 1):
                people = _several(read.tokens, verb_start(read.tokens, trigger.first))
            if before and people:
                subject = people
            if people is None or (trigger.rule.one == "described" and not _is_described(read.tokens, people)):
                continue
            if any(f.kind == trigger.rule.kind and f.number == _place(read.tokens, people) for f in found):
                continue
            if people.count > 1 and _is_counted(read.tokens, people.first):
                continue
            found.append(_candidate(read.tokens, trigger, people))
            used.update(j for j in range(people.first, people.last) if read.tokens[j].tag == "num")
    return found, frozenset(used)


def _several(tokens: Sequence[Token], v: int) -> People | None:
    """ "a man and a woman [were]", "the boss, his wife and four others [were]": an unnamed one heads the list."""
    for i in range(max(0, v - _FAR), v):
        if tokens[i].low in ONE | THE and (i == 0 or tokens[i - 1].low not in _WITHIN | words("prepositions")):
            people = people_after(tokens, i)
            if people and people.count > 1 and people.last == v - (tokens[v - 1].low == "who"):
                return people
    return None


def _is_counted(tokens: Sequence[Token], first: int) -> bool:
    """ "six former officers Roe, Poe and Doe": the number before the names counts them."""
    return any(tokens[j].tag == "num" and phrase_end(tokens, j + 1) == first for j in range(max(0, first - 6), first))


def _is_described(tokens: Sequence[Token], people: People) -> bool:
    return tokens[people.first].low in ("a", "an") and not people.who and people.count == 1


def _people(read: Read, trigger: Trigger, subject: People | None) -> tuple[People | None, bool]:
    tokens, group = read.tokens, trigger.rule.group
    if group == "noun":
        at = noun_object(tokens, trigger)
        return (people_after_object(tokens, at) if at else None), False
    spoken = voice(tokens, trigger)
    if "ing" in trigger.shapes and trigger.first and tokens[trigger.first - 1].low in ("in", "before", "for"):
        return None, False
    if group == "active" and "ing" in trigger.shapes:
        return (
            subject or first_person(tokens)
            if tokens[trigger.first - 1].low in ("after", "previously", "following")
            else None
        ), True
    if group == "verb" and spoken == "active":
        return people_after_object(tokens, trigger.last), False
    if spoken == "adjective" or (group == "active" and not trigger.shapes & {"past", "s", "part", "base"}):
        return None, True
    start = verb_start(tokens, trigger.first)
    if group == "state" and start == trigger.first and not read.heading:
        return None, True
    if group == "verb" and spoken == "reduced" and not read.heading and not _joined(tokens, trigger.first):
        return (person_before(tokens, start, heading=False) if _shares_auxiliary(tokens, trigger) else None), True
    if _joined(tokens, start):
        return subject or (None if read.heading else first_person(tokens)) or person_before(
            tokens, start, read.heading
        ), True
    if read.heading and trigger.shapes == {"base"}:
        return pair_before(tokens, start), True
    return person_before(tokens, start, read.heading), True


def _shares_auxiliary(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """ "the firm was fined and its owner sentenced": the verb takes the auxiliary of the one before it."""
    at = next((j for j in range(trigger.first - 1, max(0, trigger.first - 6), -1) if tokens[j].low == "and"), None)
    if at is None or tokens[at + 1].low not in THE | ONE:
        return False
    return any(t.low in ("was", "were", "been") for t in tokens[max(0, at - 8) : at])


def _joined(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and (
        tokens[i - 1].low in ("and", "but", "then") or (tokens[i - 1].low == "," and tokens[i].low in ("then",))
    )


def people_after_object(tokens: Sequence[Token], i: int) -> People | None:
    """The people at `i`, where they are told without a bare number: numbers alone are counts."""
    if i >= len(tokens) or (tokens[i].tag == "num" and tokens[i].low != "one"):
        return None
    return people_after(tokens, i)


def _candidate(tokens: Sequence[Token], trigger: Trigger, people: People) -> Candidate:
    far = trigger.first - people.last > _FAR
    start = tokens[trigger.first if far else min(people.first, trigger.first)].start
    end = tokens[max(people.last, trigger.last) - 1].end
    n = people.count
    bounds = Bounds(start, end, n, n, None if people.more else n, "more_than" if people.more else "exact")
    place = _place(tokens, people)
    marks = (tokens[trigger.first].start, tokens[trigger.last - 1].end)
    how = "one" if n == 1 else "named"
    names = (
        frozenset(key(t.text) for t in tokens[people.first : people.last] if t.tag == "name") if n > 1 else frozenset()
    )
    return Candidate(
        start, end, trigger.rule.kind, bounds, f"{trigger.rule.name}.{how}", place, marks,
        item=_item(tokens, trigger, people), who=people.who if n == 1 else None, definite=people.definite, named=names,
    )  # fmt: skip


def _place(tokens: Sequence[Token], people: People) -> tuple[int, int]:
    return tokens[people.first].start, tokens[people.last - 1].end


def _item(tokens: Sequence[Token], trigger: Trigger, people: People) -> str | None:
    """The noun phrase of a victim: "a Prison Inmate" is an inmate."""
    if trigger.rule.kind not in ("victims", "deaths") or tokens[people.first].low not in ("a", "an", "one"):
        return None
    end = min(phrase_end(tokens, people.first + 1), people.last)
    return " ".join(t.text for t in tokens[people.first + 1 : end]) or None
