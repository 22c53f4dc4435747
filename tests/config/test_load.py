"""A configuration is read whole, or refused with the file, line and key that are wrong."""

from pathlib import Path

import pytest

from pressfacts.config import Names, OwnName, find_config, load_config
from pressfacts.errors import ConfigError

WHOLE = """
format = "csv"

[names]
people = ["Jordan Wexbury", { name = "Rowan  O’Dell", aliases = ["The Skipper"] }]
operations = ["Operation Copper Kite"]
ignore = ["Blue Beacon"]

[[names.organizations]]
name = "Quayside Watch"
acronym = "QW"
country = "Canada"
"""


def written(folder: Path, text: str, name: str = "pressfacts.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_reads_names_and_options(tmp_path: Path) -> None:
    config = load_config(written(tmp_path, WHOLE))
    assert config.options == {"format": "csv"}
    assert config.names == Names(
        people=(OwnName("Jordan Wexbury"), OwnName("Rowan O'Dell", ("The Skipper",))),
        organizations=(OwnName("Quayside Watch", (), "QW", "CA"),),
        operations=(OwnName("Operation Copper Kite"),),
        ignore=("Blue Beacon",),
    )


def test_finds_its_own_file_before_the_project(tmp_path: Path) -> None:
    assert find_config(tmp_path) is None
    written(tmp_path, '[project]\nname = "x"\n', "pyproject.toml")
    assert find_config(tmp_path) is None
    written(tmp_path, '[tool.pressfacts]\nformat = "json"\n', "pyproject.toml")
    found = find_config(tmp_path)
    assert found
    assert (found.source.file, found.given, found.options) == ("pyproject.toml", False, {"format": "json"})
    written(tmp_path, 'format = "csv"\n')
    found = find_config(tmp_path)
    assert found
    assert found.options == {"format": "csv"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("format = \n", "FILE:1: invalid value"),
        ("[names]\npeople = [\n  'A B',\n  3,\n]", "FILE:2: names.people[2]: must be a name or a table with a name"),
        ("[names]\npeple = []", "FILE:2: names.peple: no such key, did you mean 'people'?"),
        ("names = 3", "FILE:1: names: must be a table, as in [names]"),
        ("[names]\nignore = 'x'", "FILE:2: names.ignore: must be a list of strings"),
        ("[names]\nignore = ['--']", "FILE:2: names.ignore[1]: '--' names nothing"),
        (
            "[[names.operations]]\nname = 'A'\n[[names.operations]]\n\naliases = []",
            "FILE:3: names.operations[2]: it has no name",
        ),
        (
            "[[names.organizations]]\nname = 'A'\n\ncountry = 'Atlantis'",
            "FILE:4: names.organizations[1].country: 'Atlantis' is no",
        ),
        (
            "[[names.people]]\nname = 'A'\ncountry = 'PT'",
            "FILE:3: names.people[1].country: no such key, known are name, aliases",
        ),
        (
            "[names]\npeople = ['A B']\noperations = ['a b']",
            "FILE:3: names.operations[1]: 'a b' is in names.people[1] already",
        ),
        (
            "[names]\npeople = ['A B']\nignore = ['A B']",
            "FILE:2: names.people[1]: 'A B' is in names.ignore already",
        ),
    ],
)
def test_says_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert str(caught.value).replace(str(path), "FILE").startswith(message)


def test_names_the_line_in_a_project_file(tmp_path: Path) -> None:
    path = written(tmp_path, "[project]\n\n[tool.pressfacts.names]\nignored = []\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"pyproject.toml:4: names.ignored: no such key, did you mean 'ignore'"):
        load_config(path)


def test_a_named_file_must_hold_something(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        load_config(tmp_path / "none.toml")
    with pytest.raises(ConfigError, match=r"no \[tool.pressfacts\] table"):
        load_config(written(tmp_path, "[tool.other]\n", "pyproject.toml"))
    (tmp_path / "latin.toml").write_bytes(b"title = '\xe9'")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_config(tmp_path / "latin.toml")
