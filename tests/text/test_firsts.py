"""Lookaheads for the first characters of words."""

import re

from pressfacts.text.firsts import opening


def test_it_holds_where_one_of_the_words_may_begin() -> None:
    pattern = re.compile(opening(["US$", "Lima", "£", "]a", "^b", "-c"]))
    assert [bool(pattern.match(char)) for char in "UL£]^-"] == [True] * 6
    assert not any(pattern.match(char) for char in "abux\\ ")
