"""Whatever the text, its articles tile it and no line is lost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.segment import Article, segment

PIECES = [
    "Two Men Held After Harbour Raid",
    "Customs officers in the port of Arvik opened a container of bananas and found 40 kg of cocaine inside.",
    "Source: Arvik Customs",
    "FOR IMMEDIATE RELEASE",
    "For Immediate Release",
    "Department of Fisheries",
    "3 May 2021",
    "3 May 2021|PRESS RELEASE",
    "Publish date 3 May 2021",
    "Published Date",
    "All news",
    "Title: Nets seized",
    "Date: 2021-05-03",
    "---",
    "***",
    "=====",
    "###",
    "RIGA, Latvia – Police have closed a laboratory.",
    "Contact:",
    "• One bullet",
    "",
    " ",
    "\ufeff",
    "\u200b",
]
BREAKS = ["\n", "\n\n", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029", "\n\n\n"]

BREAK_CHARACTERS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"

documents = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BREAKS)), max_size=40).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)


def check(text: str) -> list[Article]:
    articles = list(segment(text))
    assert "".join(a.text for a in articles) == (text if text.strip() else "")
    for i, article in enumerate(articles):
        assert article.index == i
        assert text[article.start : article.end] == article.text
        assert article.text.strip()
        if i:
            assert text[article.start - 1] in BREAK_CHARACTERS
        if article.title_span:
            assert article.title
            assert article.text[slice(*article.title_span)].strip()
        if article.dateline:
            assert article.text[article.dateline.start : article.dateline.end].strip()
    return articles


@given(st.text(max_size=300))
def test_any_text_is_tiled(text: str) -> None:
    check(text)


@given(documents)
def test_release_like_texts_are_tiled(text: str) -> None:
    check(text)


@given(documents)
def test_line_ends_do_not_matter(text: str) -> None:
    plain = "\n".join(text.splitlines())
    unix, dos = check(plain), check(plain.replace("\n", "\r\n"))
    assert [(a.title, a.source, a.published) for a in unix] == [(a.title, a.source, a.published) for a in dos]


@pytest.mark.parametrize("text", ["", " ", "\n\n\f\n", "\u2028\t"])
def test_blank_text_has_no_article(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    "unit", ["\n", "a", " ", "Operation A\n", "LYON, ", "A – ", "---\n", "7", "(", "Date:\n", "1 May 2024\n"]
)
def test_time_grows_with_length_alone(unit: str) -> None:
    begun = time.process_time()
    check_size = 200_000 // len(unit)
    list(segment(unit * check_size))
    assert time.process_time() - begun < 20
