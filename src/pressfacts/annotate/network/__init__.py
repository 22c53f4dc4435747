"""The networks of the shipped model, run as plain products: vectors of words, names, arcs.

What spaCy computes layer by layer and state by state is computed here for all words of a batch at once, from the same
weights. What depends on a word alone is kept by word. Products have one shape whatever the batch, so that the same
words get the same scores among whatever others (dense.py says how exactly).
"""

from pressfacts.annotate.network.arcs import ArcNetwork, arc_network
from pressfacts.annotate.network.names import NameNetwork, name_network
from pressfacts.annotate.network.thinc_layers import UnknownLayersError

__all__ = ["ArcNetwork", "NameNetwork", "UnknownLayersError", "arc_network", "name_network"]
