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
