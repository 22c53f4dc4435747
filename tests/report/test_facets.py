"""What the page filters by, and its times."""

from collections.abc import Sequence

import msgspec
import pytest

from pressfacts.record import Date, Record
from pressfacts.report.basis import basis
from pressfacts.report.facets import Facets, facets
from pressfacts.report.operations import operations
from pressfacts.report.timeline import Timeline
from pressfacts.report.world import world
from pressfacts.territories.codes import codes
from pressfacts.territories.table import territories
from report_pages import RELEASE, many


def found(records: Sequence[Record]) -> Facets:
    of = basis(records)
    return facets(of, operations(of))


def test_counts_figures_and_articles() -> None:
    got = found(many(3))
    assert [(b.label, b.count) for b in got.kinds] == [("seizures", 9), ("arrests", 3), ("money", 3)]
    assert [(b.label, b.count, b.href) for b in got.operations] == [
        ("Operation Quiet Feather", 6, "operation-quiet-feather")
    ]
    assert [(b.label, b.count) for b in got.countries] == [("Ecuador", 3), ("Peru", 3)]
    assert [article.first for article in got.articles] == [0, 5, 10]
    assert got.articles[2].operations == (0,)
    assert got.figure_operations[:5] == (0, 0, -1, -1, -1)


def test_the_timeline_holds_what_happened_and_not_what_is_mentioned() -> None:
    mentioned = Date(text="1999", edtf="1999", earliest="1999-01-01", latest="1999-12-31", rule="x", mentions=())
    context = msgspec.structs.replace(RELEASE.figures[1], scope="background", dates=("2011-05",))
    record = msgspec.structs.replace(RELEASE, dates=(mentioned,), figures=(RELEASE.figures[0], context))
    got = found([record])
    assert [(b.label, b.count) for b in got.times] == [("Mar 2024", 2)]  # the arrests and the operation
    assert (got.dated, got.events) == (1, 1)


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        (["2024-03-01/2024-05-31"], ["Mar 2024", "Apr 2024", "May 2024"]),
        (["2022-02-01", "2022-12-31/2023-01-01", "2023-01"], None),
        (["2017/..", "XXXX-10-03", "no date at all"], []),
    ],
)
def test_times_fit_their_span(days: list[str], labels: list[str] | None) -> None:
    line = Timeline(days)
    got = line.labels
    assert labels is None or got == labels
    assert len(got) <= 48
    assert all(place < len(got) for place in line.places(days))


def test_years_are_laid_out_in_years() -> None:
    line = Timeline(["2019", "2020", "2021-05-03"])
    assert line.labels == ["2019", "2020", "2021"]
    assert line.places(["2020"]) == [1]


def test_a_year_among_days_has_no_place() -> None:
    line = Timeline(["2019", *[f"2019-{month:02}-05" for month in range(1, 10)]])
    assert line.places(["2019"]) == []
    assert line.places(["2019-02-05"]) == [1]


def test_one_old_date_does_not_flatten_the_rest() -> None:
    line = Timeline(["1688-01", *["2023-05/2023-07"] * 40])
    assert line.labels == ["May 2023 and before", "Jun 2023", "Jul 2023"]


def test_the_map_knows_every_country_that_is_not_ice_or_rock() -> None:
    known = world().shapes.keys() | world().dots.keys()
    assert {t.alpha_2 for t in territories()} - known <= {"AQ", "UM"}
    for code in known - {""}:
        assert codes(code)


def test_the_map_is_small() -> None:
    assert len(msgspec.json.encode(world())) < 60_000
