"""The order and the second tries of a cluster, with a scheduler that is made up."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from pressfacts.batch import cluster
from pressfacts.batch.cluster import Cluster
from pressfacts.batch.tasks import Done, Failed, Recipe, Task, Unit, Whole
from pressfacts.errors import MissingExtraError, ModelError, PressfactsError
from pressfacts.read import Input

Work = Callable[[tuple[Unit, ...], int], tuple[str, list[Done]]]


class Client:
    """Runs what is submitted at once; `work` gets the units and how often such units came before."""

    def __init__(self, work: Work, threads: int = 1) -> None:
        self._work, self._threads = work, threads
        self.submitted: list[tuple[tuple[str, ...], tuple[str, ...]]] = []

    def nthreads(self) -> dict[str, int]:
        return {"one": self._threads}

    def scheduler_info(self) -> dict[str, dict[str, object]]:
        return {"workers": {"one": {}, "two": {}}}

    def submit(self, _: object, __: Recipe, units: tuple[Unit, ...], **options: Any) -> SimpleNamespace:
        names = tuple(unit.input.path if isinstance(unit, Whole) else "failed" for unit in units)
        before = sum(names == old for old, _ in self.submitted)
        self.submitted.append((names, tuple(options.get("workers", ()))))

        def result() -> tuple[str, list[Done]]:
            return self._work(units, before)

        return SimpleNamespace(result=result, done=lambda: True)


def whole(name: str) -> Whole:
    return Whole(Input(name, "x"))


def fine(units: tuple[Unit, ...], _: int = 0) -> tuple[str, list[Done]]:
    return "one", [Done((unit.input.path if isinstance(unit, Whole) else "",), 1) for unit in units]


def ran(work: Work, *tasks: tuple[Unit, ...], threads: int = 1) -> tuple[list[tuple[int, list[Done]]], Client]:
    crew, client = Cluster(Recipe(), "made up"), Client(work, threads)
    crew._client = client
    given = (Task(number, units) for number, units in enumerate(tasks))
    return [(task.number, done) for task, done in crew.run(given)], client


def test_results_come_in_order() -> None:
    found, client = ran(fine, *((whole(f"{i}"),) for i in range(40)))
    assert [number for number, _ in found] == list(range(40))
    assert [done[0].pieces for _, done in found] == [(str(i),) for i in range(40)]
    assert len(client.submitted) == 40


def test_few_tasks_are_sent_ahead() -> None:
    taken: list[int] = []

    def given() -> Any:
        for number in range(100):
            taken.append(number)
            yield Task(number, (whole(str(number)),))

    crew = Cluster(Recipe(), "made up")
    crew._client = Client(fine, threads=5)
    next(iter(crew.run(given())))
    assert len(taken) == 20


def test_what_failed_once_is_tried_on_another_worker() -> None:
    def flaky(units: tuple[Unit, ...], before: int) -> tuple[str, list[Done]]:
        where, done = fine(units)
        bad = [isinstance(unit, Whole) and unit.input.path == "b" and len(units) > 1 for unit in units]
        return where, [Done(failures=("b: odd",)) if b else d for b, d in zip(bad, done, strict=True)]

    found, client = ran(flaky, (whole("a"), whole("b")))
    assert [d.pieces for d in found[0][1]] == [("a",), ("b",)]
    assert client.submitted == [(("a", "b"), ()), (("b",), ("two",))]


def test_what_fails_twice_stays_a_failure() -> None:
    found, _ = ran(lambda units, _: ("one", [Done(failures=("b: odd",)) for _ in units]), (whole("b"),))
    assert found[0][1][0].failures == ("b: odd",)


def test_a_unit_that_could_not_be_read_is_not_tried_again() -> None:
    work: Work = lambda units, _: ("one", [Done(failures=("x: no text",)) for _ in units])  # noqa: E731
    found, client = ran(work, (Failed("x", "x: no text"),))
    assert found[0][1][0].failures == ("x: no text",) and len(client.submitted) == 1


def test_a_worker_that_dies_costs_the_article_it_died_over() -> None:
    class KilledWorker(Exception):
        pass

    def deadly(units: tuple[Unit, ...], _: int) -> tuple[str, list[Done]]:
        if any(isinstance(unit, Whole) and unit.input.path == "b" for unit in units):
            raise KilledWorker
        return fine(units)

    found, client = ran(deadly, (whole("a"), whole("b"), whole("c")))
    assert [d.pieces for d in found[0][1]] == [("a",), (), ("c",)]
    assert found[0][1][1].failures == ("b: its worker died (KilledWorker)",)
    assert [names for names, _ in client.submitted] == [("a", "b", "c"), ("a",), ("b",), ("c",)]


@pytest.mark.parametrize("error", [OSError("timed out"), type("CommClosedError", (Exception,), {})("closed")])
def test_a_scheduler_that_is_gone_ends_the_run(error: Exception) -> None:
    def gone(*_: object) -> tuple[str, list[Done]]:
        raise error

    with pytest.raises(PressfactsError, match="the Dask scheduler is gone"):
        ran(gone, (whole("a"),))


def test_a_missing_model_ends_the_run() -> None:
    def unfit(*_: object) -> tuple[str, list[Done]]:
        raise ModelError("no model")

    with pytest.raises(ModelError):
        ran(unfit, (whole("a"),))


def test_finished_tasks_are_handed_on_while_a_stream_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = iter([[], [], [7]])
    monkeypatch.setattr(cluster, "wait", lambda *_: next(looked))
    crew = Cluster(Recipe(), "made up")
    taken: list[list[Done]] = []
    crew._client = Client(fine)
    results = crew.run(Task(i, (whole(str(i)),)) for i in range(5))
    next(results)
    crew.attend(7, taken.append)
    assert [done[0].pieces[0] for done in taken] == ["1", "2", "3", "4"]


def test_without_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(cluster, "import_module", missing)
    with pytest.raises(MissingExtraError, match=r"pressfacts\[dask\]"), Cluster(Recipe(), "local"):
        pass
