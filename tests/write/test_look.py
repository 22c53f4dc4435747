"""Text for terminals of any width."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pressfacts.write.table.look import Look, grid, marked, plain, section
from pressfacts.write.visible import counted, escaped, harmless, one_line

WORDS = st.lists(st.text("abcdef漢字 ", min_size=1, max_size=30), max_size=8)
WIDTHS = st.integers(20, 160)


@given(WORDS, WIDTHS)
def test_lists_keep_to_the_width_and_lose_nothing(words: list[str], width: int) -> None:
    text = Look(width).flow([plain(word) for word in words])
    shown = Look(width).print(*section("Names", text)) if words else ""
    assert all(cell_len(line) <= width for line in shown.splitlines())
    letters = [char for char in shown if char.isalpha()]
    assert letters == [char for char in ("Names" + "".join(words) if words else "") if char.isalpha()]


@given(st.text("abc 漢字,.", max_size=120), WIDTHS)
def test_hanging_lines_are_indented(text: str, width: int) -> None:
    lines = Look(width).print(Look(width).hang(plain(text))).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert all(line.startswith("  ") or not line for line in lines[1:])


def test_without_a_width_nothing_is_folded() -> None:
    text = "word " * 400
    assert Look().print(Look().hang(plain(text.strip()))) == text.strip() + "\n"
    assert Look().print(Look().flow([plain("a" * 300)] * 3)).count("\n") == 1


def test_lines_have_no_space_at_their_end() -> None:
    table = grid(10, None)
    table.add_row(plain("a"), plain("b  "))
    assert Look(80).print(table, plain("c   ")) == "a           b\nc\n"


def test_markup_of_a_release_is_text() -> None:
    assert Look(80).print(plain("[bold red]:smile: [/]")) == "[bold red]:smile: [/]\n"


@pytest.mark.parametrize(
    ("width", "wide", "small"),
    [(None, True, False), (108, True, False), (107, False, False), (60, False, False), (59, False, True)],
)
def test_how_much_room_there_is(width: int | None, wide: bool, small: bool) -> None:
    assert (Look(width).wide, Look(width).small) == (wide, small)


def test_entries_below_seven_of_ten_are_marked() -> None:
    assert marked(plain("Quispe"), 0.69).plain == "Quispe ?"
    assert marked(plain("Quispe"), 0.7).plain == "Quispe"


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (1_234_567, "1,234,567 articles")]
)
def test_counts_agree_with_their_nouns(count: int, shown: str) -> None:
    assert counted(count, "article") == shown


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    for shown in (escaped(text), one_line(text)):
        assert not {category(char) for char in shown} & {"Cc", "Cs", "Zl", "Zp"}
        assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert harmless(text).count("\n") == text.count("\n")
