"""The organizations of a text by where they stand, as positions ask for them."""

import re
from bisect import bisect_left
from functools import cache

from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.data import load_words

_LABEL, _LEAD = 12, 60


@cache
def _parts() -> tuple[str, ...]:
    return tuple(load_words("people/parts_of_agencies.txt"))


class Agencies:
    """The organizations of a text by where they start and end."""

    def __init__(self, text: str, facts: Facts) -> None:
        self._text = text
        self._sentences = facts.sentences
        self._list = sorted(facts.organizations, key=lambda m: m.start)
        self._starts = [m.start for m in self._list]
        self._ends = {m.end: (m.start, m.end) for m in self._list}

    def first_in(self, start: int, end: int) -> Span | None:
        """The first one that starts in the range."""
        i = bisect_left(self._starts, start)
        return (self._list[i].start, self._list[i].end) if i < len(self._list) and self._list[i].start < end else None

    def at(self, start: int) -> Span | None:
        """The one that starts at `start`, or behind its possessors ("Europol's Cybercrime Centre": the centre)."""
        found = self.first_in(start, start + 1)
        while found:
            deeper = self._next(pattern("agencies.owned"), found[1]) or self._unit(found[1])
            if not deeper:
                return found
            found = deeper
        return None

    def ending_in(self, start: int, end: int) -> Span | None:
        """The last one that ends within the range."""
        return next((self._ends[at] for at in range(end - 1, start, -1) if at in self._ends), None)

    def spoken_of(self, at: int) -> Span | None:
        """What "its" at `at` stands for: the last one before in the sentence, else the first in the one before that."""
        start, _ = self._sentences.around(at)
        return self.ending_in(start, at) or (self.first_in(*self._sentences.around(start - 1)) if start else None)

    def unit(self, span: Span | None) -> Span | None:
        """An organization that is a field office, division or the like; None for another."""
        return span if span and pattern("agencies.unit_name").search(self._text[slice(*span)]) else None

    def last_headed(self, head: str, before: int) -> Span | None:
        """The last one before `before` whose name has `head` for its head noun ("the Centre": "Larch Fraud Centre")."""
        headed = re.compile(rf"\b{head}(?: (?:of|for|on|against) .*)?$", re.IGNORECASE)
        named = [m for m in self._list if m.end <= before and headed.search(self._text[m.start : m.end])]
        return (named[-1].start, named[-1].end) if named else None

    def _next(self, gap: re.Pattern[str], end: int) -> Span | None:
        more = gap.match(self._text, end)
        return self.first_in(more.end(), more.end() + 1) if more else None

    def _unit(self, end: int) -> Span | None:
        """A field office or the like named behind its organization ("FBI, Tulsa Field Office")."""
        span = self._next(pattern("agencies.unit_gap"), end)
        name = self._text[slice(*span)] if span else ""
        unit = pattern("agencies.unit_name").search(name) and not agency_of(name) and "Attorney" not in name
        return span if unit or name.startswith(_parts()) else None

    def before(self, end: int) -> Span | None:
        """The one that ends right before `end`, with a space, possessive, bracket or "is" between."""
        span = self.ending_in(end - 33, end)
        return span if span and pattern("agencies.before_role").fullmatch(self._text, span[1], end) else None


def stood_for(text: str, agencies: Agencies, end: int) -> Span | None:
    """The organization for which the holder of a position stood in court: "… prosecuted the case for the Fraud
    Bureau".
    """
    link = pattern("agencies.stood_for").match(text, end)
    return agencies.at(link.end()) if link else None


def beside(text: str, agencies: Agencies, person: NameMention, start: int) -> Span | None:
    """What stands beside a person or a position at `start`: "Ann Larch of the Fraud Section", or on the next line."""
    chaired = pattern("agencies.chaired").search(text, max(0, person.start - _LEAD), person.start)
    agency = agencies.ending_in(chaired.start() - 1, chaired.start() + 1) if chaired else None
    if agency:
        return agency
    link = pattern("agencies.linked").match(text, person.end)
    if not link and pattern("agencies.labelled").search(text[max(0, start - _LABEL) : start]):
        link = pattern("agencies.next_line").match(text, person.end) or pattern("agencies.listed").match(
            text, person.end
        )
    agency = agencies.at(link.end()) if link else None
    return None if agency is None or pattern("agencies.event").match(text, agency[1]) else agency
