"""Find the numbers of a text."""

from pressfacts.numerals.digits import find_digits
from pressfacts.numerals.model import Numeral
from pressfacts.numerals.ranges import join_ranges
from pressfacts.numerals.words import find_vague, find_words


def find_numerals(text: str) -> list[Numeral]:
    """Numbers in digits and words in order, none overlapping, ranges as one."""
    found = [*find_digits(text), *find_words(text), *find_vague(text)]
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Numeral] = []
    for numeral in found:
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return list(join_ranges(text, kept))
