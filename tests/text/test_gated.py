"""A gated pattern finds what the pattern alone finds."""

import re

import pytest

from pressfacts.text.gated import Gated, line_at, lines_with

TEXT = "The firm Larch Ltd. paid.\nNobody else did.\n\nFinch & Co Ltd and Tern Ltd. of Wren Ltd"
NAME = r"(?<![\w-])(?:[A-Z]\w+ (?:& )?)+Ltd\.?"


@pytest.mark.parametrize("by_line", [True, False])
def test_the_same_matches(by_line: bool) -> None:
    gated = Gated(r"Ltd", NAME, by_line=by_line)
    assert [m.span() for m in gated.finditer(TEXT)] == [m.span() for m in re.finditer(NAME, TEXT)]


def test_nothing_is_compiled_where_the_gate_is_shut() -> None:
    def never() -> str:
        raise AssertionError

    assert list(Gated("Ltd", never).finditer("Nobody paid.")) == []
    assert list(Gated("Ltd", never, by_line=True).finditer("Nobody paid.")) == []


def test_lines() -> None:
    assert [TEXT[slice(*line)] for line in lines_with(re.compile("else"), TEXT)] == ["Nobody else did."]
    assert len(list(lines_with(re.compile("Ltd"), TEXT))) == 2
    assert line_at("", 0) == (0, 0)
    assert line_at("a\nb", 1) == (0, 1)
