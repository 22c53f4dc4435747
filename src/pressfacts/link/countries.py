"""Countries: one entity a code."""

from pressfacts.annotate.facts import Facts
from pressfacts.grouping import group_by
from pressfacts.link.entities import CountryEntity


def link_countries(facts: Facts) -> tuple[CountryEntity, ...]:
    """The countries of the facts, in order of first mention."""
    return tuple(
        CountryEntity(code, tuple(dict.fromkeys(m.via for m in own)), tuple((m.start, m.end) for m in own))
        for code, own in group_by(facts.countries, lambda m: m.alpha_2).items()
    )
