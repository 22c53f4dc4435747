"""The progress of commands: shown only where it is wanted, and only once the work has lasted."""

import io

import pytest

from pressfacts.batch.run import Totals
from pressfacts.batch.source import Document
from pressfacts.cli import bar, batch_progress
from pressfacts.cli.batch_progress import BatchProgress
from pressfacts.cli.progress import Progress
from pressfacts.read import Reading

Drawn = list[tuple[float, float | None, str, str]]
ONE = Document("a\x1b.txt", 0, "a.txt")


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """What a bar would show, with a clock that runs ten seconds at every look."""
    found: Drawn = []
    clock = iter(range(0, 100_000, 10))
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    monkeypatch.setattr(bar.Bar, "draw", lambda _, *state: found.append(state))
    return found


def test_a_bar_counts_inputs_and_articles(drawn: Drawn) -> None:
    with Progress(["a.txt", "b.txt"], shown=True) as shown:
        shown.step("a.txt")
        shown.article()
        shown.step("b\n.txt")
    assert drawn == [
        (0, 2, "0 of 2 files, 0 articles,", "a.txt"),
        (0, 2, "0 of 2 files, 1 article,", "a.txt"),
        (1, 2, "1 of 2 files, 1 article,", "b .txt"),
    ]


def test_a_bar_that_is_not_wanted(drawn: Drawn) -> None:
    with Progress(["a.txt"], shown=False) as shown:
        shown.step("a.txt")
    assert drawn == []


def watched(mode: str, monkeypatch: pytest.MonkeyPatch, *, quiet: bool = False, busy: bool = True) -> BatchProgress:
    monkeypatch.setattr(batch_progress, "_measured", lambda *_: (4, 4_000))
    return BatchProgress(["a"], Reading(), mode, quiet=quiet, busy=busy, amid=False, no_color=True)


def test_a_log_has_lines(drawn: Drawn, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    watcher = watched("log", monkeypatch)
    totals = Totals(documents=1, articles=3, words=400, failures=1)
    for _ in range(4):
        watcher.step(ONE, totals)
    watcher.close(totals)
    lines = capsys.readouterr().err.splitlines()
    assert drawn == [] and len(lines) == 2
    assert lines[0].startswith("pressfacts: 1 of 4 documents, 3 articles, 1 failure, 400 words, ")
    assert lines[-1].startswith("pressfacts: 1 document, 3 articles, 1 failure, 400 words, ")


def test_a_bar_shows_the_share_that_is_done(drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    watcher = watched("bar", monkeypatch)
    watcher.step(ONE, Totals(documents=0, articles=1, words=100))
    ((share, total, line, path),) = drawn
    assert share == 0 and total == 1.0 and path == "a\\x1b.txt"
    assert line.startswith("0 of 4 documents, 1 article, 0 failures, 100 words")


@pytest.mark.parametrize(
    ("mode", "quiet", "busy", "lines"),
    [("auto", True, True, 0), ("none", False, True, 0), ("auto", False, False, 0), ("auto", False, True, 1)],
)
def test_the_closing_line(
    mode: str, quiet: bool, busy: bool, lines: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr", io.StringIO())
    watcher = watched(mode, monkeypatch, quiet=quiet, busy=busy)
    said: list[str] = []
    monkeypatch.setattr(batch_progress, "say", said.append)
    watcher.close(Totals(documents=2))
    assert len(said) == lines
    assert capsys.readouterr().out == ""


def test_nothing_is_closed_where_nothing_was_done(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(batch_progress, "say", said.append)
    watched("log", monkeypatch).close(Totals())
    assert said == []


@pytest.mark.parametrize(("seconds", "clock"), [(0, "0:00"), (61.9, "1:01"), (3600, "1:00:00"), (90_061, "25:01:01")])
def test_the_time_that_is_left(seconds: float, clock: str) -> None:
    assert batch_progress._clock(seconds) == clock
