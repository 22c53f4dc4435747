"""Link mentions to entities and facts to each other."""

from pressfacts.link.article import link
from pressfacts.link.entities import Linked

__all__ = ["Linked", "link"]
