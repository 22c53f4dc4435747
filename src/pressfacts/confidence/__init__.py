"""How sure each fact is: a calibrated chance that it is right, from how it was found."""

from pressfacts.confidence.model import Chances, chances

__all__ = ["Chances", "chances"]
