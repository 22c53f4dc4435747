"""Heads that the articles of a file have in common, and lists of other news below an article."""

from collections.abc import Callable

import pytest

from pressfacts.segment import segment

TEXT = (
    "Officers of the harbour police searched a warehouse and found nets that were reported stolen in the spring of the "
    "year before. The owner, who had sold some of them to fishermen of the island, told the officers that a cousin had "
    "brought them. Both men were taken to the station, where the cousin said nothing and asked for a lawyer at once.\n"
    "The search goes on, and the harbour stays closed to all boats until the end of the week, the chief of police said"
)
TITLES = (
    "Nets seized in Arvik",
    "Two held over forged stamps",
    "Whale fined in Sundby harbour",
    "Boat found in the fog",
)
HEADS: dict[str, Callable[[int, str], str]] = {
    "files": lambda n, title: f"==> news/{n}.txt <==\n{title}",
    "labels": lambda n, title: f"URL: https://norpol.example/{n}\nTitle: {title}\nDate: 2021-05-0{n + 1}\n---",
    "crumbs": lambda n, title: f"Home > News > All releases\n{title}\nShare\nMay {n + 1}, 2021",
    "feed": lambda n, title: f"{title}\nHarbour Police · {n + 2}h ago",
    "boxes": lambda n, title: f"+{'-' * 40}+\n| {title:38} |\n+{'-' * 40}+\nRelease {n + 3} of May {n + 1}, 2021",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_articles_begin_at_the_head_they_share_whatever_stands_above(head: Callable[[int, str], str]) -> None:
    parts = [f"{head(n, title)}\n{TEXT}\n" for n, title in enumerate(TITLES)]
    assert [a.text for a in segment("".join(parts))] == parts


def test_the_running_heads_of_printed_pages_begin_none() -> None:
    pages = [f"Harbour Police News\nRelease of May 3, 2021\n\n{TEXT}.\n\nPage {n} of 4\n\n" for n in range(1, 5)]
    assert len(list(segment("".join(pages)))) == 1


def test_a_list_of_other_news_belongs_to_the_article_above() -> None:
    teasers = "Latest News\n\n" + "\n\n".join(f"June {n + 1}, 2021\n\n{title} again" for n, title in enumerate(TITLES))
    first = f"Nets seized in Arvik\n3 May 2021\n\n{TEXT}.\n\n{teasers}\n\n"
    second = f"Two held over forged stamps in Sundby\n4 June 2021\n\n{TEXT}.\n"
    assert [a.text for a in segment(first + second)] == [first, second]


def test_sections_of_a_dated_release_are_no_articles() -> None:
    opening = f"Wardens Division Weekly Report: January 7 – January 13\n\nLARCH, Ga. (Jan. 15, 2019) – {TEXT}."
    regions = [
        (
            "I – KITE (NORTHWEST)",
            "HERON",
            "nets",
            "a boat on the lake",
            "Its skipper said that he had found them there.",
        ),
        (
            "II – OTTER (NORTHEAST)",
            "FINCH",
            "eels",
            "a raft below the bridge",
            "Four people swam ashore, and one held on.",
        ),
        (
            "IV – MOTH (CENTRAL)",
            "WREN",
            "quail",
            "the bags of 31 hunters",
            "One of them had shot a tame goose as well.",
        ),
        (
            "VI – ELM (SOUTHEAST)",
            "BIRCH",
            "turtles",
            "a shed behind a shop",
            "Its owner knew nothing of any bath or turtle.",
        ),
        (
            "VII – ASH (COASTAL)",
            "ROWAN",
            "shrimps",
            "two of eight trawlers",
            "They stay in port until their nets have gates.",
        ),
    ]
    sections = [
        f"REGION {name}\n\n{county} COUNTY\nOn a cold day two wardens and a dog, which had been called by a farmer, looked into "
        f"{where} and came upon more {goods} than the law of the county lets anybody have at that time of the year. {said} "
        f"A judge will hear of the {goods} in spring, and until then the wardens keep whatever they took from {where}. "
        f"Who knows more of {goods} may call the wardens of {county.title()} at any hour of the day, also without a name."
        for name, county, goods, where, said in regions
    ]
    assert len(list(segment("\n\n".join([opening, *sections])))) == 1
