"""Documents are taken apart in a process of their own: it can be killed, and nobody's files are run by it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from made_files import found, pdf, sample
from pressfacts.errors import MissingExtraError
from pressfacts.read import apart, bounds
from pressfacts.read.apart import read_apart
from pressfacts.read.reading import Reading
from read.hostile import PAGE, crowded_page, wide_page

MESSAGE = sample("message.eml")
WORK = "from pressfacts.read import inputs; print([str(i) for i in inputs({names!r})], flush=True)"
HOSTILE = (
    "pickle",
    "re",
    "json",
    "spacy",
    "sitecustomize",
    "usercustomize",
    "trafilatura",
    "pypdf",
    "email",
    "pressfacts",
)


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    apart.end()
    yield
    apart.end()


def run(code: str, where: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-P", "-c", code], cwd=where, stdout=subprocess.PIPE, text=True)


def test_a_crowded_tag_is_refused_at_once() -> None:
    pytest.importorskip("trafilatura")
    start = time.monotonic()
    assert found("x", crowded_page(150_000))[1] == ["x: a page with more than 1,000 attributes in one tag"]
    assert time.monotonic() - start < 20
    assert len(found("x", crowded_page(900))[0]) == 1


def test_what_takes_too_long_is_killed_and_named_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("trafilatura")
    assert len(found("x", PAGE)[0]) == 1
    with monkeypatch.context() as patch:
        patch.setitem(bounds.SECONDS, "html", 1)
        assert found("x", wide_page())[1] == ["x: takes longer than 1 seconds to read"]
    assert len(found("x", PAGE)[0]) == 1


def test_a_document_has_a_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bounds.LONGEST, "eml", 1 << 20)
    texts, errors = found("x", MESSAGE + b"a" * (1 << 20))
    assert (texts, errors) == ([], ["x: longer than 1 MB, which no such document is"])


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_signal_ends_a_run_within_a_parser(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "x.html").write_bytes(wide_page())
    code = "import signal, sys; signal.signal(signal.SIGTERM, lambda *_: sys.exit(143)); "
    for number, code_of_exit in ((signal.SIGTERM, 143), (signal.SIGINT, -signal.SIGINT)):
        process = run(code + WORK.format(names=["x.html"]), tmp_path)
        child = child_of(process.pid)
        time.sleep(1)
        process.send_signal(number)
        assert process.wait(10) == code_of_exit
        assert is_gone(child)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for a process in /proc")
def test_no_process_outlives_a_run(tmp_path: Path) -> None:
    (tmp_path / "x.eml").write_bytes(MESSAGE)
    process = run(WORK.format(names=["x.eml"]) + "; input()", tmp_path)
    child = child_of(process.pid)
    process.kill()
    process.wait()
    assert is_gone(child)


def child_of(parent: int) -> int:
    """The process that `parent` starts, waited for."""
    for _ in range(300):
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        if children:
            return int(children[0])
        time.sleep(0.05)
    raise AssertionError("no process was started")


def is_gone(process: int) -> bool:
    """Whether a process has ended, waited for."""
    for _ in range(100):
        try:
            if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


def test_nothing_in_the_working_directory_is_run(tmp_path: Path) -> None:
    for name in HOSTILE:
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()\nraise SystemExit(9)\n")
    (tmp_path / "x.eml").write_bytes(MESSAGE)
    (tmp_path / "x.html").write_bytes(sample("page.html"))
    (tmp_path / "x.pdf").write_bytes(pdf("Words."))
    process = run(WORK.format(names=["x.eml", "x.html", "x.pdf"]), tmp_path)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Officers arrested 14 people" in said
    assert not (tmp_path / "ran").exists()


def test_a_parser_that_kills_its_process_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_BEGIN", "import os, sys; sys.stdin.readline(); os.abort()")
    assert found("x", MESSAGE)[1] == ["x: the process that reads it ended (SIGABRT)"]
    monkeypatch.undo()
    assert len(found("x", MESSAGE)[0]) == 1


def test_a_process_that_was_ended_meanwhile_is_replaced() -> None:
    assert len(found("x", MESSAGE)[0]) == 1
    apart._idle[0].process.kill()
    apart._idle[0].process.wait()
    assert len(found("x", MESSAGE)[0]) == 1


def test_a_process_retires(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_RETIRES", 2)
    numbers = []
    for _ in range(4):
        found("x", MESSAGE)
        numbers.append(apart._idle[0].process.pid)
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_a_package_that_is_missing_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pypdf.py").write_text("raise ImportError\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(MissingExtraError):
        list(read_apart("pdf", "x", pdf("Words."), Reading()))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is limited on Linux")
def test_memory_is_limited() -> None:
    code = (
        "import sys; sys.path[:] += sys.argv[1:]; from pressfacts.read import served; from pressfacts.read.formats import "
        "mail; mail.read = lambda *_: [bytes(5 << 30)]; served.serve()"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apart, "_BEGIN", code)
        assert found("x", MESSAGE)[1] == ["x: takes more than 4 GB of memory to read"]
