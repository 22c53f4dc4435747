"""Every pattern of the table is found in its example, and not in its counter-example."""

import re
import tomllib
from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest

from pressfacts.errors import DataError
from pressfacts.segment.patterns import pattern

TABLE = tomllib.loads((files("pressfacts") / "data/segment/patterns.toml").read_text("utf-8"))


def rows(key: str) -> Iterator[tuple[str, str, str]]:
    for module, patterns in TABLE.items():
        for row in patterns if module != "parts" else []:
            yield f"{module}.{row['name']}", row.get("at", ""), row[key]


def finder(name: str, at: str) -> Callable[[str], re.Match[str] | None]:
    found = pattern(name)
    return {"all": found.fullmatch, "start": found.match, "": found.search}[at]


@pytest.mark.parametrize(("name", "at", "text"), list(rows("example")))
def test_a_pattern_is_found_in_its_example(name: str, at: str, text: str) -> None:
    assert finder(name, at)(text)


@pytest.mark.parametrize(("name", "at", "text"), list(rows("counter")))
def test_a_pattern_is_not_found_in_its_counter_example(name: str, at: str, text: str) -> None:
    assert not finder(name, at)(text)


def test_a_pattern_that_the_table_lacks_is_an_error() -> None:
    with pytest.raises(DataError, match="no pattern"):
        pattern("marks.nonsense")
