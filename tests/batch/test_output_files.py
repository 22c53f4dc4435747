"""Files under an output folder: written as drafts, never through a link."""

import os
from hashlib import blake2b
from pathlib import Path, PurePath

import pytest

from pressfacts.batch import output_files
from pressfacts.batch.output_files import LinkError, Place, digest_under
from pressfacts.errors import PressfactsError

PATH = PurePath("year/month/a.txt.jsonl")


@pytest.fixture(params=["by handle", "by name"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An output folder, on a system with handles of folders and on one without."""
    if request.param == "by name":
        monkeypatch.setattr(output_files, "_BY_HANDLE", False)
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def test_a_file_appears_once_it_is_kept(folder: Path) -> None:
    place = Place(folder, PATH)
    place.write(b"one")
    assert not (folder / PATH).exists()
    place.keep()
    assert (folder / PATH).read_bytes() == b"one"
    assert len(list((folder / PATH).parent.iterdir())) == 1


def test_a_draft_that_is_dropped_leaves_the_old_file(folder: Path) -> None:
    first = Place(folder, PATH)
    first.write(b"old")
    first.keep()
    second = Place(folder, PATH)
    second.write(b"half")
    second.drop()
    second.drop()
    assert (folder / PATH).read_bytes() == b"old"
    assert len(list((folder / PATH).parent.iterdir())) == 1


def test_a_draft_can_begin_again(folder: Path) -> None:
    place = Place(folder, PATH)
    place.write(b"a longer text")
    place.restart()
    place.write(b"short")
    place.keep()
    assert (folder / PATH).read_bytes() == b"short"


def test_the_draft_of_a_killed_run_is_replaced(folder: Path) -> None:
    (folder / "year/month").mkdir(parents=True)
    (folder / "year/month/.pressfacts.tmp").write_text("left")
    place = Place(folder, PATH)
    place.write(b"new")
    place.keep()
    assert [path.name for path in (folder / "year/month").iterdir()] == ["a.txt.jsonl"]


@pytest.mark.parametrize("link", ["year", "year/month"])
def test_no_link_on_the_path_is_followed(folder: Path, link: str) -> None:
    other = folder.parent / "other"
    (other / "month").mkdir(parents=True)
    (folder / link).parent.mkdir(parents=True, exist_ok=True)
    (folder / link).symlink_to(other if link == "year" else other / "month")
    with pytest.raises(LinkError):
        Place(folder, PATH)
    with pytest.raises(LinkError):
        digest_under(folder, PATH, 100)
    assert list(other.rglob("*")) == [other / "month"]


def test_a_link_in_the_place_of_the_file_is_replaced_not_followed(folder: Path) -> None:
    secret = folder.parent / "secret"
    secret.write_text("kept")
    (folder / "a.jsonl").symlink_to(secret)
    place = Place(folder, PurePath("a.jsonl"))
    place.write(b"new")
    place.keep()
    assert secret.read_text() == "kept" and not (folder / "a.jsonl").is_symlink()


def test_what_is_no_folder_or_no_file_is_an_error(folder: Path) -> None:
    (folder / "year").write_text("a file")
    with pytest.raises(FileExistsError):
        Place(folder, PATH)
    (folder / "b.jsonl").mkdir()
    with pytest.raises(IsADirectoryError):
        Place(folder, PurePath("b.jsonl"))
    assert sorted(path.name for path in folder.iterdir()) == ["b.jsonl", "year"]


def test_digests(folder: Path) -> None:
    assert digest_under(folder, PATH, 100) is None
    place = Place(folder, PATH)
    place.write(b"one")
    place.keep()
    assert digest_under(folder, PATH, 100) == (3, blake2b(b"one", digest_size=16).hexdigest())
    assert digest_under(folder, PATH, 3) == digest_under(folder, PATH, 100)
    assert digest_under(folder, PATH / "inside", 100) is None
    (folder / "pipe").parent.mkdir(exist_ok=True)
    os.mkfifo(folder / "pipe")
    with pytest.raises(PressfactsError, match="no plain file"):
        digest_under(folder, PurePath("pipe"), 100)
