"""Other names beside a person's name: which are read, and where the name ends with them. Names are invented."""

import pytest

from pressfacts.annotate.people.aliases import aliases_after, nickname, past_aliases

NAME = "Odo Larch"


def aliases(text: str) -> list[str]:
    return [text[s:e] for s, e in aliases_after(text, len(NAME))]


@pytest.mark.parametrize(
    ("behind", "names"),
    [
        (", also known as Moth, fled.", ["Moth"]),
        (" aka “Moth,” fled.", ["Moth"]),
        (", a.k.a. “Moth”, fled.", ["Moth"]),
        (", alias Moth, fled.", ["Moth"]),
        (", 34, also known as “Moth,” fled.", ["Moth"]),
        (", aka “Moth” and “Rook,” fled.", ["Moth", "Rook"]),
        (", aka “Moth,” “Finch,” and “Rook,” fled.", ["Moth", "Finch", "Rook"]),
        (", a/k/a “Moth,” a/k/a “Rook,” fled.", ["Moth", "Rook"]),
    ],
)
def test_aliases_behind_a_name(behind: str, names: list[str]) -> None:
    assert aliases(NAME + behind) == names


@pytest.mark.parametrize(
    "behind",
    [" fled.", ", 34, fled.", " said “Moth” twice.", " is known as a quiet man.", " and Ann Moth fled.", ""],
)
def test_other_words_behind_a_name_are_no_aliases(behind: str) -> None:
    assert aliases(NAME + behind) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [('Odo "Moth" Larch', "Moth"), ("Odo “Moth” Larch", "Moth")],
)
def test_a_nickname_stands_in_quotes_inside_a_name(text: str, name: str) -> None:
    found = nickname(text, 0, len(text))
    assert found is not None
    assert text[slice(*found)] == name


@pytest.mark.parametrize("text", ["Odo Moth Larch", "Odo Larch"])
def test_a_name_without_quotes_has_no_nickname(text: str) -> None:
    assert nickname(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Odo Larch (left), fled.", "Odo Larch (left)"),
        ("Odo Larch, alias Moth, fled.", "Odo Larch, alias Moth"),
        ("Odo Larch fled.", "Odo Larch"),
    ],
)
def test_a_name_goes_on_to_the_end_of_its_brackets_and_aliases(text: str, whole: str) -> None:
    assert text[: past_aliases(text, len(NAME))] == whole
