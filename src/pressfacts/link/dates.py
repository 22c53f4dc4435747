"""Dates: one entity an EDTF value; unresolved ones stay apart by what they say."""

from pressfacts.annotate.facts import Facts
from pressfacts.grouping import group_by
from pressfacts.link.entities import DateEntity


def link_dates(text: str, facts: Facts) -> tuple[DateEntity, ...]:
    """The dates of the facts, in order of first mention."""
    groups = group_by(facts.dates, lambda m: m.edtf or "?" + text[m.start : m.end])
    return tuple(
        DateEntity(group[0].edtf, group[0].rule, tuple((m.start, m.end) for m in group)) for group in groups.values()
    )
