"""Find the numbers of a text."""

from dataclasses import replace

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
    return list(join_ranges(text, _told_twice(text, kept)))


def _told_twice(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """ "thirty-two (32) rifles": what brackets give again in digits belongs to the word before it."""
    kept: list[Numeral] = []
    for numeral in numerals:
        last = kept[-1] if kept else None
        if (
            last
            and last.value == numeral.value
            and text[last.end : numeral.start] in (" (", "(")
            and text[numeral.end : numeral.end + 1] == ")"
        ):
            kept[-1] = replace(last, end=numeral.end + 1)
        else:
            kept.append(numeral)
    return kept
