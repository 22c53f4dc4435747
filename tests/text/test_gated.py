"""A gated pattern finds what the pattern alone finds."""

import re

import pytest

from pressfacts.text.gated import Gated, WordGate, line_at

TEXT = "The firm Larch Ltd. paid.\nNobody else did.\n\nFinch & Co Ltd and Tern Ltd. of Wren Ltd"
NAME = r"(?<![\w-])(?:[A-Z]\w+ (?:& )?)+Ltd\.?"


@pytest.mark.parametrize("gate", ["Ltd", WordGate(["Ltd", "Inc"]), WordGate(["Lt"], "d")])
@pytest.mark.parametrize("by_line", [True, False])
def test_the_same_matches(by_line: bool, gate: str | WordGate) -> None:
    gated = Gated(gate, NAME, by_line=by_line)
    assert [m.span() for m in gated.finditer(TEXT)] == [m.span() for m in re.finditer(NAME, TEXT)]


def test_nothing_is_compiled_where_the_gate_is_shut() -> None:
    def never() -> str:
        raise AssertionError

    assert list(Gated("Ltd", never).finditer("Nobody paid.")) == []
    assert list(Gated("Ltd", never, by_line=True).finditer("Nobody paid.")) == []


def test_each_line_is_tried_once_and_in_order() -> None:
    gate = WordGate(["Tern", "Finch", "Larch"])
    assert [m[0] for m in Gated(gate, r"(?m)^.*$", by_line=True).finditer(TEXT)] == [
        "The firm Larch Ltd. paid.",
        "Finch & Co Ltd and Tern Ltd. of Wren Ltd",
    ]


def test_what_stands_behind_a_word_opens_the_gate() -> None:
    assert list(WordGate(["Ltd"], r"\.").places(TEXT)) == [TEXT.index("Ltd"), TEXT.index("Ltd. of")]
    assert list(WordGate(["Ltd"], r" plc").places(TEXT)) == []


def test_lines() -> None:
    assert line_at("", 0) == (0, 0)
    assert line_at("a\nb", 1) == (0, 1)
