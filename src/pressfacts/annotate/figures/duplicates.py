"""Distinguish a fact reported twice from two facts with one number: the first place wins."""

from collections import defaultdict
from collections.abc import Sequence

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.people import what
from pressfacts.annotate.figures.traits import differ, in_other_case, is_further
from pressfacts.annotate.quantities.lexicon import classes_of, singular, words
from pressfacts.annotate.quantities.units import unit_of

_PEOPLE = frozenset({"arrests", "suspects", "convictions", "sentences", "deaths", "victims"})
_ACCUSED = frozenset({"arrests", "suspects", "convictions"})
_Number = tuple[str, str | None, float | None, tuple[float | None, float | None] | None]
_ONE_TWICE = frozenset({"vehicle", "premises", "group", "site"})
_SMALL = 10
_DIGITS = 2
_PARAGRAPH, _TITLE = 250, 150


class _Persons:
    """Who is meant by "he" and by the unnamed one of a headline, and which people have been reported in a group."""

    def __init__(self) -> None:
        self.last: str | None = None
        self.main: str | None = None
        self._named: set[tuple[str, str]] = set()
        self._known: dict[str, dict[str, str]] = {}

    def name(self, figure: Candidate) -> str | None:
        """The person of a one-person figure: a name, None where unnamed."""
        figure.named = frozenset(map(self._identity, figure.named))
        if figure.who == "":
            return self.last or self.main
        if figure.who:
            self.last = self._identity(figure.who)
            self.main = self.main or self.last
        return self.last if figure.who else None

    def _identity(self, key: str) -> str:
        """One name for whoever goes by a surname, alone and with initials; alone it is the one named last."""
        surname, _, initials = key.partition(" ")
        known = self._known.setdefault(surname, {"": surname})
        met = next((given for given in known if set(given) & set(initials)), initials)
        known.setdefault(met, surname if len(known) == 1 else key)
        known[""] = known[met]
        return known[met]

    def has_reported(self, figure: Candidate) -> bool:
        """Whether a named person belongs to a group whose members were all named ("Roe and Poe were charged")."""
        self._named.update((figure.kind, name) for name in figure.named)
        return bool(figure.who) and figure.bounds.value == 1 and (figure.kind, figure.who or "") in self._named


def drop_repeated(figures: Sequence[Candidate], lead: int) -> list[Candidate]:
    """`figures` in order without those reported before; those that start before `lead` stand in headline or lead."""
    kept: list[Candidate] = []
    alike: dict[_Number, list[Candidate]] = defaultdict(list)
    persons = _Persons()
    for figure in figures:
        figure.who = persons.name(figure)
        reported = persons.has_reported(figure)
        same = [k for k in kept if k.kind == figure.kind]
        known = any(_is_status(figure, k) for k in same) and figure.bounds.least <= sum(k.bounds.least for k in same)
        reported = reported or known or _is_recalled(figure, kept)
        candidates = alike[_number(figure)]
        earlier = next((k for k in candidates if _same(k, figure, lead)), None)
        if earlier is None:
            if not reported:
                kept.append(figure)
                candidates.append(figure)
            continue
        earlier.also.append((figure.start, figure.end))  # the link room reads places and dates there too
        earlier.who = earlier.who or figure.who
        earlier.traits |= figure.traits
    return kept


def _is_recalled(figure: Candidate, kept: Sequence[Candidate]) -> bool:
    """ "They were arrested", of people whose arrests were reported, as a number or one by one."""
    return figure.rule.endswith(".they") and any(k.kind in _ACCUSED for k in kept)


def _is_status(figure: Candidate, earlier: Candidate) -> bool:
    """ "He remains in custody", "the three were remanded": who is held was arrested, as was reported before."""
    if not figure.rule.startswith("arrests.custody") or figure.part or _others(earlier, figure):
        return False
    if earlier.rule.startswith("arrests.custody") and differ(earlier, figure):
        return False  # "The Swiss man, 36, was remanded. The Dane, 31, was remanded as well"
    if in_other_case(earlier, figure) or (figure.who and any(t.startswith("age") for t in figure.traits)):
        return False  # "The baker, Jo Roe, 31, is in custody" was not reported before
    bare = not figure.noun and figure.rule.endswith(("active", "passive", "noun"))  # "Nine of them were remanded"
    return (figure.definite and not figure.named) or bare  # but "a baker is in custody" was not reported before


def _same(earlier: Candidate, later: Candidate, lead: int) -> bool:
    """Whether two figures of one kind and number report one fact."""
    if earlier.part or later.part or in_other_case(earlier, later):
        return False
    if earlier.kind in _PEOPLE and differ(earlier, later) and not (earlier.who and earlier.who == later.who):
        return False
    if earlier.kind == "money":
        return _same_sum(earlier, later, lead)
    if earlier.kind == "sentences":
        return not _others(earlier, later)
    if later.bounds.value == 1 and earlier.kind in _PEOPLE:
        return _same_person(earlier, later, lead)
    if earlier.kind in _ACCUSED and _is_far(earlier, later, lead) and not later.definite:
        return False  # "Two men were held in Rye. … Two clerks were held": small numbers come again
    return _same_thing(earlier, later) and not is_further(earlier, later)


