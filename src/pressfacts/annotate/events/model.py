"""What an event is."""

from dataclasses import dataclass

from pressfacts.annotate.events.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Event:
    """A predicate that the text reports, and the heads of the noun phrases that are its patients.

    `patients` are coordinations (token indexes of their members in order): "a man and two women" under one verb is one.
    `how` is the relation they were found by: active, passive, noun, state; `number` is what the verb says of its
    subject that is the patient: singular, plural, or nothing.
    """

    trigger: Trigger
    how: str
    patients: tuple[tuple[int, ...], ...]
    number: str = ""
