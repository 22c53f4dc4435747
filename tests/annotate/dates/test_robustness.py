"""Dates in any text: places are true, values readable, time linear, the clock ignored."""

import time
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.facts import Context, DateMention, Facts
from pressfacts.edtf import bounds, is_edtf

WORDS = """3 31 29 May February Sept. 2019 2020 '90s Monday Fri of and to - – , from between since until last next this
year week weekend the same day today yesterday spring first quarter mid- late FY ago two days week will was .
12/11/2010 2010-02-30 following XXXX 0001 9999 1990s onwards present"""
TEXTS = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=25).map(" ".join) | st.text(max_size=80)
ANCHORS = st.none() | st.sampled_from(
    ["2020-02-29", "0001-01-01", "9999-12-31", "2019-05", "2019", "2019/..", "soon", "XXXX-05-01"]
)
UNITS = [
    "1", "12 ", "1/", "3-", "5 May ", "May, ", "2019, ", "since ", "from 3 to ", "and 4 ", "last week ", " ", "the ",
]  # fmt: skip


def find(text: str, published: str | None) -> list[DateMention]:
    return find_dates(text, Facts(context=Context(published=published)))


@settings(max_examples=300, deadline=None)
@given(TEXTS, ANCHORS)
def test_mentions_lie_in_the_text_apart_and_in_order(text: str, published: str | None) -> None:
    at = 0
    for mention in find(text, published):
        assert at <= mention.start < mention.end <= len(text)
        assert mention.rule.startswith("dates.")
        bounds(mention.edtf)
        at = mention.end


@pytest.mark.parametrize("published", ["9999-12-31", None])
def test_counting_on_leads_out_of_no_calendar(published: str | None) -> None:
    found = find(
        "It ran from 3 May 9998 to 4 May 9999. The following year it ended; the year before it had begun.", published
    )
    assert all(m.edtf is None or is_edtf(m.edtf) for m in found)


def test_the_clock_plays_no_part(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "He fled two days ago, last week and in March; on Friday, 5 May and 3/4/21 he was seen."
    before = find(text, "2021-06-09")
    import dateparser.date_parser as clocked

    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Later":
            return cls(2050, 1, 1) + timedelta(days=1)

    monkeypatch.setattr(clocked, "datetime", Later, raising=False)
    monkeypatch.setattr("time.time", lambda: 2_500_000_000.0)
    assert find(text, "2021-06-09") == before
    assert [m.edtf for m in before if m.rule == "dates.ago"] == ["2021-06-07"]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    small, large = (_seconds(unit * (size // len(unit))) for size in (8_000, 32_000))
    assert large < 8 * small + 0.5


def _seconds(text: str) -> float:
    start = time.process_time()
    find(text, "2020-01-01")
    return time.process_time() - start


@pytest.mark.parametrize("text", [" October.", " " * 40 + "October.", "\n May is near"])
def test_a_month_with_nothing_but_blanks_before_it_is_read(text: str) -> None:
    assert len(find(text, "2021-06-09")) <= 1
