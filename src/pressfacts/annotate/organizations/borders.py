"""Where a name borders on other entities: it ends before a person's full name and takes in the place that opens it."""

from collections.abc import Iterable, Iterator

from pressfacts.annotate.entities import Entity
from pressfacts.annotate.names import Span, Taken, spaced_words, trim
from pressfacts.annotate.organizations.refine import refine
from pressfacts.annotate.organizations.words import has_head, is_firm
from pressfacts.annotate.people.rules import INITIALS, OFFICED, find_by_rule
from pressfacts.annotate.titles import title_words

_JOINTS = frozenset({"of", "and", "for", "the"})
_KIN = frozenset({"Sons", "Brothers", "Daughters", "Associates", "Partners", "Company", "Co", "Co."})
_OVER = (" of the ", " for the ", " of ", " for ")
_WITHIN = frozenset({*_JOINTS, "de", "del", "da", "do", "dos", "la", "le", "upon"})


class Borders:
    """The full names and the places of several words that the model sees in a text."""

    def __init__(self, text: str, entities: Iterable[Entity]) -> None:
        self._text = text
        several = [(s, e, label) for s, e, label in entities if " " in text[s:e]]
        self._officed = frozenset(span for span, rule in find_by_rule(text) if rule in (OFFICED, INITIALS))
        self._people = Taken([*((s, e) for s, e, label in several if label == "PERSON"), *self._officed])
        self._places = Taken(
            (s, e) for s, e, label in several if label == "GPE" and _WITHIN & {*text[s:e].casefold().split()[1:-1]}
        )

    def fitted(self, span: Span) -> Iterator[Span]:
        """The range within these borders: "Bureau of Customs" before "Ira Poe", "Port of Larch Police" whole.

        Two of one around an officer: "Moth Office and Trial Attorney Ira Poe of the Larch Unit".
        """
        start, end = span
        for s, e in self._people.over(span):
            over = next((over for over in _OVER if self._text.startswith(over, e)), None)
            if start < s and over and e + len(over) < end and self._text[start:s].split()[-1] in title_words():
                yield from refine(self._text, start, s)
                start = e + len(over)
        own = self._before_person((start, end))
        for piece in refine(self._text, *own) if own[1] < end else (own,):
            yield self._from_place(piece)

    def _before_person(self, span: Span) -> Span:
        start, end = span
        for s, e in self._people.over(span):
            if s <= start and (firm := _second_firm(self._text[e:end])):
                return end - len(firm), end  # "Ann Ray and Moth Lamps Ltd"
            if start < s and end <= e and ((s, e) in self._officed or has_head(self._text[start:s])):
                words = spaced_words(self._text, start, s)
                return trim(self._text, start, max(e for b, e in words if self._text[b:e] not in _JOINTS))
        return span

    def _from_place(self, span: Span) -> Span:
        start, end = span
        opened = [s for s, e in self._places.over((start, start + 1)) if s < start < e < end]
        return (min(opened), end) if opened else span


def _second_firm(behind: str) -> str:
    """The firm that "and" joins to a person's name; none in "Ann Ray and Sons Ltd"."""
    _, _, firm = behind.partition(" and ")
    own = behind.startswith(" and ") and " " in firm and is_firm(firm) and firm.split()[0] not in _KIN
    return firm if own else ""
