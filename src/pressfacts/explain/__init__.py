"""Show where the facts of an article come from: the text with the facts marked, and the reasons of each figure."""

from pressfacts.explain.article import explained, explained_figure

__all__ = ["explained", "explained_figure"]
