"""Operations in the page: one page each, whatever the articles call it."""

import msgspec

from made_up import FEATHER
from pressfacts.record import Record
from pressfacts.report import report
from pressfacts.report.basis import basis
from pressfacts.report.operations import OperationPage, operations, pages
from report_pages import RELEASE, many


def made(*records: Record) -> list[OperationPage]:
    found = basis(records)
    return list(pages(found, operations(found)))


def renamed(record: Record, name: str, **values: object) -> Record:
    """The same release with another name for its operation."""
    replace = msgspec.structs.replace
    figures = tuple(replace(f, operation=name) if f.operation else f for f in record.figures)
    entries = tuple(replace(o, name=name) for o in record.operations)
    return replace(record, operations=entries, figures=figures, **values)


def test_a_page_tells_dates_countries_organizations_and_figures() -> None:
    (page,) = made(RELEASE)
    assert page.named.page == "operation-quiet-feather"
    assert page.named.name == FEATHER
    assert page.dates == ("3–10 Mar 2024",)
    assert page.countries == ("Ecuador", "Peru")
    assert page.organizations == ("Forest Police",)
    assert [(q.amount, q.target) for q in page.figures] == [("12", "a0-f0"), ("≥ USD 1,500,000", "a0-f1")]
    assert page.figures[0].sentence == RELEASE.figures[0].sentence
    assert page.figures[0].article.startswith("Forty parrots fly home")
    assert "confidence 1.00" in page.figures[0].notes


def test_a_figure_told_in_several_releases_stands_once() -> None:
    (page,) = made(*many(3))
    assert len(page.figures) == 2
    assert [release.target for release in page.releases] == ["a0", "a1", "a2"]


def test_two_names_of_one_operation_share_a_page() -> None:
    (page,) = made(RELEASE, renamed(RELEASE, "Quiet Feather", id="1" * 16))
    assert page.also == ("Quiet Feather",)


def test_pages_have_ids_of_their_own() -> None:
    names = ("Operation Été", "Operation Ete!", "Project Heron", "Operation", "Операция")
    records = [renamed(RELEASE, name, id=f"{i:016x}", text=RELEASE.text) for i, name in enumerate(names)]
    ids = [page.named.page for page in made(*records)]
    assert len(ids) == len(set(ids))
    assert {"operation-ete", "operation-project-heron"} <= set(ids)
    assert all(one.startswith("operation-") for one in ids)


def test_a_context_figure_says_so() -> None:
    context = msgspec.structs.replace(RELEASE.figures[0], scope="background")
    (page,) = made(msgspec.structs.replace(RELEASE, figures=(context,)))
    assert "for context" in page.figures[0].notes


def test_the_page_holds_them() -> None:
    page = report([RELEASE])
    assert 'id="operation-quiet-feather"' in page
    assert '<a href="#operation-quiet-feather">Operation Quiet Feather</a></td>' in page
