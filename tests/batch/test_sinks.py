"""The sink of a stream, records that wait on disk, and the files that a run keeps beside its output."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from made_up import RECORD
from pressfacts.batch.lock import locked
from pressfacts.batch.pending_records import Waiting
from pressfacts.batch.plain_files import open_plain, plain_size
from pressfacts.batch.sinks import StreamSink
from pressfacts.batch.source import Document
from pressfacts.batch.stamp import Stamp, bare_stamp, is_as_stamped, url_stamp
from pressfacts.errors import PressfactsError

ONE, TWO = Document("a.txt", 0, "a.txt"), Document("b.txt", 0, "b.txt")


class Stream:
    """Pieces that can be cut at a mark."""

    def __init__(self) -> None:
        self.pieces: list[object] = []
        self.kept = 0

    def mark(self) -> None:
        self.kept = len(self.pieces)

    def back(self) -> bool:
        del self.pieces[self.kept :]
        return True

    def close(self) -> None:
        self.pieces.append("end")


def test_a_stream_goes_back_to_the_document_it_began() -> None:
    stream = Stream()
    sink = StreamSink(stream.pieces.append, stream.close, stream.mark, stream.back)
    assert list(sink.due([ONE, TWO], lambda _: None)) == [(ONE, 0), (TWO, 0)]
    sink.begin(ONE)
    sink.write("one")
    sink.begin(TWO)
    sink.write("half")
    assert sink.undo(TWO)
    sink.close()
    assert stream.pieces == ["one", "end"]


def test_what_went_through_a_pipe_stays() -> None:
    stream = Stream()
    sink = StreamSink(stream.pieces.append, stream.close)
    sink.begin(ONE)
    sink.write("one")
    assert not sink.undo(ONE)
    assert stream.pieces == ["one"]


def test_waiting_records_come_back_with_their_number() -> None:
    waiting = Waiting()
    records = [msgspec.structs.replace(RECORD, id=f"{i:016x}") for i in range(3)]
    waiting.add(records[:2])
    waiting.add(records[2:])
    found = list(waiting.records(3))
    assert [record.id for record in found] == [record.id for record in records]
    assert {record.document.count for record in found} == {3}
    assert msgspec.structs.replace(found[0], document=RECORD.document) == records[0]
    waiting.drop()


def test_one_run_at_a_time(tmp_path: Path) -> None:
    output = tmp_path / "facts.jsonl"
    code = (
        f"from pathlib import Path; from pressfacts.batch.lock import locked\nwith locked(Path({str(output)!r})): pass"
    )
    with locked(output):
        with pytest.raises(PressfactsError, match="another run is writing it"), locked(output):
            pass
        other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert "another run is writing it" in other.stderr
    assert not list(tmp_path.iterdir())
    with locked(output), locked(tmp_path / "other.jsonl"):
        assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("kind", ["link", "second name", "folder", "pipe"])
def test_only_plain_files_are_opened(tmp_path: Path, kind: str) -> None:
    path, other = tmp_path / "journal", tmp_path / "other"
    other.write_text("kept")
    match kind:
        case "link":
            path.symlink_to(other)
        case "second name":
            path.hardlink_to(other)
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
    with pytest.raises(PressfactsError, match=f"{path}: .*remove it"):
        open_plain(path, write=True, create=True)
    if kind != "second name":
        with pytest.raises(PressfactsError, match=f"{path}: .*remove it"):
            plain_size(path)
    assert other.read_text() == "kept"


def test_plain_files(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    assert plain_size(path) is None
    with pytest.raises(FileNotFoundError):
        open_plain(path)
    with open_plain(path, write=True, create=True) as file:
        file.write(b"line\n")
    assert plain_size(path) == 5
    with pytest.raises(FileExistsError):
        open_plain(path, write=True, create=True, new=True)


def test_a_stamp_shows_a_change(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    old = bare_stamp(str(path))
    assert old is not None and is_as_stamped(str(path), old)
    path.write_text("longer")
    assert not is_as_stamped(str(path), old)
    path.unlink()
    assert bare_stamp(str(path)) is None
    assert not is_as_stamped(str(path), old)
    assert is_as_stamped(str(path), None)


def test_where_times_are_not_settled_the_content_decides(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    now = bare_stamp(str(path))
    assert now is not None
    assert not is_as_stamped(str(path), Stamp(now.times, settled=False, digest="another"))
    assert is_as_stamped(str(path), Stamp(now.times, settled=True, digest="another"))


def test_a_store_that_reports_nothing() -> None:
    assert url_stamp("no-such-store://bucket/a.txt") is None


def test_a_file_name_that_cannot_be() -> None:
    assert bare_stamp("a\0b") is None
