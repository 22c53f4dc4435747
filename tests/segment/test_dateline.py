"""Datelines: `text | place | country | date`, and what only looks like one."""

import pytest

from pressfacts.segment import segment
from pressfacts.segment.places import spelled

BODY = "Customs officers have stopped a lorry whose load of garden gnomes was hollow and not empty."

EXAMPLES = [
    ("LYON, France – ", "Lyon", "FR", None),
    ("Lyon, France: ", "Lyon", "FR", None),
    ("SINGAPORE – ", "Singapore", "SG", None),
    ("SEATTLE — ", "Seattle", None, None),
    ("SEATTLE– ", "Seattle", None, None),
    ("WASHINGTON -- ", "Washington", None, None),
    ("WASHINGTON - ", "Washington", None, None),
    ("WASHINGTON, D.C. – ", "Washington", None, None),
    ("WASHINGTON ", "Washington", None, None),
    ("MACON, Ga. ", "Macon", None, None),
    ("LEXINGTON, Ky . – ", "Lexington", None, None),
    ("KNOXVILLE Tenn. – ", "Knoxville", None, None),
    ("LONDON, Ky. – ", "London", None, None),
    ("ATLANTA, Georgia – ", "Atlanta", None, None),
    ("TBILISI, Georgia – ", "Tbilisi", "GE", None),
    ("MIAMI (NewsWire) - ", "Miami", None, None),
    ("GENEVA, 12 March 2024 – ", "Geneva", None, "2024-03-12"),
    ("NAIROBI, Kenya, 3 May 2021 — ", "Nairobi", "KE", "2021-05-03"),
    ("BRUSSELS (12 May 2021) – ", "Brussels", None, "2021-05-12"),
    ("NEW YORK, Jan. 5 -- ", "New York", None, None),
    ("Abu Dhabi, United Arab Emirates – ", "Abu Dhabi", "AE", None),
    ("Tampa, Florida – ", "Tampa", None, None),
    ("ABIDJAN, Côte d’Ivoire – ", "Abidjan", "CI", None),
    ("SAN JUAN, Puerto Rico – ", "San Juan", "PR", None),
    ("THE HAGUE, The Netherlands/LYON, France – ", "The Hague", "NL", None),
    ("ST. LOUIS – ", "St. Louis", None, None),
    ("AFP (Nairobi) – ", "Nairobi", None, None),
    ("KUNA (Kuwait City) -- ", "Kuwait City", None, None),
    ("Newswire (Rome, Italy) - ", "Rome", "IT", None),
]


@pytest.mark.parametrize(("opening", "place", "country", "date"), EXAMPLES)
def test_datelines(opening: str, place: str, country: str | None, date: str | None) -> None:
    (article,) = segment(f"Gnomes Were Hollow\n\n{opening}{BODY}\n")
    found = article.dateline
    assert found is not None
    assert (found.place, found.country, found.date) == (place, country, date)
    assert article.text[found.start : found.end] == opening.strip()


def test_a_dateline_on_a_line_of_its_own() -> None:
    (article,) = segment(f"Gnomes Were Hollow\n\nOslo, 25 October 2025\n\n{BODY}\n")
    assert article.dateline is not None
    assert article.text[article.dateline.start : article.dateline.end] == "Oslo, 25 October 2025"
    assert (article.published, article.dateline.date) == ("2025-10-25", "2025-10-25")


@pytest.mark.parametrize(
    "line",
    [
        f"UPDATE – {BODY}",
        f"INTERPOL – {BODY}",
        f"Smugglers – {BODY}",
        f"OPERATION GNOME – {BODY}",
        f"Oslo has seen this before: {BODY}",
        f"London, 34, was driving. {BODY}",
        f"A driver from Oslo - a city of gnomes - spoke. {BODY}",
        f"MALE AND FEMALE DRIVERS WERE HELD IN THE RAID, SAYS A REPORT. {BODY}",
        "Oslo , NO , Norway Garden crime, Contraband",
        "Washington man held – again",
        f"Detectives 14.03.2021 {BODY}",
        f"Oslo 3 May 2021 was a day of rain. {BODY}",
    ],
)
def test_what_only_looks_like_a_dateline(line: str) -> None:
    (article,) = segment(f"Gnomes Were Hollow\n\n{line}\n\n{BODY}\n")
    assert article.dateline is None


