"""Every pattern of every table is found in its example, and not in its counter-example."""

import re
import tomllib
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from pressfacts.annotate import name_patterns as names
from pressfacts.annotate.dates import patterns as dates
from pressfacts.annotate.quantities import patterns as quantities
from pressfacts.data.patterns import Finder, patterns
from pressfacts.errors import DataError
from pressfacts.segment import patterns as segment

ROOMS: dict[str, Finder] = {
    "dates/patterns.toml": dates.pattern,
    "figures/patterns.toml": quantities.pattern,
    "names/patterns.toml": names.pattern,
    "segment/patterns.toml": segment.pattern,
}


def rows(key: str) -> Iterator[tuple[str, str, str, str]]:
    for file in ROOMS:
        table = tomllib.loads((files("pressfacts") / "data" / file).read_text("utf-8"))
        for module, of_module in table.items():
            for row in of_module if module != "parts" else []:
                yield file, f"{module}.{row['name']}", row.get("at", ""), row[key]


def finder(file: str, name: str, at: str) -> Callable[[str], re.Match[str] | None]:
    found = ROOMS[file](name)
    return {"all": found.fullmatch, "start": found.match, "": found.search}[at]


@pytest.mark.parametrize(("file", "name", "at", "text"), list(rows("example")))
def test_a_pattern_is_found_in_its_example(file: str, name: str, at: str, text: str) -> None:
    assert finder(file, name, at)(text)


@pytest.mark.parametrize(("file", "name", "at", "text"), list(rows("counter")))
def test_a_pattern_is_not_found_in_its_counter_example(file: str, name: str, at: str, text: str) -> None:
    assert not finder(file, name, at)(text)


def test_every_table_of_patterns_is_read_here() -> None:
    data = Path(str(files("pressfacts") / "data"))
    assert {path.relative_to(data).as_posix() for path in data.rglob("patterns.toml")} == set(ROOMS)


def test_every_pattern_is_read_in_its_room() -> None:
    code = "\n".join(path.read_text("utf-8") for path in Path(str(files("pressfacts"))).rglob("*.py"))
    alone = [name for _, name, _, _ in rows("example") if f'needed("{name.partition(".")[0]}"' not in code]
    assert [name for name in alone if f'"{name}"' not in code] == []


def test_a_pattern_that_the_table_lacks_is_an_error() -> None:
    with pytest.raises(DataError, match="no pattern"):
        segment.pattern("marks.nonsense")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('matches = "("', r"t\.toml:2: a\.b: missing \)"),
        ('says = "nothing to match"', r"t\.toml:2: a\.b: 'matches'"),
        ('mathces = "x"', r"t\.toml:3: unknown key 'mathces'"),
    ],
)
def test_a_misshapen_pattern_names_its_line(
    row: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressfacts.data.rules.read_lines", lambda name: ["[[a]]", 'name = "b"', row])
    with pytest.raises(DataError, match=message):
        patterns("t.toml")("a.b")
