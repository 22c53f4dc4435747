"""Pipes and devices: looked at first, bounded, and texts worked on as they come."""

import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
import pytest

import deadly
from pressfacts.api import Job
from pressfacts.batch import Failed, Part, Recipe, Whole, pool, streamed
from pressfacts.batch import run as batch_run
from pressfacts.batch.run import Totals
from pressfacts.batch.sinks import StreamSink
from pressfacts.batch.source import Document, Visit, units, visited
from pressfacts.batch.tasks import Unit
from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.errors import InputError
from pressfacts.read import Reading, inputs, large, stream
from pressfacts.record import Record
from pressfacts.segment import segment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of Unix")
ARTICLE = """Raid number {i} ends “well”
Source: River Police

LIMA, Peru – Police seized {i} boats on the river in Perú. They were made of wood and full of parrots, which talk.

"""
TEXT = "".join(ARTICLE.format(i=i) for i in range(800))
STDIN = Document("-", 0, "-")


class Watcher:
    """Takes no notice."""

    def step(self, document: Document, totals: Totals) -> None: ...
    def warn(self, message: str) -> None: ...
    def note(self, message: str) -> None: ...


class Endless(io.RawIOBase, BinaryIO):
    """A pipe that never ends: `data` again and again; it counts what is taken."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self.data[: len(buffer)]
        buffer[: len(piece)] = piece
        self.taken += len(piece)
        return len(piece)


def of_stream(data: bytes, *, counted: bool = True, reading: Reading | None = None) -> list[Unit]:
    return list(visited(Visit(STDIN, counted=counted), reading or Reading(), io.BytesIO(data)))


def failure(stream: Any, *, counted: bool = True, reading: Reading | None = None) -> str:
    *_, last = visited(Visit(STDIN, counted=counted), reading or Reading(), stream)
    assert isinstance(last, Failed)
    return last.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("step", [777, 1 << 16])
def test_a_text_in_a_pipe_is_cut_as_in_a_file(monkeypatch: pytest.MonkeyPatch, encoding: str, step: int) -> None:
    monkeypatch.setattr(stream, "BLOCK", step)
    found = of_stream(TEXT.encode(encoding))
    assert all(isinstance(part, Part) for part in found)
    assert [article for part in found if isinstance(part, Part) for article in part.articles] == list(segment(TEXT))
    assert [part.count for part in found if isinstance(part, Part)] == [*[None] * (len(found) - 1), 800]
    assert [part.end for part in found] == [*[False] * (len(found) - 1), True]


def test_what_is_no_text_is_known_by_its_first_bytes() -> None:
    for data, told in (
        (b"\0" * 4096, "-: binary data, not text"),
        (bytes(range(256)) * 16, "-: not text in a known encoding"),
        (b"\x7fELF" + b"\1" * 4092, "-: a program, not text"),
    ):
        endless = Endless(data)
        assert failure(endless) == told
        assert endless.taken <= 2 * stream.HEAD
        (error,) = inputs(["-"], Endless(data))
        assert str(error) == told


def test_devices_that_are_named() -> None:
    for path in ("/dev/zero", "/dev/urandom", "/dev/null"):
        (unit,) = units(Document(path, 0, path), Reading())
        (item,) = inputs([path])
        assert isinstance(unit, Whole if path == "/dev/null" else Failed)
        assert isinstance(item, InputError) == (path != "/dev/null")


@pytest.mark.parametrize("data", [b'{"text": "Police seized a boat."}\n', b"[" + b" " * 99, b"\x1f\x8b" + b"x" * 998])
def test_what_has_to_be_read_as_a_whole_has_a_limit(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(large, "LARGE", 1 << 20)
    monkeypatch.setattr(stream, "LARGE", 1 << 20)
    monkeypatch.setattr(stream, "MOST", 3 << 20)
    monkeypatch.setattr(stream, "LARGEST", 3 << 20)
    endless = Endless(data)
    told = "-: more than 3 MB come through it and no end is seen; put them into a file"
    assert failure(endless) == told
    assert endless.taken < 8 << 20
    assert str(next(inputs(["-"], Endless(data)))) == told


def test_a_text_without_end_has_a_limit_where_its_records_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streamed, "MOST", 1 << 20)
    endless = Endless(ARTICLE.format(i=3).encode() * 20)
    assert "more than 1 MB come through it" in failure(endless)
    going = visited(Visit(STDIN, counted=False), Reading(), Endless(endless.data))
    assert sum(1 for _, _ in zip(range(300), going, strict=False)) == 300, "it goes on where they do not"


def test_an_article_without_end_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streamed, "ARTICLE", 1 << 20)
    endless = Endless(b"Police seized a boat. " * 100)
    assert "an article of more than 1,048,576 characters" in failure(endless, counted=False)
    assert endless.taken < 8 << 20


def written_to(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def test_what_is_finished_is_not_held_up_by_a_pipe_that_stalls(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pool takes more tasks than there are: it would wait for the next one with all results in its hands."""
    monkeypatch.setattr(pool, "serve", deadly.serve)
    end, start = os.pipe()
    os.write(start, TEXT.encode()[: stream.HEAD])
    out: list[str] = []
    seen = threading.Event()

    def put(piece: str | Record) -> None:
        out.append(str(piece))
        seen.set()

    def feed() -> None:
        waited.append(seen.wait(60))
        written_to(start, TEXT.encode()[stream.HEAD :])

    waited: list[bool] = []
    feeder = threading.Thread(target=feed)
    recipe = Recipe(flat=True)
    with os.fdopen(end, "rb") as stdin, pool.Pool(recipe, 2) as crew:
        feeder.start()
        totals = batch_run.run([STDIN], recipe, StreamSink(put, lambda: None), Watcher(), crew, stdin)
    feeder.join()
    assert waited == [True], "something came out before the rest of the text went in"
    assert (totals.articles, totals.failures) == (800, 0)


