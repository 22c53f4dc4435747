"""A Dask cluster of processes on this machine: a scheduler, workers, and one of them killed amid the run."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import deadly
from pressfacts.batch import Done, Failed, Recipe, Remote, Task, Whole
from pressfacts.batch.run import Here
from pressfacts.batch.source import listed, units
from pressfacts.errors import PressfactsError
from pressfacts.read import Input, Reading

pytest.importorskip("distributed", reason="dask is not installed (pip install 'pressfacts[dask]')")
cluster = pytest.importorskip("pressfacts.batch.cluster")

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A scheduler and three workers, each a process of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), *filter(None, sys.path)])}
    environment["DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES"] = "1"
    scheduler: subprocess.Popen[Any] = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"],
        stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip
    assert scheduler.stderr
    found = next(m for line in scheduler.stderr if (m := re.search(r"tcp://[\d.]+:\d+", line)))
    workers: list[subprocess.Popen[Any]] = [
        subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_worker", found[0], "--nthreads", "1", "--no-dashboard"],
            stderr=subprocess.DEVNULL, env=environment,
        )
        for _ in range(3)
    ]  # fmt: skip
    yield found[0]
    for process in [*workers, scheduler]:
        process.terminate()
    for process in [*workers, scheduler]:
        process.wait(20)


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "do", deadly.do)
    monkeypatch.setattr("pressfacts.batch.worker.make_records", deadly.make_records)
    monkeypatch.setattr("pressfacts.batch.run.import_spacy_without_cli", lambda: None)
    monkeypatch.delenv("PRESSFACTS_DEBUG", raising=False)


def whole(name: str, text: str = "Police seized a boat.") -> Whole:
    return Whole(Input(name, text), end=True)


@pytest.mark.slow
def test_a_worker_is_killed_and_the_output_is_the_same(address: str, tmp_path: Path) -> None:
    texts = ["Police seized a boat. slow"] * 40
    given = [Task(i, (whole(f"{i}.txt", text),)) for i, text in enumerate(texts)]
    plain = [done for _, parts in Here(Recipe()).run(given) for done in parts]
    given[7] = Task(7, (whole("7.txt", f"deadly once {tmp_path}/flag"),))
    given[9] = Task(9, (whole("9.txt", "bang"), Failed("x", "x: no such file")))
    with cluster.Cluster(Recipe(), address) as crew:
        found = list(crew.run(given))
    assert (tmp_path / "flag").exists()
    assert [task.number for task, _ in found] == list(range(40))
    assert found[9][1][0].failures == ("9.txt: internal error: ZeroDivisionError: by zero",)
    assert found[9][1][1].failures == ("x: no such file",)
    same = [parts[0] for task, parts in found if task.number != 9]
    assert same == [*plain[:9], *plain[10:]]


@pytest.mark.slow
def test_documents_that_the_workers_read(address: str, tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.txt", "b/.hidden.txt", "b/d.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Police seized a boat.")
    url = f"file://{tmp_path}"
    found = list(listed([url, url + "/none.txt"], Reading()))
    assert [document.file for document in found] == [f"{url}/a.txt", f"{url}/b/c.txt", f"{url}/none.txt"]
    remote = [unit for document in found for unit in units(document, Reading())]
    assert remote == [Remote(document.file) for document in found]
    with cluster.Cluster(Recipe(), address) as crew:
        ((_, done),) = crew.run([Task(0, tuple(remote))])
    assert [part.articles for part in done] == [1, 1, 0]
    assert done[2].failures == (f"{url}/none.txt: no such file or directory",)


def test_no_scheduler() -> None:
    with pytest.raises(PressfactsError, match="--scheduler tcp"):
        cluster.Cluster(Recipe(), "tcp://127.0.0.1:9").__enter__()


@pytest.mark.slow
def test_the_command_on_a_local_cluster(tmp_path: Path) -> None:
    samples = sorted((TESTS.parent / "samples").glob("*.txt"))[:3]
    command = [sys.executable, "-m", "pressfacts", "extract", *map(str, samples)]
    plain = subprocess.run(command, capture_output=True, timeout=100, check=True)
    spread = subprocess.run([*command, "--scheduler", "local", "-j", "2"], capture_output=True, timeout=100, check=True)
    assert spread.stdout == plain.stdout
    assert b"pressfacts: 3 documents, " in spread.stderr  # a line of progress before it on a slow machine
    assert len(spread.stderr.splitlines()) == 1


def test_signals_are_free() -> None:
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.slow
def test_a_worker_that_is_stopped_is_started_anew() -> None:
    """Dask does that, after five minutes as it comes; no record is another for it."""
    import dask

    given = [Task(i, (whole(f"{i}.txt", "Police seized a boat. slow"),)) for i in range(60)]
    plain = [done for _, parts in Here(Recipe()).run(given) for done in parts]
    with (
        dask.config.set({"distributed.scheduler.worker-ttl": "3s"}),
        cluster.Cluster(Recipe(), cluster.LOCAL, jobs=2) as crew,
    ):
        run = crew.run(given)
        found = list(next(run)[1])
        stopped = crew._local.workers[0].pid
        os.kill(stopped, signal.SIGSTOP)
        found += [part for _, parts in run for part in parts]
    assert found == plain
    with pytest.raises(ProcessLookupError):
        os.kill(stopped, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="waits for a pipe of Unix")
def test_what_is_finished_is_not_held_up_by_a_pipe_that_stalls(address: str) -> None:
    """The next task comes when the result of the first is out, and not before."""
    end, start = os.pipe()

    def given() -> Iterator[Task]:
        yield Task(0, (whole("a.txt"),))
        crew.attend(end, take)
        yield Task(1, (whole("b.txt"),))

    def take(done: list[Done]) -> None:
        found.extend(done)
        os.write(start, b"x")

    found: list[Done] = []
    with cluster.Cluster(Recipe(), address) as crew:
        found += [part for _, done in crew.run(given()) for part in done]
    assert [part.articles for part in found] == [1, 1]
    os.close(start)
    os.close(end)
