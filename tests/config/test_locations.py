"""Errors of a configuration name the line of the key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.config.locations import Source

TEXT = """# a comment = 1
format = "csv"
"a key" = 1
names.people = [
  "A B",
]

[names]  # people
ignore = []

[[names.operations]]
name = "One"
[[names.operations]]

  aliases = []
[extract]
only = "figures"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (["format"], 2),
        (["a key"], 3),
        (["names", "people"], 4),
        (["names", "people", 0], 4),
        (["names"], 8),
        (["names", "ignore", 3], 9),
        (["names", "operations"], 11),
        (["names", "operations", 0], 11),
        (["names", "operations", 0, "name"], 12),
        (["names", "operations", 1], 13),
        (["names", "operations", 1, "aliases", 0], 15),
        (["names", "operations", 1, "name"], 13),
        (["extract", "only"], 17),
        (["missing"], None),
        ([], None),
    ],
)
def test_the_line_of_a_key(path: list[str | int], line: int | None) -> None:
    assert Source("x.toml", TEXT).line_of(path) == line


def test_the_settings_of_a_project_lie_in_a_table() -> None:
    source = Source(
        "pyproject.toml", "[project]\nformat = 1\n[tool.pressfacts]\nformat = 'csv'\n", ("tool", "pressfacts")
    )
    assert source.line_of(["format"]) == 4
    assert source.line_of(["only"]) is None


def test_an_error_is_one_short_line() -> None:
    source = Source("x.toml", TEXT)
    assert str(source.error(["names", "people", 0], "is wrong")) == "x.toml:4: names.people[1]: is wrong"
    assert str(source.error([], "is wrong")) == "x.toml: is wrong"
    long = str(source.error(["k" * 1_000], "r" * 1_000))
    assert len(long) < 700 and long.count("…") == 2


def test_an_unknown_key_names_the_nearest_or_all() -> None:
    source = Source("x.toml", TEXT)
    assert "did you mean 'people'?" in str(source.unknown(["names"], "peple", ["people", "ignore"]))
    assert "known are people, ignore" in str(source.unknown(["names"], "zzz", ["people", "ignore"]))


@given(st.text(st.sampled_from('[]="#.\n ab'), max_size=60))
def test_any_text_has_lines(text: str) -> None:
    line = Source("x.toml", text).line_of(["a", "b"])
    assert line is None or 1 <= line <= text.count("\n") + 1
