"""What the head of an article says: title, source, day."""

import pytest

from pressfacts.segment import Article, segment
from pressfacts.segment.release import read_release

BODY = "Police in Arvik have closed a workshop that turned out forged fishing licences, and held its two owners."


def only(text: str) -> Article:
    (article,) = segment(text)
    return article


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Peru: Copper Thief Held in Tacna, Guards Seize 130 Coils\n4 March 2020\nThe Tornal Post (Lima)\n",
            "Peru: Copper Thief Held in Tacna, Guards Seize 130 Coils",
        ),
        ("Forged Licences Found", "Forged Licences Found"),
        ("  Forged   Licences\tFound ", "Forged Licences Found"),
        ("# Forged Licences Found", "Forged Licences Found"),
        ("Title: Forged Licences Found\nDate: 3 May 2021", "Forged Licences Found"),
        ("Skip to main content\nHome\nNews\n\nForged Licences Found in Arvik", "Forged Licences Found in Arvik"),
        ("Home > News > 2021\n\nForged Licences Found in Arvik", "Forged Licences Found in Arvik"),
        ("Main Menu", None),
        ("Ministry of the Sea\nPress Office\n\nPRESS RELEASE\n3 May 2021\n\nForged Licences", "Forged Licences"),
        ("Coastal Crime Bureau (CCB)", "Coastal Crime Bureau (CCB)"),
        (
            "Author\nRuna Dahl\nPublished\nMay 3, 2021\nHome\nPress\nForged Licences Found Here",
            "Forged Licences Found Here",
        ),
    ],
)
def test_title(head: str, title: str | None) -> None:
    assert only(f"{head}\n\n{BODY}").title == title


def test_a_wrapped_headline_is_one_line() -> None:
    text = (
        "Workshop for forged licences closed in Arvik after a tip from an\nangry captain\n\n"
        "Police in Arvik have closed a workshop that turned out forged fishing\n"
        "licences, and held its two owners. A captain who had paid for a licence\n"
        "with a spelling mistake in it told them where to look.\n"
    )
    article = only(text)
    assert article.title == "Workshop for forged licences closed in Arvik after a tip from an angry captain"
    assert article.title_span == (0, text.index("\n\n"))


