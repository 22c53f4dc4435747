"""The pool: the same results for any number of processes, and what it loses is named."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

import deadly
from pressfacts.batch import Done, Part, Recipe, Task, Whole, pool
from pressfacts.batch.pool import Pool
from pressfacts.batch.run import Here
from pressfacts.batch.starting import most, processes
from pressfacts.batch.tasks import tasks
from pressfacts.cli.batch import report_fewer
from pressfacts.cli.option_groups import BatchOptions
from pressfacts.errors import PressfactsError
from pressfacts.read import Input
from pressfacts.segment import Article


def whole(name: str, text: str = "Police seized a boat.") -> Whole:
    return Whole(Input(name, text), end=True)


def part(name: str, *texts: str) -> Part:
    articles = tuple(
        Article(
            text=t,
            index=i,
            start=0,
            end=len(t),
            title=None,
            title_span=None,
            source=None,
            published=None,
            dateline=None,
        )
        for i, t in enumerate(texts)
    )
    return Part(name, articles, len(texts), end=True)


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "serve", deadly.serve)
    monkeypatch.setattr("pressfacts.batch.worker.make_records", deadly.make_records)
    monkeypatch.delenv("PRESSFACTS_DEBUG", raising=False)


def results(given: list[Task], size: int) -> list[Done]:
    with Pool(Recipe(), size) as crew:
        found = [done for task, done in crew.run(given) if task]
    return [part for done in found for part in done]


def test_the_same_for_any_number_of_processes() -> None:
    given = list(tasks((whole(f"{i}.txt", "slow" * (i % 3) + " bang" * (i % 7 == 3)) for i in range(30)), room=10))
    here = [done for _, parts in Here(Recipe()).run(given) for done in parts]
    assert len(given) > 10
    assert sum(len(done.failures) for done in here) == 4
    assert results(given, 1) == here
    assert results(given, 3) == here


def test_what_ends_a_process_is_named_and_the_rest_is_done() -> None:
    given = [
        Task(0, (whole("a.txt"), part("b.txt", "fine", "deadly", "fine too"), whole("c.txt", "deadly"))),
        Task(1, (whole("d.txt"),)),
    ]
    a, b, c, d = results(given, 2)
    assert (a.articles, b.articles, c.articles, d.articles) == (1, 2, 0, 1)
    assert b.failures == ("b.txt: article 2: its process was ended by SIGKILL",)
    assert c.failures == ("c.txt: its process was ended by SIGKILL",)
    assert len(b.pieces) == 2
    assert a.failures == d.failures == ()


def test_few_tasks_are_taken_before_their_turn() -> None:
    taken = 0

    def endless() -> Iterator[Task]:
        nonlocal taken
        while True:
            taken += 1
            yield Task(taken - 1, (whole("a.txt"),))

    with Pool(Recipe(), 2) as crew:
        run = crew.run(endless())
        for _ in range(40):
            next(run)
            assert taken <= 40 + 2 * 4
        run.close()


def test_a_worker_is_killed_from_outside() -> None:
    given = [Task(i, (whole(f"{i}.txt", "slow"),)) for i in range(40)]
    with Pool(Recipe(), 2) as crew:
        run = crew.run(given)
        done = [next(run)]
        os.kill(crew.pids()[0], signal.SIGKILL)
        done += run
    assert [task.number for task, _ in done] == list(range(40))
    assert all(part.articles == 1 and not part.failures for _, parts in done for part in parts)


def test_no_process_is_left(tmp_path: Path) -> None:
    with Pool(Recipe(), 2) as crew:
        list(crew.run([Task(0, (whole("a.txt"),)), Task(1, (whole("b.txt"),))]))
        pids = crew.pids()
    assert pids
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_processes_that_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "serve", deadly.fail_to_start)
    with pytest.raises(PressfactsError, match=r"die while they start .*code 3"):
        results([Task(0, (whole("a.txt"),))], 2)


def test_a_missing_model_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    with (
        Pool(Recipe(model=str(tmp_path / "none")), 1) as crew,
        pytest.raises(PressfactsError, match="cannot be loaded"),
    ):
        list(crew.run([Task(0, (whole("a.txt"),))]))


def test_jobs() -> None:
    assert processes(3) == 3
    assert 1 <= processes(0) <= (os.cpu_count() or 1)
    assert processes(10**9) == most() <= max(32, 2 * (os.cpu_count() or 1))


@pytest.mark.parametrize(
    ("jobs", "scheduler", "told"),
    [(10**6, None, 1), (10**6, "local", 1), (10**6, "tcp://a:1", 0), (0, None, 0), (2, None, 0)],
)
def test_fewer_jobs_than_asked_for_are_reported(
    jobs: int, scheduler: str | None, told: int, capsys: pytest.CaptureFixture[str]
) -> None:
    report_fewer(BatchOptions(jobs=jobs, scheduler=scheduler))
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == told
    for line in lines:
        assert line == f"pressfacts: --jobs 1,000,000 is more than this machine can use: working on {most()} processes"
