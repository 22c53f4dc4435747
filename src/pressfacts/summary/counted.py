"""Which facts of a set of records make a sum, and which stand aside."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pressfacts.record.model import Figure, Record
from pressfacts.summary.facts import Fact, facts
from pressfacts.summary.running import standing

_NOT_ADDED = ("sentences", "participants")  # terms of different people, countries that take part again and again


@dataclass(frozen=True, slots=True)
class Counted:
    """Facts in order, each once: `told` are all, `totals` the running totals, `events` what happened.

    `added` are the events that make a sum.
    """

    told: tuple[Fact, ...]
    totals: tuple[Fact, ...]
    events: tuple[Fact, ...]
    added: tuple[Fact, ...]


def counted(records: Sequence[Record]) -> Counted:
    """The facts of the records by whether they make a sum; a standing paragraph's are running totals."""
    told = facts(records)
    again = standing(records)
    totals = [f for f in told if f.figure.scope == "cumulative" or f.place in again]
    events = [f for f in told if f.figure.scope == "event" and f.place not in again]
    added = [f for f in events if _adds_up(f.figure)]
    return Counted(tuple(told), tuple(totals), tuple(events), tuple(added))


def _adds_up(figure: Figure) -> bool:
    """Not terms of prison or participants, rates ("a year", "per gram"), nor "millions", whose number nobody said."""
    return figure.kind not in _NOT_ADDED and figure.per is None and figure.qualifier != "vague"


def covered(fact: Fact, group: Collection[Fact]) -> bool:
    """Whether a total of it, or of that one, is in the same group."""
    seen, todo = {id(fact)}, list(fact.wholes)
    while todo:
        whole = todo.pop()
        if whole in group:
            return True
        if id(whole) not in seen:
            seen.add(id(whole))
            todo += whole.wholes
    return False