def test_an_article_that_begins_with_its_dateline_has_no_title() -> None:
    article = only(f"OSLO, Norway – {BODY}")
    assert article.title is None
    assert article.dateline is not None


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("{t}", None),
        ("{t}\n\nSource: Harbour Police (news and events)", "Harbour Police (news and events)"),
        ("{t}\n\nSource: Harbour Police, Press Release 21-7, dated 2021-05-03.", "Harbour Police"),
        (
            "{t}\n\nSource: U.S. Attorney's Office, District of Norland, 2021-05-03.",
            "U.S. Attorney's Office, District of Norland",
        ),
        (
            "{t}\n\nFor Immediate Release\n\nU.S. Attorney's Office, District of Norland",
            "U.S. Attorney's Office, District of Norland",
        ),
        ("{t}\n\nFor Immediate Release\n\nContact:\n\nPhone Number: (555) 555-0100", None),
        ("Ministry of the Sea\nPress Office\n\nPRESS RELEASE\n\n{t}", "Ministry of the Sea"),
        ("Arvik Police Department | PRESS RELEASE\n\n{t}", "Arvik Police Department"),
        ("{t}\n\nPublished By\n\nHarbour Police\n\nPublished Date\n\n2021-05-03", "Harbour Police"),
        ("{t}\n\nSkip to main content\nSearch\nMenu\nEuropol\nHome\nShare", "Europol"),
        ("{t}\n\nPolice Arrest Two in Sea Port", None),
        ("{t}\n\nHarbour Police\n3 May 2021", "Harbour Police"),
        ("{t}\n\nHarbour Police  2021-05-03", "Harbour Police"),
        ("{t}\n\nUpdated: 2021-05-03 09:14   Ministry of the Sea", "Ministry of the Sea"),
        ("{t}\n\nArvik Field Division\n3 May 2021", None),
        ("HARBOUR POLICE\nOffice of the Chief – Media Release\n\n{t}", "HARBOUR POLICE"),
        ("State of Norland\nHarbour Office\nPRESS RELEASE\n\n{t}", "Harbour Office"),
        ("{t}\n\nPosted by Arvik Police Communications on 3 May 2021", "Arvik Police Communications"),
        ("{t}\n\nPosted by Ilona Marsh on 3 May 2021", None),
        ("Home / News\n\nShare\n\nMinistry of the Sea\n\n{t}\n\n3 May 2021", "Ministry of the Sea"),
        ("{t}\n\nPublished: 3 May 2021\n\nHarbour Police", "Harbour Police"),
        ("{t}\n\nCase 21-104\nEel Task Force\n3 May 2021", None),
        ("{t}\n\nFrom: Home Office\nPublished 3 May 2021", "Home Office"),
        ("HARBOUR POLICE\n\nFrom: Corporate Communication\n\n{t} in Arvik's Old Harbour", "HARBOUR POLICE"),
        ("Parks Norland\n\n{t} in Arvik's Old Harbour\n\n3 May 2021", "Parks Norland"),
    ],
)
def test_source(head: str, source: str | None) -> None:
    assert only(head.format(t="Forged Licences Found") + f"\n\n{BODY}").source == source


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("{t}", None),
        ("{t}\n\nPublish date 14 Jun 2018", "2018-06-14"),
        ("{t}\n\n14 / 06 / 2018", "2018-06-14"),
        ("{t}\n\nIssued Monday 14/6/18", "2018-06-14"),
        ("{t}\n\nNews article | 14 June 2018 | 2 min read", "2018-06-14"),
        ("{t}\n\nWritten by Ilona Marsh on 14 June 2018. Posted in News.", "2018-06-14"),
        ("{t}\n\nJune 2018", "2018-06"),
        ("{t}\n\nArvik Briefing – June 2018", "2018-06"),
        ("{t}\n\nCase 14/6/18", None),
        ("Weekly Report 10/06 - 14/06/2018", None),
        ("{t}\n\n18 September 2024|PRESS RELEASE", "2024-09-18"),
        ("{t}\n\n05 December 2025|NEWS", "2025-12-05"),
        ("{t}\n\nPublished Date\n\n2024-07-10", "2024-07-10"),
        ("{t}\n\nPublished\n\n7 May 2024", "2024-05-07"),
        ("FOR IMMEDIATE RELEASE\nMonday, March 5, 2018\n\n{t}", "2018-03-05"),
        ("FOR IMMEDIATE RELEASE: March 5, 2018\n\n{t}", "2018-03-05"),
        ("All news\n25 September 2015\n\n{t}", "2015-09-25"),
        ("{t}\n\nApril 4, 2018", "2018-04-04"),
        ("{t}\n\nUpdate date: 30 Sept 2025", None),
        ("{t}\n\n28 November – 1 December 2023", None),
        ("{t}\n\nOslo, 25 October 2025", "2025-10-25"),
        ("{t}\n\n25.10.25, 16:20", "2025-10-25"),
        ("{t}\n\n2025 10 25", "2025-10-25"),
        ("{t}\n\n2025 13 25", None),
        ("{t}\n\n25.10.2025 512 Views", "2025-10-25"),
        ("{t}\n\n25 October 2025 · 3 min read", "2025-10-25"),
        ("{t}\n\n25 October 2025 512 gnomes", None),
        ("{t}\n\nUploaded 25 October 2025", "2025-10-25"),
        ("Eel Police – Press conference of 25 October 2025", "2025-10-25"),
    ],
)
def test_published(head: str, published: str | None) -> None:
    assert only(head.format(t="Forged Licences Found") + f"\n\n{BODY}").published == published


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("Arvik, 25th October 2025... ", "2025-10-25"),
        ("(Arvik, Norland) – October 25, 2025 – ", "2025-10-25"),
        ("Arvik, Rabi' II 21, 1445, October 25, 2025, NPA -- ", "2025-10-25"),
        ("Arvik – 14 Jumada al-Ula 1446 H, corresponding to 25 October 2025 – ", "2025-10-25"),
        ("The trial begins on 25 October 2025... ", None),
    ],
)
def test_the_day_in_a_dateline(opening: str, published: str | None) -> None:
    assert only(f"Forged Licences Found\n\n{opening}{BODY}").published == published


