"""The command `summary` in this process, on records written before."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

import pressfacts
from made_up import EMPTY, RECORD
from pressfacts.cli.app import app
from pressfacts.cli.exits import run

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(pressfacts, "extract", lambda _, **__: iter([RECORD]), raising=False)
    lines = [msgspec.json.encode(record).decode() for record in (RECORD, EMPTY)]
    Path("set.jsonl").write_text("\n".join(lines) + "\n")
    Path("release.txt").write_text("Forty parrots fly home")

    def call(*args: str) -> tuple[int, str, str]:
        code = run(app, args)
        return (code, *capsys.readouterr())

    return call


def test_records_need_not_be_extracted_again(command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(pressfacts, "extract")
    code, out, err = command("summary", "set.jsonl")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert (found["schema"], found["articles"], found["figures"]) == ("pressfacts-summary/1", 2, 5)
    assert {entry["by"] for entry in found["sums"]} == {"kind"}
    assert found["sums"][0]["figures"][0]["path"] == "parrots.txt"


def test_a_fact_of_two_inputs_counts_once(command: Run) -> None:
    _, out, _ = command("summary", "set.jsonl", "release.txt", "--by", "operation,month", "-f", "json")
    found = json.loads(out)
    assert (found["articles"], found["repeated"]) == (2, 5)
    assert {entry["by"] for entry in found["sums"]} == {"operation", "month"}


def test_the_table(command: Run) -> None:
    code, out, _ = command("summary", "set.jsonl", "-f", "table")
    assert code == 0
    assert out.startswith("arrests\n  arrests: 12\n")
    assert command("summary", "set.jsonl", "-o", "sums.json") == (0, "", "")
    assert json.loads(Path("sums.json").read_text())["articles"] == 2


def test_what_cannot_be_read_is_told_and_the_rest_is_added_up(command: Run) -> None:
    Path("broken.jsonl").write_text('{"schema": "pressfacts/9"}\n')
    code, out, err = command("summary", "broken.jsonl", "none.txt", "set.jsonl")
    assert code == 1
    assert json.loads(out)["articles"] == 2
    assert [line.split(": ")[1] for line in err.splitlines()] == ["broken.jsonl", "none.txt"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["set.jsonl", "--by", "contry"], "'contry' is not known, did you mean 'country'?"),
        (["set.jsonl", "-f", "csv"], "'csv' is not known"),
    ],
)
def test_wrong_usage(command: Run, args: list[str], message: str) -> None:
    code, out, err = command("summary", *args)
    assert (code, out) == (2, "")
    assert message in err
