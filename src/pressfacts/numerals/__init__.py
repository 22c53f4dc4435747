"""Numbers in digits and words, as spans with values and bounds."""

from pressfacts.numerals.find import find_numerals
from pressfacts.numerals.model import GREATEST, Numeral

__all__ = ["GREATEST", "Numeral", "find_numerals"]
