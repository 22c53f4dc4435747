"""Add up what a set of records says."""

from pressfacts.summary.model import GROUPINGS, By, Origin, Running, Sum, Summary
from pressfacts.summary.totals import summarize

__all__ = ["GROUPINGS", "By", "Origin", "Running", "Sum", "Summary", "summarize"]
