"""Weights, volumes and lengths in a common unit: kg, l, m.

The factors stand in `data/measures/units.txt`; pint, whose registry takes longer to load than a release to read, is
what a test holds them against.
"""

from pressfacts.measures.normalize import normalized

__all__ = ["normalized"]
