"""A text with its entities and facts, as the tests of what may be an organization need it."""

from collections.abc import Sequence
from functools import cached_property

from pressfacts.annotate.entities import Entity
from pressfacts.annotate.facts import Facts
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import LONGEST, Span, Taken, is_vessel, letter_words
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.lexicon import things
from pressfacts.annotate.organizations.lists import joined, listed
from pressfacts.annotate.people.aliases import aliases_after
from pressfacts.annotate.people.rules import find_by_rule
from pressfacts.annotate.titles import honorifics

_SURE = ("people.aged", "people.titled", "people.ranked", "people.apposed")
"""Rules that find people where no organization can stand."""
_TOLD = ("people.ranked", "people.initials", "people.officed", "people.listed", "people.aged", "people.apposed")
_ONE = (" one ", "One ")
_OWNED = (" of ", " of the ", " at ", " for ")


class Surroundings:
    """A text with the model's entities and the facts found so far, as the tests of a candidate need them."""

    def __init__(self, text: str, facts: Facts, entities: Sequence[Entity]) -> None:
        entities = [e for e in entities if e[1] - e[0] <= LONGEST]
        self.text = text
        self.country = facts.context.country
        self.title = facts.context.title
        self.organizations = [(s, e) for s, e, label in entities if label == "ORG"]
        self.names = {text[s:e] for s, e in self.organizations}
        self.people = [(s, e) for s, e, label in entities if label == "PERSON"]
        self.person_words = {w for s, e in self.people if " " in text[s:e] for w in letter_words(text[s:e])}
        self.vessels = {text[s:e] for s, e, _ in entities if is_vessel(text, s)}
        self.others = [(s, e) for s, e, label in entities if label not in ("ORG", "PERSON", "GPE", "NORP", "LOC")]
        self.seats = {s: e for s, e, label in entities if label == "GPE" or (label != "ORG" and " " not in text[s:e])}
        self.place_starts = frozenset(s for s, _, label in entities if label in ("GPE", "LOC"))
        self.place_ends = frozenset(e for _, e, label in entities if label in ("GPE", "NORP", "LOC"))
        self.places = {text[s:e] for s, e, label in entities if label in ("GPE", "NORP", "LOC")}
        self.counties = frozenset(pattern("surroundings.county").findall(text))
        self.blocked = [(m.start, m.end) for m in facts.operations]

    @cached_property
    def _beside_people(self) -> frozenset[Span]:
        """What the model takes for organizations in enumerations of people or behind their positions."""
        full = [(s, e) for s, e in self.people if " " in self.text[s:e]]
        beside = [*listed(self.text, full, Taken(), 3), *joined(self.text, full, self.organizations)] if full else []
        return frozenset([*beside, *(span for span, rule in find_by_rule(self.text) if rule in _SURE)])

    @cached_property
    def _told(self) -> Taken:
        """What rules find to be a person's, also single words and letters, and other names behind a person's."""
        also = (span for s, e in self.people for span in aliases_after(self.text, e))
        return Taken([*also, *(span for span, rule in find_by_rule(self.text) if rule in _TOLD)])

    def is_told(self, span: Span) -> bool:
        """Whether the words around say that somebody goes by a range: "Investigators Larch and Moth", "G.Ts. (30)"."""
        within = any(s <= span[0] and span[1] <= e for s, e in self._told.over(span))
        name, end = self.text[slice(*span)], span[0] - len(", ")
        medal = name in honorifics("after") and any(e == end for _, e in self.people)
        return (within or medal) and not agency_of(name)

    def is_person(self, span: Span) -> bool:
        """Whether a name of plain words stands where people's do: "Ann Ray and Odo Moth", "Judge Odo Moth"."""
        name = self.text[slice(*span)]
        plain = " " in name and name.replace(" ", "").replace("-", "").isalpha()
        one = self.text.endswith(_ONE, 0, span[0]) and name.split()[0].casefold() not in things()
        return plain and (one or (span in self._beside_people and not self.text.endswith(_OWNED, 0, span[0])))

    def inside_person(self, name: str) -> bool:
        """Whether the words are the last ones of a person's name."""
        low = f" {name.casefold()}"
        return any(self.text[s:e].casefold().endswith(low) for s, e in self.people)

    def model_agrees(self, start: int, end: int) -> bool:
        """Whether the model sees an organization in the range."""
        return any(s < end and start < e for s, e in self.organizations)
