"""What two reports of one fact share: number and thing, and a sentence, an operation, a place and day, or a name."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from pressfacts.annotate.operations.names import key
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.edtf import exact_day
from pressfacts.link.organization_countries import is_public
from pressfacts.merge.names import is_generic, words
from pressfacts.record.model import Figure, Number, Person, Record
from pressfacts.summary.things import head
from pressfacts.summary.wording import masked

_DAYS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:/[0-9]{4}-[0-9]{2}-[0-9]{2})?")
_PEOPLE = frozenset(["arrests", "convictions", "suspects", "victims", "deaths"])
_ONCE = frozenset(["arrests", "convictions", "suspects"])
"""Kinds that a person is counted in once, however many releases report each step of the case."""
_FEW, _SHARE = 10, 100
"""Most releases in which a name may stand, and one in how many of a large set; agencies stand in more."""
_MANY, _LARGE, _DIGITS = 10, 1_000_000_000, 3
"""Least people, and least digits of any other number that is hardly the same by chance; a large one may have fewer."""
_SEVERAL, _DISASTER = 3, 100
"""Least dead of one day, or in cases of one person, that are the same dead; least dead of an event that all know."""
_WORDY = 60
"""Least characters of a sentence that is the same but for its other numbers."""
_YEARS = 5 * 366
"""Most days between the first and the last release on one case."""

_OFTEN = 2
"""Least mentions of a release's own defendant."""

Key = tuple[Hashable, ...]
PERSON = "person"
"""Second part of the keys of one person, who counts once within a release as well."""
DISASTER = "disaster"
"""Last part of the key of an event that releases of any year recall."""


class Affairs:
    """The keys that a set's reports of one fact share."""

    def __init__(self, records: Sequence[Record]) -> None:
        counts = Counter(name for record in records for name in set(_names(record)))
        most = max(_FEW, len(records) // _SHARE)
        self._rare = frozenset(name for name, count in counts.items() if count <= most)

    def keys(self, record: Record, figure: Figure) -> list[Key]:
        """The keys of a figure, the surest first."""
        what: Key = (*_number(figure), *_counted(figure), figure.per)
        return [*_told(what, figure), *self._named(record, figure), *_of_person(record, figure)]

    def _named(self, record: Record, figure: Figure) -> Iterator[Key]:
        """A number that is hardly the same by chance, in releases on the same person, gang or company."""
        if _is_telling(figure) or figure.kind == "deaths" or _is_of_its_own(figure):
            least = 1 if _is_telling(figure) or _is_of_its_own(figure) else _OFTEN
            for name in dict.fromkeys(_names(record, least)):
                if name in self._rare:
                    yield (*_number(figure), "name", name)


def _told(what: Key, figure: Figure) -> Iterator[Key]:
    """The same sentence, operation, or place and day."""
    yield (*what, "sentence", " ".join(figure.sentence.casefold().split()))
    if figure.operation:
        yield (*what, "operation", key(figure.operation), figure.countries)
    if figure.countries and figure.value != 1 and any(map(_DAYS.fullmatch, figure.dates)):
        yield (*what, "place", figure.countries, figure.dates)
    if _is_telling(figure) and len(figure.sentence) >= _WORDY:
        yield (*what, "wording", masked(figure.sentence), figure.dates)
    if _is_of_its_own(figure) and figure.dates:
        yield (*_number(figure), "when", figure.dates)
    if figure.kind == "deaths" and (figure.value or 0) >= _DISASTER and _is_telling(figure):
        yield (*_number(figure), DISASTER)


def within_years(one: Record, other: Record) -> bool:
    """Whether two releases may be on one case: they are not too far apart."""
    days = [day for record in (one, other) if (day := exact_day(record.published))]
    return len(days) < 2 or abs((days[0] - days[1]).days) <= _YEARS


def _number(figure: Figure) -> Key:
    """Kind and number, in a common unit; the bounds only where no number is said ("more than 72" is told as "72")."""
    found = figure.normalized or figure
    bounds = () if found.value is not None else (found.low, found.high)
    return figure.kind, found.value, *bounds, found.unit, figure.currency


def _counted(figure: Figure) -> Key:
    return (None, figure.role) if figure.kind in _PEOPLE else (head(figure.item), figure.role)


def _is_telling(figure: Figure) -> bool:
    """Whether its number is hardly the same by chance: "36 defendants", "$8.83 billion"; not "$2 million"."""
    if figure.value is None:
        return False
    if figure.kind in _PEOPLE:
        return figure.value >= _MANY
    return len(_significant(figure.value)) >= (_DIGITS if figure.value < _LARGE else _DIGITS - 1)


def _is_of_its_own(figure: Figure) -> bool:
    """Whether no other event of its dates, or of a person, has the number: several dead, and sums of billions."""
    value = figure.value or 0
    return value >= _SEVERAL if figure.kind == "deaths" else figure.kind == "money" and value >= _LARGE


def _significant(value: Number) -> str:
    return f"{value:.6g}".partition("e")[0].replace(".", "").strip("0")


def _names(record: Record, least: int = 1) -> Iterator[str]:
    """The people without a role, gangs and companies of a release that are mentioned so often, in small letters."""
    own = (p for p in record.people if not p.roles and len(p.mentions) >= least)
    yield from (" ".join(words(p.name)) for p in own if " " in p.name)
    known = (o for o in record.organizations if len(o.mentions) >= least)
    others = (o.name for o in known if not (is_generic(o.name) or is_public(o.name) or agency_of(o.name)))
    yield from (" ".join(words(name)) for name in others)


def _of_person(record: Record, figure: Figure) -> Iterator[Key]:
    """The one person whom a figure counts."""
    if figure.kind in _ONCE and figure.value == 1 and figure.scope == "event":
        own = _inside(record, figure) or _defendant(record, figure)
        if len(own) == 1 and " " in own[0].name:
            yield (figure.kind, PERSON, words(own[0].name))


def _inside(record: Record, figure: Figure) -> list[Person]:
    """The people who are named in a figure's words."""
    return [p for p in record.people if any(m.start < figure.end and figure.start < m.end for m in p.mentions)]


def _defendant(record: Record, figure: Figure) -> list[Person]:
    """Whom a headline speaks of without a name: the one without a role who is mentioned far more than others."""
    if not record.title or " ".join(figure.text.split()) not in record.title:
        return []
    others = sorted((p for p in record.people if not p.roles), key=lambda p: -len(p.mentions))
    next_most = len(others[1].mentions) if others[1:] else 0
    return [p for p in others[:1] if len(p.mentions) >= max(_OFTEN, 2 * next_most)]
