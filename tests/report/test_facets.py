"""What the page filters by, and its times."""

import msgspec
import pytest

from pressfacts.record import Date, Record
from pressfacts.report.facets import facets
from pressfacts.report.timeline import Timeline
from pressfacts.report.world import world
from pressfacts.territories.codes import codes
from pressfacts.territories.table import territories
from report_pages import RELEASE, many


def dated(*days: tuple[str | None, str | None]) -> Record:
    dates = tuple(Date(text="x", edtf=None, earliest=a, latest=b, rule="x", mentions=()) for a, b in days)
    return msgspec.structs.replace(RELEASE, dates=dates, published=None)


def test_counts_figures_and_articles() -> None:
    found = facets(many(3))
    assert [(b.label, b.count) for b in found.kinds] == [("seizures", 9), ("arrests", 3), ("money", 3)]
    assert [(b.label, b.count) for b in found.operations] == [("Operation Quiet Feather", 6)]
    assert [(b.label, b.count) for b in found.countries] == [("Ecuador", 3), ("Peru", 3)]
    assert found.articles[0]["kind"] == {"arrests": 1, "money": 1, "seizures": 3}


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        ([("2024-03-01", "2024-05-31")], ["Mar 2024", "Apr 2024", "May 2024"]),
        ([("2017-02-01", None), ("2022-12-31", "2023-01-01")], None),
        ([(None, None)], []),
    ],
)
def test_times_fit_their_span(days: list[tuple[str | None, str | None]], labels: list[str] | None) -> None:
    line = Timeline([dated(*days)])
    got = line.labels
    assert labels is None or got == labels
    assert len(got) <= 48
    assert all(place < len(got) for place in line.places(dated(*days)))


def test_one_old_date_does_not_flatten_the_rest() -> None:
    line = Timeline([dated(("1688-01-01", "1688-12-31"), *[("2023-05-01", "2023-07-01")] * 40)])
    assert line.labels == ["May 2023 and before", "Jun 2023", "Jul 2023"]


def test_the_map_knows_every_country_that_is_not_ice_or_rock() -> None:
    known = world().shapes.keys() | world().dots.keys()
    assert {t.alpha_2 for t in territories()} - known <= {"AQ", "UM"}
    for code in known - {""}:
        assert codes(code)


def test_the_map_is_small() -> None:
    assert len(msgspec.json.encode(world())) < 60_000
