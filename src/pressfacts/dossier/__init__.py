"""All that a set of records says of one person, organization or operation."""

from pressfacts.dossier.gather import dossier, entries_of, told_of
from pressfacts.dossier.model import Dossier, Fact, Named, Release

__all__ = ["Dossier", "Fact", "Named", "Release", "dossier", "entries_of", "told_of"]
