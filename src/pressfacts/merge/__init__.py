"""Find the same people, organizations, operations and events in many releases."""

from pressfacts.merge.merge import merge
from pressfacts.merge.model import Event, Merged, Thing

__all__ = ["Event", "Merged", "Thing", "merge"]
