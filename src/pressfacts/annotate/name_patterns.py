"""The patterns that the rules of names read, from the table `names/patterns.toml`, and what stands in them."""

from pressfacts.data import load_words, patterns
from pressfacts.edtf import MONTH_NAMES
from pressfacts.text.alternatives import any_of

# Ranges for a character class: Latin with the marks of European languages, Greek, Cyrillic.
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŸŹŻŽƏȘȚΆΈ-ΊΌΎΏΑ-ΡΣ-ΫЀ-ЯҐҒҚҢӘӨҮҰҺ"
_LETTER = r"[^\W\d_a-z]"
_INITIALS = rf"(?:{_LETTER}\.){{2,9}}|(?:St|Ft|Mt|Ste)\.(?= {_LETTER})|{_LETTER}\.{_LETTER}\b"
CAP = rf"(?:(?=[{UPPER}])(?:{_INITIALS}|\w+(?:[&'’/-]\w+)*))"
"""A capitalised word, or initials; the class of capitals stands in it once, as each costs time to compile."""

WORD = rf"[{UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)*"
INITIAL = rf"(?:[{UPPER}]\.){{1,2}}"


def _parts() -> dict[str, str]:
    listed = {"months": "|".join(MONTH_NAMES), "bodies": any_of(load_words("people/short_bodies.txt"))}
    return {"cap": CAP, "word": WORD, "initial": INITIAL, "upper": UPPER, **listed}


pattern = patterns("names/patterns.toml", _parts)
