"""The day of publication where no label, no line of its own and no dateline gives one."""

import pytest

from pressfacts.segment import segment


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("March 5, 2024 – ", "2024-03-05"),
        ("5 May 2024 (Newswire) – ", "2024-05-05"),
        ("(5 May 2024) ", "2024-05-05"),
        (" date 2017-06-05 (CNS): ", "2017-06-05"),
        ("Published 5 June 2017 (CNS): ", "2017-06-05"),
        ("Sunday, 5th May 2024: ", "2024-05-05"),
        ("On 5 May 2024 ", None),
        ("5 May 2024 was the day: ", None),
    ],
)
def test_a_day_that_opens_the_running_text(opening: str, day: str | None) -> None:
    body = "Customs officers have stopped a lorry whose load of garden gnomes was hollow and not empty."
    (article,) = segment(f"Gnomes Were Hollow\n\n{opening}{body}\n")
    assert (article.published, article.dateline) == (day, None)


COPIED = """Parrots Come Home - Park News

You are here:
Home
/
Parrots Come Home
Rangers of the national park have brought forty parrots home, which had been sold to a circus in the spring of the year.
The birds are well and say so, as a keeper of the park told a reporter who had come to hear what they had to tell.
https://park.example/uploads/parrots.png
1440
{}
2024-06-06 11:55:12
2024-06-07 08:00:00
Parrots Come Home
Recent News
Bear Found in Library
June 10, 2025
"""


def test_the_hidden_fields_of_a_copied_page() -> None:
    (article,) = segment(COPIED.format("Ilona Marsh"))
    assert (article.title, article.published) == ("Parrots Come Home", "2024-06-06")


def test_a_site_that_no_line_confirms_stays_in_the_headline() -> None:
    (article,) = segment(COPIED.replace("\nParrots Come Home\n", "\nParrots\n").format("Ilona Marsh"))
    assert article.title == "Parrots Come Home - Park News"


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        (" date 2020-09-14 Ten Gnomes Found on Tourist", "Ten Gnomes Found on Tourist", None),
        ("date 2020-09-14 LIMA, Peru – Customs officers have stopped a lorry full of gnomes.", None, "Lima"),
        (" date 2020-09-14 (CNS): Customs officers have stopped a lorry full of gnomes.", None, None),
        (" date 2020-09-14 |\nTen Gnomes Found on Tourist", "Ten Gnomes Found on Tourist", None),
        ("date 2020-09-14 \nTen Gnomes Found on Tourist", "Ten Gnomes Found on Tourist", None),
    ],
)
def test_the_day_that_crawlers_put_before_a_text(line: str, title: str | None, place: str | None) -> None:
    text = f"{line}\nThe gnomes were hollow and not empty, a spokesman of the customs service said in the evening.\n"
    (article,) = segment(text)
    assert (article.title, article.published, article.text) == (title, "2020-09-14", text)
    assert (article.dateline.place if article.dateline else None) == place


PLAIN = "Customs officers have stopped a lorry whose load of garden gnomes was hollow and not empty."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Border Force | Weekend results, A1 | 3 June 2019\n\n{PLAIN}", "2019-06-03"),
        (f"Gnomes Were Hollow\n\nOSLO: 4 May 2023 - {PLAIN}", "2023-05-04"),
        (f"Gnomes Were Hollow\n\n{PLAIN}\n\nSource: Border Force / 8 September 2023", "2023-09-08"),
        (f"Gnomes Were Hollow\n\n{PLAIN}\nUpdated: 14 March 2025", "2025-03-14"),
        (f"Gnomes Were Hollow\n\nUpdate date: 14 March 2025\n\n{PLAIN}", None),
        (f"Gnomes Were Hollow\n\n{PLAIN} They had been sold on 3 June 2019.", None),
    ],
)
def test_a_line_of_its_own_dates_the_article(text: str, day: str | None) -> None:
    (article,) = segment(text)
    assert article.published == day


def test_an_updated_line_with_a_time_and_who_updated_it() -> None:
    head = "Forged Licences Found\n\nUpdated: 2023-09-10 09:14   Ministry of the Sea"
    (article,) = segment(f"{head}\n\nPolice held two men on Saturday in the port, the ministry said.")
    assert article.published == "2023-09-10"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Arvik, Saturday 27 January 2024", "2024-01-27"),
        ("21 February 2023 | News, Fraud", "2023-02-21"),
        ("General Eel Administration (GEA)  2021-04-16", "2021-04-16"),
        ("EEL-CPI-20221117-PR1688", "2022-11-17"),
        ("The Eel Bureau (EEB) has today, 17th November 2022, held nine men over hollow gnomes.", "2022-11-17"),
        ("Arvik, Safar 15, 1446 H, August 19, 2024, EEL -- Nine men were held over hollow gnomes.", "2024-08-19"),
        ("Nine men met in Arvik, 27 January 2024, and left.", None),
    ],
)
def test_the_day_of_a_line_above_the_text(line: str, day: str | None) -> None:
    body = "Customs officers have stopped a lorry whose load of garden gnomes was hollow and not empty."
    (article,) = segment(f"Nine Men Held Over Hollow Gnomes\n\n{line}\n\n{body}\n")
    assert article.published == day
