"""Dates: one entity an EDTF value; unresolved ones stay apart by what they say."""

from pressfacts.annotate.facts import DateMention, Facts
from pressfacts.link.entities import DateEntity


def link_dates(text: str, facts: Facts) -> tuple[DateEntity, ...]:
    """The dates of the facts, in order of first mention."""
    groups: dict[str, list[DateMention]] = {}
    for mention in facts.dates:
        key = mention.edtf or "?" + text[mention.start : mention.end]
        groups.setdefault(key, []).append(mention)
    return tuple(
        DateEntity(group[0].edtf, group[0].rule, tuple((m.start, m.end) for m in group)) for group in groups.values()
    )