@pytest.mark.parametrize(
    "foot", ["Arvik, on 25 October 2025", "25 October 2025\nDirectorate of Eels", "25 October 2025"]
)
def test_the_day_at_the_foot(foot: str) -> None:
    assert only(f"Forged Licences Found\n\n{BODY}\n\n{BODY}\n\n{foot}").published == "2025-10-25"


def test_dates_in_the_running_text_are_not_the_day_of_publication() -> None:
    assert only(f"Forged Licences Found\n\n{BODY}\n\n3 June 1992\n\nA first workshop was found.").published is None


def test_a_last_line_may_date_the_release() -> None:
    assert only(f"Forged Licences Found\n\n{BODY}\n\nEnds/Thursday, March 27, 2025\n").published == "2025-03-27"


@pytest.mark.parametrize(
    "byline", ["By Ilona Marsh", "By Ilona Marsh and Abel de Wit\nJournal Staff Writer", "BY ILONA MARSH"]
)
def test_who_wrote_it_is_no_headline(byline: str) -> None:
    body = "A search of the harbour has taken an arsenal of garden gnomes off the streets, the police said on Monday."
    (article,) = segment(f"{byline}\n\n{body}\n")
    assert article.title is None
    (article,) = segment(f"{byline}\n\nGnomes Taken off the Streets\n\n{body}\n")
    assert article.title == "Gnomes Taken off the Streets"


def test_a_long_sentence_that_the_page_wraps_is_no_headline() -> None:
    text = (
        "A search of the harbour has taken an arsenal of garden gnomes and other goods\n"
        "off the streets, with police confirming the seizure of 25 gnomes, some two\n"
        "hundred fishing rods and nearly fifty pounds of moss; a haul with an estimated\n"
        "worth of two thousand euros.\n"
        "The commissioner spoke of it at a briefing on Monday, following a search that\n"
        "the police and the customs service had prepared for a month.\n"
    )
    (article,) = segment(text)
    assert article.title is None


@pytest.mark.parametrize(
    "words",
    ["FOR IMMEDIATE RELEASE: ", "For Immediate Release – ", "Press release: ", "News Release: ", "Media Statement: "],
)
def test_what_announces_a_headline_is_no_part_of_it(words: str) -> None:
    text = (
        f"June 16, 2025 Contact: Ilona Marsh\n614-653-3600 (Office)\n{words}Gnomes Taken off the Streets\n\n"
        "Officers have taken an arsenal of garden gnomes off the streets, the police said in the evening.\n"
    )
    (article,) = segment(text)
    assert (article.title, article.published) == ("Gnomes Taken off the Streets", "2025-06-16")


def test_a_header_line_whose_words_run_together() -> None:
    glued = "Press release7 May 2018European Fisheries Office"
    body = "The European Fisheries Office has helped wardens to catch a band of eel poachers on the river."
    text = f"Skip to content\nReport fraud\n{glued}\n\nEel poachers caught with tips from EFO\n\n{body}\n"
    (article,) = segment(text)
    assert (article.title, article.published) == ("Eel poachers caught with tips from EFO", "2018-05-07")
    assert article.source == "European Fisheries Office"
    assert [text[slice(*span)] for span in article.noise] == [glued]


def test_a_day_with_a_time_behind_the_announcing_words() -> None:
    release = read_release("PRESS RELEASE - Friday 3 May 2021, 10:30 am")
    assert release is not None
    assert release.date == "2021-05-03"


