"""Headlines below mastheads, addresses and contacts, and the publisher that a headline's line names besides."""

import pytest

from pressfacts.segment import segment

BODY = "Customs officers have stopped a lorry whose load of garden gnomes was hollow and not empty."
TITLE = "Officers Find Hollow Gnomes in Lorry at the Border"


@pytest.mark.parametrize(
    "above",
    [
        "CENTRAL BUREAU OF GARDENS\n5-B, Larch Complex, Finch Road, New Delhi\n\nPress Release\nNew Delhi, 18.07.2019\n\n",
        "PDI Larchland | Noticias\n\n",
        "Media > News Releases > March 2023\n\n",
        "NATIONAL POLICE SERVICE\n",
        "GARDEN CABINET\n",
        "ANN LARCH\nATTORNEY GENERAL OF TEXAS\n\n",
        "June 20, 2018\nMarion, OH, United States\nWorksite Enforcement\n\n",
        "FOR IMMEDIATE RELEASE          Contact: Trooper Ann Larch\n\n",
        "Note: a film can be found here.\n\n",
        "Crime\n\n",
        "Latest news & press releases\n\n",
        "garden gnomes Archives -\n\n",
        "LATEST Posts POPULAR Posts HOT Posts TRENDING Posts\n\n",
        "Archive for the ‘Garden Crime’ Category\n\n",
        "Larch Courier Logo\n\n",
        "Photo: Gnomes on a table (Larch Police)\n\n",
        "Garden Product Alert N°7/2022\n",
        "City of Larch Springs, Colorado\nGarden Department News Release\n\nFOR IMMEDIATE RELEASE – February 3, 2025\n\n",
        "Republic of Larchland Ministry of Gardens\n03.05.2023\n\n",
        "uk iconUK\n\n",
        f"Tag: Gnomes\n\n  • {TITLE}\n\n",
        "Larch Programme Office in Riga\nNewsroom\n\n",
        "Federal Ministry of Gardens\nGnomes\n\n",
        "LARCH Network\nGarden Crime Briefing – May 2019\n\n",
        "Public Garden Service\nNews item | 09-11-2023 | 16:20\n\n",
        "Republic of Larchland\nMinistry of Gardens\nP.O. Box 790, Larchwell 96940\nPRESS RELEASE\nMay 3, 2019\n\n",
        "BUREAU OF GARDENS\ngardens.example\n\n",
        "Case # 09AB1234\nSeptember 30, 2009\nAnn Larch\nCounsel for Public Affairs\nOffice: 714-555-0101\n",
    ],
)
def test_what_stands_above_the_headline(above: str) -> None:
    (article,) = segment(f"{above}{TITLE}\n\n{BODY}\n")
    assert article.title == TITLE


@pytest.mark.parametrize(
    "above",
    [
        "Please attribute to Detective Sergeant Ann Larch, Finch Road Police\n",
        " date 2019-01-09 Three men are held over gnomes.\n",
    ],
)
def test_a_release_without_a_headline(above: str) -> None:
    (article,) = segment(f"{above}{BODY}\n")
    assert article.title is None


@pytest.mark.parametrize(
    "line",
    [
        f"{TITLE} | Larch County District Attorney",
        f"{TITLE} - Larch County District Attorney",
        f"Police Scotland | {TITLE} | 3 June 2019",
    ],
)
def test_what_stands_beside_the_headline(line: str) -> None:
    (article,) = segment(f"{line}\n\n{BODY}\n")
    assert article.title == TITLE


def test_a_headline_in_capitals_goes_on_in_the_next_line() -> None:
    (article,) = segment(f"GNOME SELLER SENTENCED TO A YEAR IN PRISON FOR\nHOLLOW GNOMES\nOSLO – {BODY}\n")
    assert article.title == "GNOME SELLER SENTENCED TO A YEAR IN PRISON FOR HOLLOW GNOMES"


@pytest.mark.parametrize(
    "opening",
    ["The minister released the following statement on the gnomes that were found in a lorry at the border:", "OSLO –"],
)
def test_what_opens_the_text_is_no_headline(opening: str) -> None:
    (article,) = segment(f"{opening}\n{BODY}\n")
    assert article.title is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Litigation Release No. 614 / January 11, 2023", "2023-01-11"),
        ("Press note 077 – Sunday, 30 October 2022", "2022-10-30"),
        ("Larch City Police | 12:30 19/02/2016 | Fraud", "2016-02-19"),
        ("Embargo: not for release before 28 February 2012, 11 a.m. (CET)", "2012-02-28"),
        ("Published in 30/05/2024 10h02 Updated in 31/05/2024 09h40", "2024-05-30"),
        ("2. februar 2023", "2023-02-02"),
        ("Court Opens Trial in Oslo, 5 May 2020", None),
    ],
)
def test_the_day_in_a_header_line(line: str, day: str | None) -> None:
    (article,) = segment(f"{TITLE}\n\n{line}\n\n{BODY}\n")
    assert article.published == day


@pytest.mark.parametrize(
    "line", ["14 June 2024", "15/6/2024", "Posted on Jun 14, 2024 by Ann Larch", "Cali, June 14, 2024"]
)
def test_the_day_in_the_last_line(line: str) -> None:
    (article,) = segment(f"{TITLE}\n\n{BODY}\n\n{line}\n")
    assert (article.published or "").startswith("2024-06-1")


def test_the_day_at_the_end_of_the_headline() -> None:
    (article,) = segment(f"CRIME REPORT – TUESDAY 21ST JUNE 2022\n\n{BODY}\n")
    assert article.published == "2022-06-21"


def test_an_american_release_puts_the_month_first() -> None:
    (article,) = segment(f"{TITLE}\n\n3/9/2023\n\n(DAYTON, Ohio) — {BODY}\n")
    assert article.published == "2023-03-09"
