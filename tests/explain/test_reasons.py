"""What a figure was drawn from, on releases of our own."""

import pytest

import pressfacts
from pressfacts.explain.reasons import reasons

TEXT = """Kayak ring capsizes

Source: River Police (news)

3 May 2023

LISBON, Portugal – Police made at least 72 arrests worldwide during Operation Wet Paddle, which ran from 24 to 28 April 2023.

In Spain, officers made 12 arrests. The ring stole GBP 2.5 million (about USD 3.1 million) over the years.
"""


@pytest.fixture(scope="module")
def found() -> dict[str, dict[str, str]]:
    """The reasons of each figure by its text."""
    (record,) = pressfacts.extract(TEXT, explain=True, usd=True)
    return {f.text: dict(reasons(record, f, f.explain)) for f in record.figures if f.explain}


def test_number_and_meaning(found: dict[str, dict[str, str]]) -> None:
    total = found["at least 72 arrests"]
    assert total["number"] == '"72" = 72'
    assert total["qualifier"] == 'more_than, from "at least"'
    assert total["bounds"] == "72 or more"
    assert total["kind"] == "arrests"
    assert total["rule"].startswith("arrests.")
    assert "arrests" in total["trigger"]


def test_links_with_their_words(found: dict[str, dict[str, str]]) -> None:
    assert found["at least 72 arrests"]["operation"] == 'Operation Wet Paddle, from "Operation Wet Paddle"'
    part = found["12 arrests"]
    assert part["countries"] == 'Spain from "Spain"'
    assert part["operation"] == "Operation Wet Paddle, which the article is about"
    assert part["part of"] == 'F1 "at least 72 arrests", from "which"'


def test_a_sum_told_again(found: dict[str, dict[str, str]]) -> None:
    again = next(reason for text, reason in found.items() if "USD" in text)
    assert again["same as"] == 'F3 "GBP 2.5 million"'
    assert found["GBP 2.5 million"]["in USD"] == "3,127,796.98, at 1.25111879 of 2023-05-03"


def test_a_sum_that_no_word_explains(found: dict[str, dict[str, str]]) -> None:
    (record,) = pressfacts.extract("The club has EUR 5 000.", explain=True)
    (figure,) = record.figures
    assert figure.explain
    assert dict(reasons(record, figure, figure.explain))["trigger"].startswith("none: ")
