"""Files whose size is made of holes: a few bytes on the disk, and more than any memory holds."""

import gzip
import json
import os
from pathlib import Path

import pytest

from pressfacts.batch import parts
from pressfacts.batch.source import Document, units
from pressfacts.batch.tasks import Failed, Unit
from pressfacts.read import Reading, held, inputs, large

TEXT = b"LIMA, Peru - Police seized a boat on the river.\n"
RECORD = b'{"text": "Police seized a boat."}\n' * 3


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(large, "LARGE", 1 << 20)
    monkeypatch.setattr(held, "WHOLE", 1 << 24)
    monkeypatch.setattr(large, "LINE", 4 << 20)
    monkeypatch.setattr(parts, "ARTICLE", 4 << 20)


def vast(name: str, head: bytes, size: int = 1 << 25) -> list[Unit]:
    file = Path(name)
    file.write_bytes(head)
    os.truncate(file, size)
    return list(units(Document(name, 0, name), Reading()))


@pytest.mark.parametrize("head", [b"PK\x03\x04", b"%PDF-1.7\n", b"[" + b'{"text": "a"},' * 9999])
def test_what_has_to_be_held_as_a_whole_has_a_limit(head: bytes) -> None:
    (unit,) = vast("a", head)
    told = "a: more than 16,777,216 bytes, which would have to be held as a whole"
    assert isinstance(unit, Failed)
    assert unit.message == told
    assert [str(item) for item in inputs(["a"])] == [told]


def test_a_broken_packed_file_is_told_however_large() -> None:
    (unit,) = vast("a", b"\x1f\x8b\x08")
    assert isinstance(unit, Failed)
    assert unit.message.startswith("a: a broken gzip file (")


@pytest.mark.parametrize("kind", ["jsonl", "txt"])
def test_a_large_packed_file_is_read_like_what_it_holds(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_PACKED", 1)
    line = (TEXT if kind == "txt" else json.dumps({"text": TEXT.decode()}).encode()) + b"\n"
    content = line * ((2 << 20) // len(line))
    Path(f"a.{kind}").write_bytes(content)
    Path(f"b.{kind}.gz").write_bytes(gzip.compress(content))
    plain, unfolded = (
        [str(unit) for unit in units(Document(name, 0, name), Reading())] for name in (f"a.{kind}", f"b.{kind}.gz")
    )
    assert plain
    assert [said.replace(f"b.{kind}.gz", f"a.{kind}") for said in unfolded] == plain


def test_a_text_of_one_line_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LINE", 1 << 30)
    (unit,) = vast("a.txt", TEXT * 30_000)
    assert isinstance(unit, Failed)
    assert unit.message == "a.txt: an article of more than 4,194,304 characters, which none is"


@pytest.mark.parametrize(("name", "head"), [("a.jsonl", RECORD), ("a.csv", b"id,text\n1,Police seized a boat.\n")])
def test_a_dump_of_one_line_has_a_limit(name: str, head: bytes) -> None:
    (unit,) = vast(name, head * 40_000)
    assert isinstance(unit, Failed)
    assert unit.message == f"{name}: a line of more than 4 MB"
