"""Countries and territories: names, adjectives, codes."""

from pressfacts.territories.codes import codes
from pressfacts.territories.regions import by_region
from pressfacts.territories.table import Territory, adjective, fold, lookup, territories
from pressfacts.territories.towns import subdivisions, town_phrases, towns

__all__ = [
    "Territory",
    "adjective",
    "by_region",
    "codes",
    "fold",
    "lookup",
    "subdivisions",
    "territories",
    "town_phrases",
    "towns",
]
