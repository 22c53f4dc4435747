"""The commands `merge` and `dossier` in this process, on records and databases written before."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from made_up import RECORD, TEXT
from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.read import Input
from pressfacts.read.records import records_of
from pressfacts.text import whole
from pressfacts.write.sqlite import SqliteWriter
from pressfacts.write.sqlite.read_back import records_in_database

Command = Callable[..., tuple[int, str, str]]
AGAIN = msgspec.structs.replace(
    RECORD, id="0" * 16, published="2024-03-20", document=msgspec.structs.replace(RECORD.document, path="again.txt")
)


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.chdir(tmp_path)
    lines = [msgspec.json.encode(record).decode() for record in (RECORD, AGAIN)]
    Path("set.jsonl").write_text("\n".join(lines), "utf-8")
    with SqliteWriter("set.db") as writer:
        for record in (RECORD, AGAIN):
            writer.write(msgspec.structs.replace(record, text=TEXT))
        writer.close()

    def call(*args: str) -> tuple[int, str, str]:
        code = run(app, list(args))
        out, err = capsys.readouterr()
        return code, out, err

    return call


def test_merge_gives_ids_that_can_be_read_again(command: Command) -> None:
    code, out, _ = command("merge", "set.jsonl")
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and len(records) == 2
    ids = [[entry["id"] for entry in record["people"] + record["operations"]] for record in records]
    assert ids[0] == ids[1] and all(ids[0])
    again = records_of(Input(whole("x"), whole(out), None))
    assert again and [r.people[0].id for r in again] == [record["people"][0]["id"] for record in records]


def test_things_say_what_agreed(command: Command) -> None:
    _, out, _ = command("merge", "set.jsonl", "-f", "things")
    things = [json.loads(line) for line in out.splitlines()]
    operation = next(t for t in things if t["type"] == "operation")
    assert len(operation["articles"]) == 2 and "same name" in operation["because"]
    assert "Operations" in command("merge", "set.jsonl", "-f", "table")[1]


@pytest.mark.parametrize("source", ["set.jsonl", "set.db"])
def test_dossier_of_an_operation(command: Command, source: str) -> None:
    code, out, _ = command("dossier", "quiet feather", source, "-f", "json")
    found = json.loads(out)
    assert code == 0 and found["thing"]["type"] == "operation" and len(found["releases"]) == 2
    assert len({(f["kind"], f["text"]) for f in found["figures"]}) == len(found["figures"]) > 0
    assert "Quiet Feather" in command("dossier", "Operation Quiet Feather", source, "-f", "table")[1]


def test_a_name_that_nothing_has_offers_the_nearest(command: Command) -> None:
    code, out, err = command("dossier", "Quiet Fether", "set.jsonl")
    assert (code, out) == (1, "") and "did you mean" in err and "Quiet Feather" in err


def test_a_database_gives_back_its_records(command: Command) -> None:
    first = next(iter(records_in_database("set.db")))
    assert (
        msgspec.structs.replace(first, dateline=RECORD.dateline, text=msgspec.UNSET, document=RECORD.document) == RECORD
    )
    assert command("summary", "set.db", "--by", "kind", "-f", "json")[0] == 0


def test_a_name_that_nothing_has_leaves_no_file(command: Command) -> None:
    Path("old.json").write_text("old")
    assert command("dossier", "zzzz", "set.jsonl", "-o", "new.json")[0] == 1
    assert command("dossier", "zzzz", "set.jsonl", "-o", "old.json")[0] == 1
    assert not Path("new.json").exists() and Path("old.json").read_text() == "old"


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["summary", "set.jsonl"], "sums.json"),
        (["dossier", "Quiet Feather", "set.jsonl"], "one.json"),
        (["merge", "set.jsonl"], "merged.jsonl"),
        (["summary", "set.jsonl"], "sums.txt"),
    ],
)
def test_a_file_holds_json_unless_a_table_is_asked_for(command: Command, words: list[str], file: str) -> None:
    assert command(*words, "-o", file) == (0, "", "")
    assert [json.loads(line) for line in Path(file).read_text().splitlines() if file.endswith("jsonl")] or json.loads(
        Path(file).read_text()
    )
    assert command(*words, "-o", "table.txt", "-f", "table")[0] == 0
    assert not Path("table.txt").read_text().startswith("{")


def test_an_input_that_cannot_be_read_is_named_and_the_rest_is_used(command: Command) -> None:
    code, out, err = command("summary", "missing.jsonl", "set.jsonl", "-f", "json")
    assert code == 1 and "missing.jsonl: no such file" in err
    assert json.loads(out)["articles"] == 2
