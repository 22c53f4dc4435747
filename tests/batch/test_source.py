"""Documents and their units: large texts in parts, names for output files."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pressfacts.batch import Failed, Part, Whole, parts
from pressfacts.batch.names import Names
from pressfacts.batch.source import Document, is_url, listed, units
from pressfacts.batch.tasks import ROOM, Unit, size_of, tasks
from pressfacts.read import Input, Reading, held, large
from pressfacts.read.decode import decode
from pressfacts.segment import segment

ARTICLE = """Raid number {i} ends “well”
Source: River Police

LIMA, Peru – Police seized {i} boats on the river in Perú. They were made of wood and full of parrots, which talk.

"""
TEXT = "".join(ARTICLE.format(i=i) for i in range(300))


def all_units(*paths: Path, reading: Reading | None = None) -> list[Unit]:
    how = reading or Reading()
    return [unit for document in listed([str(p) for p in paths], how) for unit in units(document, how)]


def test_a_small_text_is_whole_and_a_longer_one_comes_in_parts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police seized a boat.", "utf-8")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    first, *parts = all_units(tmp_path)
    assert first == Whole(Input(str(tmp_path / "a.txt"), "Police seized a boat."), end=True)
    articles = [a for part in parts if isinstance(part, Part) for a in part.articles]
    assert articles == list(segment(TEXT))
    assert all(size_of(part) <= ROOM for part in parts)
    assert [part.end for part in parts] == [False] * (len(parts) - 1) + [True]
    assert {part.count for part in parts if isinstance(part, Part)} == {300}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_a_large_file_is_the_same_as_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    small = all_units(file)
    monkeypatch.setattr(large, "LARGE", 1000)
    monkeypatch.setattr(held, "BLOCK", 777 + 4)
    found = large.large_text("a.txt", held.Held(file.open("rb")))
    assert found
    assert "".join(found.blocks()) == decode(file.read_bytes())
    assert all_units(file) == small


def test_some_stray_bytes_in_a_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    data = TEXT.encode()
    file.write_bytes(data[:5000] + b"\x93" + data[5000:] + b"\xe2\x80")
    small = decode(file.read_bytes())
    monkeypatch.setattr(large, "LARGE", 1000)
    monkeypatch.setattr(held, "BLOCK", 1001)
    found = large.large_text("a.txt", held.Held(file.open("rb")))
    assert found
    text = "".join(found.blocks())
    assert text[: len(text) - 4] == small[: len(text) - 4]


ROWS = [{"id": i, "body": ARTICLE.format(i=i), "note": "a\r\nb\rc"} for i in range(40)]


def as_csv(newline: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ["id", "body", "note"], lineterminator=newline)
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue() + f"1,2,3,4{newline}5,6,7{newline}"


def as_json_lines(newline: str) -> str:
    return newline.join([*map(json.dumps, ROWS), "", '{"id": 7}', "{broken", json.dumps(ROWS[0])])


@pytest.mark.parametrize("write", [as_csv, as_json_lines])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_large_dump_is_the_same_as_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[str], str], newline: str, encoding: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(write(newline).encode(encoding))
    small = all_units(file)
    assert len(small) > 40
    monkeypatch.setattr(large, "LARGE", 1000)
    monkeypatch.setattr(held, "BLOCK", 777 + 4)
    monkeypatch.setattr(parts, "whole", None)
    assert all_units(file) == small


def test_what_is_no_large_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LARGE", 100)
    (tmp_path / "a.txt").write_bytes(b"\0\1\2\3" * 100)
    (tmp_path / "b.txt").write_text('{"text": "Police seized a boat."}\n' * 5)
    unit, *records = all_units(tmp_path / "a.txt", tmp_path / "b.txt")
    assert isinstance(unit, Failed)
    assert unit.message == f"{tmp_path}/a.txt: binary data, not text"
    assert [type(record) for record in records] == [Whole] * 5


def test_standard_input_that_is_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LARGE", 1000)
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    with file.open("rb") as stream:
        parts = list(units(Document("-", 0, "-"), Reading(), stream))
    articles = [a for part in parts if isinstance(part, Part) for a in part.articles]
    assert articles == list(segment(TEXT))
    assert {source_path for part in parts for source_path in [part.path if isinstance(part, Part) else ""]} == {"-"}


def test_what_cannot_be_read_fails_by_name(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    found = all_units(tmp_path / "none.txt", tmp_path / "loop", Path("nul\0.txt"))
    assert all(isinstance(unit, Failed) and unit.end for unit in found)
    assert len(found) == 3


def test_tasks_hold_some_text_each() -> None:
    given: list[Unit] = [Whole(Input(f"{i}", "x" * (i * 10)), end=True) for i in range(50)]
    made = list(tasks(given, room=300))
    assert [task.number for task in made] == list(range(len(made)))
    assert [unit for task in made for unit in task.units] == given
    assert all(len(task.units) == 1 or sum(map(size_of, task.units)) <= 300 for task in made)


def test_urls() -> None:
    assert is_url("s3://bucket/a")
    assert is_url("memory://a")
    assert not is_url("C://a")
    assert not is_url("a.txt")


def places(*paths: str) -> list[str]:
    names = Names(paths, ".jsonl")
    return [names.of(document).as_posix() for document in listed(paths, Reading())]


def test_names_for_the_output_of_each_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a/x.txt", "a/x.md", "a/sub/y.txt", "b/a/x.txt", "b/X.TXT", "x.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Police seized a boat.")
    assert places("a") == ["sub/y.txt.jsonl", "x.md.jsonl", "x.txt.jsonl"]
    assert places("a", "b/a") == ["a/sub/y.txt.jsonl", "a/x.md.jsonl", "a/x.txt.jsonl", "a-2/x.txt.jsonl"]
    assert places("x.txt", "a/x.txt", "b/X.TXT", "-") == [
        "x.txt.jsonl",
        "x-2.txt.jsonl",
        "X-3.TXT.jsonl",
        "stdin.jsonl",
    ]
    assert places("../" + tmp_path.name + "/x.txt") == ["x.txt.jsonl"]
