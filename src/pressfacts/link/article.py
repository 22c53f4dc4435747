"""Link everything found in one article."""

from dataclasses import replace

from pressfacts.annotate.facts import Facts
from pressfacts.link.chapters import chapters, is_endless
from pressfacts.link.countries import link_countries
from pressfacts.link.dates import link_dates
from pressfacts.link.dollars import in_own_dollars
from pressfacts.link.entities import Linked
from pressfacts.link.figures import link_figures
from pressfacts.link.home import home
from pressfacts.link.judge import Judge
from pressfacts.link.meaning import with_meaning
from pressfacts.link.merge import Merger
from pressfacts.link.operations import OperationIndex, link_operations
from pressfacts.link.organizations import at_home, link_organizations
from pressfacts.link.own_names import settled
from pressfacts.link.people import link_people
from pressfacts.link.territory import Layout
from pressfacts.link.yields import Yields

_JUDGE = Judge()


def link(text: str, facts: Facts, judge: Judge = _JUDGE) -> Linked:
    """The entities of an article and what ties them; `text` is what the components saw."""
    if not is_endless(facts):
        return _link(text, facts, judge)
    merger = Merger()
    for start, end, chapter in chapters(text, facts):
        merger.add(_link(text[start:end], chapter, judge), start)
    return merger.linked()


def _link(text: str, facts: Facts, judge: Judge) -> Linked:
    layout = Layout(text, facts)
    operations = OperationIndex(facts, layout)
    known = link_organizations(text, facts)
    own = home(layout, known, judge)
    facts = in_own_dollars(text, facts, own)
    facts = replace(facts, context=replace(facts.context, country=own))
    organizations = at_home(text, facts, known)
    reported = link_figures(text, facts, layout, operations, organizations, judge)
    figures = with_meaning(text, facts, reported)
    yields = Yields(text, facts, layout, organizations, operations.occasions, judge)
    linked = Linked(
        people=tuple(link_people(text, facts, layout, organizations, judge)),
        organizations=tuple(organizations),
        countries=link_countries(facts),
        dates=link_dates(text, facts),
        operations=tuple(link_operations(operations, yields, figures)),
        figures=tuple(figures),
    )
    names = facts.context.names
    return settled(linked, text, names) if names else linked
