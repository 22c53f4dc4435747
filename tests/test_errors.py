"""What errors say is one line, whatever they quote."""

import pytest

from pressfacts.errors import InputError, printable


@pytest.mark.parametrize("character", ["\n", "\r", "\x1e", "\x1b", "\x85", "\u2028", "\ud800", "\u202e"])
def test_a_quoted_name_breaks_no_line(character: str) -> None:
    message = str(InputError("a.csv", f"no column 'te{character}xt'", 3))
    assert message.isprintable()
    assert message.startswith("a.csv:3: no column 'te")


def test_bytes_that_are_no_text_become_a_sign() -> None:
    assert printable("a\udcff.txt") == "a\ufffd.txt"
