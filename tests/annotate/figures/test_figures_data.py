"""The examples and counter-examples that the figures' data files carry."""

import tomllib

import pytest

from figure_markup import check, found
from markup import parse
from pressfacts.annotate.events.triggers import KINDS
from pressfacts.annotate.figures.roles import ROLES
from pressfacts.data.files import ROOT, read_lines

FILES = sorted({*KINDS, *(file.stem for file in (ROOT / "figures").glob("*.toml"))} - {"money", "words", "patterns"})
TABLES = ["compounds", "currencies", "qualifiers", "units"]


def _listed(key: str) -> list[tuple[str, str]]:
    return [
        (name, example)
        for name in FILES
        for example in tomllib.loads((ROOT / f"figures/{name}.toml").read_text("utf-8")).get(key, [])
    ]


def _lines(mark: str) -> list[tuple[str, str]]:
    lines = [(name, line) for name in TABLES for line in read_lines(f"figures/{name}.txt")]
    return [(name, line[2:].strip()) for name, line in lines if line.startswith(mark)]


@pytest.mark.parametrize(("name", "marked"), _listed("examples") + _lines("#+"))
def test_examples_of_the_data(name: str, marked: str) -> None:
    check(marked.replace("<number", "<figure").replace("</number>", "</figure>"))


@pytest.mark.parametrize(("name", "text"), _listed("counter_examples") + _lines("#-"))
def test_counter_examples_of_the_data(name: str, text: str) -> None:
    told = found(text)
    assert [f for f in told if f.kind == name or name not in KINDS] == []


def _rows(kind: str) -> set[str]:
    content = tomllib.loads((ROOT / f"figures/{kind}.toml").read_text("utf-8"))
    tables = (rows for rows in content.values() if isinstance(rows, list))
    return {row["rule"] for rows in tables for row in rows if isinstance(row, dict)}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if (ROOT / f"figures/{kind}.toml").exists()])
def test_every_rule_is_drawn_by_an_example_of_its_file(kind: str) -> None:
    examples = (parse(marked)[0] for name, marked in _listed("examples") if name == kind)
    drawn = {figure.rule.split(".")[1] for text in examples for figure in found(text) if figure.kind == kind}
    assert _rows(kind) - drawn == set()


def test_every_rule_file_has_both() -> None:
    for key in ("examples", "counter_examples"):
        assert {name for name, _ in _listed(key)} == set(FILES)


def test_roles_are_those_of_the_record() -> None:
    assert set(ROLES) == {"seized", "value", "loss", "penalty", "funding", "other"}
