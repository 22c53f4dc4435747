"""Header lines one by one: labels, announcements, dates beside places, names of agencies, lines that recur."""

import pytest

from pressfacts.segment import dated
from pressfacts.segment.keys import key
from pressfacts.segment.labels import Label, first_date, lone_date, read_label
from pressfacts.segment.lines import scan
from pressfacts.segment.marks import mark
from pressfacts.segment.publisher import is_known_publisher, is_publisher
from pressfacts.segment.release import Release, read_release
from pressfacts.segment.words import fold, is_page_header, squeeze, states


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Source: Harbour Guard", Label("source", "Harbour Guard")),
        ("** Source:** Harbour Guard", Label("source", "Harbour Guard")),
        ("Source:", Label("source", None)),
        ("Published by", Label("publisher", None)),
        ("Publish date 10 June 2015", Label("date", "10 June 2015")),
        ("Case # 21-000", Label("other", "Case # 21-000")),
        ("The source: a baker", None),
        ("Harbour guards met", None),
    ],
)
def test_labels(line: str, label: Label | None) -> None:
    assert read_label(line) == label


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Monday, 3 May 2021", "2021-05-03"),
        ("3 May 2021, 10:30 am", "2021-05-03"),
        ("May 3, 2021", "2021-05-03"),
        ("3 May 2021 in Oslo", None),
        ("3 May", None),
        ("They met on 3 May 2021", None),
    ],
)
def test_a_date_alone(line: str, day: str | None) -> None:
    assert lone_date(line) == day


def test_the_first_date_of_a_line() -> None:
    assert first_date("Oslo, 3 May 2021, and again 4 May 2021") == "2021-05-03"
    assert first_date("Oslo in May") is first_date(None) is None


@pytest.mark.parametrize(
    ("line", "release"),
    [
        ("FOR IMMEDIATE RELEASE", Release(None, None)),
        ("3 May 2021|PRESS RELEASE", Release("2021-05-03", None)),
        ("Press Release – Harbour Police", Release(None, "Harbour Police")),
        ("News Release No. 21-7", Release(None, None)),
        ("Embargoed until 3 May 2021", Release("2021-05-03", None)),
        ("The press release says so", None),
        ("Harbour Police", None),
    ],
)
def test_announcements(line: str, release: Release | None) -> None:
    assert read_release(line) == release


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Accra, 3 May 2024: Guards held nine.", "Accra", "2024-05-03"),
        ("Oslo, Norway, 3 May 2024 – Guards held nine.", "Oslo, Norway", "2024-05-03"),
        ("(Oslo, 5 May 2020) Guards held nine.", "Oslo", "2020-05-05"),
    ],
)
def test_places_beside_a_date(line: str, place: str, day: str) -> None:
    found = dated.opened(line)
    assert found is not None
    assert found[:2] == (place, day)
    assert line[found[2] :].startswith("Guards")


@pytest.mark.parametrize("line", ["3 May 2024: Guards held nine.", "Accra"])
def test_no_place_beside_a_date(line: str) -> None:
    assert dated.opened(line) is None


def test_a_place_and_a_day_without_a_sign() -> None:
    assert dated.unmarked("Antwerp 14.03.2021 Detectives have met.") == ("Antwerp", "2021-03-14", 18)
    assert dated.unmarked("Antwerp 14.03.2021 was cold.") is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("5 May 2024 (Newswire) – Customs met.", "2024-05-05"),
        ("5 May 2024. Customs met.", "2024-05-05"),
        ("5 May 2024 was cold.", None),
        ("Customs met 5 May 2024 – Oslo", None),
    ],
)
def test_a_day_that_opens_the_text(line: str, day: str | None) -> None:
    assert dated.day_first(line) == day


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Ministry of the Interior", True),
        ("Department of Harbours, Press Office", True),
        ("Lanark Police Department", True),
        ("Ministry of the Interior arrests nine", False),
        ("Ministry of the Interior.", False),
        ("Police seize eels", False),
        ("Harbour News", False),
        ("", False),
    ],
)
def test_names_of_agencies(line: str, agency: bool) -> None:
    assert is_publisher(line) == agency


def test_a_listed_publisher_needs_no_shape() -> None:
    assert is_known_publisher("Europol") and is_publisher("Europol")
    assert not is_known_publisher("Europol says")


def said(line: str) -> str:
    return key(mark(next(iter(scan(line)))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("News 12", "News 3"),
        ("Page A of the paper", "Page B of the paper"),
        ("Monday, 3 May 2021 | News", "Friday, 4 June 2022 | News"),
        ("https://harbour.example/a/1", "https://harbour.example/b/2"),
        ("-----", "---------"),
    ],
)
def test_lines_that_recur(one: str, other: str) -> None:
    assert said(one) == said(other)


def test_other_lines_differ() -> None:
    assert (
        len({said("News 12"), said("Views 12"), said("https://harbour.example/1"), said("-----"), said("*****")}) == 5
    )


def test_folding() -> None:
    assert fold("  » The Guard’s  News — ") == "the guard's news"
    assert squeeze("N. J.") == "nj" in states()


@pytest.mark.parametrize(
    ("line", "page"),
    [("Latest news", True), ("Press releases", True), ("Harbour Archives", True), ("Guards hold nine", False)],
)
def test_headings_of_pages(line: str, page: bool) -> None:
    assert is_page_header(line) == page