def test_one_sentence_alone_is_a_text_without_a_title() -> None:
    assert only("Police said that Lena Moro had been arrested.").title is None
    assert only("Police arrest Lena Moro").title == "Police arrest Lena Moro"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Arvik, 9 February 2023\nEel poachers caught after a night at sea",
            "Eel poachers caught after a night at sea",
        ),
        (
            "Enforcement Release: 9 May 2023\n\nEel firm pays a fine of nine million",
            "Eel firm pays a fine of nine million",
        ),
        ("Ministry of Labor\nEel Region 2\n\nEel firm is cited after a fall", "Eel firm is cited after a fall"),
        (
            "NORD POLICE FORCE\nService with Pride\n\nSLOOP WITH NINE EELS HELD OFF ARVIK",
            "SLOOP WITH NINE EELS HELD OFF ARVIK",
        ),
        (
            "Eel Broker of the Old Harbour Charged for\nNine Thefts",
            "Eel Broker of the Old Harbour Charged for Nine Thefts",
        ),
        ("No. 77 / 2022\n\nNine held in Arvik for eel smuggling", "Nine held in Arvik for eel smuggling"),
        ("Crime & Eels\nNine jailed over fake eels\n12 May 2023", "Nine jailed over fake eels"),
        (
            "Press Statement by the Chief\n\nArrest of the Men in the Arvik Eel Case",
            "Arrest of the Men in the Arvik Eel Case",
        ),
        ("*Eel broker charged for nine thefts", "Eel broker charged for nine thefts"),
        (
            "DIRECTORATE ON EELS AND PONDS\n\nMEDIA STATEMENT\n\nFORMER EEL WARDEN JAILED OVER NETS",
            "FORMER EEL WARDEN JAILED OVER NETS",
        ),
        (
            "NORLAND COAST GUARD\nPress Release\nDate of distribution: 2024. 5. 21. (Tue)\n\nEel ring caught after a night at sea",
            "Eel ring caught after a night at sea",
        ),
        (
            "Norland Attorney General\n\nNine indicted in a ring of eel thieves\n\nFOR IMMEDIATE RELEASE",
            "Nine indicted in a ring of eel thieves",
        ),
    ],
)
def test_days_and_letterheads_are_no_headlines(head: str, title: str) -> None:
    assert only(f"{head}\n\n{BODY}").title == title


def test_a_label_below_the_text_gives_no_title() -> None:
    assert only(f"EEL CRIMES OF THE WEEKEND IN ARVIK\n\n{BODY} {BODY}\n\nHead: Public Relations").title == (
        "EEL CRIMES OF THE WEEKEND IN ARVIK"
    )


def test_a_letterhead_that_only_the_text_explains() -> None:
    body = (
        "Norland Eel Reserves (NER) said that its wardens had caught nine poachers at two ponds since Saturday night."
    )
    article = only(f"Norland Eel Reserves\nMedia Release: Nine poachers caught at two ponds in the reserve\n\n{body}")
    assert (article.title, article.source) == (
        "Nine poachers caught at two ponds in the reserve",
        "Norland Eel Reserves",
    )


def test_an_acronym_before_the_announcing_words_that_the_text_explains() -> None:
    head = "NEA PRESS RELEASE\n3 MAY 2021\n\nNEA Finds Nine Poachers at Two Ponds in the Reserve"
    assert only(f"{head}\n\nThe Norland Eel Authority (NEA) caught nine poachers. {BODY}").source == "NEA"
    assert only(f"{head}\n\nThe eel authority caught nine poachers. {BODY}").source is None


@pytest.mark.parametrize("title", ["Fatal Collision on Highway 7", "Major Eel Seizure", "Prison for Eel Smugglers"])
def test_a_headline_without_a_verb_is_no_masthead(title: str) -> None:
    below = "Police and wardens look for the owner of the eels\n\n3 May 2021"
    assert only(f"{title}\n\n{below}\n\n{BODY}").title == title


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        ("MINISTRY OF FINANCE\nDIRECTORATE OF CUSTOMS", "DIRECTORATE OF CUSTOMS"),
        ("REPUBLIC OF NORLAND\nDEPARTMENT OF JUSTICE\nBUREAU OF EELS", "BUREAU OF EELS"),
        ("MINISTRY OF FINANCE\nPRESS OFFICE", "MINISTRY OF FINANCE"),
        ("BUREAU OF EELS\nPRESS OFFICE", "BUREAU OF EELS"),
    ],
)
def test_the_agency_of_a_ministry_publishes(lines: str, source: str) -> None:
    assert only(f"{lines}\n\nPRESS RELEASE\n\nNine held in Arvik for eel smuggling\n\n{BODY}").source == source
