"""Separate the facts that are added up from running totals and facts that are not added."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from pressfacts.data import load_table
from pressfacts.record.model import Figure, Number, Record
from pressfacts.summary.facts import Fact, facts
from pressfacts.summary.running import standing

_NOT_ADDED = ("sentences", "participants")  # terms of different people; countries that take part every time


@dataclass(frozen=True, slots=True)
class Counted:
    """Facts in order, each once: `facts` are all, `totals` the running totals, `events` the events.

    `added` are the events that are added up, `beyond` those whose number is larger than a release can report.
    """

    facts: tuple[Fact, ...]
    totals: tuple[Fact, ...]
    events: tuple[Fact, ...]
    added: tuple[Fact, ...]
    beyond: tuple[Fact, ...]


def counted(records: Sequence[Record]) -> Counted:
    """Classify the facts of the records; those of a standing paragraph are running totals."""
    found = facts(records)
    again = standing(records)
    totals = [f for f in found if f.figure.scope == "cumulative" or f.place in again]
    events = [f for f in found if f.figure.scope == "event" and f.place not in again]
    exact = [f for f in events if _adds_up(f.figure)]
    beyond = [f for f in exact if _is_beyond(f.figure)]
    added = [f for f in exact if not _is_beyond(f.figure)]
    return Counted(tuple(found), tuple(totals), tuple(events), tuple(added), tuple(beyond))


def _adds_up(figure: Figure) -> bool:
    """Whether a figure can be added up: no prison term, participants, rate ("a year") or vague number ("millions")."""
    return figure.kind not in _NOT_ADDED and figure.per is None and figure.qualifier != "vague"


def _is_beyond(figure: Figure) -> bool:
    number = figure.value if figure.value is not None else figure.low or 0
    return number > _limits().get((figure.kind, figure.currency or ""), number)


@cache
def _limits() -> dict[tuple[str, str], Number]:
    """The largest numbers of `data/summary/limits.txt` by kind and currency."""
    return {(row[0], row[1]): int(row[2]) for row in load_table("summary/limits.txt", 3)}


def covered(fact: Fact, group: Collection[Fact]) -> bool:
    """Whether the group contains a total of the fact, or a total of that total."""
    seen, todo = {id(fact)}, list(fact.wholes)
    while todo:
        whole = todo.pop()
        if whole in group:
            return True
        if id(whole) not in seen:
            seen.add(id(whole))
            todo += whole.wholes
    return False
