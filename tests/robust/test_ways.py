"""A release written in another way tells the same: the samples with other line ends, breaks, quotes, sums and headlines."""

from functools import cache

import pytest

from expected import read_sample, sample_names
from fuzz.ways import Facts, facts, renamed
from robust.releases import WAYS

KNOWN = {
    ("wrapped lines", "rulers"): "the day of one of its articles is read from another line",
    ("wrapped lines", "cyber-singapore"): "three figures take the day of publication for that of the operation",
    ("short sums", "fugitives-pristina"): "two dates of its project are equally likely, but for a trifle",
    ("a headline in capitals", "firearms-norfolk"): "its first line is not the headline",
}


@cache
def told(name: str) -> Facts:
    return facts(read_sample(name))


@pytest.mark.parametrize("way", WAYS)
def test_samples_in_other_ways(way: str) -> None:
    changed = {name: WAYS[way](read_sample(name)) for name in sample_names() if (way, name) not in KNOWN}
    differing = {name for name, text in changed.items() if text != read_sample(name) and facts(text) != told(name)}
    assert not differing


def test_facts_follow_the_name_of_a_person() -> None:
    found = 0
    for name in sample_names():
        text, expected = renamed(read_sample(name))
        if text:
            found += 1
            assert facts(text) == expected, name
    assert found > 8
