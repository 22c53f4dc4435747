"""Show where an article's facts come from: its text with the facts marked, and each figure's reasons."""

from pressfacts.explain.article import explained, explained_figure

__all__ = ["explained", "explained_figure"]
