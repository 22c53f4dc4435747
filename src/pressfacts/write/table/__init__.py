"""Tables for a terminal, laid out with Rich."""

from pressfacts.write.table.article import table
from pressfacts.write.table.look import Look

__all__ = ["Look", "table"]
