"""Countries: one entity a code."""

from pressfacts.annotate.facts import Facts
from pressfacts.link.entities import CountryEntity


def link_countries(facts: Facts) -> tuple[CountryEntity, ...]:
    """The countries of the facts, in order of first mention."""
    codes = dict.fromkeys(m.alpha_2 for m in facts.countries)
    return tuple(_entity(code, facts) for code in codes)


def _entity(code: str, facts: Facts) -> CountryEntity:
    mentions = [m for m in facts.countries if m.alpha_2 == code]
    via = tuple(dict.fromkeys(m.via for m in mentions))
    return CountryEntity(code, via, tuple((m.start, m.end) for m in mentions))
