import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.write.visible import escaped, harmless, one_line


def test_what_a_terminal_obeys_is_shown() -> None:
    assert escaped("a\x1b[2Jb") == r"a\x1b[2Jb"
    assert escaped("file\nname") == r"file\x0aname"
    assert escaped("\u202eevil\u2066") == r"\u202eevil\u2066"
    assert escaped("\U000e0041") == r"\U000e0041"


def test_one_line_folds_white_space() -> None:
    assert one_line(" Operation\r\n  Quiet\xa0Feather\u2028") == "Operation Quiet Feather"
    assert one_line("soft\xadware") == "software"


def test_letters_of_all_scripts_and_emoji_stay() -> None:
    assert one_line("Türkiye Ελλάδα العربية 中国 👩‍🚒 🇵🇪") == "Türkiye Ελλάδα العربية 中国 👩‍🚒 🇵🇪"


def test_line_feeds_may_stay() -> None:
    assert harmless("a\x07\nb\r\n") == "a\\x07\nb\\x0d\n"


@given(st.text(st.characters()))
def test_nothing_of_what_comes_out_is_a_control(text: str) -> None:
    assert not {unicodedata.category(c) for c in one_line(text)} & {"Cc", "Cs", "Zl", "Zp"}
