"""Add up the figures of a set of records."""

from pressfacts.summary.counted import Counted, counted, covered
from pressfacts.summary.facts import Fact
from pressfacts.summary.model import GROUPINGS, By, Origin, Running, Sum, Summary
from pressfacts.summary.running import running
from pressfacts.summary.things import item_of, measured, thing
from pressfacts.summary.totals import bounded, summarize

__all__ = [
    "GROUPINGS",
    "By",
    "Counted",
    "Fact",
    "Origin",
    "Running",
    "Sum",
    "Summary",
    "bounded",
    "counted",
    "covered",
    "item_of",
    "measured",
    "running",
    "summarize",
    "thing",
]
