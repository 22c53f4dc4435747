"""Menus and teasers of copied pages yield no facts."""

from pressfacts.annotate.facts import CountryMention, DateMention, Facts
from pressfacts.annotate.furniture import furniture, prune

STORY = "Customs officers found an owl in a crate of oranges on Monday and have since become very fond of it. " * 3
PAGE = f"EN\nFR\nES\n\nOwl found in crate\n\n{STORY}\n\nRelated news\n\nPeru frees two llamas\n\n3 May 2024\n"


def test_menu_and_teasers() -> None:
    found = [PAGE[start:end].split("\n")[0] for start, end in furniture(PAGE)]
    assert found == ["EN", "FR", "ES", "Related news"]


def test_one_language_line_is_no_menu() -> None:
    assert furniture(f"English\n\n{STORY}") == []


def test_a_heading_above_the_story_opens_no_teasers() -> None:
    assert furniture(f"Latest news\n\n{STORY}") == []


def test_running_text_ends_the_teasers() -> None:
    text = f"{STORY}\n\nRelated news\n\nOwl retires\n\n{STORY}"
    ((start, end),) = furniture(text)
    assert text[start:end].strip() == "Related news\n\nOwl retires"


def test_a_teaser_may_be_a_long_headline() -> None:
    text = f"{STORY}\n\nLatest posts\n\n{'Owl of the Oranges Retires to a Quiet Lighthouse ' * 6}\n\n3 May 2024"
    ((start, end),) = furniture(text)
    assert (text[start:].startswith("Latest posts"), end) == (True, len(text))


def test_prune() -> None:
    at = PAGE.index("Peru")
    facts = Facts(
        countries=[CountryMention(at, at + 4, "PE", "name", "x")],
        dates=[
            DateMention(PAGE.index("Monday"), PAGE.index("Monday") + 6, None, "x"),
            DateMention(at + 30, at + 35, None, "x"),
        ],
    )
    prune(facts, furniture(PAGE))
    assert facts.countries == []
    assert [PAGE[d.start : d.end] for d in facts.dates] == ["Monday"]


ITEMS = [
    "Leadership",
    "Executive Team",
    "Frauds Bureau",
    "Human Trafficking Unit",
    "Careers",
    "Internships",
    "Newsroom",
]


def test_a_menu_below_the_story() -> None:
    menu = [*ITEMS, "Owl Training", "Youth Diversion", "Podcasts"]
    text = f"Owl found in crate\n\n{STORY}\n\n" + "\n".join(menu)
    assert [text[start:end] for start, end in furniture(text)] == menu


def test_a_list_of_names_below_the_story_is_no_menu() -> None:
    names = [f"Ann Larch {letter}" for letter in "ABCDEFGHIJKL"]
    assert furniture(f"Owls found\n\n{STORY}\n\n" + "\n".join(names)) == []