def _number(figure: Candidate) -> _Number:
    """Kind, currency and number: the value, or the bounds where there is none; ten years in prison are 120 months."""
    b = figure.bounds
    value = b.value * 12 if b.value and (figure.kind, figure.unit) == ("sentences", "years") else b.value
    return figure.kind, figure.currency, value, None if b.value is not None else (b.low, b.high)


def _others(earlier: Candidate, later: Candidate) -> bool:
    """Plainly about different people: both named, and not alike."""
    return bool(earlier.who and later.who and earlier.who != later.who)


def _same_sum(earlier: Candidate, later: Candidate, lead: int) -> bool:
    if _others(earlier, later) and later.role in ("penalty", "seized"):
        return False
    roles = {earlier.role, later.role}
    return (
        len(roles) == 1
        or roles <= {"loss", "value", "other"}
        or roles <= {"seized", "value"}
        or ("other" in roles and earlier.start < lead)
    )


def _same_person(earlier: Candidate, later: Candidate, lead: int) -> bool:
    if earlier.who and later.who:
        return earlier.who == later.who
    apart = earlier.places and later.places and not earlier.places & later.places
    if apart or (later.who is None and (_is_other(earlier, later) or _are_two(earlier, later))):
        return False  # a man arrested in Peru, and another in Chile
    if later.who or later.definite:
        return earlier.who is None or later.who is None
    named = earlier.who and later.noun and earlier.kind in _ACCUSED  # "Jo Roe was jailed. … A clerk was jailed"
    return later.start < lead or (earlier.start < lead and not named)


def _are_two(earlier: Candidate, later: Candidate) -> bool:
    """ "One person was held for theft. … One person was held for arson", "A man was held on 3 May. … on 9 May"."""
    days = [{t for t in f.traits if t.startswith("day")} for f in (earlier, later)]
    apart = all(days) and not days[0] & days[1] and not later.definite
    return earlier.start > _TITLE and (apart or "one" in earlier.traits & later.traits)


def _is_other(earlier: Candidate, later: Candidate) -> bool:
    """ "Roe was held. … His driver was held", "A clerk was held. … The owner was held": hardly one person."""
    owned = " " in later.noun and later.noun != earlier.noun and bool(earlier.noun or earlier.who)
    return owned or (earlier.start > _TITLE and len(what(earlier.noun) | what(later.noun)) > 1)


def _is_far(earlier: Candidate, later: Candidate, lead: int) -> bool:
    """Whether a small number stands in another paragraph than the one before, which is not in the lead."""
    last = max([earlier.end, *(end for _, end in earlier.also)])
    return lead <= earlier.start and later.start - last > _PARAGRAPH and (later.bounds.value or _SMALL) < _SMALL


def _same_thing(earlier: Candidate, later: Candidate) -> bool:
    """Counts of the same thing: small ones only where the nouns meet."""
    value = earlier.bounds.value
    if earlier.unit != later.unit:
        return value != 1 and _pack(earlier) is not None and _pack(earlier) == _pack(later)
    if earlier.kind not in _PEOPLE and earlier.sentence == later.sentence and earlier.item != later.item:
        return False  # "30 rounds of .38 and 30 rounds of .45 ammunition"
    if earlier.item is None or later.item is None:
        return earlier.kind != "seizures" or (bool(later.unit) and _is_precise(value))
    if later.definite and later.unit:
        return True  # "two pieces of tusk … those two pieces of ivory"
    if later.definite and _ONE_TWICE & _classes(earlier) & _classes(later):
        return True  # "a Toyota Hilux … The car was impounded", "a flat … his home was searched"
    before, after = _stems(earlier.item), _stems(later.item)
    if later.unit and _classes(earlier) & _classes(later) and words("generic") & (before | after):
        return True  # "154 pounds of cannabis … 154 pounds of narcotics"
    if value == 1 and earlier.kind not in _PEOPLE and not (before <= after or after <= before):
        return False  # "a .32 pistol" and "a 9 mm pistol"
    if earlier.kind in _PEOPLE and (later.definite or words("whoever") & (before | after)):
        return True  # "Two men … Both occupants", "three boys … three persons"
    return bool(before & after) or (earlier.kind != "seizures" and (value or 0) >= _SMALL)


def _pack(figure: Candidate) -> str | None:
    """ "ten parcels of cannabis … ten bulky parcels": what goods are packed into."""
    said = unit_of(tuple((figure.item or "").lower().split()[-1:])) if figure.unit is None else None
    return figure.unit or (said[0] if said and said[1] == "pack" else None)


def _is_precise(value: float | None) -> bool:
    """Whether a weight has digits enough that no other weight is likely to be the same: 27.992, 323, 6.5, 19."""
    return value is not None and len(f"{value:g}".strip("0")) >= _DIGITS


def _classes(figure: Candidate) -> frozenset[str]:
    return classes_of(*(figure.item or "").lower().split())


def _stems(item: str) -> frozenset[str]:
    return frozenset(
        singular(w)
        for w in item.lower().split()
        if w not in ("of", "and", "the", "suspected", "illegal", "counterfeit")
    )
