"""Link everything found in one article."""

from dataclasses import replace

from pressfacts.annotate.facts import Facts
from pressfacts.link.chapters import chapters, is_endless
from pressfacts.link.countries import link_countries
from pressfacts.link.dates import link_dates
from pressfacts.link.entities import FigureEntity, Linked, OperationEntity, OrganizationEntity
from pressfacts.link.figures import link_figures
from pressfacts.link.judge import Judge
from pressfacts.link.meaning import with_meaning
from pressfacts.link.merge import Merger
from pressfacts.link.operations import OperationIndex, link_operations
from pressfacts.link.organizations import link_organizations
from pressfacts.link.own_names import settled
from pressfacts.link.people import link_people
from pressfacts.link.territory import Layout
from pressfacts.link.yields import Yields

_JUDGE = Judge()
_ACTS = ("arrests", "seizures", "searches", "takedowns")


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
    organizations = link_organizations(text, facts)
    reported = link_figures(text, facts, layout, operations, organizations, judge)
    figures = with_meaning(text, facts, reported)
    named = link_operations(operations, Yields(text, facts, layout, organizations, judge))
    linked = Linked(
        people=tuple(link_people(text, facts, organizations, judge)),
        organizations=tuple(organizations),
        countries=link_countries(facts),
        dates=link_dates(text, facts),
        operations=tuple(_with_figures(operation, figures, organizations, _host(facts)) for operation in named),
        figures=tuple(figures),
    )
    names = facts.context.names
    return settled(linked, text, names) if names else linked


def _with_figures(
    operation: OperationEntity, figures: list[FigureEntity], agencies: list[OrganizationEntity], host: set[str]
) -> OperationEntity:
    """Its figures, and where nothing says who took part the countries where it struck, or whose organizations did."""
    indexes = tuple(i for i, figure in enumerate(figures) if figure.operation == operation.name)
    acts = [figures[i] for i in indexes if figures[i].mention.kind in _ACTS]
    reported = [act for act in acts if act.sources.operation]  # the article names it where it reports them
    ran = tuple(dict.fromkeys(b.country for b in agencies if b.country and b.name in operation.organizations))
    struck = operation.countries or _countries_of(reported) or _countries_of(acts) or ran
    return replace(operation, figures=indexes, countries=tuple(code for code in struck if code not in host))


def _host(facts: Facts) -> set[str]:
    """The country where the release of an international operation was written, and that is named in no other place."""
    joint = any(f.kind == "participants" and "countr" in (f.item or "") and f.value != 1 for f in facts.figures)
    others = {m.alpha_2 for m in facts.countries if m.via != "dateline"}
    return {m.alpha_2 for m in facts.countries} - others if joint else set()


def _countries_of(figures: list[FigureEntity]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for figure in figures for code in figure.countries))
