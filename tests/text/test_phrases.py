"""Phrases are found as their alternatives one after the other find them, the longest first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.text.phrases import Phrases, PlainPhrases

PHRASES = st.lists(st.from_regex(r"[ab]{1,2}( [ab.]{1,2}){0,2}", fullmatch=True), max_size=8)
ENDS = re.compile(r"(?!\w)")


@given(PHRASES, st.text("ab. c", max_size=40))
def test_the_same_as_a_list(phrases: list[str], text: str) -> None:
    plain = "|".join(re.escape(phrase) for phrase in sorted(set(phrases), key=len, reverse=True)) or "(?!)"
    expected = [m.span() for m in re.finditer(rf"(?<![\w-])(?:{plain})(?!\w)", text)]
    assert list(Phrases(phrases, ENDS).find(text)) == expected


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("Fish Watch", "<Fish Watch>, Fish Watchers"), ("Cook's Guard", "the <Cook’s Guard>"), ("'Nduja Club", "<’Nduja Club>"),
     ("Tax Office - Raids", "<Tax Office – Raids> <Tax Office-Raids>"), ("'Nduja Club", "Nduja Club")],
)  # fmt: skip
def test_apostrophes_and_dashes(phrase: str, text: str) -> None:
    bare = re.sub("[<>]", "", text)
    found = [bare[start:end] for start, end in Phrases([phrase], ENDS).find(bare)]
    assert found == re.findall("<(.*?)>", text)


def test_a_letter_more() -> None:
    phrases = Phrases(["Fishpol"], re.compile(r"(?=s\s\w)|(?!\w)"), "s")
    assert list(phrases.find("the Fishpols seal")) == [(4, 11)]
    assert list(phrases.find("the Fishpols.")) == []


@given(PHRASES, st.text("ab.$ c-", max_size=40))
def test_plain_phrases_are_the_same_as_a_list(phrases: list[str], text: str) -> None:
    plain = "|".join(re.escape(phrase) for phrase in sorted(set(phrases), key=len, reverse=True)) or "(?!)"
    ends = r"(?:(?<=\W)|(?!\w))"
    expected = [m.span() for m in re.finditer(rf"(?<!\w)(?:{plain}){ends}", text)]
    assert list(PlainPhrases(phrases).find(text)) == expected
    expected = [m.span() for m in re.finditer(rf"(?<![\w-])(?:{plain}){ends}", text)]
    assert list(PlainPhrases(phrases, hyphens=True).find(text)) == expected


def test_a_sign_ends_a_phrase() -> None:
    assert list(PlainPhrases(["TT$", "TT"]).find("TT$50 by TT, not HTT$ or TTs")) == [(0, 3), (9, 11)]
