"""Thirty events that eighty releases of different agencies tell, and what is true of them.

Every release is made up: who struck, where, what was found, who was held. An event is told by one to five agencies in
words of their own: the partner tells its own part, the prosecutor names the suspects, an update has a higher number, a
correction a lower one. Among them are events that are easily taken for another: editions of one operation, one surname in
two countries, one number twice in a week, standing paragraphs that grow.
"""

from dataclasses import dataclass
from random import Random

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]
LANDS = [
    ("Portugal", "Portuguese", "Lisbon", "Polícia Judiciária"), ("Ghana", "Ghanaian", "Accra", "Narcotics Control Commission"),
    ("Norway", "Norwegian", "Oslo", "Kripos"), ("Chile", "Chilean", "Valparaíso", "Carabineros"),
    ("Kenya", "Kenyan", "Mombasa", "Directorate of Criminal Investigations"), ("Croatia", "Croatian", "Split", "Ministry of the Interior"),
    ("Malaysia", "Malaysian", "Penang", "Royal Malaysia Police"), ("Ireland", "Irish", "Cork", "An Garda Síochána"),
]  # fmt: skip
DRUGS = ["cocaine", "heroin", "methamphetamine", "cannabis", "ketamine"]
FIRST = ["Tomas", "Adwoa", "Ingrid", "Rafael", "Wanjiru", "Marko", "Aisyah", "Declan", "Selma", "Bruno"]
LAST = [
    "Vellmar",
    "Okantey",
    "Brekkestad",
    "Aravena",
    "Mutuako",
    "Perkovac",
    "Zainuddy",
    "Hanrahoe",
    "Sundqvale",
    "Teixadre",
]
NAMES = ["Copper Heron", "Salt Ladder", "Blind Ferry", "Quiet Orchard", "Iron Thistle", "Paper Lantern"]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: the truth that the totals are held against."""

    arrests: int
    kilos: int
    drug: str
    cash: int


@dataclass(frozen=True, slots=True)
class Release:
    """A release, the number of the event that it tells, and its agency."""

    event: int
    agency: str
    text: str


def world(seed: int = 7) -> tuple[list[Event], list[Release]]:
    """The events, and the releases in an order that says nothing."""
    random = Random(seed)
    events, releases = [], []
    for number in range(30):
        event, told = _event(number, random)
        events.append(event)
        releases += told
    random.shuffle(releases)
    return events, releases


def _event(number: int, random: Random) -> tuple[Event, list[Release]]:
    land = LANDS[number % len(LANDS)]
    other = LANDS[(number + 3) % len(LANDS)]
    event = Event(
        random.randrange(11, 90), random.randrange(21, 900), DRUGS[number % 5], random.randrange(21, 990) * 1000
    )
    day, month = random.randrange(2, 20), MONTHS[number % 10]
    name = f"Operation {NAMES[number % 6]} {'I' * (1 + number // 10)}" if number % 2 == 0 else None
    person = f"{FIRST[number % 10]} {LAST[(number * 7 + number // 10) % 10]}"
    count = [3, 3, 2, 2, 4, 2, 3, 2, 3, 3][number % 10] - (number == 29)
    facts = _Facts(event, land, other, day, month, 2020 + number // 10, name, person, 3 if count > 3 else 0)
    forms = [_lead, _partner, _prosecutor, _update]
    return event, [Release(number, form.__name__, form(facts)) for form in forms[:count]]


@dataclass(frozen=True, slots=True)
class _Facts:
    event: Event
    land: tuple[str, str, str, str]
    other: tuple[str, str, str, str]
    day: int
    month: str
    year: int
    name: str | None
    person: str
    more: int

    def on(self, later: int) -> str:
        """A day of publication, days after the event."""
        return f"{self.day + later} {self.month} {self.year}"


def _lead(f: _Facts) -> str:
    sweep = f"{f.name}, a joint action" if f.name else "A joint action"
    held = f.event.arrests - f.more
    return f"""{held} arrests in strike against {f.event.drug} ring in {f.land[2]}

Source: {f.land[3]}

{f.on(1)}

{f.land[2].upper()}, {f.land[0]} – {sweep} of {f.land[1]} and {f.other[1]} police, ended with {held} arrests on {f.day} {f.month} {f.year}.

Officers seized {f.event.kilos} kg of {f.event.drug} and EUR {f.event.cash:,} in cash.

Since 2015 the unit has made more than {4000 + 37 * f.day:,} arrests.
"""


def _partner(f: _Facts) -> str:
    named = f"as part of {f.name} " if f.name else ""
    part = max(2, f.event.arrests // 5)
    return f"""{f.other[1]} officers help to break up ring that sold {f.event.drug}

Source: {f.other[3]}

{f.on(2)}

Working with {f.land[1]} colleagues {named}on {f.day} {f.month} {f.year}, {f.other[1]} investigators arrested {part} people in {f.other[0]}.

In {f.land[0]} {f.event.kilos} kg of {f.event.drug} were seized. The alleged ringleader, {f.person}, was known to both forces.
"""


def _prosecutor(f: _Facts) -> str:
    named = f"{f.name} " if f.name else "the raids "
    return f"""Alleged head of {f.event.drug} ring before the court in {f.land[2]}

Source: Public Prosecution Service of {f.land[0]}

{f.on(5)}

{f.person} appeared in court in {f.land[2]}, {f.land[0]}, today after {named}of {f.day} {f.month} {f.year}, in which police arrested {f.event.arrests} people.

Investigators seized {f.event.kilos * 1000:,} grams of {f.event.drug} and EUR {f.event.cash:,} in cash from the group.
"""


def _update(f: _Facts) -> str:
    named = f" {f.name}" if f.name else ""
    return f"""Update:{named} strike against {f.event.drug} ring in {f.land[2]}

Source: {f.land[3]}

{f.on(8)}

The number of people arrested in {f.land[0]} on {f.day} {f.month} {f.year} has been counted again: {f.event.arrests} people were arrested.

Officers seized {f.event.kilos} kg of {f.event.drug}. Among those held is {f.person}.
"""
