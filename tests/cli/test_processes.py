"""The command as users run it: real processes, pipes, terminals and signals."""

import contextlib
import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "pressfacts"]
RELEASE = """Forty parrots fly home after Operation Quiet Feather
Source: Forest Police

LIMA, Peru – Officers arrested 12 people in Perú’s north. The birds had been hidden in boxes of fruit and
were found by a dog called Paco, who is four years old and afraid of pigeons.

They are now in a shelter near the capital, where they talk all day long.

Ten tonnes of ivory seized in Operation Loud Tusk
Source: Forest Police

NAIROBI, Kenya – Police seized ten tonnes of ivory on 4 May 2023. It lay under a load of chairs in a lorry
whose driver had asked the officers for the way to the harbour.
"""


def run(*args: str, text: str = "", **env: str) -> subprocess.CompletedProcess[bytes]:
    command, environment = [*COMMAND, *args], os.environ | env
    return subprocess.run(command, input=text.encode(), capture_output=True, env=environment, timeout=60, check=False)


def test_extract_from_a_pipe_in_any_locale() -> None:
    done = run("extract", "no-such-file", "-", "--text", text=RELEASE, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.stderr.decode() == "pressfacts: no-such-file: no such file or directory\n"
    assert done.returncode == 1
    records = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert [record["title"] for record in records] == [
        "Forty parrots fly home after Operation Quiet Feather",
        "Ten tonnes of ivory seized in Operation Loud Tusk",
    ]
    assert "".join(record["text"] for record in records) == RELEASE
    assert "Perú’s".encode() in done.stdout
    assert [country["alpha_2"] for country in records[1]["countries"]] == ["KE"]


def test_quick_commands_do_without_spacy() -> None:
    code = """
import sys
from pressfacts.cli.app import app
from pressfacts.cli.exits import run
for words in "--help", "--version", "schema", "extract --help", "extract -f x", "extract none", "segment -":
    print(run(app, words.split()), file=sys.stderr)
    loaded = {name.partition(".")[0] for name in sys.modules}
    assert not loaded & {"spacy", "thinc", "numpy", "rich", "dateparser"}, words
"""
    done = subprocess.run(
        [sys.executable, "-c", code], input=RELEASE.encode(), capture_output=True, timeout=60, check=False
    )
    codes = [line for line in done.stderr.decode().splitlines() if not line.startswith("pressfacts:")]
    assert codes == ["0", "0", "0", "0", "2", "1", "0"]
    assert done.returncode == 0


def test_segment_in_a_pipe() -> None:
    done = run("segment", text=RELEASE)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [(line["index"], line["source"]) for line in lines] == [(0, "Forest Police"), (1, "Forest Police")]
    assert (lines[0]["start"], lines[0]["end"], lines[1]["end"]) == (0, lines[1]["start"], len(RELEASE))


def test_a_closed_pipe_ends_silently(tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text(RELEASE * 2000, "utf-8")
    process = subprocess.Popen([*COMMAND, "segment", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline().startswith(b'{"path"')
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_run_leaves_nothing_behind(tmp_path: Path, number: signal.Signals, code: int) -> None:
    process = subprocess.Popen(
        [*COMMAND, "segment", "-", "-o", str(tmp_path / "out.jsonl")],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert err == (b"pressfacts: interrupted\n" if code == 130 else b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_reported() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [*COMMAND, "schema"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr == b"pressfacts: standard output: no space left on device\n"


def on_terminal(*args: str, **env: str) -> tuple[int, str]:
    """Exit code and what the screen gets where all three streams are a terminal."""
    ours, theirs = pty.openpty()
    environment = {"TERM": "xterm", **os.environ, **env}
    process = subprocess.Popen([*COMMAND, *args], stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    screen = b""
    try:
        while chunk := os.read(ours, 4096):
            screen += chunk
    except OSError:  # how Linux tells that the other end is closed
        pass
    os.close(ours)
    return process.wait(60), screen.decode().replace("\r\n", "\n")


def test_on_a_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(RELEASE, "utf-8")
    code, screen = on_terminal("segment", str(file), COLUMNS="80", NO_COLOR="")
    assert code == 0
    assert "\x1b[1m" in screen
    assert "Ten tonnes of ivory" in screen
    code, screen = on_terminal("segment", str(file), "--no-color")
    assert "\x1b" not in screen
    code, screen = on_terminal("extract")
    assert (code, screen.splitlines()[0]) == (
        2,
        "pressfacts: no input: name a file or a directory, or pipe text in",
    )


def test_completion_for_the_usual_shells() -> None:
    for shell in ("bash", "zsh", "fish"):
        done = run(_PRESSFACTS_COMPLETE=f"source_{shell}")
        assert done.returncode == 0
        assert b"pressfacts" in done.stdout
    done = run(
        _PRESSFACTS_COMPLETE="complete_bash",
        COMP_WORDS="pressfacts extract --only people,fig",
        COMP_CWORD="3",
    )
    assert done.stdout.decode().split() == ["people,figures"]


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_an_interrupt_that_python_swallows_comes_again(name: str, code: int) -> None:
    """It lands in the callback of a weak reference, as importlib has them for its locks."""
    script = f"""
import os, signal, sys, time, weakref
from pressfacts.cli.exits import run
from pressfacts.cli.interrupts import heed_swallowed
class Thing: pass
def job():
    thing = Thing()
    ref = weakref.ref(thing, lambda _: (os.kill(os.getpid(), signal.{name}), time.sleep(0)))
    del thing
    time.sleep(30)
heed_swallowed()
sys.exit(run(lambda *_, **__: job, []))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (code, b"pressfacts: interrupted\n" if code == 130 else b"")


def living(group: int) -> list[str]:
    """The processes of a group that have not ended."""
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, its_group = file.read_text("utf-8").rpartition(")")[2].split()[:3]
            found += [file.parent.name] * (int(its_group) == group and state != "Z")
    return found


def test_a_batch_in_a_log(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(RELEASE, "utf-8")
    (tmp_path / "in" / "b.txt").write_text(" \n", "utf-8")
    done = run("extract", str(tmp_path / "in"), "--output-dir", str(tmp_path / "out"), "-j", "2")
    empty, closing = done.stderr.decode().splitlines()
    assert empty == f"pressfacts: {tmp_path}/in/b.txt: empty"
    words = len(RELEASE.split())
    assert closing.startswith(f"pressfacts: 2 documents, 2 articles, 0 failures, {words} words, ")
    assert closing.endswith(" words/s")
    assert done.returncode == 0
    assert len((tmp_path / "out" / "a.txt.jsonl").read_text("utf-8").splitlines()) == 2
    assert (tmp_path / "out" / "b.txt.jsonl").read_text("utf-8") == ""
    again = run("extract", str(tmp_path / "in"), "--output-dir", str(tmp_path / "out"), "--resume")
    assert again.stderr.decode().endswith(f" {words} words, 0 words/s\n")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_pool_leaves_no_process_and_goes_on_later(tmp_path: Path, number: signal.Signals, code: int) -> None:
    (tmp_path / "in").mkdir()
    for i in range(60):
        (tmp_path / "in" / f"{i:02}.txt").write_text(RELEASE * 8, "utf-8")
    command = [*COMMAND, "extract", str(tmp_path / "in"), "-o", str(tmp_path / "out.jsonl"), "--resume", "-j", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    part = tmp_path / "out.jsonl.part"
    deadline = time.monotonic() + 60
    while not (part.exists() and part.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, number) if number == signal.SIGINT else process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert err == (b"pressfacts: interrupted\n" if code == 130 else b"")
    while (alive := living(process.pid)) and time.monotonic() < deadline + 10:
        time.sleep(0.05)
    assert not alive
    assert not (tmp_path / "out.jsonl").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "out.jsonl.journal", "out.jsonl.part"]
