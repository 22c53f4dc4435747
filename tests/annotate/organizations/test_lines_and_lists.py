"""What the line of a name and its neighbours in a list say of it, on texts without a model. Names are invented."""

import pytest

from pressfacts.annotate.facts import Context, Facts
from pressfacts.annotate.names import Taken
from pressfacts.annotate.organizations.lines import is_heading, is_whole_line, opens_own_line
from pressfacts.annotate.organizations.lists import joined, listed
from pressfacts.annotate.organizations.surroundings import Surroundings

Span = tuple[int, int]


def span_of(text: str, name: str) -> Span:
    return text.index(name), text.index(name) + len(name)


def around(text: str, title: Span | None = None) -> Surroundings:
    return Surroundings(text, Facts(context=Context(title=title)), [])


@pytest.mark.parametrize(
    "text",
    [
        "It fell.\nLarch Trust\nIt rose.",
        "It fell.\n• Larch Trust\nIt rose.",
        "It fell.\nLarch Trust:\nIt rose.",
        "Larch Trust",
    ],
)
def test_a_name_fills_its_line_whatever_bullet_or_colon_is_beside_it(text: str) -> None:
    assert is_whole_line(around(text), *span_of(text, "Larch Trust"))


@pytest.mark.parametrize("text", ["The Larch Trust fell.", "It fell.\nLarch Trust, Cork\nIt rose."])
def test_a_name_among_other_words_does_not_fill_its_line(text: str) -> None:
    assert not is_whole_line(around(text), *span_of(text, "Larch Trust"))


def test_a_title_is_no_line_that_heads_what_follows() -> None:
    text = "Larch Trust\nIt fell."
    assert is_whole_line(around(text), 0, 11)
    assert not is_whole_line(around(text, title=(0, 11)), 0, 11)
    assert not opens_own_line(around(text, title=(0, 11)), 0, 11)


@pytest.mark.parametrize(
    "text", ["It fell.\nLarch Trust\n", "It fell.\nLarch Trust, Cork\n", "It fell.\n  Larch Trust Annual Review\n"]
)
def test_a_name_opens_a_line_of_words_with_capitals(text: str) -> None:
    assert opens_own_line(around(text), *span_of(text, "Larch Trust"))


@pytest.mark.parametrize(
    "text",
    [
        "It fell.\nLarch Trust was fined\n",
        "It fell.\n• Larch Trust\n",
        "It fell.\nLarch Trust\nThe Larch Trust rose.",
        "It fell near Larch Trust\n",
    ],
)
def test_a_name_in_prose_behind_a_bullet_or_told_again_opens_no_line_of_its_own(text: str) -> None:
    assert not opens_own_line(around(text), *span_of(text, "Larch Trust"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Found:\nFIREARM: a rifle", "FIREARM"),
        ("Found:\nFIREARM\na rifle", "FIREARM"),
        ("Found:\n• FIREARM: a rifle", "FIREARM"),
        ("Stops:\nDWI: 6", "DWI"),
    ],
)
def test_a_word_in_capitals_before_a_colon_or_on_its_own_is_a_heading(text: str, name: str) -> None:
    assert is_heading(text, *span_of(text, name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Found:\nFIREARM was what it was", "FIREARM"),
        ("The FIREARM: a rifle", "FIREARM"),
        ("Found:\nDWI: a rifle", "DWI"),
        ("Found:\nFirearm: a rifle", "Firearm"),
        ("Found:\nLARCH TRUST: a rifle", "LARCH TRUST"),
        ("Found:\nFIREARM: a rifle\nThe FIREARM was old", "FIREARM"),
    ],
)
def test_short_mixed_repeated_or_several_words_are_no_heading(text: str, name: str) -> None:
    assert not is_heading(text, *span_of(text, name))


def names_listed(text: str, known: list[str], named: list[str] | None = None, least: int = 4) -> list[str]:
    taken = Taken(span_of(text, n) for n in named or [])
    return [text[s:e] for s, e in listed(text, [span_of(text, k) for k in known], taken, least)]


def test_the_rest_of_a_list_is_what_most_of_it_is() -> None:
    text = "They came from Larch, Birch, Alder, and Rowan."
    assert names_listed(text, ["Larch", "Birch", "Alder"]) == ["Rowan"]
    assert names_listed(text, ["Larch", "Birch", "Rowan"]) == ["Alder"]


def test_a_list_of_which_less_than_three_in_five_are_known_says_nothing() -> None:
    assert names_listed("They came from Larch, Birch, Alder, and Rowan.", ["Larch", "Birch"]) == []


def test_a_short_list_says_nothing_unless_less_is_asked_for() -> None:
    text = "They came from Larch, Birch, and Rowan."
    assert names_listed(text, ["Larch", "Birch"]) == []
    assert names_listed(text, ["Larch", "Birch"], least=3) == ["Rowan"]


def test_a_name_that_something_else_is_named_over_is_left_out() -> None:
    text = "They came from Larch, Birch, Alder, and Rowan."
    assert names_listed(text, ["Larch", "Birch", "Alder"], named=["Rowan"]) == []


def test_a_list_ends_with_its_line() -> None:
    assert names_listed("Larch, Birch, Alder,\nRowan", ["Larch", "Birch", "Alder"]) == []


def test_ages_stand_between_the_names_of_a_list() -> None:
    text = "Held were Ann Ray, 31, Odo Moth, 44, Ida Bell, 29, and Leo Finch."
    assert names_listed(text, ["Ann Ray", "Odo Moth", "Ida Bell"]) == ["Leo Finch"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Ray and Odo Moth came.", ["Odo Moth"]),
        ("Odo Moth and Ann Ray came.", ["Odo Moth"]),
        ("Ann Ray, and Odo Moth came.", ["Odo Moth"]),
        ("Ann Ray of Odo Moth came.", []),
        ("Ann Ray or Odo Moth came.", []),
        ("Ann Ray and the Odo Moth came.", []),
    ],
)
def test_and_alone_joins_a_name_to_a_known_one(text: str, expected: list[str]) -> None:
    spans = joined(text, [span_of(text, "Ann Ray")], [span_of(text, "Odo Moth")])
    assert [text[s:e] for s, e in spans] == expected
