"""Everything that a set of records reports about one person, organization or operation."""

from pressfacts.dossier.gather import dossier, entries_of, figures_of
from pressfacts.dossier.model import Dossier, Fact, Named, Release

__all__ = ["Dossier", "Fact", "Named", "Release", "dossier", "entries_of", "figures_of"]
