"""Texts as paragraphs and lines."""

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.report.blocks import blocks, fit

TEXT = """A headline

First paragraph of a text that was wrapped by someone's mailer
at about sixty characters a line, as was usual then.

• one item
• another
"""


def test_paragraphs_lines_and_items() -> None:
    got = [(b.kind, fit(TEXT[b.start : b.end])) for b in blocks(TEXT)]
    assert got == [
        ("p", "A headline"),
        (
            "p",
            "First paragraph of a text that was wrapped by someone's mailer at about sixty characters a line, as was usual then.",
        ),
        ("li", "• one item"),
        ("li", "• another"),
    ]


def test_what_html_cannot_carry_is_replaced_in_its_place() -> None:
    assert fit("a\x00b\ud800c\u2028d\te") == "a\ufffdb\ufffdc d e"


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t\x0b\x00\u2028\ufb01•-“”’"), max_size=80))
def test_blocks_hold_everything_that_is_not_blank(text: str) -> None:
    held = {i for b in blocks(text) for i in range(b.start, b.end)}
    assert all(i in held or not c.strip() or c == "\x00" for i, c in enumerate(text))
    assert len(fit(text)) == len(text)
