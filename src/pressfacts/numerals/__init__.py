"""Numbers in digits and words, as spans with values and bounds."""

from pressfacts.numerals.find import find_numerals
from pressfacts.numerals.model import Numeral

__all__ = ["Numeral", "find_numerals"]
