"""Patterns of dates that are not tried, as the text lacks their words, would not have matched."""

import tomllib
from importlib.resources import files
from itertools import product

from expected import read_sample, sample_names
from pressfacts.annotate.dates import days
from pressfacts.annotate.dates.patterns import pattern
from pressfacts.data import needs

_NEEDING = [
    (f"{module}.{name}", words)
    for module in ("relative", "periods")
    for name, words in needs("dates/patterns.toml", module)
    if words
]
_TEXTS = [
    "Next year, later this week, two weeks later, the day before yesterday, in the previous year, over the weekend.",
    "Since the beginning of this year; at the end of the year; for the year; Year-to-date; the following three days.",
    "the 3rd of last month, the 4th of the current month, five days ago, last 24 hours, This Fiscal Year, the coming month",
    "Fall 2020, the winter of 2019, first quarter of 2020, Q3 2020, last six months of 2021, week of May 3, 2020, The early '90s",
    "12 months to 31 March 2020, the year ending 30 June 2021, the late 1990s, 1980's, in summer, by the following day.",
    "Against nine in the week before, five the night before. On Tuesday of last week, this week on Monday and next week Friday. Tues. night, the night of Friday to Saturday.",
]


def _texts() -> list[str]:
    rules = [
        tomllib.loads(file.read_text("utf-8"))
        for file in (files("pressfacts.data") / "dates").iterdir()
        if file.name.endswith(".toml")
    ]
    told = [text for table in rules for key in ("examples", "counter_examples") for text in table.get(key, ())]
    return [*_TEXTS, *told, *map(read_sample, sample_names())]


def test_a_pattern_matches_no_text_without_its_words() -> None:
    tried: set[str] = set()
    for text, (name, words) in product(_texts(), _NEEDING):
        if pattern(name).search(text):
            tried.add(name)
            assert any(word in text.casefold() for word in words), (name, text)
    assert tried >= {name for name, _ in _NEEDING} - {"periods.bare_season"}


_SEVERAL = [
    "Between 3 and 5 May 2020, from 3 to 5 May, 3-5 June; May 3-5, 2020, July 3 or 4; 3, 4 and 5 May, the 6th & 7th of May.",
    "On May 3, 4 and 5, 2020; 3-5 and 7-9 May 2020; on May 3-5 and 7-9, 2020.",
]


def test_a_gate_holds_back_no_day() -> None:
    tried: set[str] = set()
    for text, (name, gated) in product([*_SEVERAL, *_texts()], days._PATTERNS.items()):
        found = [m.span() for m in gated.pattern.finditer(text)]
        assert [m.span() for m in gated.finditer(text)] == found, (name, text)
        tried |= {name} if found else set()
    assert tried >= set(days._NEEDS)
