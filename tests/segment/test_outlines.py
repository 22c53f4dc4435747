"""The outline of an article's first lines: what stands around words, and how much of it recurs."""

import pytest

from pressfacts.segment.lines import scan
from pressfacts.segment.marks import mark
from pressfacts.segment.outlines import AGAIN, is_telling, outline_of, recurring, sayings

_TEXT = "Officers of the harbour unit found the goods in a shed near the pier and returned them to their owner."


def outline(head: str, text: str = _TEXT) -> tuple[str, ...]:
    return outline_of([mark(line) for line in scan(f"{head}\n\n{text}\n")])


@pytest.mark.parametrize(
    ("one", "other", "much"),
    [
        ("01 | Nets seized\n(May 3, 2021)", "02 | Two held\n(June 4, 2021)", 2),
        ("„Nets seized“", "„Two held“", 1),
        ("3 May 2021: nets seized", "4 June 2021: two held", 1),
        ("Harbour Police (Arvik)    3 May 2021\n\nNets seized", "Coast Guard    4 June 2021\n\nTwo held", 1),
        ("Nets seized\nNets seized", "Two held\nTwo held", 1),
        ("HARBOUR POLICE OF ARVIK\n\nNets seized", "COAST GUARD OF SUNDBY\n\nTwo held", 1),
        ("    Nets seized at the pier", "    Two held at the pier", 1),
        ("Nets seized", "Two held", 0),
        ("12 nets seized", "13 men held", 0),
        ("Nets worth €3.5 million", "Two held, 3 fined", 0),
        ("„Nets seized“", "Two held", 0),
        ("01 | Nets seized", "Two held\n3 May 2021", 0),
    ],
)
def test_how_much_recurs(one: str, other: str, much: int) -> None:
    assert recurring(outline(one), outline(other)) == much


@pytest.mark.parametrize("head", ["Nets seized", "12 nets seized", "“We are glad,” says mayor", "Nets seized in 2023"])
def test_what_any_heading_looks_like_tells_nothing(head: str) -> None:
    assert not is_telling(outline(head))


def test_text_that_began_above_opens_nothing() -> None:
    assert (
        outline("On\nFeb. 3, 2013", ", police found the goods in a shed near the pier of the old harbour there.") == ()
    )


def test_a_day_without_year_counts_below_a_headline_alone() -> None:
    assert recurring(outline("Nets seized\nFriday, 14 May"), outline("Two held\nSunday, 9 June")) == 1
    assert not is_telling(outline("Arrests, 14 May"))


def test_a_headline_below_the_path_of_its_page() -> None:
    assert outline("Home > News > Nets seized at the pier\n\nNets seized at the pier")[1] == AGAIN


def test_a_saying_is_known_by_its_label() -> None:
    (line,) = map(mark, scan("Filed under: Harbour, Crime"))
    assert sayings(line) == ("filed under harbour, crime", "filed under …")


def test_wrapped_text_is_text() -> None:
    assert outline(f"Nets seized\n\n{'Divers of the harbour police found the nets and ' * 3}".replace("and ", "and\n"))[
        1:
    ] == ("prose",)


DECK = "Officers of the harbour unit find them in a shed near the pier"


@pytest.mark.parametrize(
    ("one", "other", "much"),
    [
        ("3 May 2021\nNets seized in Arvik", f"4 June 2021\nTwo held in Sundby\n\n{DECK}", 1),
        ("Nets seized in Arvik\n\n3 May 2021", "The harbour police\n\nTwo held in Sundby\n\n4 June 2021", 0),
        ("Nets seized in Arvik\n\n3 May 2021", f"Two held in Sundby\n\n4 June 2021\n\n{DECK}\n\n{DECK}", 1),
        ("The nets were seized.", "Two men were held.", 0),
        ("THE NETS WERE SEIZED.", "TWO MEN WERE HELD.", 1),
    ],
)
def test_second_headlines_may_stand_above_the_text_or_not(one: str, other: str, much: int) -> None:
    assert recurring(outline(one), outline(other)) == recurring(outline(other), outline(one)) == much


def test_a_second_headline_may_stand_behind_the_day() -> None:
    assert (
        recurring(
            outline("Nets seized", f"3 May 2021 – {_TEXT}"), outline("Two held", f"4 June 2021 – {DECK}\n\n{_TEXT}")
        )
        == 1
    )


def test_a_day_without_year_counts_behind_a_bar() -> None:
    one, other = (
        outline(f"{title} — Harbour Courier, {day}")
        for title, day in (("Nets seized", "13 Oct"), ("Two held", "4 May"))
    )
    assert recurring(one, other) == 1
