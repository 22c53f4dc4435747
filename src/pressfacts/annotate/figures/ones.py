"""People told one by one: "the broker was arrested", "John Doe pleaded guilty", "the arrest of a boss and two others"."""

from collections.abc import Sequence

from pressfacts.annotate.figures.counts import Read
from pressfacts.annotate.figures.grammar import is_unreal, verb_start, voice
from pressfacts.annotate.figures.model import Bounds, Candidate
from pressfacts.annotate.figures.people import People, people_after, person_before
from pressfacts.annotate.figures.tokens import Token
from pressfacts.annotate.figures.triggers import Trigger


def find_ones(read: Read) -> tuple[list[Candidate], frozenset[int]]:
    """Figures of single or named people, and the number tokens that they have counted in."""
    found: list[Candidate] = []
    used: set[int] = set()
    subject: People | None = None
    for i in sorted(read.triggers):
        for trigger in read.triggers[i]:
            if trigger.rule.one not in ("person", "described") or is_unreal(read.tokens, trigger.first):
                continue
            people, before = _people(read, trigger, subject)
            if before and people:
                subject = people
            if people is None or (trigger.rule.one == "described" and (people.definite or people.who)):
                continue
            found.append(_candidate(read.tokens, trigger, people, before))
            used.update(j for j in range(people.first, people.last) if read.tokens[j].tag == "num")
    return found, frozenset(used)


def _people(read: Read, trigger: Trigger, subject: People | None) -> tuple[People | None, bool]:
    tokens, group = read.tokens, trigger.rule.group
    if group == "noun":
        after = tokens[trigger.last].low if trigger.last < len(tokens) else ""
        return (people_after_object(tokens, trigger.last + 1) if after in trigger.rule.after else None), False
    spoken = voice(tokens, trigger)
    if group == "verb" and spoken == "active":
        return people_after_object(tokens, trigger.last), False
    if spoken == "adjective" or (group == "active" and not trigger.shapes & {"past", "s", "part", "base"}):
        return None, True
    start = verb_start(tokens, trigger.first)
    if group == "state" and start == trigger.first and not read.heading:
        return None, True
    if group == "verb" and spoken == "reduced" and not read.heading and not _joined(tokens, trigger.first):
        return None, True
    if _joined(tokens, start) and subject:
        return subject, True
    return person_before(tokens, start, read.heading), True


def _joined(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].low in ("and", ",")


def people_after_object(tokens: Sequence[Token], i: int) -> People | None:
    """The people at `i`, where they are told without a bare number: numbers alone are counts."""
    if i >= len(tokens) or tokens[i].tag == "num" and tokens[i].low != "one":
        return None
    return people_after(tokens, i)


def _candidate(tokens: Sequence[Token], trigger: Trigger, people: People, before: bool) -> Candidate:
    start = tokens[min(people.first, trigger.first)].start
    end = tokens[max(people.last, trigger.last) - 1].end
    n = people.count
    bounds = Bounds(start, end, n, n, None if people.more else n, "more_than" if people.more else "exact")
    place = (tokens[people.first].start, tokens[people.last - 1].end)
    marks = (tokens[trigger.first].start, tokens[trigger.last - 1].end)
    how = "one" if n == 1 else "named"
    return Candidate(
        start, end, trigger.rule.kind, bounds, f"{trigger.rule.name}.{how}", place, marks,
        who=people.who if n == 1 else None, definite=people.definite,
    )  # fmt: skip
