"""What is the same in many releases: people, organizations, operations, and the events that they tell."""

from pressfacts.merge.merge import merge
from pressfacts.merge.model import Event, Merged, Thing

__all__ = ["Event", "Merged", "Thing", "merge"]
