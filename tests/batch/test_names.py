"""The files of `--output-dir`: each input has one of its own, and none is outside of the folder."""

from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.batch.names import Names, _unique
from pressfacts.batch.source import Document

STEP = st.text(st.characters(codec="utf-8", exclude_characters="\0/"), min_size=1, max_size=6)


def names(paths: list[str]) -> Names:
    return Names(paths, ".jsonl")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("one", "two", "deep/one"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "a.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("paths", "document", "expected"),
    [
        (["one"], Document("one/x/a.txt", 0, "x/a.txt"), "x/a.txt.jsonl"),
        (["one", "two"], Document("two/a.txt", 1, "a.txt"), "two/a.txt.jsonl"),
        (["one", "deep/one"], Document("deep/one/a.txt", 1, "a.txt"), "one-2/a.txt.jsonl"),
        (["one", "ONE"], Document("ONE/a.txt", 1, "a.txt"), "ONE-2.jsonl"),
        (["a.txt"], Document("a.txt", 0, "a.txt"), "a.txt.jsonl"),
        (["a.txt", "a.txt"], Document("a.txt", 1, "a.txt"), "a-2.txt.jsonl"),
        (["-"], Document("-", 0, "-"), "stdin.jsonl"),
        (["s3://bucket/2024"], Document("s3://bucket/2024/a.txt", 0, "a.txt"), "a.txt.jsonl"),
    ],
)
def test_where_an_input_goes(paths: list[str], document: Document, expected: str) -> None:
    assert names(paths).of(document) == PurePath(expected)


@given(st.lists(st.one_of(STEP, st.just(".."), st.just(".")), min_size=1, max_size=5), st.booleans())
def test_no_path_leaves_the_folder(steps: list[str], absolute: bool) -> None:
    inside = "/" * absolute + "/".join(steps)
    found = names(["releases/"]).of(Document(f"releases/{inside}", 0, inside))
    assert not found.is_absolute()
    assert ".." not in found.parts
    assert found.name.endswith(".jsonl")


@given(st.lists(st.sampled_from(["a", "A", "a.txt", "A.TXT", "a-2", "a-2.txt", ".a", "b."]), max_size=12))
def test_numbered_names_differ_in_any_case(given_names: list[str]) -> None:
    taken: set[str] = set()
    found = [_unique(name, taken) for name in given_names]
    assert len({name.casefold() for name in found}) == len(given_names)
    for name, kept in zip(given_names, found, strict=True):
        assert PurePath(kept).suffix == PurePath(name).suffix or kept.startswith(name)
