"""A worker that stops is ended and named; one that takes its time, or that nobody listens to, is not."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from multiprocessing import Pipe
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

import deadly
from pressfacts.batch import Done, Part, Recipe, Task, Whole, pool
from pressfacts.batch.pool import Pool
from pressfacts.batch.tasks import Remote
from pressfacts.batch.watchdog import Leash, Patience, Watchdog
from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.errors import PressfactsError
from pressfacts.read import Input
from pressfacts.segment import segment

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs a system that stops processes")
PATIENCE = Patience(least=4, per_character=0, tick=0.1)
"""Long enough for a worker to start."""


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "serve", deadly.serve)
    monkeypatch.setattr("pressfacts.batch.worker.make_records", deadly.make_records)
    monkeypatch.delenv("PRESSFACTS_DEBUG", raising=False)


def whole(name: str, text: str = "Police seized a boat.") -> Whole:
    return Whole(Input(name, text), end=True)


def results(given: list[Task], size: int, patience: Patience = PATIENCE) -> list[Done]:
    with Pool(Recipe(), size, patience) as crew:
        return [part for _, parts in crew.run(given) for part in parts]


@pytest.mark.parametrize("how", ["stopped", "half an answer"])
def test_what_stops_a_process_is_named_and_the_rest_is_done(how: str) -> None:
    """Also where it stops amid its answer, which is being read then."""
    (text,) = segment("Police seized a boat.")
    part = Part("b.txt", (text, *segment(how)), 2, end=True)
    given = [Task(0, (whole("a.txt"), part)), Task(1, (whole("c.txt"),))]
    a, b, c = results(given, 2)
    assert (a.articles, b.articles, c.articles) == (1, 1, 1)
    assert b.failures == ("b.txt: article 1: its process did not answer for 4 s and was ended",)
    assert a.notes == (
        "a.txt and 1 more: its process did not answer for 4 s and was ended; its articles are done again",
    )
    assert a.failures == c.failures == c.notes == ()


def test_a_process_that_is_stopped_from_outside_changes_no_record() -> None:
    given = [Task(i, (whole(f"{i}.txt", "slow"),)) for i in range(40)]
    good = results(given, 2)
    with Pool(Recipe(), 2, PATIENCE) as crew:
        run = crew.run(given)
        found = list(next(run)[1])
        os.kill(crew.pids()[0], signal.SIGSTOP)
        found += [part for _, parts in run for part in parts]
    assert [part.pieces for part in found] == [part.pieces for part in good]
    assert not any(part.failures for part in found)
    assert sum(len(part.notes) for part in found) <= 1


def test_who_is_not_listened_to_is_not_blamed() -> None:
    """As where records go to a pipe that somebody reads by and by."""
    given = [Task(i, (whole(f"{i}.txt"),)) for i in range(4)]
    with Pool(Recipe(), 2, PATIENCE) as crew:
        run = crew.run(given)
        found = list(next(run)[1])
        time.sleep(PATIENCE.least + 1)
        found += [part for _, parts in run for part in parts]
    assert [(part.articles, part.failures, part.notes) for part in found] == [(1, (), ())] * 4


def test_a_process_that_stops_while_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "serve", deadly.stop_at_the_start)
    with pytest.raises(PressfactsError, match=r"die while they start \(its process did not answer for 1 s"):
        results([Task(0, (whole("a.txt"),))], 1, Patience(least=1, per_character=0, tick=0.1))


def test_the_command_goes_on_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pool, "PATIENCE", PATIENCE)
    monkeypatch.chdir(tmp_path)
    for name, text in {"a.txt": "Police seized a boat.", "b.txt": "stopped", "c.txt": "Police seized a car."}.items():
        Path(name).write_text(text)
    assert run(app, ["extract", "a.txt", "b.txt", "c.txt", "-j", "2", "--no-config", "-f", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    again, lost, _ = err.splitlines()
    assert again == (
        "pressfacts: a.txt and 2 more: its process did not answer for 4 s and was ended; its articles are done again"
    )
    assert lost == "pressfacts: b.txt: its process did not answer for 4 s and was ended"


class Worker:
    """A process that notes when it is killed."""

    killed = 0

    def kill(self) -> None:
        self.killed += 1


@pytest.fixture
def ends() -> Iterator[tuple[Any, Any]]:
    ours, theirs = Pipe()
    with ours, theirs:
        yield ours, theirs


def leash(ours: Any) -> tuple[Worker, Leash]:
    worker: Any = Worker()
    assert not isinstance(worker, BaseProcess)
    return worker, Leash(worker, ours, threading.Lock())


def test_time_counts_while_work_is_out(ends: tuple[Any, Any]) -> None:
    worker, watched = leash(ends[0])
    watched.tick(100)
    watched.begin(3)
    watched.tick(2)
    watched.end()
    watched.tick(2)
    watched.begin(3)
    watched.tick(2)
    assert (worker.killed, watched.stalled) == (0, False)
    watched.tick(2)
    watched.tick(2)
    assert (worker.killed, watched.stalled) == (1, True)
    with pytest.raises(EOFError):  # and who waits for its answer waits no longer, even where it does not end
        ends[0].recv()
    with pytest.raises(OSError, match="pipe"):
        ends[0].send("x" * 100)


def test_an_answer_that_waits_for_us_stops_the_time(ends: tuple[Any, Any]) -> None:
    worker, watched = leash(ends[0])
    watched.begin(3)
    ends[1].send("answer")
    watched.tick(5)
    assert worker.killed == 0
    with watched.hearing():
        watched.tick(5)
    assert worker.killed == 1
    assert ends[0].recv() == "answer"  # what had come is not lost


def test_patience_goes_with_the_work() -> None:
    patience = Patience()
    assert patience.over([whole("a.txt", "")], 1) == 300
    assert 300 < patience.over([whole("a.txt", "x" * 16_000)], 0.5) < 400
    assert patience.over([whole("a.txt", "x" * 8_000_000)], 1) > 10_000
    assert patience.over([whole("a.txt", "")], 16) == 4_800
    assert patience.over([Remote("s3://b/x")], 1) > 86_400


def test_its_thread_ends() -> None:
    before = threading.active_count()
    watchdog = Watchdog(0.01)
    ours, theirs = Pipe()
    worker: Any = Worker()
    watched = watchdog.watch(worker, ours)
    watched.begin(0.05)
    deadline = time.monotonic() + 20
    while not watched.stalled and time.monotonic() < deadline:
        time.sleep(0.01)
    watchdog.leave(watched)
    watchdog.close()
    ours.close()
    theirs.close()
    assert worker.killed == 1
    assert threading.active_count() == before
