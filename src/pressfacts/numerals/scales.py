"""Words and letters that multiply the digits before them."""

from functools import cache

from pressfacts.data import load_table
from pressfacts.text.alternatives import any_of


@cache
def scales() -> dict[str, int]:
    """Each scale in lower case with its factor."""
    return {row[0].lower(): int(row[1]) for row in load_table("numerals/scales.txt", 2)}


def scale_words() -> str:
    """The scales that are words ("million", "bn") as alternatives."""
    return any_of(scale for scale in scales() if len(scale) > 1)


@cache
def scale_pattern() -> str:
    """A regex for a scale after digits, with the space or hyphen before it."""
    glued = r"(?-i:(?<=illion)(?=[A-Z][a-z]))"  # "$200 MillionAlso charged"
    return rf"(?!.?hundred-)[ -]?(?:{scale_words()})(?:\b|{glued})|(?: ?k)\b"  # "400 hundred-dollar notes" are 400


def factor(text: str) -> int:
    """What `text` (" million", "-bn", "k") multiplies by, 1 for none."""
    return scales().get(text.replace(" ", "").replace("-", "").lower(), 1)
