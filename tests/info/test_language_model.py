"""A model is described, and told from others, without loading it."""

import json
from pathlib import Path

import pytest

from pressfacts.info.language_model import described, digest_of
from pressfacts.info.tables import tables


def model(folder: Path, meta: object) -> str:
    folder.mkdir(exist_ok=True)
    (folder / "meta.json").write_text(meta if isinstance(meta, str) else json.dumps(meta))
    return str(folder)


def test_a_model_is_described_by_its_meta(tmp_path: Path) -> None:
    meta = {"lang": "en", "name": "own", "version": "3.1", "labels": {"ner": ["ORG", "PERSON"], "parser": ["x"]}}
    found = described(model(tmp_path / "m", meta))
    assert (found.name, found.version, found.labels, found.problem) == ("en_own", "3.1", ("ORG", "PERSON"), None)


@pytest.mark.parametrize(
    ("meta", "problem"),
    [
        ({}, "it names no 'ner' labels"),
        ({"labels": {"ner": {}}}, "it names no 'ner' labels"),
        ({"labels": []}, "it names no 'ner' labels"),
        ([], "cannot be read: meta.json holds no object"),
        ("{", "cannot be read: "),
        ("\\xff", "cannot be read: "),
    ],
)
def test_what_is_wrong_with_a_model_is_reported(tmp_path: Path, meta: object, problem: str) -> None:
    found = described(model(tmp_path / "m", meta))
    assert found.problem is not None and found.problem.startswith(problem)


@pytest.mark.parametrize("name", ["no_such_package_anywhere", "not a name", "json"])
def test_what_is_no_model(name: str) -> None:
    assert (described(name).problem or "").startswith("cannot be read")


def test_a_digest_changes_with_any_file(tmp_path: Path) -> None:
    path = model(tmp_path / "m", {})
    first = digest_of(path)
    (tmp_path / "m" / "ner").mkdir()
    (tmp_path / "m" / "ner" / "weights").write_bytes(b"1")
    second = digest_of(path)
    (tmp_path / "m" / "ner" / "weights").rename(tmp_path / "m" / "ner" / "other")
    third = digest_of(path)
    assert len({first, second, third}) == 3
    (tmp_path / "m" / "__pycache__").mkdir()
    (tmp_path / "m" / "__pycache__" / "x.pyc").write_bytes(b"1")
    assert digest_of(path) == third
    assert digest_of("no_such_package_anywhere") == ""


def test_every_data_file_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "t.txt").write_text("# head\n#+ example\none | two\n\nthree\n")
    (tmp_path / "a" / "r.toml").write_text(
        "examples = ['x']\n[[verb]]\nrule = 'a'\n[[verb]]\nrule = 'b'\n[before]\nwords = []\n"
    )
    (tmp_path / "a" / "other.bin").write_bytes(b"1")
    monkeypatch.setattr("pressfacts.info.tables.ROOT", tmp_path)
    assert [(table.name, table.rows) for table in tables()] == [("a/r.toml", 3), ("a/t.txt", 2)]
