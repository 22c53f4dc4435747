"""Sums that name a note or coin ("$50 notes", "a fake 500-euro note"): how much each is, not how much there was."""

import re

from pressfacts.annotate.quantities.beside import word_after
from pressfacts.annotate.quantities.lexicon import classes_of
from pressfacts.annotate.quantities.model import Amount

_NOTES = re.compile(
    r"[- ](?:US |dollar )?(?:denomination )?(?:bank)?(?:notes?|bills?|coins?|denominations?)\b", re.IGNORECASE
)
_DENOMINATIONS = re.compile(r"\bdenominations? of (?:[^\s\d]{0,3}\d+(?:,? and |,? or |, ))*$", re.IGNORECASE)
_LEAST_SUM = 1000
_FACES = frozenset(f * 10**n for f in (1, 2, 5, 25) for n in range(-2, 7)) | frozenset({0.25})


def is_face_value(text: str, amount: Amount) -> bool:
    """Whether a sum is what is printed on notes or coins."""
    if amount.numeral.value not in _FACES:
        return False
    named = _NOTES.match(text, amount.end) or _DENOMINATIONS.search(text, max(0, amount.start - 40), amount.start)
    return named is not None


def is_model(text: str, amount: Amount) -> bool:
    """ "R5 rifles", "an R44 helicopter": a letter and digits before a thing that has models are no sum."""
    letter = text[amount.start : amount.start + 1].isalpha() and text[amount.start + 1 : amount.start + 2].isdigit()
    thing = word_after(text, amount.end) if letter and (amount.numeral.value or 0) < _LEAST_SUM else ""
    return thing[:1].islower() and bool(classes_of(thing.lower()) & {"weapon", "vehicle", "device"})
