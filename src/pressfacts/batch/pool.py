"""A pool of processes that names what it loses: each worker holds one task, and the pool knows which."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from pressfacts.annotate.start import import_spacy_without_cli, one_thread
from pressfacts.batch.tasks import Done, Recipe, Task, Unit, joined, lost, singles
from pressfacts.errors import ModelError, PressfactsError
from pressfacts.imports import keep_children_to_installed

_WAITING_PER_WORKER = 4
_STARTS_LOST = 3
_PATIENCE = 5.0


def processes(asked: int) -> int:
    """How many processes `--jobs` means: 0 is as many as there are cores for this one."""
    if asked:
        return asked
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@dataclass(slots=True)
class _Errand:
    """Units for one worker: a task's, or after a loss one of a task's singles; `into` takes the result."""

    units: tuple[Unit, ...]
    order: "_Order"
    slot: int | None = None


@dataclass(slots=True)
class _Order:
    """A task on its way; `owners` says which unit each slot of a second try belongs to."""

    task: Task
    result: list[Done] | None = None
    slots: dict[int, Done] = field(default_factory=dict)
    owners: tuple[int, ...] = ()

    def fill(self, slot: int, done: Done) -> None:
        """Take in one of the singles; the last makes the task whole."""
        self.slots[slot] = done
        if len(self.slots) == len(self.owners):
            parts: list[list[Done]] = [[] for _ in self.task.units]
            for i, owner in enumerate(self.owners):
                parts[owner].append(self.slots[i])
            self.result = [joined(part) for part in parts]


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: "Connection[Any, Any]"
    errand: _Errand | None = None
    ready: bool = False


class Pool:
    """`run` gives the results of tasks in order; a task whose process ends is tried once more, article by article."""

    def __init__(self, recipe: Recipe, size: int) -> None:
        self._recipe = recipe
        self._size = size
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._errands: deque[_Errand] = deque()
        self._lost_starts = 0

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(self, tasks: Iterable[Task]) -> Generator[tuple[Task, list[Done]], None, None]:
        """Each task with what came of its units, in order; few more are taken than there are workers."""
        source = iter(tasks)
        orders: deque[_Order] = deque()
        more = True
        while True:
            while more and len(orders) < self._size * _WAITING_PER_WORKER:
                task = next(source, None)
                more = task is not None
                if task:
                    orders.append(_Order(task))
                    self._errands.append(_Errand(task.units, orders[-1]))
                    self._send()
                    self._receive(0)
            while orders and orders[0].result is not None:
                order = orders.popleft()
                yield order.task, order.result or []
            if not orders and not more:
                return
            if len(orders) >= self._size * _WAITING_PER_WORKER or not more:
                self._send()
                self._receive(None)

    def pids(self) -> list[int]:
        """The processes there are now."""
        return [worker.process.pid for worker in self._workers if worker.process.pid]

    def close(self) -> None:
        """End every process, at once."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_PATIENCE)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.pipe.close()
        self._workers.clear()

    def _send(self) -> None:
        """An errand for each worker that has none; a worker more while there are fewer than there may be."""
        while self._errands:
            idle = next((w for w in self._workers if w.errand is None), None)
            if idle is None and len(self._workers) < self._size:
                idle = self._start()
            if idle is None:
                return
            idle.errand = self._errands.popleft()
            try:
                idle.pipe.send(idle.errand.units)
            except OSError:  # it is gone; `_receive` sees that next
                return

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._recipe), daemon=True)
        with settings_for_workers():
            process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))
        return self._workers[-1]

    def _receive(self, patience: float | None) -> None:
        """Take in what has come; wait for something where `patience` is None."""
        by_pipe: dict[Any, _Worker] = {w.pipe: w for w in self._workers}
        for pipe in wait(list(by_pipe), patience):
            worker = by_pipe[pipe]
            try:
                told = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            self._hear(worker, told)

    def _hear(self, worker: _Worker, told: Any) -> None:
        if isinstance(told, Exception):
            raise told
        if told is None:
            worker.ready = True
            self._lost_starts = 0
            return
        errand, worker.errand = worker.errand, None
        self._send()
        if errand and errand.slot is None:
            errand.order.result = told
        elif errand and errand.slot is not None:
            errand.order.fill(errand.slot, told[0])

    def _bury(self, worker: _Worker) -> None:
        """A worker ended by itself: its task is done again one by one, and what ends another worker is lost."""
        worker.process.join(_PATIENCE)
        why = _cause(worker.process.exitcode)
        self._workers.remove(worker)
        worker.pipe.close()
        errand = worker.errand
        if not worker.ready:
            self._lost_starts += 1
            if self._lost_starts >= _STARTS_LOST:
                raise PressfactsError(f"worker processes end while they start ({why})")
            if errand:
                self._errands.appendleft(errand)
        elif errand and errand.slot is not None:
            errand.order.fill(errand.slot, lost(errand.units[0], why))
        elif errand:
            self._again(errand.order)
        self._send()

    def _again(self, order: _Order) -> None:
        pairs = [(i, unit) for i, whole in enumerate(order.task.units) for unit in singles(whole)]
        order.owners = tuple(i for i, _ in pairs)
        again = [_Errand((unit,), order, slot) for slot, (_, unit) in enumerate(pairs)]
        self._errands.extendleft(reversed(again))


def _cause(code: int | None) -> str:
    if code is not None and code < 0:
        return f"its process was ended by {signal.Signals(-code).name}"
    return f"its process ended with code {code}"


@contextmanager
def settings_for_workers() -> Iterator[None]:
    """What a process is born with: one numeric thread, installed modules, Ctrl-C left to the one that started it."""
    before = dict(os.environ)
    one_thread()
    keep_children_to_installed()
    try:
        with _interrupts_held():
            yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A process that starts meanwhile never sees Ctrl-C; this one sees it afterwards (on Windows it is lost)."""
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # which lets interrupts in when it starts
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
    elif threading.current_thread() is threading.main_thread():
        handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, handler)
    else:
        yield


def serve(pipe: "Connection[Any, Any]", recipe: Recipe) -> None:
    """A worker's life: load the model, say so (None), then an answer to each errand, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    import_spacy_without_cli()
    from pressfacts.annotate.pipeline import load
    from pressfacts.batch.worker import work

    try:
        load(recipe.model)
        pipe.send(None)
        while True:
            pipe.send(_answer(work, recipe, pipe.recv()))
    except PressfactsError as error:
        pipe.send(ModelError(str(error)) if isinstance(error, ModelError) else PressfactsError(str(error)))
    except (EOFError, OSError):  # nobody is there any more
        return


def _answer(work: Any, recipe: Recipe, units: Sequence[Unit]) -> list[Done] | Exception:
    answer: list[Done] = work(recipe, units)
    return answer
