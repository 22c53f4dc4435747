"""Run tasks on a Dask cluster: results come back in order, and a task that fails is tried on another worker.

Needs `pressfacts[dask]` here and pressfacts with the same model on every worker.
"""

import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import wait
from typing import Any

from pressfacts.annotate.start import import_spacy_without_cli, loading, one_thread
from pressfacts.batch.tasks import Done, Failed, Recipe, Task, Unit, joined, lost, singles
from pressfacts.errors import MissingExtraError, ModelError, PressfactsError

LOCAL = "local"
_WAITING_PER_THREAD = 4
_FEWEST_WAITING = 16
_GLANCE = 0.2
"""Seconds between two checks for a finished result."""


@dataclass(slots=True)
class _Sent:
    """A submitted task and the future that will hold its result."""

    task: Task
    future: Any


class Cluster:
    """The workers of the scheduler at `address`; "local" starts one on this machine with `jobs` processes."""

    def __init__(self, recipe: Recipe, address: str, jobs: int = 0) -> None:
        self._recipe = recipe
        self._address = address
        self._jobs = jobs
        self._client: Any = None
        self._local: Any = None
        self._sent: deque[_Sent] = deque()

    def __enter__(self) -> "Cluster":
        try:
            distributed = import_module("distributed")
        except ImportError:
            raise MissingExtraError("--scheduler", "dask") from None
        if self._address == LOCAL:
            self._local = _local_cluster(distributed, self._jobs)
        try:
            self._client = distributed.Client(self._local or self._address, timeout=20, set_as_default=False)
        except (OSError, ValueError) as error:
            raise PressfactsError(f"--scheduler {self._address}: {str(error) or 'no answer'}") from error
        return self

    def __exit__(self, *_: object) -> None:
        for part in (self._client, self._local):
            if part is not None:
                part.close()

    def run(self, given: Iterable[Task]) -> Generator[tuple[Task, list[Done]], None, None]:
        """Each task with the results of its units, in order; a few tasks for each thread are submitted ahead."""
        source, sent = iter(given), self._sent
        more = True
        while more or sent:
            while more and len(sent) < self._room():
                task = next(source, None)
                more = task is not None
                if task:
                    sent.append(_Sent(task, self._submit(task.units)))
            if sent:
                first = sent.popleft()
                yield first.task, self._result(first)

    def attend(self, stream: int, take: Callable[[list[Done]], None]) -> None:
        """Pass finished results to `take`, in order, until the file descriptor `stream` is readable.

        Windows cannot wait for such a pipe: there results come with the next task.
        """
        while sys.platform != "win32":
            while self._sent and self._sent[0].future.done():
                take(self._result(self._sent.popleft()))
            if wait([stream], _GLANCE if self._sent else None):
                return

    def _room(self) -> int:
        threads = sum(self._client.nthreads().values())
        return max(_FEWEST_WAITING, int(threads) * _WAITING_PER_THREAD)

    def _submit(self, units: tuple[Unit, ...], **options: Any) -> Any:
        # pure=False: the same text twice is done twice; the scheduler does a lost worker's tasks on others.
        return self._client.submit(do, self._recipe, units, pure=False, **options)

    def _result(self, sent: _Sent) -> list[Done]:
        """The results of a task; units that failed are tried once more, on another worker where there is one."""
        try:
            where, done = sent.future.result()
        except (ModelError, KeyboardInterrupt):
            raise
        except Exception as error:
            _checked(error)
            return [self._again(unit, None) for unit in sent.task.units]
        return [
            self._again(unit, where) if result.failures and not isinstance(unit, Failed) else result
            for unit, result in zip(sent.task.units, done, strict=True)
        ]

    def _again(self, unit: Unit, where: str | None) -> Done:
        others = [w for w in self._client.scheduler_info()["workers"] if w != where] if where else []
        options = {"workers": others, "allow_other_workers": True} if others else {}
        futures = [(single, self._submit((single,), **options)) for single in singles(unit)]
        return joined([self._single(single, future) for single, future in futures])

    def _single(self, unit: Unit, future: Any) -> Done:
        try:
            _, done = future.result()
        except ModelError:
            raise
        except Exception as error:
            _checked(error)
            return lost(unit, f"its worker died ({type(error).__name__})")
        first: Done = done[0]
        return first


def _checked(error: Exception) -> None:
    """A lost worker is survivable; a lost scheduler ends the run."""
    if isinstance(error, OSError) or type(error).__name__ in ("FutureCancelledError", "CommClosedError"):
        raise PressfactsError(f"the Dask scheduler is gone ({error})") from error


def _local_cluster(distributed: Any, jobs: int) -> Any:
    from pressfacts.batch.starting import processes, settings_for_workers

    with settings_for_workers():
        return distributed.LocalCluster(
            n_workers=processes(jobs),
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            silence_logs=50,
        )


def do(recipe: Recipe, units: tuple[Unit, ...]) -> tuple[str, list[Done]]:
    """Do the work on a Dask worker, whose process loads the model once; returns the worker's address as well."""
    one_thread()
    loading()
    import_spacy_without_cli()
    from pressfacts.batch.worker import work

    return import_module("distributed").get_worker().address, work(recipe, units)
