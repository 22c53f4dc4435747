"""What the page's script reads has one value for each figure, in the page's order."""

from typing import get_args

import msgspec

from pressfacts.record import Category, Kind, Record
from pressfacts.report.basis import Basis, basis
from pressfacts.report.embedded import embedded
from pressfacts.report.facets import facets
from pressfacts.report.families import family, plain
from pressfacts.report.operations import operations
from pressfacts.report.totals import Totals, totals
from report_pages import RELEASE, april, many, quiet

RECORDS = [RELEASE, quiet(), april(), msgspec.structs.replace(RELEASE, document=april().document)]


def parts(records: list[Record] = RECORDS) -> tuple[Basis, Totals, dict[str, object]]:
    found = basis(records)
    sums = totals(found)
    return found, sums, embedded(found, facets(found, operations(found)), sums)


def test_every_column_has_one_value_for_each_figure() -> None:
    found, _, data = parts()
    columns = data["figures"]
    assert isinstance(columns, dict)
    assert {len(column) for column in columns.values()} == {len(found.reported)}
    assert len(found.reported) == sum(len(record.figures) for record in RECORDS)


def test_figures_are_numbered_from_the_first_of_their_article() -> None:
    found, _, data = parts()
    articles = data["articles"]
    assert isinstance(articles, list)
    assert [article["first"] for article in articles] == [0, 5, 5, 7]
    for one in found.reported:
        assert one.number == articles[one.article]["first"] + one.index
        assert one.target == f"a{one.article}-f{one.index}"


def test_an_article_that_comes_twice_is_counted_once() -> None:
    _, sums, data = parts()
    again = data["again"]
    assert isinstance(again, list) and again == list(range(7, 12))
    assert sums.figures == 12 and sums.added + sums.left_out + sums.not_added == 12


def test_sums_lead_to_their_figures() -> None:
    found, sums, data = parts()
    every = [*sums.people, *(one for _, group in sums.goods for one in group)]
    columns = data["figures"]
    assert isinstance(columns, dict)
    for figure, number in enumerate(columns["sum"]):
        assert (number in {one.number for one in every}) == (figure in sums.of)
    targets = {one.target for one in found.reported}
    assert {member.target for one in every for member in one.members} <= targets


def test_parts_name_their_totals() -> None:
    found, _, data = parts([RELEASE])
    wholes = data["wholes"]
    assert isinstance(wholes, dict)
    expected = {str(i): [f.part_of] for i, f in enumerate(RELEASE.figures) if f.part_of is not None}
    assert wholes == expected and len(found.reported) == len(RELEASE.figures)


def test_many_releases_stay_columns() -> None:
    found, _, data = parts(many(30))
    columns = data["figures"]
    assert isinstance(columns, dict) and len(columns["kind"]) == len(found.reported) == 150


def test_every_category_has_a_section_and_a_name() -> None:
    for category in get_args(Category):
        assert family("seizures", category)[0].isupper()
        assert plain(category) and "/" not in plain(category)
    for kind in get_args(Kind):
        assert family(kind, None)
    assert (family("seizures", None), family("money", "cash"), plain(None)) == ("Other goods", "Money", "")
