"""Patterns of dates that are not tried, as the text lacks their words, would not have matched."""

import tomllib
from importlib.resources import files
from itertools import product

from expected import read_sample, sample_names
from pressfacts.annotate.dates import periods, relative

_NEEDING = tuple((forms.patterns, forms.needs) for forms in (relative._PATTERNS, periods._PATTERNS))
_TEXTS = [
    "Next year, later this week, two weeks later, the day before yesterday, in the previous year, over the weekend.",
    "Since the beginning of this year; at the end of the year; for the year; Year-to-date; the following three days.",
    "the 3rd of last month, the 4th of the current month, five days ago, last 24 hours, This Fiscal Year, the coming month",
    "Fall 2020, the winter of 2019, first quarter of 2020, last six months of 2021, week of May 3, 2020, The early '90s",
    "12 months to 31 March 2020, the year ending 30 June 2021, the late 1990s, 1980's, in summer, by the following day.",
    "On Tuesday of last week, this week on Monday and next week Friday.",
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
    for text, (patterns, needs) in product(_texts(), _NEEDING):
        for name, words in needs.items():
            if patterns[name].search(text):
                tried.add(name)
                assert any(word in text.casefold() for word in words), (name, text)
    assert tried >= {*relative._NEEDS, *periods._NEEDS} - {"bare_season"}