def test_a_full_disk_is_no_fault_of_the_pipe_that_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "serve", deadly.serve)
    end, start = os.pipe()
    os.write(start, TEXT.encode()[: stream.HEAD])

    def full(piece: str | Record) -> None:
        raise OSError(28, "No space left on device")

    recipe = Recipe(flat=True)
    with os.fdopen(end, "rb") as stdin, pool.Pool(recipe, 2) as crew, pytest.raises(OSError, match="No space left"):
        batch_run.run([STDIN], recipe, StreamSink(full, lambda: None), Watcher(), crew, stdin)
    os.close(start)


def test_a_pipe_that_was_told_not_to_wait_is_read_to_its_end() -> None:
    """As the other end of what is shared with a terminal or an event loop: nothing there is not the end."""
    end, start = os.pipe()
    os.set_blocking(end, False)
    feeder = threading.Timer(0.2, written_to, (start, b"Police seized a boat."))
    feeder.start()
    with os.fdopen(end, "rb") as stdin:
        (unit,) = visited(Visit(STDIN), Reading(), stdin)
    feeder.join()
    assert isinstance(unit, Whole)
    assert unit.input.text == "Police seized a boat."


def test_a_temporary_file_has_no_name_and_no_room_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(large, "LARGE", 100_000)
    monkeypatch.setattr(stream, "LARGE", 100_000)
    dump = "".join(json.dumps({"text": f"Police seized {i} boats."}) + "\n" for i in range(5000)).encode()
    going = visited(Visit(STDIN), Reading(), io.BytesIO(dump))
    assert isinstance(next(going), Whole)
    assert list(tmp_path.iterdir()) == []
    assert len(list(going)) == 4999

    monkeypatch.setattr(stream, "_put", lambda name, file, data: full_disk(name))
    assert failure(io.BytesIO(dump)) == "-: no room for it in the temporary folder (no space left on device)"


def full_disk(name: str) -> None:
    class Full(io.RawIOBase):
        def write(self, data: object) -> int:
            raise OSError(28, "No space left on device")

    PUT(name, Full(), b"x")  # type: ignore[arg-type]


PUT = stream._put


def test_a_blank_pipe_is_empty() -> None:
    (unit,) = of_stream(b" \n" * 100_000)
    assert isinstance(unit, Whole)
    assert unit.end


def test_another_language_is_told_at_once() -> None:
    text = "La police a arrêté douze personnes dans le port et les a placées en garde à vue pour la nuit. " * 9
    endless = Endless(text.encode())
    assert "French" in failure(endless)
    assert endless.taken <= 2 * stream.HEAD


