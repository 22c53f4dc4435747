"""Counts and amounts that an article reports: how many of what, how sure, which kind."""

from pressfacts.annotate.figures.find import find_figures

__all__ = ["find_figures"]
