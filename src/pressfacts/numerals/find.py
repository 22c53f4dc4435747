"""Find the numbers of a text."""

from dataclasses import replace

from pressfacts.numerals.digits import find_digits
from pressfacts.numerals.model import Numeral, exactly, tidy
from pressfacts.numerals.ranges import join_ranges
from pressfacts.numerals.scales import factor
from pressfacts.numerals.words import find_vague, find_words

_THOUSAND, _GROUP = 1000, 3


def find_numerals(text: str) -> list[Numeral]:
    """Numbers in digits and words in order, none overlapping, ranges as one."""
    found = [*find_digits(text), *find_words(text), *find_vague(text)]
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Numeral] = []
    for numeral in found:
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return list(join_ranges(text, _told_twice(text, _added(text, kept))))


def _added(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """ "1 million 250 thousand", "1 thousand 500": a smaller scale right behind a greater one goes on with it."""
    kept: list[Numeral] = []
    for numeral in numerals:
        last = kept[-1] if kept else None
        size = _scale(text, last) if last and text[last.end : numeral.start] == " " else 1
        own = _scale(text, numeral)
        smaller = own < size if own > 1 else size == _THOUSAND and numeral.end - numeral.start == _GROUP
        if last and smaller and last.value and numeral.value and numeral.value < size and numeral.form == "digits":
            kept[-1] = exactly(last.start, numeral.end, tidy(last.value + numeral.value), "digits")
        else:
            kept.append(numeral)
    return kept


def _scale(text: str, numeral: Numeral) -> int:
    """What the last word of a number in digits multiplies by, 1 where it is none."""
    said = text[numeral.start : numeral.end]
    return factor(said.rpartition(" ")[2]) if numeral.form == "digits" and said[:1].isdigit() else 1


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