class TestRuns:
    """Whole runs over a pipe, with a made-up model."""

    @pytest.fixture(autouse=True)
    def _made_up(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr("pressfacts.batch.worker.make_records", numbered)
        monkeypatch.setattr("pressfacts.batch.run.import_spacy_without_cli", lambda: None)
        monkeypatch.chdir(tmp_path)

    def piped(self, monkeypatch: pytest.MonkeyPatch, data: bytes, *words: str) -> int:
        monkeypatch.setattr("pressfacts.cli.batch.stdin", lambda: io.BytesIO(data))
        return run(app, ["extract", "-", "-q", *words])

    @pytest.mark.parametrize(
        "words",
        [
            *(f"-o out -f {form}" for form in ("jsonl", "json", "jsonl --only people", "markdown", "table", "csv")),
            *("-o out -f jsonl --flat", "-o out --resume", "--output-dir out"),
        ],
    )
    def test_the_same_bytes_as_from_a_file(self, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
        assert self.piped(monkeypatch, TEXT.encode(), *words.split()) == 0
        (written,) = [p for p in (Path("out"), Path("out/stdin.jsonl")) if p.is_file()]
        by_pipe = written.read_bytes()
        monkeypatch.setattr(stream, "HEAD", 1 << 30)  # all of it is in before it is looked at
        assert self.piped(monkeypatch, TEXT.encode(), *words.replace(" out", " whole").split()) == 0
        assert (Path("whole") / written.relative_to("out")).read_bytes() == by_pipe
        assert by_pipe.count(b"\n") >= 800

    def test_a_stream_that_fails_leaves_no_record_with_a_false_count(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(streamed, "MOST", 1 << 17)
        Path("a.txt").write_text("Police seized a boat.")
        monkeypatch.setattr("pressfacts.cli.batch.stdin", lambda: io.BytesIO(TEXT.encode()))
        assert run(app, ["extract", "-", "a.txt"]) == 1
        out, err = capsys.readouterr()
        assert [json.loads(line)["document"]["path"] for line in out.splitlines()] == ["a.txt"]
        assert "put them into a file" in err


def numbered(recipe: Recipe, jobs: Sequence[Job]) -> list[Record]:
    made = deadly.make_records(recipe, jobs)
    return [
        msgspec.structs.replace(record, id=f"{job.article.index:016}") for job, record in zip(jobs, made, strict=True)
    ]


@pytest.fixture
def fed() -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Starts the command with a pipe that gets the text and stays open."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "pressfacts", *words]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        started.append(process)

        def feed() -> None:
            assert process.stdin
            with suppress(BrokenPipeError):
                process.stdin.write(TEXT.encode())
                process.stdin.flush()

        threading.Thread(target=feed, daemon=True).start()
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("words", ["segment -", "extract - --flat -f jsonl", "extract - -f csv"])
def test_what_comes_out_while_the_pipe_is_open(fed: Callable[..., "subprocess.Popen[bytes]"], words: str) -> None:
    process = fed(*words.split())
    assert process.stdout
    assert process.stdin
    lines = [process.stdout.readline() for _ in range(3)]
    assert process.poll() is None
    assert b"Raid number 0" in b"".join(lines)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 143


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="shows the open files as Linux does")
def test_a_kill_leaves_nothing_in_the_temporary_folder(
    fed: Callable[..., "subprocess.Popen[bytes]"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    process = fed("extract", "-", "-f", "jsonl")
    deadline = time.monotonic() + 60
    while not (held := [link for link in open_files(process.pid) if link.startswith(str(tmp_path))]):
        assert time.monotonic() < deadline, "records wait in a temporary file"
        time.sleep(0.05)
    assert all("deleted" in link for link in held)
    assert list(tmp_path.iterdir()) == []
    process.kill()
    process.wait(60)
    assert list(tmp_path.iterdir()) == []


def open_files(pid: int) -> list[str]:
    found = []
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(OSError):
            found.append(str(link.readlink()))
    return found


def test_a_named_pipe_is_read_as_standard_input_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(TEXT.encode(),))
    writer.start()
    found = list(units(Document(str(pipe), 0, "pipe.txt"), Reading()))
    writer.join()
    assert [article for part in found if isinstance(part, Part) for article in part.articles] == list(segment(TEXT))
