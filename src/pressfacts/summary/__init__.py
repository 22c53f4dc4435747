"""Add up what a set of records says."""

from pressfacts.summary.model import Origin, Sum, Summary
from pressfacts.summary.totals import summarize

__all__ = ["Origin", "Sum", "Summary", "summarize"]
