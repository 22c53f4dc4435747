"""gzip, Zstandard and zip: what they hold, and what they are not let do."""

import io
import tarfile
import zipfile

import pytest

from made_files import found, gzipped, sample, zipped
from pressfacts.read import Input, packed
from pressfacts.read import zipped as archives

TEXT = "Police arrested 14 people.\n"


def test_gzip() -> None:
    assert found("a.txt.gz", gzipped(TEXT.encode())) == ([Input("a.txt.gz", TEXT)], [])
    texts, errors = found("d.gz", gzipped(sample("dump.jsonl")))
    assert (len(texts), len(errors)) == (3, 2)
    assert errors[0].startswith("d.gz:3: ")
    assert found("x", gzipped(b"one ") + gzipped(b"two"))[0][0].text == "one two"


def test_zstandard() -> None:
    zstandard = pytest.importorskip("zstandard")
    data = zstandard.compress(TEXT.encode())
    assert found("x", data) == ([Input("x", TEXT)], [])
    assert found("x", data + data)[0][0].text == TEXT * 2
    assert found("x", data[:-3])[1] == ["x: a broken zstd file (it ends too early)"]
    _, (error,) = found("x", data[:8] + b"\xff" * 8)
    assert error.startswith("x: a broken zstd file (")


def test_what_is_packed_and_broken() -> None:
    data = gzipped(TEXT.encode() * 50)
    for broken in (data[:-9], data[:20], data[:30] + b"\0\0\0" + data[33:], b"\x1f\x8b"):
        texts, (error,) = found("x", broken)
        assert not texts
        assert error.startswith("x: a broken gzip file (")
    for broken in (b"PK\x03\x04", zipped({"a.txt": b"abc"})[:-10]):
        assert found("x", broken)[1][0].startswith("x: a broken zip file (")


def test_zip() -> None:
    members = {
        "b.txt": TEXT.encode(),
        "dir/": b"",
        "dir/dump.jsonl": sample("dump.jsonl"),
        "image.png": b"\x89PNG",
        ".hidden.txt": b"x",
        "__MACOSX/b.txt": b"x",
        "bad.txt": b"\0\1\2\3" * 99,
        "more.zip": zipped({"c.txt": b"c"}),
        "a.txt": "Straße".encode("utf-16"),
    }
    texts, errors = found("in.zip", zipped(members))
    assert [(t.path, t.entry and t.entry.index) for t in texts] == [
        ("in.zip/b.txt", None),
        ("in.zip/dir/dump.jsonl", 0),
        ("in.zip/dir/dump.jsonl", 2),
        ("in.zip/dir/dump.jsonl", 4),
        ("in.zip/a.txt", None),
    ]
    assert errors[0].startswith("in.zip/dir/dump.jsonl:3: ")
    assert errors[2:] == [
        "in.zip/bad.txt: binary data, not text",
        "in.zip/more.zip: an archive inside an archive, which is not read",
    ]


@pytest.mark.parametrize(
    "name", ["../../etc/a.txt", "/etc/a.txt", "..\\..\\etc\\a.txt", "C:\\etc\\a.txt", "./etc/../../etc/./a.txt"]
)
def test_paths_that_lead_out_of_an_archive_stay_in_it(name: str) -> None:
    (text,), _ = found("x.zip", zipped({name: b"x"}))
    assert text.path in ("x.zip/etc/a.txt", "x.zip/etc/etc/a.txt")


def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "_UNSUSPECTED", 1 << 20)
    bomb = b"a" * (8 << 20)
    assert found("x", gzipped(bomb))[1] == ["x: unpacks to more than 2 MB, which no text does"]
    texts, errors = found("x", zipped({"a.txt": b"fine", "b.txt": bomb, "c.txt": b"fine"}))
    assert [t.text for t in texts] == ["fine", "fine"]
    assert errors == ["x/b.txt: unpacks to more than 2 MB, which no text does"]


def test_an_archive_has_a_size_that_it_may_unfold_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 100)
    texts, errors = found("x", zipped({f"{i}.txt": b"abcde" * 8 for i in range(4)}))
    assert len(texts) == 2
    assert len(errors) == 2


def test_a_member_without_a_name_is_left_out() -> None:
    data = zipped({"Q": b"abc", "b.txt": b"abc"})
    assert found("x", data.replace(b"Q", b"\0"))[0][0].path == "x/b.txt"


def test_encrypted_members_are_told() -> None:
    data = zipped({"a.txt": b"abc", "b.txt": b"abc"})
    first = data.replace(b"PK\x03\x04\x14\0\0\0", b"PK\x03\x04\x14\0\1\0").replace(
        b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\1\0"
    )
    assert zipfile.ZipFile(io.BytesIO(first)).infolist()[0].flag_bits == 1
    assert found("x", first) == ([], ["x: an encrypted zip file (unpack it with its password first)"])


def test_a_tar_archive_is_told() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    assert found("x", out.getvalue())[1] == ["x: a tar archive, not text (unpack it first)"]
    assert found("x", gzipped(out.getvalue()))[1] == ["x: a tar archive, not text (unpack it first)"]
