"""Countries and territories: names, adjectives, codes."""

from pressfacts.territories.codes import codes
from pressfacts.territories.table import Territory, adjective, lookup, territories

__all__ = ["Territory", "adjective", "codes", "lookup", "territories"]