def test_later_paragraphs_have_no_dateline() -> None:
    body = f"{BODY} {BODY}"
    (article,) = segment(f"Gnomes Were Hollow\n\n{body}\n\n{body}\n\nOSLO, Norway – {body}\n")
    assert article.dateline is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("DAR ES SALAM", "Dar es Salam"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("COEUR D’ALENE", "Coeur d’Alene"),
        ("WINSTON-SALEM", "Winston-Salem"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("LA PAZ", "La Paz"),
        ("McALLEN", "McAllen"),
        ("O'FALLON", "O'Fallon"),
        ("THE HAGUE", "The Hague"),
        ("LAS VEGAS/EL PASO", "Las Vegas/El Paso"),
        ("São Paulo", "São Paulo"),
    ],
)
def test_spelling_of_places(written: str, name: str) -> None:
    assert spelled(written) == name


@pytest.mark.parametrize(
    ("opening", "place", "country", "date"),
    [
        ("Accra, Ghana; Thursday 21st September, 2023: ", "Accra", "GH", "2023-09-21"),
        ("Northern Cape, 30 November 2017: ", "Northern Cape", None, "2017-11-30"),
        ("Quito D.M. November 22, 2019. ", "Quito D.M.", None, "2019-11-22"),
        ("Natal/RN, 22 Sept. 2021 - ", "Natal", None, "2021-09-22"),
        ("Fortaleza/CE – ", "Fortaleza", None, None),
        ("GULL POINT BASE, 4 FEB. '16 (RBDF) – ", "Gull Point Base", None, "2016-02-04"),
        ("George Town, Grand Cayman (Friday, 8 November 2019) – ", "George Town", None, "2019-11-08"),
        ("(Luxembourg, 14 February 2025) ", "Luxembourg", "LU", "2025-02-14"),
        ("(TOLEDO, Ohio) — ", "Toledo", None, None),
        ("Port of Spain: ", "Port of Spain", None, None),
        ("KABUL (Oct. 8) - ", "Kabul", None, None),
        ("VIENNA (Austria), 21 July 2023 — ", "Vienna", "AT", "2023-07-21"),
        ("Antwerp 14.03.2021 ", "Antwerp", None, "2021-03-14"),
        ("Lisbon, Portugal 3 May 2021 ", "Lisbon", "PT", "2021-05-03"),
    ],
)
def test_datelines_from_everywhere(opening: str, place: str, country: str | None, date: str | None) -> None:
    test_datelines(opening, place, country, date)


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Bulletin 811 - Medellín, 30 August 2022, 10:15 am", "Medellín", "2022-08-30"),
        ("February 6, 2025 - Kelowna, British Columbia", "Kelowna", "2025-02-06"),
        ("2023-11-29, Milton, Ont.", "Milton", "2023-11-29"),
        ("LARCH SPRINGS, Wyo. | Dec. 1, 2021", "Larch Springs", "2021-12-01"),
        ("New Delhi, 18.07.2019", "New Delhi", "2019-07-18"),
    ],
)
def test_header_lines_with_a_place_and_a_day(line: str, place: str, date: str) -> None:
    (article,) = segment(f"Gnomes Were Hollow\n\n{line}\n\n{BODY}\n")
    assert article.dateline is not None
    assert (article.dateline.place, article.published, article.title) == (place, date, "Gnomes Were Hollow")


@pytest.mark.parametrize(
    "line",
    [f"On Monday, 5 May 2020. {BODY}", f"Berlin Police, 5 May 2020: {BODY}", f"Minister Larch, 5 May 2020: {BODY}"],
)
def test_a_date_behind_no_place(line: str) -> None:
    (article,) = segment(f"Gnomes Were Hollow\n\n{line}\n")
    assert article.dateline is None


def test_an_agency_in_brackets_before_or_behind_a_place() -> None:
    rest = "Harbour police have arrested two men over forged licences, the unit said in a note to the press."
    (article,) = segment(f"Two held\n\n(TPA) Nairobi, 8 December 2022 – {rest}")
    assert article.published == "2022-12-08"
    (article,) = segment(f"Two held\n\nNew Delhi, Oct 18 (TPA) {rest}")
    assert article.dateline is not None and article.dateline.place == "New Delhi"
