"""Brackets in a text."""

from rich.style import Style

from made_up import RECORD, TEXT
from pressfacts.explain.marks import Mark, marked, marks_of


def shown(text: str, *spans: tuple[int, int, str]) -> str:
    return marked(text, [Mark(start, end, label, Style()) for start, end, label in spans]).plain


def test_one_in_another() -> None:
    assert shown("nine in Peru", (0, 12, "F1"), (8, 12, "C1")) == "[nine in [Peru]C1]F1"


def test_side_by_side_and_across() -> None:
    assert shown("abcd", (0, 2, "A"), (2, 4, "B")) == "[ab]A[cd]B"
    assert shown("abcd", (0, 3, "A"), (1, 4, "B")) == "[a[bc]Ad]B"


def test_one_place_of_two_facts() -> None:
    assert shown("ab", (0, 2, "F1"), (0, 2, "F2")) == "[[ab]F1]F2"


def test_what_a_terminal_obeys_is_written_out() -> None:
    assert shown("a\x1b[2Jb\tc\r\nd") == "a\\x1b[2Jb c\nd"


def test_a_piece_of_the_text() -> None:
    marks = [Mark(0, 1, "A", Style()), Mark(3, 4, "B", Style())]
    assert marked("a\nbcd", marks, 2, 5).plain == "b[c]Bd"


def test_every_fact_is_marked() -> None:
    text = marked(TEXT, marks_of(RECORD)).plain
    for part in ("[12 people]F1", "[Operation Quiet Feather]X1", "[Rosa Quispe]P1", "[Peru]C1", "[Forest Police]O1"):
        assert part in text
    assert "[between 30 and 40 parrots]F4" in text
