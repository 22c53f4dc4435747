"""Sentences to dependency trees: tokens made ready for the parser, parsed, and read as a small typed tree."""

from pressfacts.annotate.syntax.parse import Parse, shipped_parser, with_parser
from pressfacts.annotate.syntax.tree import Tree, trees

__all__ = ["Parse", "Tree", "shipped_parser", "trees", "with_parser"]
